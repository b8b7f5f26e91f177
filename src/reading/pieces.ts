// Cuts passages that are longer than a browser lays out. Knows no format.

import type { Passage, SourceDocument } from '../documents/document.ts';
import { identify } from './identify.ts';

/** A quarter of the text that Chromium still breaks into lines where it is one paragraph (UTF-16 units). */
const LONGEST_PASSAGE = 1_000_000;

/** The same text in passages of at most a million UTF-16 units, each cut behind a blank where it has one. */
export function cutLongPassages(document: SourceDocument): SourceDocument {
  const { id, name, text, passages } = document;
  if (passages.every(({ start, end }) => end - start <= LONGEST_PASSAGE)) return document;
  return identify({ ...document, passages: passages.flatMap((passage) => cut(passage, text)) }, id, name);
}

function cut(passage: Passage, text: string): Passage[] {
  const pieces: Passage[] = [];
  for (let { start } = passage; start < passage.end; ) {
    const rest = passage.end - start;
    const piece = text.slice(start, start + LONGEST_PASSAGE);
    const atBlank = piece.lastIndexOf(' ') + 1 || piece.length;
    // No letter that takes two units is parted.
    const whole = /[\ud800-\udbff]$/.test(piece.slice(0, atBlank)) ? atBlank - 1 : atBlank;
    const length = rest <= LONGEST_PASSAGE ? rest : whole;
    pieces.push({ ...passage, start, end: start + length });
    start += length;
  }
  return pieces;
}
