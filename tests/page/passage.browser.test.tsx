import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { SourceDocument } from '../../src/documents/document.ts';
import { Block } from '../../src/page/reports/Block.tsx';
import { documentFromBlocks } from '../../src/reading/blocks/blocks.ts';
import { makeDesk } from '../state/given.ts';
import '../../src/styles/page.css';

const show = (document: SourceDocument) =>
  render(
    <Block
      desk={makeDesk()}
      document={document}
      other={null}
      side="left"
      range={[0, document.passages.length]}
      depths={new Map()}
      remarks={new Map()}
      matches={new Map()}
      chosen=""
      chosenMatch={undefined}
    />,
  );

test('rows fill their table, merged cells as the file says it; cells with words are never taken for merged ones', async () => {
  const row = (text: string, spans?: readonly number[]) =>
    ({ role: 'table-row', text, ...(spans && { spans }) }) as const;
  const blocks = [
    row('a\tb\tc\td'),
    row('e\t\t\tf', [3, 0, 0, 1]),
    row('g\th'),
    row('i\tj\tk\t', [1, 0, 2, 0]),
  ];
  const { container } = await show(documentFromBlocks(blocks, { id: 'a', name: 'a' }));
  const rows = [...container.querySelectorAll('tbody tr')].map((each) =>
    [...each.querySelectorAll('td')].map((cell) => `${cell.textContent} ${cell.colSpan}`),
  );
  expect(rows).toEqual([
    ['a 1', 'b 1', 'c 1', 'd 1'],
    ['e 3', 'f 1'],
    ['g 1', 'h 3'],
    ['i 1', 'j 1', 'k 2'],
  ]);
});

test('items stand further in the deeper they are, as far as files have levels, and still have room on a phone', async () => {
  const levels = [1, 2, 3, 4, 5, 9];
  const blocks = levels.map((level) => ({ role: 'list-item', text: `level ${level}`, level }) as const);
  const { container } = await show(documentFromBlocks(blocks, { id: 'a', name: 'a' }));
  container.style.width = '16rem';
  const starts = [...container.querySelectorAll('li')].map((item) => {
    const { left } = item.lastElementChild?.getBoundingClientRect() ?? {};
    return Math.round((left ?? 0) - item.getBoundingClientRect().left);
  });
  expect(starts).toEqual([...new Set(starts)].sort((one, other) => one - other));
  expect(Math.max(...starts)).toBeLessThan(8 * 16);
  // The page's policy refuses what is prerendered with a style of its own.
  expect(container.querySelector('li[style]')).toBeNull();
});

test('however deep a list goes, its words have most of the line and the page no sideways scroll', async () => {
  const blocks = [9, 30, 200].map((level) => ({ role: 'list-item', text: `level ${level}`, level }) as const);
  const { container } = await show(documentFromBlocks(blocks, { id: 'a', name: 'a' }));
  container.style.width = '16rem';
  expect(container.scrollWidth).toBe(container.clientWidth);
  for (const item of container.querySelectorAll('li')) {
    const words = item.lastElementChild?.getBoundingClientRect().left ?? 0;
    expect(words - item.getBoundingClientRect().left).toBeLessThan(8 * 16);
  }
});

test('a word that no table has room for is broken, and widens none; others are not', async () => {
  const cells = [`Pier ${'ـ'.repeat(300)}`, 'Acknowledgements', `https://crane.example/${'b'.repeat(200)}`];
  const blocks = [{ role: 'table-row', text: cells.join('\t') } as const];
  const { container } = await show(documentFromBlocks(blocks, { id: 'a', name: 'a' }));
  container.className = 'text';
  container.style.width = '31rem';
  const frame = container.querySelector('.frame');
  expect(frame?.scrollWidth).toBe(frame?.clientWidth);
  const [first, middle] = container.querySelectorAll('td > span');
  expect(middle?.getClientRects()).toHaveLength(1);
  expect(first?.getClientRects().length).toBeGreaterThan(2);
});

test('each line of code runs its own way: keys from the left, whatever their values are', async () => {
  const text = 'title: كيف تساهم في مشروع مفتوح المصدر\nrelated:';
  const document = documentFromBlocks([{ role: 'code', text }], { id: 'a', name: 'a' });
  const { container } = await show(document);
  const code = container.querySelector('pre');
  const words = code?.lastChild?.firstChild;
  if (!code || !words) throw new Error('No code.');
  const leftOf = (from: number, to: number) => {
    const range = window.document.createRange();
    range.setStart(words, from);
    range.setEnd(words, to);
    return range.getBoundingClientRect().left;
  };
  const colon = text.length - 1;
  expect(leftOf(colon, colon + 1)).toBeGreaterThan(leftOf(colon - 7, colon));
  expect(leftOf(0, 5)).toBeLessThan(leftOf(7, 10));
});
