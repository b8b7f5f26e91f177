// Where the cells of a table's rows stand, whose cells may span columns and rows. Knows numbers alone.

/** Cells that one spans: more than any table needs, since each is a tab. */
const MOST_SPANNED = 60;
/** Columns of one table. */
export const MOST_COLUMNS = 10 * MOST_SPANNED;

export type Columns = ReturnType<typeof createColumns>;

/** Where the cells of a table's rows stand, so that cells of rows above keep their columns. */
export function createColumns() {
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
    /** Begins a row. */
    begin() {
      taken = next;
      next = taken.map((rows) => Math.max(0, rows - 1));
      while (next.length > 0 && !next.at(-1)) next.pop();
      column = 0;
      written = 0;
      spans = [];
    },
    /** How many tabs stand before a cell, which takes its place and spans as many columns and rows. */
    place(columns: number, rows: number): number {
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
    /** The column of the cell that would come next. */
    next: skip,
    /** How many tabs stand behind the row's last cell. */
    end: () => Math.max(0, skip() - 1 - written),
    /** Of a row that ended: how many columns each of its cells takes, as a passage's `spans`; none where each takes one. */
    spans: (): { readonly spans?: readonly number[] } => (spans.some((span) => span !== 1) ? { spans } : {}),
  };
}

function spanOf(said: number): number {
  return said > 0 ? Math.min(said, MOST_SPANNED) : 1;
}
