import { expect, test } from 'vitest';
import type { Passage, PassageRole, SourceDocument } from '../../src/documents/document.ts';
import { blocksOf, groupsOf, siteWords } from '../../src/page/reports/groups.ts';

type Given = PassageRole | readonly [PassageRole, Partial<Passage>];

function documentOf(given: readonly Given[], dateline: SourceDocument['dateline'] = null): SourceDocument {
  const passages = given.map((one, index) => {
    const [role, more] = typeof one === 'string' ? [one, {}] : one;
    return { id: `a-${index + 1}`, role, start: index, end: index + 1, ...more };
  });
  const text = 'w'.repeat(given.length);
  return { id: 'a', name: 'a', text, passages, remarks: [], dateline, file: null, provenance: null };
}
const news = { start: 0, end: 1, place: 'PORT', date: null, agency: null };
const grouped = (document: SourceDocument) =>
  groupsOf(document, [0, document.passages.length]).map(
    ({ kind, range: [from, to] }) => `${kind} ${from + 1}-${to}`,
  );

test('rows stand in tables, items in lists, the rest alone; a head begins another table', () => {
  const head = ['table-row', { head: true }] as const;
  const document = documentOf([
    'heading',
    head,
    'table-row',
    head,
    'table-row',
    'list-item',
    'list-item',
    'code',
  ]);
  expect(grouped(document)).toEqual(['one 1-1', 'table 2-3', 'table 4-5', 'list 6-7', 'one 8-8']);
});

test('a new page begins another group', () => {
  const on = (page: number) => ['list-item', { page }] as const;
  expect(grouped(documentOf([on(1), on(1), on(2)]))).toEqual(['list 1-2', 'list 3-3']);
});

test('captions and credits are the site’s in a news report only', () => {
  const roles: PassageRole[] = ['furniture', 'headline', 'caption', 'caption', 'credit', 'paragraph'];
  expect(grouped(documentOf(roles, news))).toEqual(['site 1-1', 'one 2-2', 'site 3-5', 'one 6-6']);
  expect(grouped(documentOf(roles))).toHaveLength(6);
  expect(siteWords(documentOf(roles, news), [0, 1])).toBe('Site text: a line (1)');
  expect(siteWords(documentOf(roles, news), [2, 5])).toBe('Site text: 2 captions and a picture credit (3–5)');
});

test('blocks are of 25 passages, and longer where a table goes on, up to 100', () => {
  const rows = Array<PassageRole>(90).fill('table-row');
  const sizes = (roles: readonly PassageRole[]) => blocksOf(documentOf(roles)).map(([from, to]) => to - from);
  expect(sizes(Array<PassageRole>(60).fill('paragraph'))).toEqual([25, 25, 10]);
  expect(sizes([...rows, 'paragraph'])).toEqual([90, 1]);
  expect(sizes([...rows, ...rows])).toEqual([100, 80]);
  expect(sizes([])).toEqual([]);
});

test('site text is one block, and so one fold, up to 1,000 lines', () => {
  const sizes = (count: number) =>
    blocksOf(documentOf(Array<PassageRole>(count).fill('furniture'))).map(([from, to]) => to - from);
  expect(sizes(240)).toEqual([240]);
  expect(sizes(1200)).toEqual([1000, 200]);
});

test('a long passage ends a block: only what is near is laid out', () => {
  const long: Given = ['paragraph', { end: 20_000 }];
  const blocks = blocksOf(documentOf(['paragraph', long, 'paragraph', 'paragraph']));
  expect(blocks).toEqual([
    [0, 2],
    [2, 4],
  ]);
});
