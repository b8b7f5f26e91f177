import { expect, test } from 'vitest';
import { glimpse } from '../../src/documents/glimpse.ts';

test.each([
  ['short', 'The pier is open.', 'The pier is open.'],
  ['long', `The pier is ${'very '.repeat(20)}old.`, `The pier is ${'very '.repeat(7).trim()} …`],
  ['a row of cells', `Berth\t${'Name\t'.repeat(20)}`, `Berth\t${'Name\t'.repeat(8).trim()} …`],
  ['long and without spaces', '港'.repeat(200), `${'港'.repeat(48)} …`],
  ['long and of signs that take two units', `1${'🚢'.repeat(200)}`, `1${'🚢'.repeat(23)} …`],
])('of a text that is %s, its beginning', (_, words, beginning) => {
  expect(glimpse(words)).toBe(beginning);
});
