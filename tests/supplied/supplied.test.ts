import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textOf } from '../../src/documents/document.ts';
import { supplied } from '../../src/supplied/supplied.ts';

const sides = ['left', 'right'] as const;

test('TASS has site text, headline, standfirst, two captions and a credit before its dateline', () => {
  expect(supplied.left.passages.map((passage) => passage.role)).toEqual([
    'furniture',
    'headline',
    'standfirst',
    'caption',
    'caption',
    'credit',
    ...Array.from({ length: 8 }, () => 'paragraph'),
  ]);
  expect(supplied.left.dateline).toMatchObject({ place: 'LONDON', date: 'January 27', agency: 'TASS' });
});

test('Interfax has no headline: thirteen paragraphs from its dateline on', () => {
  expect(supplied.right.passages.map((passage) => passage.role)).toEqual(
    Array.from({ length: 13 }, () => 'paragraph'),
  );
  expect(supplied.right.dateline).toMatchObject({ place: 'London', date: 'January 27', agency: 'INTERFAX' });
});

test.each(sides)('%s: every source that it is said to cite stands in its text, and no year does', (side) => {
  const { text, provenance } = supplied[side];
  for (const name of provenance?.cites ?? []) expect(text).toContain(name);
  expect(text).not.toContain('2022');
  expect(provenance?.request.date).toContain('2022');
});

test('NOTES.md speaks of every passage by the name that it has on the page', () => {
  const notes = readFileSync('NOTES.md', 'utf8');
  const named = [...notes.matchAll(/^\| (TASS|Interfax) (\d+) +\|/gm)].map(
    ([, name, number]) => `${name} ${number}`,
  );
  const passages = sides.flatMap((side) =>
    supplied[side].passages.map((_, index) => `${supplied[side].name} ${index + 1}`),
  );
  expect(named).toEqual(passages);
});

test('what NOTES.md puts in double quotation marks, other than its own terms, stands in the texts', () => {
  const notes = readFileSync('NOTES.md', 'utf8');
  const both = sides.map((side) =>
    supplied[side].passages.map((passage) => textOf(supplied[side], passage)).join(' '),
  );
  for (const [, words = ''] of notes.matchAll(/"([^"]+)"/g)) expect(both.join(' ')).toContain(words);
});
