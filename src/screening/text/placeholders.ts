// What stands in a template where nobody has written yet: it is neither said nor required.

import type { Passage, SourceDocument } from '../../documents/document.ts';

/** "<Describe the users.>", "[The scope of this document]", "{name}": all of a passage stands in one pair of brackets. */
const BRACKETED =
  /^[\s:•*-]*(?:<(?=\s*\p{L})[^<>]{3,}>|\[(?=[^[\]]*\s)[^[\]]{12,}\]|\{[^{}]{3,}\})[\s.:!)]*$/u;
/** "[Term]", "<name>": the whole of a table's cell. */
const CELL = /^\s*(?:<[^<>]*\p{L}{2}[^<>]*>|\[[^[\]]*\p{L}{2}[^[\]]*\]|\{[^{}]*\p{L}{2}[^{}]*\})\s*$/u;
/** Words for it, and a sentence that ends with its verb: "The system shall …". */
const TO_BE_WRITTEN =
  /^[\s:•*-]*(?:tbd|tbc|tba|todo|fixme|xxx|lorem ipsum.{0,200}|to be (?:determined|defined|decided|added|completed|written|done)|(?:describe|list|provide|insert|add|explain|specify|enter|fill in|identify|state)\s[^.]{3,200}\bhere|your text here|.{3,60}\b(?:shall|must|should|will)\s*(?:…|\.{3}|_{3,}))[\s.:!)]*$/i;
/** It is no longer than this (UTF-16 units). */
const LONGEST = 300;
/** Brackets that open with a passage may close with a later one, so many on at the most. */
const OPENING = /^[\s•*-]*(?:<(?=\s*\p{L})[^<>]*|\[(?=\s*\p{L})[^[\]]*)$/u;
const FURTHEST = 12;

/** A document without its placeholders, and these. Linear in the text. */
export function withoutPlaceholders(document: SourceDocument): {
  readonly document: SourceDocument;
  readonly placeholders: readonly Passage[];
} {
  const { text, passages } = document;
  const found = new Set<Passage>();
  for (const [index, passage] of passages.entries()) {
    if (passage.role === 'table-row' && isEmptyRow(text.slice(passage.start, passage.end)))
      found.add(passage);
    if (!mayBe(passage) || found.has(passage)) continue;
    if (isPlaceholder(text.slice(passage.start, passage.end))) found.add(passage);
    else for (const one of throughBrackets(text, passages, index)) found.add(one);
  }
  if (found.size === 0) return { document, placeholders: [] };
  const rest = passages.filter((passage) => !found.has(passage));
  return { document: { ...document, passages: rest }, placeholders: [...found] };
}

/** Whether each cell of a table's row that has words is to be written: all that says nothing else. */
function isEmptyRow(row: string): boolean {
  const cells = row.split('\t').filter((cell) => cell.trim() !== '');
  return cells.length > 0 && cells.every((cell) => CELL.test(cell));
}

/** Code has brackets of its own, and a heading stays one: "<Feature>". */
function mayBe({ role }: Passage): boolean {
  return role === 'paragraph' || role === 'list-item';
}

/** Whether words only say what is to be written in their place. */
export function isPlaceholder(words: string): boolean {
  return (words.length <= LONGEST && TO_BE_WRITTEN.test(words)) || BRACKETED.test(words);
}

/** The passages from where brackets open to where they close; none where they do not, or a heading comes first. */
function throughBrackets(text: string, passages: readonly Passage[], from: number): readonly Passage[] {
  const [first, ...further] = passages.slice(from, from + FURTHEST);
  if (first === undefined || !OPENING.test(text.slice(first.start, first.end))) return [];
  const isAngular = /^[^\p{L}[]*</u.test(text.slice(first.start, first.end));
  const closing = isAngular ? /^[^<]*>\s*$/ : /^[^[]*\]\s*$/;
  const to = further.findIndex(({ start, end }) => closing.test(text.slice(start, end)));
  const through = further.slice(0, to + 1);
  const isOne = through.every((one) => mayBe(one) && !/[<[]/.test(text.slice(one.start, one.end)));
  return to >= 0 && isOne ? [first, ...through] : [];
}
