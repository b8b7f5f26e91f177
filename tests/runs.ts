// How often a property is tried: a thousand times at every change, as often as it names when asked for with RUNS=all.

/** @param usual how often at every change, for what takes long */
export function runs(most: number, usual = 1_000): number {
  return process.env.RUNS === 'all' ? most : Math.min(most, usual);
}
