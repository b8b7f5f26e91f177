// Two documents read for comparing: words and stems as numbers that both share, sentences and quotations as stretches.

import { firstIndex, type PassageRole, type SourceDocument, type Span } from '../documents/document.ts';
import { sentencesOf } from '../documents/sentences.ts';
import { eachWord, fold } from '../documents/words.ts';
import { bitsOf, stemOf } from './commonness.ts';
import { type Quoted, quotationsOf } from './quotations.ts';

/** Words from `from` up to, but not with, `to`. */
export type Stretch = { readonly from: number; readonly to: number };
/** A sentence of the report itself: the distinct stems in it, each with the first word that has it. */
export type ReadSentence = Span & Stretch & { readonly stems: ReadonlyMap<number, number> };

/** One document as the comparison reads it. Arrays are by word. */
export type Reading = {
  readonly document: SourceDocument;
  /** UTF-16 offsets. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** The number of the folded form. Equal in both documents where the forms are equal. */
  readonly forms: readonly number[];
  readonly isCapital: readonly boolean[];
  /** The position of the word's sentence or quotation in those below; -1 where it is in none. */
  readonly sentenceAt: Int32Array;
  readonly quotationAt: Int32Array;
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly (Quoted & Stretch)[];
};

/** Two documents and what their words have in common. */
export type Ground = {
  readonly left: Reading;
  readonly right: Reading;
  /** By form: the folded word, and the number of its stem. */
  readonly words: readonly string[];
  readonly stems: readonly number[];
  /** By stem: how telling it is at large, in bits. */
  readonly bits: readonly number[];
  /** How surely the two are of one event, 0 to 1. */
  readonly kinship: number;
};

/**
 * From this cosine on two texts are surely of one event, and having more in common makes no link surer. Half of
 * the same-event pairs lie above it, and no different-event pair. Without the ceiling, short texts with little
 * but the event in them were linked sentence by sentence.
 */
const SAME_EVENT = 0.35;

/** Reads two documents with one lexicon. */
export function readBoth(left: SourceDocument, right: SourceDocument): Ground {
  const numbers = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  const lexicon = { words: [] as string[], stems: [] as number[], bits: [] as number[] };
  const formOf = (written: string): number => {
    let form = numbers.get(written);
    if (form !== undefined) return form;
    const folded = fold(written);
    form = numbers.get(folded);
    if (form === undefined) {
      form = lexicon.words.push(folded) - 1;
      const stem = stemOf(folded);
      const number = stemNumbers.get(stem) ?? lexicon.bits.push(bitsOf(stem)) - 1;
      stemNumbers.set(stem, number);
      lexicon.stems.push(number);
      numbers.set(folded, form);
    }
    numbers.set(written, form);
    return form;
  };
  const both = { left: read(left, formOf, lexicon.stems), right: read(right, formOf, lexicon.stems) };
  return { ...both, ...lexicon, kinship: kinshipOf(both.left, both.right, lexicon) };
}

/**
 * The cosine of the texts' distinct stems, each weighted by its bits at large, against that of texts of one
 * event. What two texts share as wholes is the ground on which what two sentences share is judged; it cut the
 * false links to a fifth of those of a fixed bar.
 */
function kinshipOf(left: Reading, right: Reading, { stems, bits }: Pick<Ground, 'stems' | 'bits'>): number {
  const distinct = ({ forms }: Reading) => new Set(forms.map((form) => stems[form] ?? 0));
  const weigh = (some: Iterable<number>) => {
    let sum = 0;
    for (const stem of some) sum += (bits[stem] ?? 0) ** 2;
    return sum;
  };
  const ours = distinct(left);
  const theirs = distinct(right);
  const shared = weigh([...ours].filter((stem) => theirs.has(stem)));
  return shared && Math.min(1, shared / Math.sqrt(weigh(ours) * weigh(theirs)) / SAME_EVENT);
}

function read(document: SourceDocument, formOf: (word: string) => number, stems: readonly number[]): Reading {
  const { text } = document;
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: number[] = [];
  const isCapital: boolean[] = [];
  eachWord(text, (start, end) => {
    const first = text.charAt(start);
    starts.push(start);
    ends.push(end);
    forms.push(formOf(text.slice(start, end)));
    isCapital.push(first !== first.toLowerCase());
  });
  const stretch = <Found extends Span>(span: Found): Found & Stretch => ({
    ...span,
    from: firstIndex(starts, (start) => start >= span.start),
    to: firstIndex(starts, (start) => start >= span.end),
  });
  const sentences = sentencesOf(document).flatMap(({ role, start, end }): ReadSentence[] => {
    if (!isReport(role)) return [];
    const { from, to } = stretch({ start, end });
    const first = new Map<number, number>();
    for (let at = from; at < to; at += 1) {
      const stem = stems[forms[at] ?? 0] ?? 0;
      if (!first.has(stem)) first.set(stem, at);
    }
    return to > from ? [{ start, end, from, to, stems: first }] : [];
  });
  const quotations = quotationsOf(document).map(stretch);
  const byWord = (stretches: readonly Stretch[]) => {
    const at = new Int32Array(starts.length).fill(-1);
    for (const [index, { from, to }] of stretches.entries()) at.fill(index, from, to);
    return at;
  };
  const sentenceAt = byWord(sentences);
  const quotationAt = byWord(quotations);
  return { document, starts, ends, forms, isCapital, sentenceAt, quotationAt, sentences, quotations };
}

/** Whether a passage is part of the report: what a site, a picture or a photographer is called is no news. */
export function isReport(role: PassageRole | undefined): boolean {
  return role !== 'furniture' && role !== 'credit' && role !== 'caption';
}

/** The span of words from one on. */
export function spanOfWords({ starts, ends }: Reading, from: number, length = 1): Span {
  return { start: starts[from] ?? 0, end: ends[from + length - 1] ?? 0 };
}

/** The quotation that holds a stretch of words wholly, or null. */
export function quotationOver(
  { quotations, quotationAt }: Reading,
  from: number,
  length: number,
): Stretch | null {
  const quotation = quotations[quotationAt[from] ?? -1];
  return quotation !== undefined && quotation.to >= from + length ? quotation : null;
}
