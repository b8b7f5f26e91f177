// A page of a script that runs from right to left, as its mirror shows it: so that lines, columns and margins begin on the left
// as everywhere else. Knows places on paper and scripts, no words.

import type { Page, Piece, Rule } from '../pieces/shapes.ts';
import { linesIn, reachOf } from './regions.ts';

const FROM_RIGHT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const LETTER = /\p{L}/gu;
/** What a number is, with the signs that stay on its side, and each sign around it. */
const NUMBER_OR_SIGN = /[$€£₪]?\p{Nd}+(?:[-.,:/+٫٬]\p{Nd}+)*[%٪°$€£₪]?|./gsu;
/** What closes before a number and opens behind it is a bracket as it is seen; other files name the one that is meant. */
const SEEN_BRACKETS = /^[^()[\]{}]*[)\]}][^()[\]{}\p{Nd}]*\p{Nd}[^()[\]{}]*[([{]/u;
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
/** In type sizes: lines of one block are no further apart. */
const NEXT_LINE = 2;
/** In type sizes: no word of a line of one script is further from the one before it, as a cell may be. */
const WIDEST_SPACE = 0.6;
/** In points: lines that begin this near to each other begin at one place. */
const SAME_START = 1;
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
  const pieces = blocksIn(linesIn(page.pieces)).flatMap((block) => {
    if (block.length === 1) return block.flatMap(joinForeign).map(turnPiece);
    const pieces = block.flat();
    const { start, end } = reachOf(pieces);
    return pieces.map((piece) => ({ ...piece, x: page.width - end + (piece.x - start) }));
  });
  return { ...page, pieces, rules };
}

/** Lines of another script that all begin at one place on the left are a block, whose lines keep their places in it. */
function blocksIn(lines: readonly (readonly Piece[])[]): (readonly Piece[])[][] {
  const blocks: (readonly Piece[])[][] = [];
  let above: Piece | undefined;
  for (const line of lines) {
    const first = openingOf(line);
    const goesOn =
      first !== undefined &&
      above !== undefined &&
      Math.abs(first.x - above.x) < SAME_START &&
      first.y - above.y < NEXT_LINE * first.size;
    if (goesOn) blocks.at(-1)?.push(line);
    else blocks.push([line]);
    above = first;
  }
  return blocks;
}

/** The first word of a line that opens with one of another script, and has no gap and no word of this one. */
function openingOf(line: readonly Piece[]): Piece | undefined {
  const words = line.filter(({ text }) => text.trim() !== '');
  const [first] = words;
  let end = first?.x ?? 0;
  for (const { text, x, width, size } of words) {
    if (FROM_RIGHT.test(text) || x - end > WIDEST_SPACE * size) return undefined;
    end = Math.max(end, x + width);
  }
  return first !== undefined && /\p{L}/u.test(first.text) ? first : undefined;
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
function joinForeign(line: readonly Piece[]): Piece[] {
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
  return [{ ...first, text: texts.join(''), width: reachOf(run).end - first.x }];
}
