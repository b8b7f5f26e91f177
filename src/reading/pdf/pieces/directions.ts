// Sorts the pieces of a page by the direction that they are set in, and turns each direction upright. Knows places on
// paper, no words.

import { groupBy } from '../../../documents/groups.ts';
import type { Page, Piece, Rule } from './shapes.ts';

/** A piece where the page has it, with the direction of its line in degrees, clockwise. */
export type Directed = { readonly piece: Piece; readonly angle: number };

/** Degrees: what is turned less stands upright, and what differs by less is of one direction. */
const UPRIGHT = 3;
/** Of the page's characters: text in another direction that is less is a stamp, or the label of a chart. */
const ASIDE = 0.1;

/** A page for each direction that its text is set in, that of most characters first. */
export function turnUpright(page: Page, directed: readonly Directed[]): Page[] {
  const groups = groupBy(directed, ({ angle }) =>
    Math.abs(angle) < UPRIGHT ? 0 : Math.round(angle / UPRIGHT) * UPRIGHT,
  );
  const total = lengthOf(directed);
  const byLength = [...groups].sort((one, other) => lengthOf(other[1]) - lengthOf(one[1]));
  return byLength.map(([key, group], index) => {
    const isAside = index > 0 && lengthOf(group) < ASIDE * total;
    if (key === 0) return { ...page, pieces: group.map(({ piece }) => piece), isAside };
    const angle = (group[0].angle * Math.PI) / 180;
    const turn = (x: number, y: number) => ({
      x: x * Math.cos(angle) + y * Math.sin(angle),
      y: y * Math.cos(angle) - x * Math.sin(angle),
    });
    const pieces = group.map(({ piece }) => ({ ...piece, ...turn(piece.x, piece.y) }));
    return { ...page, pieces, rules: (page.rules ?? []).flatMap((rule) => turnRule(rule, turn)), isAside };
  });
}

function lengthOf(directed: readonly Directed[]): number {
  return directed.reduce((sum, { piece }) => sum + piece.text.length, 0);
}

/** A line of a page that was turned, where it is across or down that page too. */
function turnRule(
  { isAcross, at, start, end }: Rule,
  turn: (x: number, y: number) => { readonly x: number; readonly y: number },
): Rule[] {
  const one = isAcross ? turn(start, at) : turn(at, start);
  const other = isAcross ? turn(end, at) : turn(at, end);
  const [left, right] = [Math.min(one.x, other.x), Math.max(one.x, other.x)];
  const [top, bottom] = [Math.min(one.y, other.y), Math.max(one.y, other.y)];
  if (bottom - top < 1) return [{ isAcross: true, at: top, start: left, end: right }];
  return right - left < 1 ? [{ isAcross: false, at: left, start: top, end: bottom }] : [];
}
