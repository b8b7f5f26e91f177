// Prints what was measured beside its bar, and knows whether any bar was missed.

let missed = 0;

/** @returns how many bars were missed so far */
export function missedBars(): number {
  return missed;
}

/** A figure that is to be at most its bar. */
export function atMost(what: string, figure: number, bar: number): void {
  print(what, figure, figure <= bar, `at most ${bar}`);
}

/** A figure that is to be at least its bar. */
export function atLeast(what: string, figure: number, bar: number): void {
  print(what, figure, figure >= bar, `at least ${bar}`);
}

function print(what: string, figure: number, holds: boolean, bar: string): void {
  if (!holds) missed += 1;
  console.log(`  ${what}: ${shown(figure)} (bar: ${bar})${holds ? '' : '   MISSED'}`);
}

/** Three digits, more before the point. */
function shown(figure: number): string {
  return Math.abs(figure) >= 100 ? figure.toFixed(0) : figure.toPrecision(3);
}
