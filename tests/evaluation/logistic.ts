// Logistic regression with a ridge, by Newton's steps. Knows numbers only; the same data gives the same weights.

/** One thing to learn from: what is known of it, what it is, and how much it counts. */
export type Example = { readonly values: Float64Array; readonly is: boolean; readonly weight: number };
/** Of raw values: the sum of `weights` times values, and `bias`. */
export type Model = { readonly bias: number; readonly weights: Float64Array };

/** A feature that hardly varies is not blown up. */
const LEAST_DEVIATION = 0.02;
const MOST_STEPS = 15;
const NEAR = 1e-5;

/**
 * Features are put on one scale, so that the ridge weighs on all of them alike.
 *
 * @param near a model to begin at: what was learned from nearly the same examples takes fewer steps
 */
export function learn(examples: readonly Example[], ridge: number, near: Model | null = null): Model {
  const size = examples[0]?.values.length ?? 0;
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { values, weight } of examples) add(mean, values, weight / total);
  for (const { values, weight } of examples) {
    for (let at = 0; at < size; at += 1)
      deviation[at] = read(deviation, at) + (weight * (read(values, at) - read(mean, at)) ** 2) / total;
  }
  for (let at = 0; at < size; at += 1)
    deviation[at] = Math.max(LEAST_DEVIATION, Math.sqrt(read(deviation, at)));
  const rows = examples.map(({ values }) => {
    const row = new Float64Array(size + 1);
    row[0] = 1;
    for (let at = 0; at < size; at += 1)
      row[at + 1] = (read(values, at) - read(mean, at)) / read(deviation, at);
    return row;
  });
  const start = new Float64Array(size + 1);
  start[0] = near === null ? 0 : weigh(near, mean);
  for (let at = 0; at < size; at += 1)
    start[at + 1] = near === null ? 0 : read(near.weights, at) * read(deviation, at);
  const found = descend(rows, examples, ridge, start);
  const weights = new Float64Array(size);
  let bias = read(found, 0);
  for (let at = 0; at < size; at += 1) {
    weights[at] = read(found, at + 1) / read(deviation, at);
    bias -= read(weights, at) * read(mean, at);
  }
  return { bias, weights };
}

export function weigh({ bias, weights }: Model, values: Float64Array): number {
  let sum = bias;
  for (let at = 0; at < values.length; at += 1) sum += read(weights, at) * read(values, at);
  return sum;
}

function descend(
  rows: readonly Float64Array[],
  examples: readonly Example[],
  ridge: number,
  found: Float64Array,
): Float64Array {
  const size = found.length;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const slope = new Float64Array(size);
    const curve = Array.from({ length: size }, () => new Float64Array(size));
    for (const [index, row] of rows.entries()) {
      const { is = false, weight = 0 } = examples[index] ?? {};
      let sum = 0;
      for (let at = 0; at < size; at += 1) sum += read(found, at) * read(row, at);
      const likely = 1 / (1 + Math.exp(-sum));
      add(slope, row, weight * (likely - (is ? 1 : 0)));
      const bend = weight * Math.max(1e-6, likely * (1 - likely));
      for (let at = 0; at < size; at += 1) {
        const line = curve[at];
        const by = bend * read(row, at);
        if (line && by !== 0)
          for (let to = 0; to <= at; to += 1) line[to] = read(line, to) + by * read(row, to);
      }
    }
    for (let at = 0; at < size; at += 1) {
      const line = curve[at];
      // The first is the bias, which nothing draws to zero.
      if (line) line[at] = read(line, at) + (at === 0 ? 1e-6 : ridge);
      slope[at] = read(slope, at) + (at === 0 ? 0 : ridge * read(found, at));
    }
    const change = solve(curve, slope);
    add(found, change, -1);
    if (change.every((one) => Math.abs(one) < NEAR)) break;
  }
  return found;
}

/** Cholesky's decomposition of a symmetric matrix, of which the lower half is given, and what it gives for a vector. */
function solve(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  const size = vector.length;
  const low = matrix.map((line) => Float64Array.from(line));
  const cell = (row: number, column: number) => low[row]?.[column] ?? 0;
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = cell(row, column);
      for (let at = 0; at < column; at += 1) sum -= cell(row, at) * cell(column, at);
      const line = low[row];
      if (line) line[column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / cell(column, column);
    }
  }
  const half = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = read(vector, row);
    for (let at = 0; at < row; at += 1) sum -= cell(row, at) * read(half, at);
    half[row] = sum / cell(row, row);
  }
  const whole = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = read(half, row);
    for (let at = row + 1; at < size; at += 1) sum -= cell(at, row) * read(whole, at);
    whole[row] = sum / cell(row, row);
  }
  return whole;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let at = 0; at < to.length; at += 1) to[at] = read(to, at) + times * read(what, at);
}

function read(list: Float64Array, index: number): number {
  return list[index] ?? 0;
}
