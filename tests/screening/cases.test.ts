// Small documents, each for a kind of fault: see the "fault" of each file.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Verdict } from '../../src/screening/screening.ts';

type Case = {
  readonly id: string;
  readonly fault: string;
  readonly format: 'text' | 'markdown';
  readonly text: string;
  readonly expect: {
    readonly verdict?: readonly Verdict[];
    readonly items?: { readonly found?: readonly string[]; readonly missing?: readonly string[] };
    /** Words that lie in a statement of class `requirement`, and words that lie in none. */
    readonly requirement?: readonly string[];
    readonly notRequirement?: readonly string[];
  };
};

const folder = new URL('./cases/', import.meta.url);
const cases = readdirSync(folder).map(
  (name): Case => JSON.parse(readFileSync(new URL(name, folder), 'utf8')),
);

describe.each(cases)('$id: $fault', ({ text, format, expect: expected }) => {
  const document = readDocument(text, { id: 'case', name: 'Case', format });
  const screening = screen(document);
  const required = screening.statements
    .filter((statement) => statement.class === 'requirement')
    .map(({ span }) => document.text.slice(span.start, span.end));
  const found = screening.checklist.filter((entry) => entry.found.length > 0).map(({ item }) => item);
  const { verdict = [], items = {}, requirement = [], notRequirement = [] } = expected;

  test.runIf(verdict.length > 0)('the verdict', () => {
    expect(verdict).toContain(screening.verdict);
  });

  test.each(items.found ?? [])('%s is found', (item) => {
    expect(found).toContain(item);
  });

  test.each(items.missing ?? [])('%s is missing', (item) => {
    expect(found).not.toContain(item);
  });

  test.each(requirement)('"%s" is in a requirement', (words) => {
    expect(required.some((sentence) => sentence.includes(words))).toBe(true);
  });

  test.each(notRequirement)('"%s" is in none', (words) => {
    expect(required.filter((sentence) => sentence.includes(words))).toEqual([]);
  });
});
