// Chooses among pairs of like sentences: company makes a pair surer, and no sentence is linked to everything.

/** Two sentences, as positions in each reading's `sentences`, and how alike they are, up to 1. */
export type Likeness = { readonly left: number; readonly right: number; readonly score: number };

/**
 * A likeness of at least this makes a link. Tuned on half of the events and of the aligned summaries and
 * checked on the others: from here on more than nine in ten of the pairs that people were asked about are right.
 */
const LIKE = 0.2;
/** Pairs fainter than this cannot become links, in whatever company. */
export const FAINT = LIKE / 2;
/**
 * What the likeness of a linked pair beside it adds to a pair's own: where one report tells in two sentences
 * what the other tells in one, the second half shares few words. It cut the false links to a third.
 */
const SPLIT = 0.2;
/** The same where both texts go on from one pair to the next: they tell things in the same order there. */
const FOLLOWING = 0.5;
/** A pair less than this part as like as the best of either sentence only shares its subject. */
const NEAR_BEST = 0.45;
/** Links kept for one sentence, its best: a fourth only says that the whole text is about one thing. */
const MOST = 3;

/** The pairs alike enough, those that are among the best of both their sentences; of equals, the earlier. */
export function chooseLinks(faint: readonly Likeness[]): Likeness[] {
  return bestOnBothSides(inCompany(faint).filter(({ score }) => score >= LIKE));
}

/** Adds to each pair's likeness a part of that of the pairs beside it which are links by themselves. */
function inCompany(faint: readonly Likeness[]): Likeness[] {
  const linked = new Map<number, number>();
  for (const { left, right, score } of faint) if (score >= LIKE) linked.set(pairKey(left, right), score);
  return faint.map((pair) => {
    const { left, right, score } = pair;
    const beside = (rows: number, columns: number) => linked.get(pairKey(left + rows, right + columns)) ?? 0;
    const split = Math.max(beside(0, -1), beside(0, 1), beside(-1, 0), beside(1, 0));
    const following = Math.max(beside(-1, -1), beside(1, 1));
    return { ...pair, score: score + Math.max(SPLIT * split, FOLLOWING * following) };
  });
}

/** More sentences than any text has. */
const ROW = 2 ** 26;

/** Two positions of sentences as one number. */
export function pairKey(left: number, right: number): number {
  return left * ROW + right;
}

function bestOnBothSides(alike: readonly Likeness[]): Likeness[] {
  const ranked = [...alike].sort(
    (one, other) =>
      other.score - one.score || one.left + one.right - other.left - other.right || one.left - other.left,
  );
  const best = { left: new Map<number, number>(), right: new Map<number, number>() };
  const counts = { left: new Map<number, number>(), right: new Map<number, number>() };
  return ranked.filter(({ left, right, score }) => {
    if (!best.left.has(left)) best.left.set(left, score);
    if (!best.right.has(right)) best.right.set(right, score);
    if (score < NEAR_BEST * Math.max(best.left.get(left) ?? 0, best.right.get(right) ?? 0)) return false;
    const here = counts.left.get(left) ?? 0;
    const there = counts.right.get(right) ?? 0;
    counts.left.set(left, here + 1);
    counts.right.set(right, there + 1);
    return here < MOST && there < MOST;
  });
}
