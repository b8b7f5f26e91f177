// The words of a text, and its signs that say something, as numbers. Knows characters, and cells of tables.

import { cellsOf, type SourceDocument, type Span, textOf } from '../../../documents/document.ts';
import { hasWords } from '../../../documents/words.ts';
import type { WordedText } from '../../ground/ground.ts';

/** Signs that say something: more or less, percent, money, and the sign in front of a number. */
const SIGN = /[<>≤≥≠%‰€$£±]|(?<![\p{L}\p{N}])[-−+](?=\d)/gu;
const SIGNS = '<>≤≥≠%‰€$£±-+';
/** Circles, stars, check marks: all that a cell without a word says. */
const MARK = /[\p{So}×√+]/gu;
/** So many are told apart, by the end of their code points. */
const MARK_COUNT = 4096;
/** Tokens from this number on are words, those before marks, then signs. */
export const SIGN_COUNT = SIGNS.length + MARK_COUNT;

/** A text's words, its marks and the signs that change what a number or a condition says, as numbers equal in both texts. */
export type Tokens = {
  /** By token. A sign's number or a mark's, under `SIGN_COUNT`, or that and a word's form. */
  readonly tokens: readonly number[];
  readonly spans: readonly Span[];
};

/** Whether a token says something by itself: a word or a mark, and no sign. */
export function says(token: number): boolean {
  return token >= SIGNS.length;
}

/** The tokens of a text in order. Linear in it. */
export function readTokens({ document, forms, spans: wordSpans }: WordedText): Tokens {
  const tokens: number[] = [];
  const spans: Span[] = [];
  let word = 0;
  const addWords = (before: number) => {
    for (; (wordSpans[word]?.start ?? Infinity) < before; word += 1) {
      tokens.push(SIGN_COUNT + (forms[word] ?? 0));
      spans.push(wordSpans[word] ?? { start: 0, end: 0 });
    }
  };
  const signs = [...document.text.matchAll(SIGN)].map(({ 0: sign, index }) => ({
    token: SIGNS.indexOf(sign === '−' ? '-' : sign),
    span: { start: index, end: index + 1 },
  }));
  for (const { token, span } of [...signs, ...marksIn(document)].sort(bySpan)) {
    addWords(span.start);
    tokens.push(token);
    spans.push(span);
  }
  addWords(document.text.length);
  return { tokens, spans };
}

type Sign = { readonly token: number; readonly span: Span };

function bySpan({ span: one }: Sign, { span: other }: Sign): number {
  return one.start - other.start;
}

/** The marks of cells that hold no word. */
function marksIn(document: SourceDocument): Sign[] {
  const rows = document.passages.filter(({ role }) => role === 'table-row');
  return rows
    .flatMap((row) => cellsOf(document, row))
    .filter((cell) => !hasWords(textOf(document, cell)))
    .flatMap((cell) =>
      [...textOf(document, cell).matchAll(MARK)].map(({ 0: mark, index }) => ({
        token: SIGNS.length + ((mark.codePointAt(0) ?? 0) % MARK_COUNT),
        span: { start: cell.start + index, end: cell.start + index + mark.length },
      })),
    );
}
