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
  [
    'what is found where, in a document that requires',
    (size) => `The system must go. The screen must go. ${repeated('is found in a ')(size)}`,
  ],
  ['things that must, in sentences of their own', repeated('The display must show its number. ')],
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
  ['lines of scenarios', repeated('Given a lock\nWhen it turns\nThen it opens\n')],
  ['scenarios that open', repeated('Scenario: ')],
  ['steps on one line', repeated('then ')],
  ['instructions', repeated('Let a be b. Return a. ')],
  ['instructions without an end', repeated('let a ')],
  ['elements before an instruction', repeated('<a>')],
  ['use cases', repeated('Actor: clerk\nTrigger: none\nExtensions:\n')],
  ['stories that open', repeated('as a ')],
  ['stories without an end', (size) => `As a ${repeated('b, ')(size)}`],
  ['words of stories', repeated('As a clerk, I want it. ')],
  ['key words', repeated('key words ')],
  ['quoted key words', repeated('"shall" ')],
  ['licences', repeated('as is ')],
  ['schemas', repeated('"$schema": ')],
  ['paths of interfaces', repeated('paths:\n')],
  ['placeholders that open', repeated('<')],
  ['placeholders', repeated('<describe it here> ')],
  ['brackets that open', repeated('[')],
  ['a row of dots', repeated('. . ')],
  ['rows of signs', repeated('====\n')],
  ['marks of headings', repeated('= ')],
  ['headings of many numbers', repeated('1.1.1.1 ')],
  ['headings without a text', repeated('1. A\n\n')],
  [
    'headings further and further in',
    (size) => {
      const depth = Math.floor(Math.sqrt(size));
      return Array.from({ length: depth }, (_, index) => `${'1.'.repeat(index % 6)} Scope\n\n`).join('');
    },
  ],
  ['headings that run into their text', repeated('Scope: it. ')],
  ['cells', (size) => `a\tb\n${repeated('a\tb\t')(size)}`],
  ['identifiers', repeated('R-1 ')],
  ['letters of identifiers', repeated('AB-')],
  ['names of programs', repeated('a_b')],
  ['paths', repeated('/aa')],
  ['verbs in front', repeated('Stores it. ')],
  ['defined terms', repeated('a means b ')],
  ['a definition that opens', (size) => `${repeated('a ')(size)}means`],
  ['purposes', repeated('this document ')],
  ['figures with limits', repeated('within 1 s ')],
  ['words of German', repeated('und der ')],
  ['words in rows', repeated('lazima tangi ')],
  ['parts of codes', repeated('tangi_')],
  [
    'a title with brackets',
    (size) => `# Plan${' (ab)'.repeat(16)}(\n\n# B\n\n# C\n\n${repeated('a ')(size)}`,
  ],
  ['labels in front', repeated('Example 1: a. ')],
  ['signs of Chinese', repeated('系统')],
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
