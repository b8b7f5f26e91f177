// What a text only reports: words between quotation marks, and clauses that somebody said, told, announced.

import type { SourceDocument, Span } from '../documents/document.ts';
import { opensCondition } from './forms.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** A sentence of prose, the part of it that somebody is said to have said, and its passage's quotations. */
export type Sentence = ProseSentence & {
  readonly said: Span | null;
  readonly quotations: readonly Span[];
};

/**
 * A quotation; one that runs on into the next paragraph is left open. A straight mark opens only behind white
 * space or a bracket, and a single one closes only behind a mark, as an apostrophe never does.
 */
const QUOTATION =
  /“[^”"]*|«[^»]*|(?<![^\s([–—-])(?:"(?=\S)[^"]*|[‘'](?=\S)[^"“]{1,999}?[,.!?](?=['’](?!\p{L})))/gu;
/** Quoted words of one or two are names of buttons and terms, not speech (UTF-16 units). */
const SHORTEST_SPEECH = 16;

/** They report by themselves, wherever they stand. */
const SAYS =
  /\b(?:said|told|wrote|thought|denied|(?:say|announce|warn|insist|claim|argue|pledge|promise|believe|think|hope|fear|admit|urge|predict|reveal)(?:e?d|s))\b/i;
/** They report only with "that": "the ministry confirmed that". */
const SAYS_THAT =
  /\b(?:add|confirm|report|suggest|stress|explain|demand|expect|show|note|state|agree|decide)(?:e?d|s) (?:\S+ ){0,4}?that\b/i;
/** "According to the ministry,": but not to a section, a rule or a table. */
const ACCORDING =
  /(?:^|, )according to (?!(?:\S+ ){0,4}?(?:section|standard|rule|clause|table|setting|format|type|role)s?\b)/i;
/** "..., the agency reports." at the end of a sentence: somebody with an article or a capital, then the verb. */
const REPORTS_AT_END =
  /,["”]? (?:the |\p{Lu})[^,]{0,60} (?:reports|reported|adds|added|writes|noted|explained|confirmed)\b[^,]{0,40}$/u;

/** The sentences in order. Linear in the text. */
export function readSentences(document: SourceDocument): Sentence[] {
  let passage: Span | null = null;
  let quotations: readonly Span[] = [];
  return proseOf(document).map((sentence) => {
    if (sentence.passage !== passage) {
      passage = sentence.passage;
      quotations = quotationsIn(sentence.text, passage);
    }
    return { ...sentence, quotations, said: saidIn(sentence) };
  });
}

export function isReported(sentence: Sentence): boolean {
  return sentence.said !== null || isWithin(sentence.quotations, sentence);
}

/** The quotations of a passage, closing marks left out. Linear in the passage. */
function quotationsIn(text: string, { start, end }: Span): Span[] {
  return [...text.slice(start, end).matchAll(QUOTATION)].flatMap(({ 0: quoted, index }) => {
    const from = start + index;
    return quoted.length > SHORTEST_SPEECH ? [{ start: from, end: from + quoted.length }] : [];
  });
}

/** The part of a sentence that somebody is said to have said, or null. */
function saidIn(sentence: ProseSentence): Span | null {
  const text = sentence.prose;
  const from = (at: number) => ({ start: sentence.start + at, end: sentence.end });
  if (ACCORDING.test(text) || REPORTS_AT_END.test(text.slice(-200))) return from(0);
  if (opensCondition(text)) return null;
  const at = (SAYS.exec(text) ?? SAYS_THAT.exec(text))?.index;
  if (at === undefined) return null;
  // "It will open, the minister said": the words before the verb are reported too, once a comma parts them.
  return text.slice(0, at).includes(',') ? from(0) : from(at);
}

/** Whether a span touches one of these, which are in order and never overlap. */
export function isWithin(spans: readonly Span[], span: Span): boolean {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.end ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const next = spans[low];
  return next !== undefined && next.start < span.end;
}
