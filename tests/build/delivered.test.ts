import { delivered } from 'virtual:delivered';
import { expect, test } from 'vitest';
import { findAll } from '../../src/find/steps.ts';
import { supplied } from '../../src/supplied/supplied.ts';

test('what is delivered is what is found in the two reports but for changes, with nothing lost on its way as data', () => {
  const { comparison, ...rest } = findAll(supplied);
  expect(comparison?.changes?.length).toBeGreaterThan(0);
  const findings = { ...rest, comparison: { ...comparison, changes: null }, changed: null };
  expect(delivered).toStrictEqual({ ...supplied, findings });
});
