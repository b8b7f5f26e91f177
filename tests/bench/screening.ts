// How fast a screening is, on generated texts of half prose and half requirements, against one pass of a pattern for
// words over the same text, and how its time grows.

import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { atMost } from './bars.ts';
import { median } from './median.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const RUNS = 7;
const WORD = /[\p{L}\p{N}]+/gu;

const SENTENCES = [
  'The pump controller shall stop the motor within 20 ms when the tank is empty.',
  'A mason who knew the old harbour walked along the wall and counted the stones again.',
  'If the valve is open, the display must show its number and the time.',
  '“We will mend the pier before winter,” the harbour master said on the quay.',
  'The keeper of the light can print a list of all ships that passed during the night.',
  'Rain fell on the hills for three days, and the river rose to the second step.',
];

/** Prints the median of each size, its ratio to the pass, and the exponent by which time grows. */
export async function benchScreening(): Promise<void> {
  console.log(`\nScreening, median of ${RUNS}`);
  const times = SIZES.map((words) => {
    const text = textOf(words);
    const document = readDocument(text, { id: 'bench', name: 'Bench' });
    const pass = time(() => text.match(WORD));
    const screening = time(() => screen(document));
    console.log(
      `  ${words.toLocaleString('en')} words: ${screening.toFixed(1)} ms, one pass ${pass.toFixed(1)} ms`,
    );
    return { pass, screening };
  });
  const [, small, large] = times;
  if (small === undefined || large === undefined) return;
  atMost('screening, x one pass over 100,000 words', large.screening / large.pass, 40);
  atMost('growth from 10,000 to 100,000 words, n^', Math.log10(large.screening / small.screening), 1.2);
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

function textOf(words: number): string {
  const paragraphs: string[] = [];
  for (let count = 0; count < words; ) {
    const sentence = SENTENCES[paragraphs.length % SENTENCES.length] ?? '';
    paragraphs.push(sentence);
    count += sentence.split(' ').length;
  }
  return paragraphs.join('\n\n');
}
