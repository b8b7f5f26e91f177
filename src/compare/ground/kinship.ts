// How surely two texts are of one event. Knows stems as numbers with their bits.

/**
 * From this cosine on two texts are surely of one event, and having more in common makes no match surer. Half of
 * the same-event pairs lie above it, and no different-event pair. Without the ceiling, short texts with little
 * but the event in them were matched sentence by sentence.
 */
const SAME_EVENT = 0.35;

/**
 * The cosine of the texts' distinct stems, each weighted by its bits at large, against that of texts of one
 * event. What two texts share as wholes is the ground on which what two sentences share is judged; it cut the
 * false matches to a fifth of those of a fixed bar.
 */
export function kinshipOf(
  left: readonly number[],
  right: readonly number[],
  bits: readonly number[],
): number {
  /** By stem: 1 where the left has it, 2 where the right has it, 3 where both. */
  const where = new Uint8Array(bits.length);
  for (const stem of left) where[stem] = 1;
  for (const stem of right) where[stem] = (where[stem] ?? 0) | 2;
  let [ours, theirs, shared] = [0, 0, 0];
  for (const [stem, telling] of bits.entries()) {
    const sides = where[stem] ?? 0;
    if (sides & 1) ours += telling ** 2;
    if (sides & 2) theirs += telling ** 2;
    if (sides === 3) shared += telling ** 2;
  }
  return shared && Math.min(1, shared / Math.sqrt(ours * theirs) / SAME_EVENT);
}
