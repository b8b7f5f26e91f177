import { expect, test } from 'vitest';
import { shortName } from '../../src/documents/naming.ts';

test('a long name is cut in its middle, and within no sign', () => {
  expect(shortName({ name: 'harbour.md' })).toBe('harbour.md');
  expect(shortName({ name: '⚓'.repeat(9) + '🚢'.repeat(30) })).toBe(
    `${'⚓'.repeat(9)}🚢🚢🚢🚢…${'🚢'.repeat(13)}`,
  );
});
