// Two documents read for comparing: words and stems as numbers that both share, sentences and quotations as stretches.

import type { PassageRole, SourceDocument, Span } from '../documents/document.ts';
import { sentencesOf } from '../documents/sentences.ts';
import { eachWord, fold } from '../documents/words.ts';
import { bitsOf } from './commonness.ts';
import { type Quoted, quotationsOf } from './quotations.ts';
import { stemOf } from './stem.ts';

/** Words from `from` up to, but not with, `to`. */
export type Stretch = { readonly from: number; readonly to: number };
/** A sentence of the report itself, and the distinct stems in it. */
export type ReadSentence = Span & Stretch & { readonly stems: readonly number[] };

/** One document as the comparison reads it. Arrays are by word. */
export type Reading = {
  readonly document: SourceDocument;
  /** UTF-16 offsets. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The number of the folded form. Equal in both documents where the forms are equal. */
  readonly forms: Int32Array;
  /** 1 where the word begins with a capital letter. */
  readonly capitals: Uint8Array;
  /** The position of the word's sentence or quotation in those below; -1 where it is in none. */
  readonly sentenceAt: Int32Array;
  readonly quotationAt: Int32Array;
  /** Those of the report itself. */
  readonly sentences: readonly ReadSentence[];
  readonly quotations: readonly (Quoted & Stretch)[];
};

/** Two documents and what their words have in common. */
export type ReadTogether = {
  readonly left: Reading;
  readonly right: Reading;
  /** By form: the folded word, and the number of its stem. */
  readonly words: readonly string[];
  readonly stems: readonly number[];
  /** By stem: how telling it is at large, in bits. */
  readonly bits: readonly number[];
};

/** Reads two documents with one lexicon. */
export function readBoth(left: SourceDocument, right: SourceDocument): ReadTogether {
  const numbers = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  const lexicon = { words: [] as string[], stems: [] as number[], bits: [] as number[] };
  const formOf = (written: string): number => {
    const known = numbers.get(written);
    if (known !== undefined) return known;
    const folded = fold(written);
    const form = numbers.get(folded) ?? lexicon.words.length;
    numbers.set(written, form);
    if (form < lexicon.words.length) return form;
    numbers.set(folded, form);
    const stem = stemOf(folded);
    const number = stemNumbers.get(stem) ?? lexicon.bits.length;
    if (number === lexicon.bits.length) lexicon.bits.push(bitsOf(stem));
    stemNumbers.set(stem, number);
    lexicon.words.push(folded);
    lexicon.stems.push(number);
    return form;
  };
  return { left: read(left, formOf, lexicon), right: read(right, formOf, lexicon), ...lexicon };
}

function read(
  document: SourceDocument,
  formOf: (word: string) => number,
  lexicon: { readonly stems: readonly number[]; readonly bits: readonly number[] },
): Reading {
  const { text } = document;
  const bounds: number[] = [];
  eachWord(text, (start, end) => bounds.push(start, end));
  const count = bounds.length / 2;
  const starts = new Int32Array(count);
  const ends = new Int32Array(count);
  const forms = new Int32Array(count);
  const capitals = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const start = bounds[2 * at] ?? 0;
    starts[at] = start;
    ends[at] = bounds[2 * at + 1] ?? 0;
    forms[at] = formOf(text.slice(start, ends[at]));
    capitals[at] = isCapital(text, start) ? 1 : 0;
  }
  const stretch = <Found extends Span>(span: Found): Found & Stretch => ({
    ...span,
    from: wordAt(starts, span.start),
    to: wordAt(starts, span.end),
  });
  /** By stem, the last sentence that has it, as the word that it begins with. */
  const seen = new Int32Array(lexicon.bits.length).fill(-1);
  const sentences: ReadSentence[] = [];
  for (const { role, start, end } of sentencesOf(document)) {
    if (!isReport(role)) continue;
    const { from, to } = stretch({ start, end });
    const stems: number[] = [];
    for (let at = from; at < to; at += 1) {
      const stem = lexicon.stems[forms[at] ?? 0] ?? 0;
      if (seen[stem] !== from) stems.push(stem);
      seen[stem] = from;
    }
    if (to > from) sentences.push({ start, end, from, to, stems });
  }
  const quotations = quotationsOf(document).map(stretch);
  const sentenceAt = byWord(count, sentences);
  const quotationAt = byWord(count, quotations);
  return { document, starts, ends, forms, capitals, sentenceAt, quotationAt, sentences, quotations };
}

/** Whether a passage is part of the report: what a site, a picture or a photographer is called is no news. */
export function isReport(role: PassageRole | undefined): boolean {
  return role !== 'furniture' && role !== 'credit' && role !== 'caption';
}

/** The span from one word up to, but not with, another. */
export function spanOfWords({ starts, ends }: Reading, from: number, to: number): Span {
  return { start: starts[from] ?? 0, end: ends[to - 1] ?? 0 };
}

/** The position of the first word that starts at an offset or after it. O(log n). */
function wordAt(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function byWord(words: number, stretches: readonly Stretch[]): Int32Array {
  const at = new Int32Array(words).fill(-1);
  for (const [index, { from, to }] of stretches.entries()) at.fill(index, from, to);
  return at;
}

/** Most letters are ASCII, where a look at the number is several times faster than a change of case. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 ? code >= 65 && code <= 90 : text.charAt(at) !== text.charAt(at).toLowerCase();
}
