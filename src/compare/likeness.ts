// Chooses among pairs of like sentences, so that one sentence is not linked to everything. Knows scores only.

/** Two sentences, as positions in each reading's `sentences`, and how alike they are, up to 1. */
export type Likeness = { readonly left: number; readonly right: number; readonly score: number };

/** Links kept for one sentence, its best: a fourth only says that the whole text is about one thing. */
const MOST = 3;

/** The pairs that are among the best of both their sentences; of equals, those earlier in the texts. */
export function bestOnBothSides(alike: readonly Likeness[]): Likeness[] {
  const ranked = [...alike].sort(
    (one, other) =>
      other.score - one.score || one.left + one.right - other.left - other.right || one.left - other.left,
  );
  const counts = { left: new Map<number, number>(), right: new Map<number, number>() };
  return ranked.filter(({ left, right }) => {
    const here = counts.left.get(left) ?? 0;
    const there = counts.right.get(right) ?? 0;
    counts.left.set(left, here + 1);
    counts.right.set(right, there + 1);
    return here < MOST && there < MOST;
  });
}
