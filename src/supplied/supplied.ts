// The two reports that were supplied as a description of a system, and what was said of them when they were.

import type { FileFacts, Provenance, SourceDocument } from '../documents/document.ts';
import { readPlain } from '../reading/plain.ts';
import { suppliedFiles } from './files.ts';
import interfaxText from './interfax.txt?raw';
import tassText from './tass.txt?raw';

/** The two reports in the order of the request: TASS left, Interfax right. A test finds each of `cites` in its text. */
export const supplied: { readonly left: SourceDocument; readonly right: SourceDocument } = {
  left: {
    ...readPlain(tassText, { id: 'tass', name: 'TASS' }),
    file: fileOf('tass'),
    provenance: provenanceOf('TASS', [
      'Times daily',
      'The Russian Defense Ministry',
      'Kremlin Spokesman Dmitry Peskov',
    ]),
  },
  right: {
    ...readPlain(interfaxText, { id: 'interfax', name: 'Interfax' }),
    file: fileOf('interfax'),
    provenance: provenanceOf('Interfax', [
      'BBC News',
      'The Times',
      'a source in the Ministry of Defense',
      'a military source',
      'media reports',
    ]),
  },
};

function fileOf(id: keyof typeof suppliedFiles): FileFacts {
  const { file: name, bytes, sha256 } = suppliedFiles[id];
  return { name, bytes, sha256, encoding: 'UTF-8', format: 'text' };
}

function provenanceOf(agency: string, cites: readonly string[]): Provenance {
  return {
    request: { source: agency, date: '27 January 2022' },
    cites,
  };
}
