// The two reports that were supplied as a description of a system, and what was said of them when they were.

import type { SourceDocument } from '../documents/document.ts';
import { readPlain } from '../reading/plain.ts';
import { suppliedFiles } from './files.ts';
import interfaxText from './interfax.txt?raw';
import tassText from './tass.txt?raw';

/** The two reports in the order of the request: TASS left, Interfax right. */
export const supplied: {
  readonly left: SourceDocument;
  readonly right: SourceDocument;
} = {
  left: readPlain(tassText, { id: 'tass', name: 'TASS' }),
  right: readPlain(interfaxText, { id: 'interfax', name: 'Interfax' }),
};

/** Where a document comes from, as far as its text and the request that came with it say. */
export type Provenance = {
  readonly file: string;
  readonly bytes: number;
  /** Lower-case hexadecimal, of the file's bytes. */
  readonly sha256: string;
  /** What only the request says: the texts give a day and a month, and never a year. */
  readonly request: { readonly source: string; readonly date: string };
  /** Whom the report names as its sources, in the words of the text, each found there. */
  readonly cites: readonly string[];
  /** What it is, from reading it; NOTES.md says it passage by passage. */
  readonly reading: string;
};

/** The provenance of each supplied report. `cites` comes from reading; a test finds each in its text. */
export const suppliedProvenance: {
  readonly left: Provenance;
  readonly right: Provenance;
} = {
  left: {
    ...suppliedFiles.tass,
    request: { source: 'TASS', date: '27 January 2022' },
    cites: ['Times daily', 'The Russian Defense Ministry', 'Kremlin Spokesman Dmitry Peskov'],
    reading: reading('TASS'),
  },
  right: {
    ...suppliedFiles.interfax,
    request: { source: 'Interfax', date: '27 January 2022' },
    cites: [
      'BBC News',
      'The Times',
      'a source in the Ministry of Defense',
      'a military source',
      'media reports',
    ],
    reading: reading('Interfax'),
  },
};

function reading(agency: string): string {
  return `A news report by ${agency} of 27 January 2022, on Ben Wallace planning to meet Sergei Shoigu; it describes no system.`;
}
