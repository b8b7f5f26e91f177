// Splits passages into sentences. Knows English abbreviations and quotation marks, and nothing of meaning.

import type { PassageRole, SourceDocument, Span } from './document.ts';

/** A sentence, white space at its ends left out, and where it stands. */
export type Sentence = Span & {
  /** Position in `document.passages`. */
  readonly passage: number;
  readonly role: PassageRole;
};

/**
 * A mark that may end a sentence, the quotes and brackets that close with it, and the white space after.
 * It looks back so that a long row of marks is read once and not once from each of them.
 */
const END = /(?<![.!?…])[.!?…]+["'”’»)\]]*(?=\s)/gu;
/** Words that open a sentence far more often than they stand in a name, so that "the U.S. The" parts. */
const STARTER =
  /^\s+["'“‘(]*(?:The|A|An|He|She|It|They|We|I|You|This|That|These|But|And|In|On|At|If|When|For|As|His|Her)\b/u;
/** What a next sentence may begin with. */
const OPENING = /^\s+["'“‘«([]*[\p{Lu}\p{N}]/u;
/** The word before a full stop: a run of letters, with inner stops as in "e.g." and "U.S.". */
const LAST_WORD = /(?:^|[^\p{L}.])((?:\p{L}+\.)*\p{L}+)$/u;
/** A sentence this long (UTF-16 units) is looked back into no further for its last word. */
const LOOK_BACK = 24;
const LOOK_AHEAD = 12;

/** Titles and short forms that stand before a name or a number: they never end a sentence. */
const BEFORE_A_NAME = new Set(
  'mr mrs ms dr prof sen rep gov gen col lt sgt capt cmdr adm maj rev hon st mt ft fig figs no nos sec sect art vol ch pp p eq ref approx cf vs v e.g i.e viz al jan feb mar apr jun jul aug sept sep oct nov dec'.split(
    ' ',
  ),
);

/** The sentences of a document in order. A dateline is no sentence and is left out. Linear in the text. */
export function sentencesOf(document: SourceDocument): Sentence[] {
  return document.passages.flatMap((passage, index) => {
    const { dateline } = document;
    const opens = dateline !== null && dateline.start >= passage.start && dateline.end <= passage.end;
    const from = opens ? dateline.end : passage.start;
    const body = { start: from, end: passage.end };
    return splitSentences(document.text, body).map((span) => ({
      ...span,
      passage: index,
      role: passage.role,
    }));
  });
}

/** The sentences within a span of a text, each trimmed; none for a span of white space. */
export function splitSentences(text: string, within: Span): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(within.start, within.end);
  let start = 0;
  const push = (end: number) => {
    const sentence = slice.slice(start, end).trimStart();
    const from = within.start + end - sentence.length;
    const { length } = sentence.trimEnd();
    if (length > 0) spans.push({ start: from, end: from + length });
    start = end;
  };
  for (const { 0: marks, index } of slice.matchAll(END)) {
    const end = index + marks.length;
    if (endsSentence(slice, index, marks, end)) push(end);
  }
  push(slice.length);
  return spans;
}

function endsSentence(slice: string, mark: number, marks: string, end: number): boolean {
  const ahead = slice.slice(end, end + LOOK_AHEAD);
  if (!OPENING.test(ahead)) return false;
  if (marks !== '.') return true;
  const word = LAST_WORD.exec(slice.slice(Math.max(0, mark - LOOK_BACK), mark))?.[1];
  if (word === undefined) return true;
  if (word.includes('.') && !BEFORE_A_NAME.has(word)) return STARTER.test(ahead);
  const initial = word.length === 1 && word !== 'I' && word === word.toUpperCase();
  return !initial && !BEFORE_A_NAME.has(word.toLowerCase());
}
