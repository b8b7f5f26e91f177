// Texts made to be slow, short and four times as long, of which steps are counted and not time.

import { expect, test } from 'vitest';
import { loadCounted, outOfProportion } from '../steps.ts';

const { splitSentences } = await loadCounted(() => import('../../src/documents/sentences.ts'));

test.each([
  ['full stops', '.'],
  ['full stops that close', '."'],
  ['initials', 'A. '],
  ['white space', ' '],
  ['names that ask', '?" A'],
  ['capitals after stops', 'aa.The'],
  ['full stops of scripts without spaces', '。'],
  ['notes', '.[1]'],
])('a long row of %s is gone over as often as a short one', (_, signs) => {
  const found = outOfProportion(4_000, (size) => {
    const text = signs.repeat(size / signs.length);
    return { units: size, run: () => splitSentences(text, { start: 0, end: text.length }) };
  });
  expect(found).toEqual([]);
});
