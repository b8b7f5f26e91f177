// Which line of a PDF goes on with a row of a table. Knows lines and the row that is open.

import { firstIndex } from '../../../documents/document.ts';
import { SENTENCE_END } from '../lines/looks.ts';
import type { LinePart, Open, TextLine } from '../pieces/shapes.ts';

/** A cell of as many words is running text, and one without an end goes on whatever it goes on with. */
const RUNNING = 6;
/** One that goes on elsewhere has as many. */
const FEWEST_WORDS = 4;
/** In type sizes: a table's rows stand further apart than the lines of one cell, which are no further than this. */
export const CELL_LINES = 1.3;
/** In type sizes: steps from line to line that differ by less are one. */
export const SAME_STEP = 0.05;

/**
 * Whether a line is a further one of cells of a row, and no row of its own: a word in any cell that would have had room above.
 *
 * @param pitch how far apart lines usually are (type sizes): further than a cell's are those that had no room above
 */
export function continuesRow(row: Open, last: TextLine, line: TextLine, pitch: number): boolean {
  const down = (line.y - last.y) / (line.parts[0]?.size ?? 1);
  if (last.column !== line.column || down > Math.max(CELL_LINES, pitch + SAME_STEP)) return false;
  const cells = row.lines[0]?.parts ?? [];
  const isBroken = (part: LinePart) => {
    const above = last.parts[placeOf(part, last.parts)];
    const right = cells[placeOf(part, cells) + 1]?.x ?? last.right;
    // Numbers end at one place, each of a row of its own.
    return above !== undefined && above.end + part.needs > right && /\p{L}/u.test(above.text);
  };
  const goesOn =
    down > CELL_LINES
      ? line.parts.every(isBroken)
      : line.parts.length < cells.length ||
        (line.parts.some(isBroken) && line.parts.every((part) => isBroken(part) || GOES_ON.test(part.text)));
  return goesOn && line.parts.every((part) => placeOf(part, cells) >= 0);
}

/** In type sizes: what is wider than a cell reaches so far below the next one. */
const WIDER = 2;

/**
 * Whether a line goes on with a paragraph that has a tab, as "EXAMPLE" is parted from what it opens: it begins where that does,
 * below a full line, and is wider than a cell there would be.
 */
export function isBelowTab(row: Open, last: TextLine, line: TextLine, pitch: number): boolean {
  const [first, more] = line.parts;
  const [label, words] = row.lines[0]?.parts ?? [];
  if (first === undefined || more !== undefined || label === undefined || words === undefined) return false;
  const down = (line.y - last.y) / first.size;
  if (last.column !== line.column || down > Math.max(CELL_LINES, pitch + SAME_STEP)) return false;
  const isBelow = row.lines.length === 1 && row.cells.length === 2 && placeOf(first, [label]) === 0;
  return (
    isBelow &&
    first.end > words.x + WIDER * first.size &&
    words.end + first.needs > last.right &&
    !SENTENCE_END.test(row.last)
  );
}

/** A cell whose line was ended on purpose goes on with a word of its sentence. */
const GOES_ON = /^\p{Ll}/u;

/** Rows that show which cells of their table's are never empty. */
const FEWEST_ROWS = 2;

/** The ruled rows of each table, over pages: no more is known of where one ends than other lines and other columns. */
function tablesOf(lines: readonly TextLine[]): TextLine[][] {
  const tables: TextLine[][] = [];
  let last: TextLine | undefined;
  for (const line of lines.filter(({ furniture }) => !furniture)) {
    const goesOn = last?.column === line.column || last?.page === line.page - 1;
    if (line.isRuled === true) {
      if (goesOn && last?.isRuled === true && last.parts.length === line.parts.length)
        tables.at(-1)?.push(line);
      else tables.push([line]);
    }
    last = line;
  }
  return tables;
}

/** Whether a row is the first of its table's on a page, where that goes on. */
function isTop(rows: readonly TextLine[], at: number): boolean {
  return at > 0 && rows[at - 1]?.page !== rows[at]?.page;
}

