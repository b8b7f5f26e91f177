// How fast a screening is, on generated texts of half prose and half requirements, and how its time grows.

import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

const SIZES = [1_000, 10_000, 100_000] as const;
const RUNS = 7;
/** Milliseconds for the largest size. */
const BAR = 300;

const SENTENCES = [
  'The pump controller shall stop the motor within 20 ms when the tank is empty.',
  'A mason who knew the old harbour walked along the wall and counted the stones again.',
  'If the valve is open, the display must show its number and the time.',
  '“We will mend the pier before winter,” the harbour master said on the quay.',
  'The keeper of the light can print a list of all ships that passed during the night.',
  'Rain fell on the hills for three days, and the river rose to the second step.',
];

/** Prints the median of each size, the largest against the bar, and the exponent by which time grows. */
export async function benchScreening(): Promise<void> {
  const medians = SIZES.map((words) => {
    const document = readDocument(textOf(words), { id: 'bench', name: 'Bench' });
    const times = Array.from({ length: RUNS }, () => {
      const start = performance.now();
      screen(document);
      return performance.now() - start;
    });
    return times.toSorted((one, other) => one - other)[RUNS >> 1] ?? Number.NaN;
  });
  for (const [index, words] of SIZES.entries()) {
    const bar = words === SIZES.at(-1) ? `   (bar: ${BAR} ms)` : '';
    console.log(`screen ${String(words).padStart(7)} words  ${medians[index]?.toFixed(1)} ms${bar}`);
  }
  const growth = Math.log10((medians[2] ?? Number.NaN) / (medians[1] ?? Number.NaN));
  console.log(`screen grows with n^${growth.toFixed(2)} from ${SIZES[1]} to ${SIZES[2]} words`);
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
