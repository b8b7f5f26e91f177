// Figures that are raised behind a figure: a power of it, which its words alone would make another number.

/** What is raised: "32" behind "2" is 2^32, no 232. What is raised behind letters is a mark, an ordinal or a unit's. */
export const POWER = String.raw`[-+−–]?\d{1,3}`;
const WHOLE = new RegExp(`^${POWER}$`);

export function isPower(raised: string): boolean {
  return WHOLE.test(raised);
}
