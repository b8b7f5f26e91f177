// How often a property is tried: a thousand times at every change, as often as it names when asked for with RUNS=all.

export function runs(most: number): number {
  return process.env.RUNS === 'all' ? most : Math.min(most, 1_000);
}
