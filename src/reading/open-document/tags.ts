// What a paragraph of an OpenDocument file is written as, by the names of its styles.

import { CAPTION, CODE, headingOf, itemOf, LINE, PARAGRAPH, type Tags } from '../html/written.ts';

/** LibreOffice's names, and those of Word. */
const CONTENTS = /^(?:Contents|TOC)(?:_20_| )?(\d{1,2})$/i;
const HEADING = /^Heading_20_(\d{1,2})$/;
/** Styles whose paragraphs are what they are called. */
export const NAMED =
  /^(?:Title|Subtitle|Caption|Contents|TOC|Heading_20_\d|Preformatted|Source_20|Table_20_)/;

/** An entry of a table of contents, whose style tells its level: "Contents_20_2". */
export function entryOf(chain: readonly string[]): Tags {
  return itemOf(levelIn(chain, CONTENTS) ?? 1);
}

/** By the styles that a paragraph's is made of; else by its look. */
export function tagsOf(chain: readonly string[], look: Tags = PARAGRAPH): Tags {
  if (chain.includes('Title')) return headingOf(1);
  if (chain.some((name) => CONTENTS.test(name))) return entryOf(chain);
  if (look === LINE) return LINE;
  const level = levelIn(chain, HEADING);
  if (level !== undefined) return headingOf(level);
  if (look !== PARAGRAPH) return look;
  if (chain.includes('Caption')) return CAPTION;
  const isCode = chain.some((name) => /^Preformatted_20_Text$|^Source_20_(?:Code|Text)$/.test(name));
  return isCode ? CODE : PARAGRAPH;
}

function levelIn(chain: readonly string[], pattern: RegExp): number | undefined {
  const digits = chain.map((name) => pattern.exec(name)?.[1]).find((level) => level !== undefined);
  return digits === undefined ? undefined : Number(digits);
}
