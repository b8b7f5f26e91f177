// Times the comparison beside three diffs that people would reach for, on the same texts in the same run, and how its
// time grows, on hostile texts too.

import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { atLeast, atMost } from './bars.ts';
import { hostile } from './texts.ts';

type Measurement = {
  /** Of some runs, milliseconds. */
  readonly fastest: number;
  /** Most memory of the process, in bytes. */
  readonly peak: number;
};

const SIZES: readonly number[] = [380, 5_000, 20_000, 200_000];
const PEERS: readonly string[] = ['diffWords', 'diff-match-patch', '@codemirror/merge'];
/** The texts on which finding changes is timed beside finding matches; the longest are a megabyte each. */
const CHANGES: readonly (readonly [kind: string, words: number])[] = [
  ['reports', 5_000],
  ['versions', 5_000],
  ['versions', 170_000],
];
/** Whoever takes longer is ended and shown as having given up (milliseconds, start of the process included). */
const PATIENCE = 30_000;

/** Prints times and memory, the ratio at 5,000 words and how the time grows. Takes some minutes. */
export async function benchComparison(): Promise<void> {
  console.log('\nComparison: fastest run in milliseconds (peak memory of the process), by words a side');
  console.log(row(['words', 'compare', ...PEERS]));
  const times = new Map<string, number>();
  for (const words of SIZES) {
    const measured: (Measurement | null)[] = [];
    for (const contender of ['compare', ...PEERS]) {
      const result = await measure(contender, 'reports', words);
      measured.push(result);
      times.set(`${contender} ${words}`, result?.fastest ?? PATIENCE);
    }
    console.log(row([words.toLocaleString('en'), ...measured.map(shown)]));
  }
  const time = (name: string) => times.get(name) ?? Number.NaN;
  atLeast('faster than diffWords at 5,000 words, x', time('diffWords 5000') / time('compare 5000'), 100);
  atMost('growth to 200,000 words, n^', growth(time('compare 20000'), time('compare 200000')), 1.2);
  for (const [kind, words] of CHANGES) {
    const changes = (await measure('changes', kind, words))?.fastest ?? Number.POSITIVE_INFINITY;
    const all = (await measure('compare', kind, words))?.fastest ?? Number.NaN;
    const name = `changes, of ${words.toLocaleString('en')} words of ${kind} (${changes.toFixed(0)} ms), x what matches take`;
    atMost(name, changes / (all - changes), 1);
  }
  for (const kind of Object.keys(hostile)) {
    const small = await measure('compare', kind, 20_000);
    const large = await measure('compare', kind, 200_000);
    const figures = `${shown(small)}, ${shown(large)}`;
    const exponent = growth(small?.fastest ?? Number.NaN, large?.fastest ?? Number.POSITIVE_INFINITY);
    atMost(`growth on ${kind} (${figures}), n^`, exponent, 1.2);
  }
}

/** The exponent by which time grows from one size to ten times that. */
function growth(small: number, large: number): number {
  return Math.log10(large / small);
}

/** Measures in a process of its own; null where it was ended for taking too long, or failed. */
async function measure(contender: string, kind: string, words: number): Promise<Measurement | null> {
  const script = join(import.meta.dirname, 'measure-comparison.ts');
  const child = spawn(process.execPath, [...process.execArgv, script, contender, kind, String(words)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE,
    killSignal: 'SIGKILL',
  });
  const output = await text(child.stdout);
  // The child prints one object of this shape and nothing else, or is ended before it prints.
  return output === '' ? null : (JSON.parse(output) as Measurement);
}

function shown(measured: Measurement | null): string {
  if (measured === null) return 'gave up (30 s)';
  const { fastest, peak } = measured;
  return `${fastest.toFixed(fastest < 100 ? 2 : 0)} ms (${Math.round(peak / 2 ** 20)} MB)`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(index === 0 ? 8 : 20)).join('');
}
