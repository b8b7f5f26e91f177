// Texts made to be slow. Each is screened short and four times as long, and its steps are counted, not its time.

import { expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { loadCounted, outOfProportion, stepsOf } from '../steps.ts';

const { screen } = await loadCounted(() => import('../../src/screening/screen.ts'));

/** UTF-16 units of the shorter text of a row; of the longer, four times as many. */
const SIZE = 4_000;

type Text = (size: number) => string;

const repeated =
  (part: string, before = '', after = ''): Text =>
  (size) =>
    before + part.repeat(size / part.length) + after;

test.each<[string, Text]>([
  ['one enormous word', repeated('a')],
  ['shall over and over', repeated('shall ')],
  ['MUST over and over', repeated('MUST ')],
  ['no sentence end', repeated('the user and the system must log in ')],
  ['open quotation marks', repeated('“ must ')],
  ['open code', repeated('` must ')],
  ['open brackets', repeated('](')],
  ['only white space', repeated(' ', 'shall', 'must')],
  ['adverbs', repeated('only ', '', 'shall')],
  ['reporting verbs', repeated('reports-said adds ')],
  ['reporting verbs at commas', repeated(', a reports')],
  ['scenario words', repeated('when ', 'given ')],
  ['a story of many words', repeated('a ', 'as a ')],
  ['headings', repeated('1.1.1 Purpose of the system\n')],
  ['full stops', repeated('.')],
  ['full stops in words', repeated('a.')],
  ['quantifiers', repeated('all of ', '', 'must')],
  ['letters outside ASCII before an apostrophe', repeated('aé', '', "'l")],
  ['figures parted by commas', repeated('1,', 'The system must take ')],
  ['list marks', repeated('1.1. ')],
  ['identifiers', repeated('REQ-1: ')],
  ['what somebody must be able to', repeated('be able ', 'The user must ', 'to')],
  ['fences that never close', repeated('```\nmust\n~~~\n')],
  ['addresses', repeated('https://a ')],
])('%s', (_, text) => {
  const [short, long] = [SIZE, 4 * SIZE].map((size) => {
    const document = readDocument(text(size), { id: 'a', name: 'A' });
    return stepsOf(document.text.length, () => screen(document));
  });
  expect(short && long && outOfProportion(short, long)).toEqual([]);
});
