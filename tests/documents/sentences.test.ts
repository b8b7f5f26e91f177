import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/documents/sentences.ts';
import { runs } from '../runs.ts';

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
