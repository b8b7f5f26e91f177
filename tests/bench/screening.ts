// How fast a screening is, against one pass of a pattern for words over the same text, and how its time grows: on generated
// texts of half prose and half requirements, and on texts that nobody writes.

import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { atMost } from './bars.ts';
import { median } from './median.ts';

const SMALL = 10_000;
const LARGE = 200_000;
const RUNS = 7;
const WORD = /[\p{L}\p{N}]+/gu;
const MOST_PASSES = 20;
const MOST_GROWTH = 1.1;

const SENTENCES = [
  'The pump controller shall stop the motor within 20 ms when the tank is empty.',
  'A mason who knew the old harbour walked along the wall and counted the stones again.',
  'If the valve is open, the display must show its number and the time.',
  '“We will mend the pier before winter,” the harbour master said on the quay.',
  'The keeper of the light can print a list of all ships that passed during the night.',
  'Rain fell on the hills for three days, and the river rose to the second step.',
];

/**
 * Of passages of three words, cutting them into sentences alone takes ten passes: of these only the growth has a bar, and
 * the ratio is printed beside it.
 */
const SHORT = ['headings', 'cells'];

/** What is repeated, so many words of it at a time. */
const texts: Readonly<Record<string, (words: number) => string>> = {
  'half requirements': (words) => repeat(SENTENCES, '\n\n', words),
  headings: (words) => repeat(['3.1 Purpose and scope of the system', 'It pumps.'], '\n\n', words),
  'one sentence': (words) => repeat(['the user and the system must log in,'], ' ', words),
  steps: (words) => repeat(['Given a lock', 'When a card is held to it', 'Then it opens'], '\n', words),
  cells: (words) => `| ID | Text |\n|---|---|\n${repeat(['| R-1 | Stores the list |'], '\n', words)}`,
  quotations: (words) => repeat(['“We go,” he said, “we stay,” and “we go”'], ' ', words),
};

/** Prints, for each text, the ratio of the larger to the pass, and the exponent by which time grows. */
export async function benchScreening(): Promise<void> {
  console.log(`\nScreening of ${LARGE.toLocaleString('en')} words, median of ${RUNS}`);
  for (const [name, textOf] of Object.entries(texts)) {
    const [small, large] = [SMALL, LARGE].map((words) => measure(textOf(words)));
    if (small === undefined || large === undefined) continue;
    const passes = large.screening / large.pass;
    if (SHORT.includes(name)) console.log(`  ${name}, x one pass: ${passes.toFixed(0)} (no bar)`);
    else atMost(`${name}, x one pass`, passes, MOST_PASSES);
    const growth = Math.log(large.screening / small.screening) / Math.log(LARGE / SMALL);
    atMost(`${name}, growth from ${SMALL.toLocaleString('en')} words, n^`, growth, MOST_GROWTH);
  }
}

function measure(text: string): { readonly pass: number; readonly screening: number } {
  const document = readDocument(text, { id: 'bench', name: 'Bench', format: 'markdown' });
  return { pass: time(() => document.text.match(WORD)), screening: time(() => screen(document)) };
}

/** Milliseconds. */
function time(run: () => unknown): number {
  return median(
    Array.from({ length: RUNS }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

function repeat(parts: readonly string[], between: string, words: number): string {
  const text: string[] = [];
  for (let count = 0; count < words; ) {
    const part = parts[text.length % parts.length] ?? '';
    text.push(part);
    count += part.split(' ').length;
  }
  return text.join(between);
}
