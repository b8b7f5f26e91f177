import { expect, test } from 'vitest';
import { documentOf, letterOf, placeOf, toRecord } from '../../src/keep/record.ts';
import { readAs } from '../state/given.ts';

const document = readAs('plan.md', '# Plan\n\n- It stands.\n\n| a | b |\n| - | - |\n| 1 | 2 |');
/** The same through the storage of a browser, with a part of it damaged. */
function damaged(damage: (kept: Record<string, unknown>) => void): unknown {
  const record = structuredClone(toRecord(document)) as { kept: Record<string, unknown> };
  damage(record.kept);
  return record;
}

test('what was kept is believed, under its own id', () => {
  expect(documentOf(structuredClone(toRecord(document)), document.id)).toEqual(document);
  expect(documentOf(toRecord(document), 'other')).toBeNull();
});

test.each<[string, (kept: Record<string, unknown>) => void]>([
  ['no text', (kept) => delete kept.text],
  ['a text that is none', (kept) => Object.assign(kept, { text: 7 })],
  ['passages that are none', (kept) => Object.assign(kept, { passages: 'nonsense' })],
  ['a passage beyond the text', (kept) => Object.assign(kept, { text: 'short' })],
  [
    'a role that is none',
    (kept) => Object.assign(kept, { passages: [{ id: 'a-1', role: 'x', start: 0, end: 1 }] }),
  ],
  [
    'passages out of order',
    (kept) => Object.assign(kept, { passages: [...(kept.passages as unknown[])].reverse() }),
  ],
  ['half a place', (kept) => Object.assign(kept, { remarks: [{ kind: 'comment', at: 0.5, text: 'x' }] })],
  [
    'spans of cells that are none',
    (kept) =>
      Object.assign(kept, { passages: [{ id: 'a-1', role: 'table-row', start: 0, end: 1, spans: 'x' }] }),
  ],
  ['encodings that are none', (kept) => Object.assign(kept, { encodings: 7 })],
  ['a file without bytes', (kept) => Object.assign(kept, { file: { name: 'x' } })],
  ['what only the supplied reports have', (kept) => Object.assign(kept, { provenance: {} })],
])('a document with %s is not', (_, damage) => {
  expect(documentOf(damaged(damage), document.id)).toBeNull();
});

test.each([null, 7, 'x', [], {}, { version: 1, kept: {} }, { version: 4 }])('%j is no record', (record) => {
  expect([documentOf(record, 'x'), placeOf(record), letterOf(record)]).toEqual([null, null, null]);
});

test('a place and a letter are believed as they were', () => {
  const place = { left: 'a', right: null, dismissed: ['a-1~b-2'], passage: null };
  expect(placeOf(toRecord(place))).toEqual(place);
  const letter = {
    to: '',
    subject: 'Why?',
    body: [{ kind: 'paragraph', items: [[{ kind: 'name', text: 'plan.md' }]] }],
  } as const;
  expect(letterOf(toRecord(letter))).toEqual(letter);
  expect(letterOf({ version: 4, kept: { ...letter, body: [{ kind: 'table', items: [] }] } })).toBeNull();
});
