// What stands in a template where nobody has written yet: it is neither said nor required.

import type { Passage, SourceDocument } from '../../documents/document.ts';

/** "<Describe the users.>", "[The scope of this document]", "{name}": all of a passage stands in one pair of brackets. */
const BRACKETED =
  /^[\s:•*-]*(?:<(?=\s*\p{L})[^<>]{3,}>|\[(?=[^[\]]*\s)[^[\]]{12,}\]|\{[^{}]{3,}\})[\s.:!)]*$/u;
/** "[Term]", "<name>": the whole of a table's cell. */
const CELL = /^\s*(?:<[^<>]*\p{L}{2}[^<>]*>|\[[^[\]]*\p{L}{2}[^[\]]*\]|\{[^{}]*\p{L}{2}[^{}]*\})\s*$/u;
/** What stands for words to come, "{{title}}", "<name of the user>", "[High/Low]"; "[12]", "<count>" and "<a@b.c>" do not. */
const TO_COME = String.raw`(?=\s*\p{L})(?=[^<>[\]]*(?:\p{Ll}{2} \p{L}|\p{L}\/\p{L}))[^<>[\]()"=@]{3,}`;
const SLOT = new RegExp(
  String.raw`\{\{[#/^]?(?:\p{Ll}[\w. -]{0,40}|[A-Z][A-Z\d_]{1,40})\}\}|<${TO_COME}>|\[${TO_COME}\]`,
  'gu',
);
/** So large a share of a passage that nothing is said around them: "As a [user type], I want [function]". */
const SLOTTED = 0.5;
/** "Requirement 1", where "Requirement 2" follows: alone, it is the label of what stands below it. */
const NAME =
  /^[\s:•*✅❌-]*(?:requirement|criteri(?:on|a)|feature|function|metric|goal|item|objective|assumption|constraint|risk|story) \d{1,2}[\s.:✅❌]*$/i;
/** Words for it, and a sentence that ends with its verb: "The system shall …". */
const TO_BE_WRITTEN =
  /^[\s:•*✅❌-]*(?:(?:needs? )?to be filled(?: in)?(?: \w+){0,3}|tbd|tbc|tba|todo|fixme|xxx|lorem ipsum.{0,200}|to be (?:determined|defined|decided|added|completed|written|done)|(?:describe|list|provide|insert|add|explain|specify|enter|fill in|identify|state)\s[^.]{3,200}\bhere|your text here|.{3,60}\b(?:shall|must|should|will)\s*(?:…|\.{3}|_{3,}))[\s.:!)✅❌]*$/i;
/** "Reason: (Why it is needed)", "Who uses it? (All groups)". */
const ASIDE = /^[^()]{2,60}[:?]\s*\(\p{Lu}\p{Ll}[^()]*\s[^()]*\)[\s.]*$/u;
/** What a writer is told to do, in a paragraph of its own, where a system is seldom: "Describe the users." */
const TOLD =
  /^(?:(?:this|the) (?:sub)?(?:section|chapter) (?:should|must|shall) (?:describe|explain|summari[sz]e|discuss|outline|specify|state|tell|define|identify|list|provide|include|contain|document|give)\b|(?:please |briefly |clearly )*(?:describe|explain|summari[sz]e|discuss|outline|(?:specify|state|define|identify|list|provide|include)(?=\s[^.]{0,60}?\b(?:(?:brief|short|full|detailed|general) (?:overview|description|summary)|overview of|purpose|scope|(?:this|the) (?:document|section)|srs|sdd|stakeholders|rationale|intended|audience)\b))\s(?:the|an?|any|all|each|every|your|which|who|what|how|whether|detailed|complete)\b)/i;
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
    if (passage.role === 'table-row' && passages[index - 1]?.role !== 'table-row')
      for (const row of emptyRows(text, passages, index)) found.add(row);
    if (!mayBe(passage) || found.has(passage)) continue;
    const words = text.slice(passage.start, passage.end);
    const isName = (at: number) => NAME.test(firstOf(text, passages[at]));
    if (isName(index) && (isName(index - 1) || isName(index + 1))) found.add(passage);
    else if (isPlaceholder(words) || (passage.role === 'paragraph' && TOLD.test(words))) found.add(passage);
    else for (const one of throughBrackets(text, passages, index)) found.add(one);
  }
  if (found.size === 0) return { document, placeholders: [] };
  const rest = passages.filter((passage) => !found.has(passage));
  return { document: { ...document, passages: rest }, placeholders: [...found] };
}

/** The words of a passage, as far as a name goes. */
function firstOf(text: string, passage: Passage | undefined): string {
  return passage === undefined
    ? ''
    : text.slice(passage.start, Math.min(passage.end, passage.start + LONGEST));
}

/** So many rows with a first cell and nothing beside it are a form that nobody filled in, and so many cells a head of columns. */
const FEWEST_ROWS = 3;
const FEWEST_COLUMNS = 3;
/** A longer cell is no title of a column (UTF-16 units). */
const LONGEST_TITLE = 40;

/** The rows of the table that begins at a passage in which nothing is said: all of a form that is not filled in. */
function emptyRows(text: string, passages: readonly Passage[], from: number): readonly Passage[] {
  let end = from;
  while (passages[end]?.role === 'table-row') end += 1;
  const table = passages.slice(from, end).map((row) => {
    const cells = text.slice(row.start, row.end).split('\t');
    return { row, cells, written: cells.filter((cell) => cell.trim() !== '') };
  });
  const isWide = table.some(({ cells }) => cells.length > 1);
  const body = table.filter(({ row, written }) => !row.head && !isToBeFilled(written));
  const isForm =
    isWide &&
    (body.length === 0
      ? table.every(({ written }) => written.every(({ length }) => length <= LONGEST_TITLE)) &&
        (table[0]?.written.length ?? 0) >= FEWEST_COLUMNS
      : body.length >= FEWEST_ROWS &&
        body.every(({ cells, written }) => written.length === 1 && cells[0] === written[0]));
  return (isForm ? table : table.filter(({ written }) => isToBeFilled(written))).map(({ row }) => row);
}

/** Whether each cell of a row that has words is to be written. */
function isToBeFilled(written: readonly string[]): boolean {
  return written.length > 0 && written.every((cell) => CELL.test(cell) || TO_BE_WRITTEN.test(cell));
}

/** Code has brackets of its own, and a heading stays one: "<Feature>". */
function mayBe({ role }: Passage): boolean {
  return role === 'paragraph' || role === 'list-item';
}

/** Whether words only say what is to be written in their place. */
export function isPlaceholder(words: string): boolean {
  const slots = (words.match(SLOT) ?? []).reduce((sum, { length }) => sum + length, 0);
  return (
    (words.length <= LONGEST && TO_BE_WRITTEN.test(words)) ||
    BRACKETED.test(words) ||
    (words.length <= LONGEST && ASIDE.test(words)) ||
    (slots > 0 && slots >= SLOTTED * words.length)
  );
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
