// What somebody else says speaks neither for a specification nor against one.

import { describe, expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';
import { screen } from '../../src/screening/screen.ts';

const deeds = ['show', 'keep', 'print', 'sort', 'send', 'count', 'weigh', 'store'];
const required = deeds.map((deed) => `The system shall ${deed} the invoice.`);

async function screened(name: string, text: string) {
  const document = await readFile(new TextEncoder().encode(text), name);
  if (!document.ok) throw new Error(document.reason);
  const { verdict, statements } = screen(document.value);
  return { verdict, classes: new Set(statements.map((statement) => statement.class)) };
}

describe('what is nothing but quoted requirements requires nothing', () => {
  test.each([
    ['a.md', `# Harbour news\n\n${required.map((one) => `> ${one}`).join('\n>\n')}`],
    ['b.md', required.map((one) => `> ${one}`).join('\n\n')],
    ['a.html', `<h1>Exam</h1><blockquote>${required.map((one) => `<p>${one}</p>`).join('')}</blockquote>`],
    ['a.txt', `You wrote:\n\n${required.map((one) => `> ${one}`).join('\n')}\n\nI do not agree.`],
    ['a.adoc', `= Poem\n\n____\n${required.join('\n\n')}\n____`],
  ])('%s', async (name, text) => {
    expect(await screened(name, text)).toEqual({ verdict: 'nothing-found', classes: new Set(['reported']) });
  });
});

describe('what a specification sets off as a quotation is its own', () => {
  test.each([
    [
      'below a heading that calls it a requirement',
      required.map((one, n) => `## Requirement 1.${n}\n\n> ${one}`),
    ],
    [
      'below a heading that is set off as well',
      ['> ## Invoices', '>', ...required.map((one) => `> ${one}\n>`)],
    ],
    ['in notes', required.map((one) => `> **Note** ${one}`)],
  ])('%s', async (_, lines) => {
    const { verdict, classes } = await screened('a.md', lines.join('\n\n').replaceAll('\n\n>', '\n>'));
    expect({ verdict, classes }).toEqual({ verdict: 'specification', classes: new Set(['requirement']) });
  });
});
test('what somebody said below criteria of acceptance is none, and what a page says is one', async () => {
  const criteria = [
    'Ann said the lamp must burn',
    'The page says “Order received”',
    'The lamp burns by night',
  ];
  const document = await readFile(
    new TextEncoder().encode(
      `# Pier\n\n## Acceptance criteria\n\n${criteria.map((one) => `- ${one}`).join('\n')}`,
    ),
    'a.md',
  );
  if (!document.ok) throw new Error(document.reason);
  expect(screen(document.value).statements.map(({ rule }) => rule)).toEqual(['said', 'headed', 'headed']);
});
