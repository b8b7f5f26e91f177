import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runs } from '../runs.ts';
import { loadCounted, outOfProportion, stepsOf } from '../steps.ts';

const { splitSentences } = await loadCounted(() => import('../../src/documents/sentences.ts'));

/** Sentences are written between bars; the text is what is left when the bars go. */
test.each([
  '|The pier is open.| |It was shut.|',
  '|Mr. Elm and Dr. J. Ash of the U.S. Navy came on Jan. 3.| |They left.|',
  '|It costs 3.50 a day, e.g. for a boat.| |Who pays?| |We do!|',
  '|"The pier is open."| |"It was shut," he said.|',
  '|Was it (the old pier.)| |“It was.”|',
  '|"Why?" he asked.| |So did I.| |Then we went.|',
  '|One line\nand the next.|',
])('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const expected = marked.split('|').filter((part) => part.trim() !== '');
  const found = splitSentences(text, { start: 0, end: text.length });
  expect(found.map((span) => text.slice(span.start, span.end))).toEqual(expected);
});

test('sentences are ordered, trimmed and hold every character that is not white space', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'B', '.', '?', ' ', '"', '\n', '’', '\ud800'),
      }),
      (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        let last = 0;
        for (const span of spans) {
          expect(text.slice(last, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          last = span.end;
        }
        expect(text.slice(last).trim()).toBe('');
      },
    ),
    { numRuns: runs(5_000), seed: 1 },
  );
});

test.each([
  ['full stops', '.'],
  ['full stops that close', '."'],
  ['initials', 'A. '],
  ['white space', ' '],
])('a long row of %s is gone over as often as a short one', (_, signs) => {
  const [short, long] = [4_000, 16_000].map((size) => {
    const text = signs.repeat(size / signs.length);
    return stepsOf(size, () => splitSentences(text, { start: 0, end: size }));
  });
  expect(short && long && outOfProportion(short, long)).toEqual([]);
});
