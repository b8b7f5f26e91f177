// Figures raised behind figures, in each format that can raise them.

import { expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';
import { relations, zip } from './zipped.ts';

const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const raised = (words: string) =>
  `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>${words}</w:t></w:r>`;
const word = (...runs: string[]) =>
  zip({
    ...relations(),
    'word/document.xml': `<w:document xmlns:w="${NAMESPACE}"><w:body><w:p>${runs.join('')}</w:p></w:body></w:document>`,
  });
const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [
    'a.html',
    bytes('<p>2<sup>32</sup>-1, 10<sup>−6</sup>, m<sup>2</sup>, 5<sup>th</sup>, 7 <sup>8</sup></p>'),
  ],
  ['a.md', bytes('2<sup>32</sup>-1, 10<sup>−6</sup>, m<sup>2</sup>, 5<sup>th</sup>, 7 <sup>8</sup>\n')],
  ['a.adoc', bytes('2^32^-1, 10^−6^, m^2^, 5^th^, 7 ^8^\n')],
  [
    'a.rst',
    bytes(
      '2\\ :sup:`32`\\ -1, 10\\ :superscript:`−6`, m\\ :sup:`2`, 5\\ :sup:`th`, 7 :sup:`8`\n\n.. note:: So.\n',
    ),
  ],
  [
    'a.docx',
    word(
      ...[run('2'), raised('32'), run('-1, 10'), raised('−6'), run(', m'), raised('2')],
      ...[run(', 5'), raised('th'), run(', 7 '), raised('8')],
    ),
  ],
])('a power stays one, and makes no other number: %s', async (name, file) => {
  const outcome = await readFile(file, name);
  expect(outcome.ok && outcome.value.text).toMatch(/^2\^32-1, 10\^−6, m2, 5th, 7 8/);
});

test.each([
  ['a.html', '<p>Since 2015<sup><a href="#n3">3</a></sup></p>'],
  ['a.md', '`2<sup>3</sup>`'],
])('what leads to a note, and code, are as they were: %s', async (name, text) => {
  const outcome = await readFile(bytes(text), name);
  expect(outcome.ok && outcome.value.text).not.toContain('^');
});
