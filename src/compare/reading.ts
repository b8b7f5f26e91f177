// Two documents read for comparing: their words and stems as numbers that both share, and their sentences.

import type { SourceDocument, Span } from '../documents/document.ts';
import { type Sentence, sentencesOf } from '../documents/sentences.ts';
import { type Word, wordsOf } from '../documents/words.ts';
import { bitsOf } from './commonness.ts';
import { stemOf } from './stem.ts';

/** A sentence and its words: those from `from` up to, but not with, `to`. */
export type ReadSentence = Sentence & { readonly from: number; readonly to: number };

/** One document as the comparison reads it. */
export type Reading = {
  readonly document: SourceDocument;
  readonly words: readonly Word[];
  /** By word: the number of its folded form. Equal in both documents where the forms are equal. */
  readonly forms: Int32Array;
  /** By word: the position of its passage in the document. */
  readonly passages: Int32Array;
  /** Those of the report itself: what a site, a picture or a photographer is called is no news. */
  readonly sentences: readonly ReadSentence[];
};

/** What the two documents' words have in common; every array is by a form's number. */
export type Lexicon = {
  /** The number of the form's stem. */
  readonly stems: readonly number[];
  /** How telling the form is at large, in bits. */
  readonly bits: readonly number[];
  readonly stemCount: number;
};

/** Two documents that share a lexicon. */
export type ReadTogether = { readonly left: Reading; readonly right: Reading; readonly lexicon: Lexicon };

/** Reads two documents with one lexicon. */
export function readBoth(left: SourceDocument, right: SourceDocument): ReadTogether {
  const forms = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  const stems: number[] = [];
  const bits: number[] = [];
  const formOf = (folded: string): number => {
    const known = forms.get(folded);
    if (known !== undefined) return known;
    const stem = stemOf(folded);
    const number = stemNumbers.get(stem) ?? stemNumbers.size;
    stemNumbers.set(stem, number);
    stems.push(number);
    bits.push(bitsOf(stem));
    forms.set(folded, forms.size);
    return forms.size - 1;
  };
  const read = (document: SourceDocument): Reading => {
    const words = wordsOf(document.text);
    const numbers = new Int32Array(words.length);
    for (const [at, word] of words.entries()) numbers[at] = formOf(word.folded);
    const sentences = sentencesWithWords(document, words);
    return { document, words, forms: numbers, passages: passagesOf(document, words), sentences };
  };
  const readings = { left: read(left), right: read(right) };
  return { ...readings, lexicon: { stems, bits, stemCount: stemNumbers.size } };
}

/** The span from one word up to, but not with, another. */
export function spanOfWords(reading: Reading, from: number, to: number): Span {
  return { start: reading.words[from]?.start ?? 0, end: reading.words[to - 1]?.end ?? 0 };
}

/** Most letters are these; telling them by number is several times faster than by their lower case. */
const [CAPITAL_A, CAPITAL_Z, FIRST_BEYOND_ASCII] = [65, 90, 128];

/** Whether a word begins with a capital letter. */
export function isCapitalised({ document, words }: Reading, at: number): boolean {
  const start = words[at]?.start ?? document.text.length;
  const code = document.text.charCodeAt(start);
  if (code < FIRST_BEYOND_ASCII) return code >= CAPITAL_A && code <= CAPITAL_Z;
  const first = document.text.charAt(start);
  return first !== first.toLowerCase();
}

/** The position of the first word that starts at an offset or after it. O(log n). */
export function wordAt(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function passagesOf({ passages }: SourceDocument, words: readonly Word[]): Int32Array {
  const byWord = new Int32Array(words.length);
  let passage = 0;
  for (const [at, { start }] of words.entries()) {
    while ((passages[passage]?.end ?? Infinity) <= start) passage += 1;
    byWord[at] = passage;
  }
  return byWord;
}

function sentencesWithWords(document: SourceDocument, words: readonly Word[]): ReadSentence[] {
  return sentencesOf(document)
    .filter(({ role }) => role !== 'furniture' && role !== 'credit' && role !== 'caption')
    .map((sentence) => ({
      ...sentence,
      from: wordAt(words, sentence.start),
      to: wordAt(words, sentence.end),
    }))
    .filter(({ from, to }) => to > from);
}
