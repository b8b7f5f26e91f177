// The levels of headings and list items, and the heads of tables, as each format says them.

import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { documentFromBlocks } from '../../src/reading/blocks/blocks.ts';
import { readHtml } from '../../src/reading/html/html.ts';
import { readDocument } from '../../src/reading/read.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { load } from './files.ts';

const about = { id: 'a', name: 'A' };
/** Each passage's words behind its level, and "head" where it is one. */
const levels = ({ text, passages }: SourceDocument) =>
  passages.map(({ start, end, level = '', head = false }) =>
    `${level}${head ? 'head' : ''} ${text.slice(start, end)}`.trim(),
  );
const markdown = (text: string) => levels(readDocument(text, { ...about, format: 'markdown' }));
function html(text: string) {
  const blocks = readHtml(text, 'a.html');
  return blocks.ok ? levels(documentFromBlocks(blocks.value, about)) : [];
}

describe('Markdown', () => {
  test.each([
    ['# a\n\n### b\n\nc\n=\n\nd\n-', ['1 a', '3 b', '1 c', '2 d']],
    ['- a\n  - b\n    1. c\n  - d\n- e', ['1 • a', '2 • b', '3 1. c', '2 • d', '1 • e']],
    ['- - a\n- b', ['2 • a', '1 • b']],
    ['a:\n• b\n  • c\n▪ d', ['a:', '1 • b', '2 • c', '1 • d']],
    ['a\n\n#. b\n#. c\n    #. d\n#. e', ['a', '1 1. b', '1 2. c', '2 1. d', '1 3. e']],
    ['4. a\n5. b\n#. c', ['1 4. a', '1 5. b', '1 6. c']],
    ['- a\n\nb\n\n- c', ['1 • a', 'b', '1 • c']],
    ['|a|b|\n|-|-|\n|c|d|', ['head a\tb', 'c\td']],
  ])('%j', (text, expected) => {
    expect(markdown(text)).toEqual(expected);
  });
});

describe('HTML', () => {
  test.each([
    ['<h2>a</h2><h5>b</h5>', ['2 a', '5 b']],
    ['<ul><li>a<ol><li>b</ol><li>c</ul>', ['1 • a', '2 1. b', '1 • c']],
    ['<ul><li aria-level=3>a</ul>', ['3 • a']],
    ['<h2>A</h2><h2>1. B</h2><h2>1.1. C</h2><h2>2. D</h2>', ['2 A', '2 1. B', '3 1.1. C', '2 2. D']],
    ['<h2>1. A</h2><h2>1.2.0 B</h2>', ['2 1. A', '2 1.2.0 B']],
    ['<h3>1.1 A</h3><h3>1.2.1 B</h3>', ['3 1.1 A', '3 1.2.1 B']],
    ['<p>i) a<p>ii) b<p>iii) c', ['1 i) a', '1 ii) b', '1 iii) c']],
    ['<p>vv) a<p>vi) b', ['vv) a', 'vi) b']],
    ['<table><tr><th>a<th>b<tr><th>c<td>d</table>', ['head a\tb', 'c\td']],
    ['<table><thead><tr><td>a<td>b<tbody><tr><td>c<td>d</table>', ['head a\tb', 'c\td']],
  ])('%s', (text, expected) => {
    expect(html(text)).toEqual(expected);
  });
});

test.each(['berths.docx', 'berths.pdf'])('%s', async (name) => {
  const outcome = await readFile(load(name), name);
  expect(outcome.ok && levels(outcome.value)).toEqual(expect.arrayContaining([expect.stringMatching(/^1 /)]));
});

test('what a file holds beside its text stands at its place, also where no words are', () => {
  const comment = (at: number, text: string) => ({ kind: 'comment', at, text }) as const;
  const { text, remarks } = documentFromBlocks(
    [
      { role: 'paragraph', text: '  one two', remarks: [comment(6, 'in'), comment(0, 'before')] },
      { role: 'paragraph', text: ' ', remarks: [comment(1, 'between')] },
      { role: 'table-row', text: '\ta\t ', remarks: [comment(0, 'first cell')] },
    ],
    about,
  );
  expect(text).toBe('one two\n\n\ta\t');
  expect(remarks).toEqual([
    comment(4, 'in'),
    comment(0, 'before'),
    comment(7, 'between'),
    comment(9, 'first cell'),
  ]);
});
