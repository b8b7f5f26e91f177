// The items of lists in plain text: how deep each is. Knows the columns of marks and words, no blocks.

import { columnBehindMark, type Line } from './lines.ts';

export type Lists = ReturnType<typeof createLists>;

/** The items that are open, by the columns of their marks and words. */
export function createLists() {
  let open: { readonly mark: number; readonly words: number; readonly number: number }[] = [];
  return {
    /** The level of an item that begins at a line. */
    open(line: Line): number {
      // Two stars or dots are as far in as one in the next column.
      const mark = line.indent + (/^([*.])\1*(?=\s)/.exec(line.words)?.[0].length ?? 1) - 1;
      open = open.filter((other) => other.mark < mark);
      open.push({ mark, words: columnBehindMark(line), number: numberOf(line) });
      return open.length;
    },
    /** Whether a line counts on from an item that is open: 2 behind 1, whatever stands between. */
    countsOn: (line: Line) =>
      open.some(({ mark, number }) => mark === line.indent && number + 1 === numberOf(line)),
    /** Whether a line goes on with the item that is open, and is no code. */
    holds: ({ indent }: Line) => open.some(({ words }) => Math.abs(words - indent) <= 1),
    close() {
      open = [];
    },
  };
}

/** The number in the mark of an item that has no other. */
function numberOf({ words }: Line): number {
  return Number(/^\(?(\d{1,3})[.)]\s/.exec(words)?.[1] ?? Number.NaN);
}
