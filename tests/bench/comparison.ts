// Times the comparison beside three diffs that people would reach for, on the same texts in the same run.

import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

type Measurement = {
  /** Milliseconds, and how many runs it is the median of. */
  readonly median: number;
  readonly runs: number;
  /** Most memory of the process, in bytes. */
  readonly peak: number;
};

const SIZES: readonly number[] = [380, 2_000, 10_000, 50_000, 200_000];
const PEERS: readonly string[] = ['diffWords', 'diff-match-patch', '@codemirror/merge'];
/** Milliseconds by words a side, from the design. */
const BARS: ReadonlyMap<number, number> = new Map([
  [380, 2],
  [10_000, 30],
  [50_000, 200],
]);
/** Whoever takes longer is ended and shown as having given up (milliseconds, start of the process included). */
const PATIENCE = 30_000;
const STEEPEST = 1.2;
const TIMES_FASTER = 100;

/** Prints a table of medians and memory, the growth exponent and the ratio at 10,000 words. Takes some minutes. */
export async function benchComparison(): Promise<void> {
  console.log('Comparison: median milliseconds (peak memory of the process), by words a side');
  console.log(row(['words', 'compare', 'bar', ...PEERS]));
  const ours = new Map<number, Measurement>();
  const diffWords = new Map<number, Measurement | null>();
  for (const words of SIZES) {
    const measured = await measure('compare', words);
    if (measured !== null) ours.set(words, measured);
    const peers: (Measurement | null)[] = [];
    for (const peer of PEERS) peers.push(await measure(peer, words));
    diffWords.set(words, peers[0] ?? null);
    const bar = BARS.get(words);
    console.log(
      row([words.toLocaleString('en'), shown(measured), bar ? `<= ${bar}` : '', ...peers.map(shown)]),
    );
  }
  const exponent = growth(ours, 10_000, 200_000);
  console.log(`growth from 10,000 to 200,000 words: n^${exponent.toFixed(2)} (bar: n^${STEEPEST})`);
  const peer = diffWords.get(10_000);
  const ratio = (peer?.median ?? PATIENCE) / (ours.get(10_000)?.median ?? Number.NaN);
  const times = `${peer === null ? '> ' : ''}${ratio.toFixed(0)} x`;
  console.log(`faster than diffWords at 10,000 words: ${times} (bar: ${TIMES_FASTER} x)`);
}

/** Measures in a process of its own; null where it was ended for taking too long, or failed. */
function measure(contender: string, words: number): Promise<Measurement | null> {
  const script = fileURLToPath(new URL('./measure-comparison.ts', import.meta.url));
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...process.execArgv, script, contender, String(words)], {
      stdio: ['ignore', 'pipe', 'inherit'],
      timeout: PATIENCE,
      killSignal: 'SIGKILL',
    });
    let output = '';
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
    });
    child.on('close', (code) => {
      // The child prints one object of this shape and nothing else.
      resolve(code === 0 ? (JSON.parse(output) as Measurement) : null);
    });
  });
}

function growth(measured: ReadonlyMap<number, Measurement>, from: number, to: number): number {
  const [small, large] = [measured.get(from)?.median ?? Number.NaN, measured.get(to)?.median ?? Number.NaN];
  return Math.log(large / small) / Math.log(to / from);
}

function shown(measured: Measurement | null): string {
  if (measured === null) return 'gave up (30 s)';
  const { median, peak } = measured;
  return `${median.toFixed(median < 100 ? 2 : 0)} (${Math.round(peak / 2 ** 20)} MB)`;
}

function row(cells: readonly string[]): string {
  return cells.map((cell, index) => cell.padStart(index === 0 ? 8 : 19)).join('');
}
