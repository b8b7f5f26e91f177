import { delivered } from 'virtual:delivered';
import { expect, test } from 'vitest';
import { findAll } from '../../src/find/steps.ts';
import { supplied } from '../../src/supplied/supplied.ts';

test('what is delivered is what is found in the two reports, with nothing lost on its way as data', () => {
  expect(delivered).toStrictEqual({ ...supplied, findings: findAll(supplied) });
});
