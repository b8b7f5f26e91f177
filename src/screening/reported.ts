// What a text only reports: words between quotation marks, and clauses that somebody said, told, announced.

import type { SourceDocument, Span } from '../documents/document.ts';
import { opensCondition } from './forms.ts';
import { type ProseSentence, proseOf } from './prose.ts';

/** A sentence of prose, the part of it that somebody is said to have said, and its passage's quotations. */
export type Sentence = ProseSentence & {
  readonly said: Span | null;
  readonly quotations: readonly Span[];
};

/** A mark that can open or close a quotation, with the characters beside it. */
const MARK = /["“”«»‘’']/g;
/** Quoted words of one or two are names of buttons and terms, not speech (UTF-16 units between the marks). */
const SHORTEST_SPEECH = 16;

/** They report by themselves, wherever they stand. */
const SAYS =
  /\b(?:said|told|wrote|thought|denied|(?:say|announce|warn|insist|claim|argue|vow|pledge|promise|believe|think|hope|fear|admit|urge|declare|predict|reckon|reveal)(?:e?d|s))\b/i;
/** They report only with "that": "the ministry confirmed that". */
const SAYS_THAT =
  /\b(?:add|confirm|report|suggest|stress|explain|demand|expect|show|note|state|agree|decide|conclude)(?:e?d|s) (?:\S+ ){0,4}?that\b/i;
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

/** Where each quotation of a passage begins and ends, its marks left out. Linear in the passage. */
function quotationsIn(text: string, passage: Span): Span[] {
  const quotations: Span[] = [];
  let open: { readonly at: number; readonly mark: string } | null = null;
  for (const match of text.slice(passage.start, passage.end).matchAll(MARK)) {
    const at = passage.start + match.index;
    const mark = match[0];
    const before = at === passage.start ? ' ' : (text[at - 1] ?? ' ');
    const after = at + 1 >= passage.end ? ' ' : (text[at + 1] ?? ' ');
    // A double mark inside a single one begins anew: the single one may have been an apostrophe.
    if (open === null || (/['‘]/.test(open.mark) && /["“]/.test(mark))) {
      if (opens(mark, before, after)) open = { at, mark };
    } else if (closes(open.mark, mark, before, after)) {
      if (at - open.at > SHORTEST_SPEECH) quotations.push({ start: open.at + 1, end: at });
      open = null;
    }
  }
  // A quotation that runs on into the next paragraph is left open; a lone single quote is an apostrophe.
  if (open !== null && (open.mark === '"' || open.mark === '“')) {
    quotations.push({ start: open.at + 1, end: passage.end });
  }
  return quotations;
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

function opens(mark: string, before: string, after: string): boolean {
  if (mark === '“' || mark === '«') return true;
  if (mark === '”' || mark === '»' || mark === '’') return false;
  return /[\s([–—-]/.test(before) && /\S/.test(after);
}

function closes(open: string, mark: string, before: string, after: string): boolean {
  if (open === '"') return mark === '"' && !/\s/.test(before);
  if (open === '“') return mark === '”' || mark === '"';
  if (open === '«') return mark === '»';
  // Single quotes close only behind a mark, as an apostrophe never does.
  const same = open === '‘' ? mark === '’' : mark === "'";
  return same && /[,.!?]/.test(before) && !/\p{L}/u.test(after);
}
