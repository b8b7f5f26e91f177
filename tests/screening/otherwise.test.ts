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
