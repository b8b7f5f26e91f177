// Two documents read for comparing: words and stems as numbers that both share, sentences and quotations as stretches.

import {
  type BothSides,
  firstIndex,
  isBody,
  type SourceDocument,
  type Span,
} from '../../documents/document.ts';
import { sentencesOf } from '../../documents/sentences.ts';
import { eachWord, fold, type Stretch } from '../../documents/words.ts';
import { directionsOf } from '../differs/opposites.ts';
import { isTitleCase, namesAmong } from '../names/naming.ts';
import { type Quoted, quotationsOf } from '../quotations/quotations.ts';
import { bitsOf, stemOf, TELLING } from './commonness.ts';
import { kinshipOf } from './kinship.ts';

/** A sentence of the report itself, and the first word of each stem in it, in their order. */
export type WordedSentence = Span & Stretch & { readonly words: ReadonlyMap<number, number> };

/** One document as words. Arrays are by word. */
export type WordedText = {
  readonly document: SourceDocument;
  readonly spans: readonly Span[];
  /** The number of the folded form. Equal in both documents where the forms are equal. */
  readonly forms: readonly number[];
  /** The number of the stem, in both documents alike. */
  readonly stems: readonly number[];
  readonly isCapital: readonly boolean[];
  /** Whether it is a name, or a word for an office. */
  readonly isName: readonly boolean[];
  /** The position of the word's sentence or quotation in those below; -1 where it is in none. */
  readonly sentenceAt: Int32Array;
  readonly quotationAt: Int32Array;
  readonly sentences: readonly WordedSentence[];
  readonly quotations: readonly (Quoted & Stretch)[];
};

/** Two documents and what their words have in common. */
export type Ground = BothSides<WordedText> & {
  /** By form: the folded word. */
  readonly words: readonly string[];
  /** By stem: how telling it is at large, in bits. */
  readonly bits: readonly number[];
  /** By stem: the directions that it tells. */
  readonly ways: readonly (readonly number[])[];
  /** How surely the two are of one event, 0 to 1. */
  readonly kinship: number;
};

/** Reads two documents with one lexicon. */
export function readBoth(left: SourceDocument, right: SourceDocument): Ground {
  const numbers = new Map<string, number>();
  const stemNumbers = new Map<string, number>();
  const words: string[] = [];
  const stems: number[] = [];
  const bits: number[] = [];
  const ways: (readonly number[])[] = [];
  const formOf = (written: string): number => {
    let form = numbers.get(written);
    if (form !== undefined) return form;
    const folded = fold(written);
    form = numbers.get(folded);
    if (form === undefined) {
      form = words.push(folded) - 1;
      const stem = stemOf(folded);
      const number = stemNumbers.get(stem) ?? bits.push(bitsOf(stem)) - 1;
      ways[number] ??= directionsOf(stem);
      stemNumbers.set(stem, number);
      stems.push(number);
      numbers.set(folded, form);
    }
    numbers.set(written, form);
    return form;
  };
  const lexicon: Lexicon = { formOf, stems, words, bits };
  const both = { left: read(left, lexicon), right: read(right, lexicon) };
  return { ...both, words, bits, ways, kinship: kinshipOf(both.left.stems, both.right.stems, bits) };
}

type Lexicon = {
  readonly formOf: (word: string) => number;
  /** By form. */
  readonly stems: readonly number[];
  readonly words: readonly string[];
  /** By stem. */
  readonly bits: readonly number[];
};

function read(
  document: SourceDocument,
  { formOf, stems: stemOfForm, words: folded, bits }: Lexicon,
): WordedText {
  const { text } = document;
  const spans: Span[] = [];
  const forms: number[] = [];
  const isCapital: boolean[] = [];
  eachWord(text, (start, end) => {
    const first = text.charAt(start);
    spans.push({ start, end });
    forms.push(formOf(text.slice(start, end)));
    isCapital.push(first !== first.toLowerCase());
  });
  const stems = forms.map((form) => stemOfForm[form] ?? 0);
  const stretch = ({ start, end }: Span): Stretch => ({
    from: firstIndex(spans, (word) => word.start >= start),
    to: firstIndex(spans, (word) => word.start >= end),
  });
  const sentences = wordedSentences(document, stems, stretch);
  const quotations = quotationsOf(document).map((quoted) => ({ ...quoted, ...stretch(quoted) }));
  const byWord = (stretches: readonly Stretch[]) => {
    const at = new Int32Array(spans.length).fill(-1);
    for (const [index, { from, to }] of stretches.entries()) at.fill(index, from, to);
    return at;
  };
  const at = { sentenceAt: byWord(sentences), quotationAt: byWord(quotations) };
  const isName = namesAmong({
    length: forms.length,
    // A sentence's first word has a capital in any case.
    headlines: sentences.filter(({ from, to }) =>
      isTitleCase(spans.slice(from + 1, to).map(({ start, end }) => text.slice(start, end))),
    ),
    isCapital,
    foldedAt: (word) => folded[forms[word] ?? 0] ?? '',
    isCommon: (word) => (bits[stems[word] ?? 0] ?? 0) < TELLING,
  });
  return { document, spans, forms, stems, isCapital, isName, sentences, quotations, ...at };
}

function wordedSentences(
  document: SourceDocument,
  stems: readonly number[],
  stretch: (span: Span) => Stretch,
): WordedSentence[] {
  return sentencesOf(document).flatMap(({ role, start, end }): WordedSentence[] => {
    const { from, to } = stretch({ start, end });
    // Code says nothing in other words: it is matched where it is the same, and no further.
    if (!isBody(role) || role === 'code' || to === from) return [];
    const words = new Map<number, number>();
    for (let at = from; at < to; at += 1) {
      const stem = stems[at] ?? 0;
      if (!words.has(stem)) words.set(stem, at);
    }
    return [{ start, end, from, to, words }];
  });
}

/** The same two things, the other way round. */
export function mirrored<Both extends BothSides<unknown>>(both: Both): Both {
  return { ...both, left: both.right, right: both.left };
}

const NOWHERE: Span = { start: 0, end: 0 };

/** The span of words from one on; of one word always the same object, as matches by the thousand may name it. */
export function spanOfWords({ spans }: WordedText, from: number, length = 1): Span {
  const first = spans[from] ?? NOWHERE;
  const last = spans[from + length - 1] ?? first;
  return first === last ? first : { start: first.start, end: last.end };
}

/** The quotation that holds a stretch of words wholly, or null: the title of a programme is nobody's words. */
export function quotationOver(
  { quotations, quotationAt }: WordedText,
  from: number,
  length: number,
): Stretch | null {
  const quotation = quotations[quotationAt[from] ?? -1];
  return quotation !== undefined && quotation.to >= from + length && !quotation.isTitle ? quotation : null;
}
