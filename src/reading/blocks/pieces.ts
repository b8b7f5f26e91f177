// Cuts passages that are longer than a browser lays out at once. Knows no format.

import type { Passage, SourceDocument } from '../../documents/document.ts';
import { identify } from './identify.ts';

/** Laid out by Chromium in a tenth of a second: of a longer one it would answer nothing meanwhile (UTF-16 units). */
const LONGEST_PASSAGE = 20_000;
/** A row is kept whole up to a quarter of the text that Chromium still breaks into lines where it is one paragraph. */
const LONGEST_ROW = 1_000_000;

const LINE = /^.*\n/su;
const SENTENCE = /^.*(?:[.!?]["”’)]?\s+|[。！？][」』]?)/su;
const WORD = /^.*\s/su;

/** The same text in passages of at most 20,000 UTF-16 units, rows of a million, each cut where a sentence ends, of code a line, or a word. */
export function cutLongPassages(document: SourceDocument): SourceDocument {
  const { id, name, text, passages } = document;
  if (passages.every((passage) => passage.end - passage.start <= longest(passage))) return document;
  return identify({ ...document, passages: passages.flatMap((passage) => cut(passage, text)) }, id, name);
}

function cut(passage: Passage, text: string): Passage[] {
  const pieces: Passage[] = [];
  for (let { start } = passage; start < passage.end; ) {
    const most = longest(passage);
    const rest = passage.end - start;
    const length = rest <= most ? rest : endOf(text.slice(start, start + most), passage);
    pieces.push({ ...passage, start, end: start + length });
    start += length;
  }
  return pieces;
}

function longest({ role }: Passage): number {
  return role === 'table-row' ? LONGEST_ROW : LONGEST_PASSAGE;
}

function endOf(piece: string, { role }: Passage): number {
  for (const end of role === 'code' ? [LINE, WORD] : [SENTENCE, LINE, WORD]) {
    const length = end.exec(piece)?.[0].length ?? 0;
    // Not so early that most of a text would stand in small pieces.
    if (length > piece.length / 2) return length;
  }
  // No letter that takes two units is parted.
  return /[\ud800-\udbff]$/.test(piece) ? piece.length - 1 : piece.length;
}
