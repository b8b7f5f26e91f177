// A page of a script that runs from right to left, as its mirror shows it: so that lines, columns and margins begin on the left
// as everywhere else. Knows places on paper and scripts, no words.

import { linesIn } from './regions.ts';
import type { Page, Piece, Rule } from './shapes.ts';

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/gu;
/** What a number is, with the signs that stay on its side, and each sign around it. */
const NUMBER_OR_SIGN = /[$€£₪]?\p{Nd}+(?:[-.,:/+٫٬]\p{Nd}+)*[%٪°$€£₪]?|./gsu;
/** What closes before it opens is a bracket as it is seen; other files name the one that is meant. */
const SEEN_BRACKETS = /^[^([{]*[)\]}][^)\]}]*[([{]/;
const OTHER_BRACKET: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
};
/** In type sizes: pieces of one text are no further apart. */
const NEAR = 1.5;
/** In type sizes: a space between two pieces is at least this wide. */
const SPACE = 0.15;

/** The page, or its mirror where most of its letters are of a script that runs from right to left. Linear in the pieces. */
export function mirrored(page: Page): Page {
  let [fromRight, letters] = [0, 0];
  for (const { text } of page.pieces) {
    const count = text.match(LETTER)?.length ?? 0;
    letters += count;
    if (FROM_RIGHT.test(text)) fromRight += count;
  }
  if (2 * fromRight <= letters) return page;
  const turn = <One extends { readonly x: number; readonly width: number }>(one: One) => ({
    ...one,
    x: page.width - one.x - one.width,
  });
  const turnPiece = (piece: Piece) => ({ ...turn(piece), text: turnSigns(piece.text) });
  const rules = (page.rules ?? []).map((rule) => turnRule(rule, page.width));
  return { ...page, pieces: joinForeign(page.pieces).map(turnPiece), rules };
}

/** Signs and numbers without letters, which PDF.js leaves in the order in which they are seen. */
function turnSigns(text: string): string {
  if (/\p{L}/u.test(text)) return text;
  const turned = (text.match(NUMBER_OR_SIGN) ?? []).reverse().join('');
  return SEEN_BRACKETS.test(turned)
    ? turned.replace(/[()[\]{}]/g, (bracket) => OTHER_BRACKET[bracket] ?? bracket)
    : turned;
}

function turnRule(rule: Rule, width: number): Rule {
  const { isAcross, at, start, end } = rule;
  return isAcross ? { ...rule, start: width - end, end: width - start } : { ...rule, at: width - at };
}

/** Words of another script that stand in a line, which run from left to right: one piece of all that follow on each other. */
function joinForeign(pieces: readonly Piece[]): Piece[] {
  return linesIn(pieces).flatMap((line) => {
    const runs: Piece[][] = [];
    /** What stands behind foreign words, and may be between two of them. */
    let waiting: Piece[] = [];
    let wasForeign = false;
    let end = Number.NEGATIVE_INFINITY;
    for (const piece of line) {
      const { text, x, width, size, mark } = piece;
      const foreign = /\p{L}/u.test(text) && !FROM_RIGHT.test(text);
      const run = runs.at(-1);
      const goesOn = wasForeign && x - end < NEAR * size && run?.[0]?.mark === mark;
      end = x + width;
      if (goesOn && !FROM_RIGHT.test(text)) {
        waiting.push(piece);
        if (!foreign) continue;
        for (const one of waiting) run?.push(one);
      } else {
        for (const one of waiting) runs.push([one]);
        runs.push([piece]);
        wasForeign = foreign;
      }
      waiting = [];
    }
    return [...runs, ...waiting.map((one) => [one])].flatMap(join);
  });
}

/** Pieces that follow on each other, as one. */
function join(run: readonly Piece[]): Piece[] {
  const [first] = run;
  if (first === undefined || run.length === 1) return [...run];
  const texts = run.map((piece, index) => {
    const before = run[index - 1];
    const isApart = before !== undefined && piece.x - before.x - before.width > SPACE * piece.size;
    return isApart && !/\s$/.test(before.text) && !/^\s/.test(piece.text) ? ` ${piece.text}` : piece.text;
  });
  const end = run.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  return [{ ...first, text: texts.join(''), width: end - first.x }];
}
