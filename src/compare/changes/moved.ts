// Which pairs left their order: those outside the heaviest run of pairs in order. Knows units as positions and weights.

/**
 * By unit of the left, whether its pair moved. What stays is the heaviest run of pairs in order, so that
 * of two sections that changed places the shorter one moved. O(n log n).
 *
 * @param partners by unit of the left its partner, or -1
 * @param weights by unit of the left, above 0
 * @param count of the right's units
 */
export function movedPairs(partners: Int32Array, weights: readonly number[], count: number): Uint8Array {
  const moved = new Uint8Array(partners.length);
  /** By unit of the left: the weight of the best run that ends with it, and the unit before it in that run. */
  const total = new Float64Array(partners.length);
  const previous = new Int32Array(partners.length).fill(-1);
  /** A tree of prefixes over the right's places (Fenwick 1994): the unit of the left at which the best run ends. */
  const tree = new Int32Array(count + 1).fill(-1);
  let last = -1;
  for (const [unit, there] of partners.entries()) {
    if (there === -1) continue;
    moved[unit] = 1;
    let best = -1;
    for (let at = there; at > 0; at -= at & -at) best = better(best, tree[at] ?? -1);
    previous[unit] = best;
    total[unit] = (total[best] ?? 0) + (weights[unit] ?? 0);
    for (let at = there + 1; at <= count; at += at & -at) tree[at] = better(tree[at] ?? -1, unit);
    last = better(last, unit);
  }
  for (let unit = last; unit !== -1; unit = previous[unit] ?? -1) moved[unit] = 0;
  return moved;

  function better(one: number, other: number): number {
    return (total[other] ?? 0) > (total[one] ?? 0) ? other : one;
  }
}
