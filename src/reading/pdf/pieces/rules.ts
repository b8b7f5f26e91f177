// Finds the ruling lines that a page draws (strokes, thin filled rectangles, the sides of what shades cells) and the dots.
// Knows PDF.js's list of operators.

import { OPS, Util } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Operators } from './operators.ts';
import type { Dot, Rule } from './shapes.ts';

/** Filled shapes thinner than this are lines (points); longer than this at least. */
const THICKEST = 3;
const SHORTEST = 6;
/** Of a rectangle, however it is closed. */
const MOST_CORNERS = 6;
/** Sides this near are one (points). */
const NEAR = 1;
/** A shade that covers more is no cell's (square points): half of a sheet. */
const LARGEST_CELL = 200_000;
/** A page of maps or charts draws more, lines or dots, and no table that anybody reads. */
const MOST_RULES = 20_000;
/** Shapes between these that are as high as wide, to this part of that, are dots (points). */
const SMALLEST_DOT = 1.5;
const LARGEST_DOT = 12;
const ROUND = 0.15;
const MOST_OF_DOT = 24;
/** How PDF.js writes a path: a number for what is drawn, then its points. */
const MOVE = 0;
const LINE = 1;
const CURVE = 2;
const QUADRATIC = 3;
const CLOSE = 4;
const STROKES: ReadonlySet<number> = new Set([
  OPS.stroke,
  OPS.closeStroke,
  OPS.fillStroke,
  OPS.eoFillStroke,
  OPS.closeFillStroke,
  OPS.closeEOFillStroke,
]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
/** What shows the paper inside. */
const OUTLINES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke]);
/** Paper's own colour shades nothing; a line of it still parts cells, of which some are shaded. */
const WHITE = /^#f[a-f\d]f[a-f\d]f[a-f\d]$/i;

type Matrix = readonly number[];
type State = { readonly matrix: Matrix; readonly fill: string };
type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
/** What was shaded last, of more than a line's width. */
type Shade = Box & { readonly fill: string };

export type Drawn = { readonly rules: Rule[]; readonly dots: Dot[] };

/** The horizontal and vertical lines of a page, and its dots, in the places of its viewport. Linear in its operators. */
export function drawnBy({ fnArray, argsArray }: Operators, viewport: Matrix): Drawn {
  const drawn: Drawn = { rules: [], dots: [] };
  const saved: State[] = [];
  let state: State = { matrix: viewport, fill: '#000000' };
  let shade: Shade | null = null;
  for (const [index, operator] of fnArray.entries()) {
    const found: unknown = argsArray[index];
    const args = Array.isArray(found) ? (found as readonly unknown[]) : [];
    if (operator === OPS.save) saved.push(state);
    else if (operator === OPS.restore) state = saved.pop() ?? state;
    else if (operator === OPS.paintFormXObjectBegin) {
      saved.push(state);
      state = { ...state, matrix: multiply(state.matrix, args[0]) };
    } else if (operator === OPS.paintFormXObjectEnd) state = saved.pop() ?? state;
    else if (operator === OPS.transform) state = { ...state, matrix: multiply(state.matrix, args) };
    else if (operator === OPS.setFillRGBColor) state = { ...state, fill: String(args[0]) };
    else if (operator === OPS.constructPath) shade = addPath(args, state, shade, drawn);
    if (drawn.rules.length > MOST_RULES) return { rules: [], dots: [] };
  }
  return drawn;
}

function multiply(matrix: Matrix, by: unknown): Matrix {
  const numbers = by instanceof Float32Array ? [...by] : Array.isArray(by) ? by.map(Number) : [];
  return numbers.length === 6 ? Util.transform([...matrix], numbers) : matrix;
}

/** @returns what is shaded last now */
function addPath(
  [operator, paths]: readonly unknown[],
  { matrix, fill }: State,
  before: Shade | null,
  { rules, dots }: Drawn,
): Shade | null {
  const isStroke = STROKES.has(Number(operator));
  const isFill = FILLS.has(Number(operator));
  const path: unknown = Array.isArray(paths) ? paths[0] : null;
  if (!(path instanceof Float32Array) || (!isStroke && !isFill)) return before;
  let shade = before;
  for (const shape of shapesOf(path, matrix)) {
    const { points, isCurved } = shape;
    if (!WHITE.test(fill) || !isFill) addDot(shape, isFill || !OUTLINES.has(Number(operator)), dots);
    if (isCurved) continue;
    if (isStroke)
      for (const [at, point] of points.entries()) if (at > 0) addLine(points[at - 1] ?? point, point, rules);
    if (isFill && isUpright(points)) shade = addBox({ ...boxOf(points), fill }, shade, rules);
  }
  return shade;
}