/** The lines of a file, those as furniture that say again on a table's further pages what its first rows do. */
export function withHeadsOnce(lines: readonly TextLine[]): TextLine[] {
  const again = new Set<TextLine>();
  const below = new Set<TextLine>();
  for (const rows of tablesOf(lines)) {
    /** How many of the first rows the last ones have said again; of none where others stand above on their page. */
    let said = Infinity;
    for (const [at, row] of rows.entries()) {
      if (isTop(rows, at)) said = 0;
      const isSame = row.parts.every(({ text }, column) => text === rows[said]?.parts[column]?.text);
      if (isSame) again.add(row);
      else if (said > 0 && said < Infinity) below.add(row);
      said = isSame ? said + 1 : Infinity;
    }
  }
  return lines.map((line) => {
    if (again.has(line)) return { ...line, furniture: true };
    return below.has(line) ? { ...line, isBelowHead: true } : line;
  });
}

/** The rows at a page's top that lack a cell, of tables in which no other row does: each may be the rest of the one above. */
export function findRests(lines: readonly TextLine[]): ReadonlySet<TextLine> {
  return new Set(
    tablesOf(lines).flatMap((rows) => {
      const others = rows.filter((_, at) => !isTop(rows, at));
      if (others.length < FEWEST_ROWS) return [];
      const full = (rows[0]?.parts ?? []).map((_, column) =>
        others.every(({ parts }) => parts[column]?.text !== ''),
      );
      return rows.filter(
        (row, at) =>
          isTop(rows, at) && row.parts.some(({ text }, column) => text === '' && full[column] === true),
      );
    }),
  );
}

/**
 * Whether a ruled row at a page's top is the rest of the last one: a sentence goes on, and nothing is in its first cell, or
 * nothing in any that had room on the other page.
 *
 * @param rests rows that may be that by what they lack, whatever ends above
 */
export function continuesRuled(
  { cells }: Open,
  last: TextLine,
  line: TextLine,
  rests: ReadonlySet<TextLine>,
): boolean {
  const { page, parts } = line;
  if (page !== last.page + 1 || parts.length !== last.parts.length) return false;
  const [first] = parts;
  // A head that is drawn again is set in a type of its own.
  const isOther = (part: LinePart, at: number) =>
    part.text !== '' && last.parts[at]?.text !== '' && part.bold === true && last.parts[at]?.bold !== true;
  if (parts.some(isOther)) return false;
  if (first !== undefined && first.text !== '') {
    // A column of identifiers is always full.
    if (line.isBelowHead === true || beginAlike(cells[0]?.[0] ?? '', first.text)) return false;
    const rest = parts.flatMap(({ text, needs }, at) => (text === '' ? [] : [{ at, needs }]));
    const goesOn = ({ at }: { readonly at: number }) => {
      const above = cells[at]?.at(-1) ?? '.';
      return above.split(' ').length >= FEWEST_WORDS && !SENTENCE_END.test(above);
    };
    const isFull = ({ at, needs }: (typeof rest)[number]) => {
      const above = last.parts[at];
      return above !== undefined && above.text !== '' && above.end + needs > (last.limits?.[at] ?? Infinity);
    };
    const isRest = rests.has(line) && !/^\p{Lu}/u.test(first.text);
    return (isRest || rest.some(goesOn)) && rest.every(isFull);
  }
  if (rests.has(line)) return parts.every(({ text }, at) => text === '' || cells[at]?.join('') !== '');
  return parts.some(({ text }, at) => {
    const above = cells[at]?.at(-1) ?? '.';
    const isRunning = above.split(' ').length >= RUNNING;
    return (isRunning ? text !== '' : /^\p{Ll}/u.test(text)) && !SENTENCE_END.test(above);
  });
}

/** Whether two lines begin with one word, or with numbers of one form: each is an entry of its own. */
export function beginAlike(above: string, below: string): boolean {
  const [one, other] = [above, below].map((text) => /^\S+/.exec(text)?.[0].replace(/\d+/g, '0'));
  return one === other;
}

/** The cell of a row that begins where a part of a further line does. */
export function cellOf(row: Open, part: LinePart): string[] | undefined {
  return row.cells[placeOf(part, row.lines[0]?.parts ?? [])];
}

/** Which part of another line begins where this one does; -1 for none. */
function placeOf({ x, size }: LinePart, parts: readonly LinePart[]): number {
  const at = firstIndex(parts, (other) => other.x > x - size / 2);
  return (parts[at]?.x ?? Infinity) < x + size / 2 ? at : -1;
}
