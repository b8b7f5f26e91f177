// In which order changes are told: that of the right, one section after the other. Knows units, headings among them, and pairs.

import { type BothSides, forBoth } from '../../documents/document.ts';
import type { Change } from '../comparison.ts';
import { movedPairs } from './pairs/moved.ts';
import type { Pairing } from './units/same.ts';
import type { TokenText } from './units/units.ts';

/** A change and the positions of its units, -1 where a side has none. */
type Placed = { readonly units: BothSides<number>; readonly change: Change };

/**
 * In the order of the right, what was removed behind what it follows on the left, in the section that it stood in: whoever
 * has read a section's changes has read all of them. A section of the left alone stands behind that before it.
 */
export function inOrder(found: readonly Placed[], texts: BothSides<TokenText>, pairing: Pairing): Change[] {
  const places = placesOfRemoved(texts, pairing);
  const place = ({ units }: Placed) => (units.right === -1 ? (places[units.left] ?? 0) : units.right);
  return [...found]
    .sort((one, other) => place(one) - place(other) || one.units.left - other.units.left)
    .map(({ change }) => change);
}

/** What follows a unit comes before the next one, and behind what was removed in its section what was removed as a section. */
const [BEHIND, BEHIND_SECTION] = [0.25, 0.5];

/** By unit of the left without a partner, where it stands among the units of the right. */
function placesOfRemoved(texts: BothSides<TokenText>, { left }: Pairing): Float64Array {
  const sections = forBoth((side) => headingsIn(texts[side]));
  /** By heading of the right (-1: before the first), its last unit. */
  const lastOf = new Map<number, number>();
  for (const [at, heading] of sections.right.entries()) lastOf.set(heading, at);
  const moved = movedPairs(left);
  /** That of the right in which the last one in order stands. */
  let section = -1;
  let behind = -1;
  /** Where a section of the left alone stands as a whole. */
  let lost = -1;
  return Float64Array.from(left, (there, here) => {
    const heading = sections.left[here] ?? -1;
    const partner = left[heading] ?? -1;
    if (here === heading) {
      behind = partner;
      lost = (lastOf.get(section) ?? -1) + BEHIND_SECTION;
    }
    const isInOrder = moved[here] === 0 || moved[heading] === 1;
    if (there !== -1 && isInOrder && sections.right[there] === (sections.right[partner] ?? -1))
      behind = there;
    if (there !== -1 && moved[here] === 0) section = sections.right[there] ?? -1;
    return heading !== -1 && partner === -1 ? lost : behind + BEHIND;
  });
}

/** By unit, the heading that it stands under, or is; -1 before the first. */
function headingsIn({ units }: TokenText): number[] {
  let last = -1;
  return units.map(({ role }, at) => {
    if (role === 'heading') last = at;
    return last;
  });
}