type Point = { readonly x: number; readonly y: number };

type Shape = { readonly points: readonly Point[]; readonly isCurved: boolean };

/** The points of each part of a path; of its curves those where they end. */
function shapesOf(path: Float32Array, [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix): Shape[] {
  const shapes: Shape[] = [];
  let points: Point[] = [];
  let isCurved = false;
  let at = 0;
  const take = (): Point => {
    const [x = 0, y = 0] = [path[at], path[at + 1]];
    at += 2;
    return { x: a * x + c * y + e, y: b * x + d * y + f };
  };
  const end = () => {
    if (points.length > 1) shapes.push({ points, isCurved });
    points = [];
    isCurved = false;
  };
  while (at < path.length) {
    const kind = path[at];
    at += 1;
    if (kind === MOVE) {
      end();
      points.push(take());
    } else if (kind === LINE) points.push(take());
    else if (kind === CLOSE) {
      const [first] = points;
      if (first !== undefined) points.push(first);
      end();
    } else {
      // What steers a curve stands before its end.
      at += kind === CURVE ? 4 : kind === QUADRATIC ? 2 : path.length;
      if (at < path.length) points.push(take());
      isCurved = true;
    }
  }
  end();
  return shapes;
}

function addLine(one: Point, other: Point, rules: Rule[]): void {
  const [width, height] = [Math.abs(one.x - other.x), Math.abs(one.y - other.y)];
  const [x, y] = [Math.min(one.x, other.x), Math.min(one.y, other.y)];
  if (height < 1 && width >= SHORTEST) rules.push({ isAcross: true, at: y, start: x, end: x + width });
  else if (width < 1 && height >= SHORTEST) rules.push({ isAcross: false, at: x, start: y, end: y + height });
}

/** Whether a shape is a rectangle along the paper's edges, and no triangle or letter of a watermark. */
function isUpright(points: readonly Point[]): boolean {
  return (
    points.length <= MOST_CORNERS &&
    points.every(({ x, y }, at) => {
      const before = points[at - 1];
      return before === undefined || Math.abs(x - before.x) < NEAR || Math.abs(y - before.y) < NEAR;
    })
  );
}

function addDot({ points, isCurved }: Shape, isFull: boolean, dots: Dot[]): void {
  if (dots.length > MOST_RULES || points.length > MOST_OF_DOT || !(isCurved || (isFull && isUpright(points))))
    return;
  const box = boxOf(points);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width < SMALLEST_DOT || width > LARGEST_DOT || Math.abs(width - height) > ROUND * width) return;
  dots.push({ ...box, sign: isCurved ? (isFull ? '•' : '◦') : '▪' });
}

function boxOf(points: readonly Point[]): Box {
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/** A filled shape is a line where it is thin. @returns what is shaded last now */
function addBox(box: Shade, before: Shade | null, rules: Rule[]): Shade | null {
  const { left, right, top, bottom, fill } = box;
  const [width, height] = [right - left, bottom - top];
  if (height <= THICKEST && width >= SHORTEST)
    rules.push({ isAcross: true, at: (top + bottom) / 2, start: left, end: right });
  else if (width <= THICKEST && height >= SHORTEST)
    rules.push({ isAcross: false, at: (left + right) / 2, start: top, end: bottom });
  if (Math.min(width, height) < SHORTEST) return before;
  if (WHITE.test(fill) || width * height >= LARGEST_CELL || isSame(box, before)) return before;
  // What shades a table's cells ends where they do.
  for (const at of [top, bottom]) rules.push({ isAcross: true, at, start: left, end: right });
  for (const at of [left, right]) rules.push({ isAcross: false, at, start: top, end: bottom });
  return box;
}

/** Whether a shade is in another of its colour, as a paragraph's is in its cell's: its sides cannot be seen. */
function isSame({ left, right, top, bottom, fill }: Shade, around: Shade | null): boolean {
  return (
    around !== null &&
    fill === around.fill &&
    left >= around.left - NEAR &&
    right <= around.right + NEAR &&
    top >= around.top - NEAR &&
    bottom <= around.bottom + NEAR
  );
}
