// Texts made to be slow. Each is screened short and four times as long, and its steps are counted, not its time.

import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { loadCounted, outOfProportion } from '../steps.ts';

const { screen } = await loadCounted(() => import('../../src/screening/screen.ts'));

/** UTF-16 units of the shorter of the two texts of a row. */
const SIZE = 2_000;

const repeated = (words: string) => (size: number) => words.repeat(size / words.length);

test.each<[string, (size: number) => string]>([
  ['one enormous word', repeated('a')],
  ['one enormous word of letters outside ASCII', repeated('aé')],
  ['letters before an apostrophe', repeated("é'll ")],
  ['shall', repeated('shall ')],
  ['MUST', repeated('MUST ')],
  ['what users may', repeated('the user may ')],
  ['what users shall', repeated('the user shall ')],
  [
    'what users can, in a document that requires',
    (size) => `The system must go. The screen must go. ${repeated('the user can ')(size)}`,
  ],
  ['no sentence end', repeated('the user and the system must log in ')],
  ['quantifiers', (size) => `${repeated('all of ')(size)}must`],
  ['adverbs', (size) => `${repeated('only ')(size)}shall`],
  ['words between two commas', (size) => `the pump, ${repeated('idle ')(size)}, shall stop`],
  ['white space between words', (size) => `the system is${repeated(' ')(size)}${'shall '.repeat(40)}`],
  ['white space', (size) => `shall${repeated(' ')(size)}must`],
  ['a figure of many parts', (size) => `The system shall ${repeated('1,')(size)}`],
  ['digits', (size) => `The system shall ${repeated('1')(size)}`],
  ['quotation marks that open', repeated('“ must ')],
  ['quotation marks', repeated('"')],
  ['code that opens', repeated('` must ')],
  ['back ticks', repeated('`')],
  ['a fence that opens', (size) => `\`\`\`\n${repeated('x\n')(size)}`],
  ['fences that open and close', repeated('```\n~~~\n')],
  ['addresses', repeated('http://')],
  ['brackets', repeated('](')],
  ['reporting verbs', repeated('reports-')],
  ['reporting verbs at the end', repeated(', adds adds adds adds adds')],
  ['commas', repeated(', ')],
  ['scenario words', repeated('given when ')],
  ['scenario words in sentences', repeated(`${'given when '.repeat(36)}x. `)],
  ['stories', repeated('as a b c d e f ')],
  ['abilities', repeated('- '.repeat(12))],
  ['headings', repeated('1.1.1 Purpose of the system\n')],
  ['words of headings', repeated('purpose and scope of ')],
  ['full stops', repeated('.')],
  ['full stops of initials', repeated('A.')],
])('%s', (_, text) => {
  const found = outOfProportion(SIZE, (size) => {
    const document = readDocument(text(size), { id: 'text', name: 'Text' });
    return { units: document.text.length, run: () => screen(document) };
  });
  expect(found).toEqual([]);
});

test('a fence of five million blank lines is screened', () => {
  const text = `\`\`\`${'\n'.repeat(5_000_000)}`;
  const { statements } = screen({ ...readDocument('', { id: 'text', name: 'Text' }), text });
  expect(statements).toEqual([]);
});
