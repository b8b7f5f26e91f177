// What holds sentences in the form of requirements and is something else.

import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

const verdictOf = (text: string) =>
  screen(readDocument(text, { id: 'a', name: 'A', format: 'markdown' })).verdict;
const deeds = 'show keep print sort send count weigh store open close'.split(' ');
const required = deeds.map((deed) => `- The system shall ${deed} the invoice.`).join('\n');

describe('requirements that are told of, or are to be written, are those of others', () => {
  test.each([
    ['Changelog', 'unclear'],
    ['Requirement changes introduced in June', 'unclear'],
    ['Requirements template', 'unclear'],
    ['Template for requirements', 'unclear'],
    ['Invoice template', 'specification'],
    ['Changes of an invoice', 'specification'],
  ])('%s', (title, verdict) => {
    expect(verdictOf(`# ${title}\n\n## Invoices\n\n${required}`)).toBe(verdict);
  });

  test('below versions', () => {
    expect(verdictOf(`# Invoices\n\n## 1.2\n\n${required}\n\n## 1.1\n\n- The system shall print.`)).toBe(
      'unclear',
    );
  });
});

describe('a standard that binds what people work at is a policy', () => {
  const standard = (...subjects: readonly string[]) =>
    verdictOf(
      `# Harbour standard\n\n## Purpose\n\nThis standard defines what is required.\n\n## Scope\n\nIt applies to all of them.\n\n## Standard\n\n${deeds.flatMap((deed) => subjects.map((subject) => `${subject} MUST ${deed} its state.`)).join(' ')}`,
    );

  test.each([
    ['specification', ['Each sender', 'A message', 'The receiver']],
    ['unclear', ['Each project', 'A pull request', 'The receiver']],
    ['unclear', ['Every change', 'Each sender', 'A message', 'The receiver']],
  ])('%s: %s', (verdict, subjects) => {
    expect(standard(...subjects)).toBe(verdict);
  });
});

describe('a case of a test, or the record of one, by headings or columns', () => {
  const told = 'The client has a valid token, and the server has no default value for the field.';
  const listed =
    '- The server returns an error message\n- Each field of the request is validated\n- The response contains an identifier';
  const cells = (head: string) =>
    `| ID | Description | ${head} |\n|---|---|---|---|\n${deeds.map((deed, n) => `| L0-${n} | ${deed} the request | The server returns a response | kept |`).join('\n')}`;

  test.each([
    ['specification', `## Preconditions\n\n${told}\n\n## Behaviour\n\n${listed}\n\n## Results\n\n${listed}`],
    [
      'nothing-found',
      `## Preconditions\n\n${told}\n\n## Test steps\n\n${listed}\n\n## Expected results\n\n${listed}`,
    ],
    ['specification', cells('Response | Code')],
    ['nothing-found', cells('Expected result | Evidence')],
  ])('%s', (verdict, text) => {
    expect(verdictOf(`# Tokens of the client\n\n${text}`)).toBe(verdict);
  });
});

test('what tells its reader who he is is a prompt', () => {
  const text = (opening: string) =>
    verdictOf(
      `# Requirements of an invoice\n\n${opening}\n\n## Input\n\nThe identifier of the requirement is required. The system must keep it.\n\n## Output\n\nEach field has a type and a default value.`,
    );
  expect(text('The invoice is an object of the system.')).toBe('specification');
  expect(text('You are an experienced requirements analyst.')).not.toBe('specification');
});

describe('a statement of work is a specification where it tells of a system', () => {
  const ordered = (what: string) =>
    `# Statement of work\n\n## Scope\n\nThe contractor shall deliver ${what}.\n\n## Deliverables\n\n- The monthly report shall be delivered to the harbour master.\n- Minutes of each meeting shall be sent within two days.\n\n## Acceptance\n\nThe harbour master will accept each of them in writing.\n\n## Schedule\n\nAll of it ends in December.`;

  test.each([
    ['specification', 'the software of a tide gauge'],
    ['unclear', 'cleaning services for the offices'],
  ])('%s: %s', (verdict, what) => {
    expect(verdictOf(ordered(what))).toBe(verdict);
  });
});
