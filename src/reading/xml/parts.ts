// Reads the parts of an archive as XML, what they hold counted together. Knows no part by its name.

import type { Outcome } from '../../documents/outcome.ts';
import type { Archive } from './archive.ts';
import { createParser, type Replace, type Vocabulary } from './parse.ts';
import type { XmlElement } from './tree.ts';

/** The tree of a part; an empty one where there is no such part. */
export type ReadPart = (part: string | undefined, replace?: Replace) => Promise<Outcome<XmlElement>>;

/** @param file the archive's name, for the sentence that refuses a part */
export function partReader(archive: Archive, file: string, vocabulary: Vocabulary): ReadPart {
  const parse = createParser(file, vocabulary);
  return async (part = '', replace) => {
    const xml = await archive.read(part);
    return xml.ok ? parse(xml.value, replace) : xml;
  };
}
