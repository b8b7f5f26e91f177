// Where the cells of a table's rows stand, whose cells may span columns and rows. Knows numbers alone.

/** Cells that one spans: more than any table needs, since each is a tab. */
const MOST_SPANNED = 60;
/** Columns of one table. */
export const MOST_COLUMNS = 10 * MOST_SPANNED;

/** Where the cells of a table's rows stand, so that cells of rows above keep their columns. */
export type Columns = {
  /** Begins a row. */
  readonly begin: () => void;
  /** How many tabs stand before a cell, which takes its place and spans as many columns and rows. */
  readonly place: (columns: number, rows: number) => number;
  /** The column of the cell that would come next. */
  readonly next: () => number;
  /** How many tabs stand behind the row's last cell. */
  readonly end: () => number;
  /** Of a row that ended: how many columns each of its cells takes, as a passage's `spans`; none where each takes one. */
  readonly spans: () => { readonly spans?: readonly number[] };
};

export function createColumns(): Columns {
  /** For each column, how many rows more a cell above takes it. */
  let taken: number[] = [];
  let next: number[] = [];
  let column = 0;
  /** The column up to which tabs are written. */
  let written = 0;
  let spans: number[] = [];
  const skip = () => {
    for (; (taken[column] ?? 0) > 0; column += 1) spans[column] = 1;
    return column;
  };
  return {
    begin() {
      taken = next;
      next = taken.map((rows) => Math.max(0, rows - 1));
      while (next.length > 0 && !next.at(-1)) next.pop();
      column = 0;
      written = 0;
      spans = [];
    },
    place(columns, rows) {
      const tabs = skip() - written;
      written = column;
      const end = column + spanOf(columns);
      do {
        if (rows > 1) next[column] = Math.max(next[column] ?? 0, spanOf(rows) - 1);
        spans[column] = 0;
        column += 1;
      } while (column < end && column < MOST_COLUMNS);
      spans[written] = column - written;
      return tabs;
    },
    next: skip,
    end() {
      return Math.max(0, skip() - 1 - written);
    },
    spans: () => (spans.some((span) => span !== 1) ? { spans } : {}),
  };
}

function spanOf(said: number): number {
  return said > 0 ? Math.min(said, MOST_SPANNED) : 1;
}
