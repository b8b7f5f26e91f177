// Texts of more of one thing than a call has room for. See the config for the stack that these run on.

import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

test.each([
  ['requirements', 'The pump shall stop. '.repeat(33_000), 'requirement'],
  ['actors', 'Primary actor: Clerk\n\n'.repeat(33_000), undefined],
  ['words with capitals in one quotation', `"${'A '.repeat(400_000)}x y`, undefined],
])('any number of %s is screened', (_, text, found) => {
  const document = readDocument(text, { id: 'a', name: 'a.txt' });
  expect(screen(document).statements[0]?.class).toBe(found);
});
