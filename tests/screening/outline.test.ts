import { describe, expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/contents.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { outlineOf as outlineBeside } from '../../src/screening/text/outline.ts';

const outlineOf = (document: SourceDocument) => outlineBeside(document, contentsOf(document));

/** Each heading as it is found: its number in brackets, and "empty" where nothing is said below it. */
const outline = (text: string, format: 'text' | 'markdown' = 'text') =>
  outlineOf(readDocument(text, { id: 'text', name: 'Text', format })).map(
    ({ number, title, hasText }) => `${number && `[${number.trim()}] `}${title}${hasText ? '' : ', empty'}`,
  );

describe('a heading', () => {
  test.each<[string, string, ('text' | 'markdown')?]>([
    ['3.2 Scope\n\nAll of it.', '[3.2] scope'],
    ['Appendix B: Glossary\n\nTide: water.', '[Appendix B:] glossary'],
    ['A. Users\n\nPilots.', '[A.] users'],
    ['IV) Limits\n\nNone is known.', '[IV)] limits'],
    ['Section 4 - Scope\n\nAll of it.', '[Section 4 -] scope'],
    ['# 1.1.Scope\n\nAll of it.', '[1.1.] scope', 'markdown'],
    ['== Scope ==\n\nAll of it.', 'scope'],
    ['Scope\n=====\n\nAll of it.', 'scope'],
    [
      `# Scope ${'of the old harbour '.repeat(7)}\n\nAll of it.`,
      `scope ${'of the old harbour '.repeat(7)}`.trim(),
      'markdown',
    ],
    ['Scope:\n\nAll of it.', 'scope'],
  ])('is found in %j', (text, found, format = 'text') => {
    expect(outline(text, format)[0]).toBe(found);
  });

  test.each([
    'It pumps water, all day.',
    'Given a lock that is shut',
    'As a clerk, I want lists',
    '4. Data ........ 6',
    'TBD',
    '1986',
  ])('is not "%s"', (text) => {
    expect(outline(`${text}\n\nIt pumps.`)).toEqual([]);
  });

  test('is a line of a list whose numbers run on from a heading’s', () => {
    const line = (role: 'heading' | 'list-item', words: string, start: number) => ({
      id: `text-${start}`,
      role,
      start,
      end: start + words.length,
    });
    const words = ['7. Security', '8. Constraints', '9. Scope'] as const;
    const document = {
      ...readDocument(words.join('\n'), { id: 'text', name: 'Text' }),
      passages: [
        line('heading', words[0], 0),
        line('list-item', words[1], 12),
        line('list-item', words[2], 27),
      ],
    };
    expect(outlineOf(document).map(({ title, hasText }) => [title, hasText])).toEqual([
      ['security', false],
      ['constraints', false],
      ['scope', false],
    ]);
  });

  test.each([
    ['', ['[1.] scope', '[3.] gates']],
    ['# Pumps\n\n', ['pumps']],
  ])('is a numbered item over deeper ones, where nothing else is marked as one: %j', (above, found) => {
    const list = '1. Scope\n   - all of it\n2. Locks\n3. Gates\n   - two of them\n   - one more\n';
    expect(outline(above + list, 'markdown')).toEqual(found);
  });

  test.each([
    ['1. Purpose – to measure the tide.', ['[1.] purpose']],
    ['- Purpose – to measure the tide.', []],
    ['- Purpose: to measure the tide.', ['purpose']],
    ['- Purpose: [what it is to measure]', ['purpose, empty']],
  ])('that runs into its text is one: %j', (text, found) => {
    expect(outline(text, 'markdown')).toEqual(found);
  });

  test('that runs into its text is one, and the text of the heading above', () => {
    expect(outline('1 Terms\n\nTide: the rise of water.')).toEqual(['[1] terms', 'tide']);
  });
});

describe('what stands below a heading', () => {
  test.each<[string, string, string[], 'markdown'?]>([
    ['nothing', '1 Scope\n\n2 Users\n\nPilots read it.', ['[1] scope, empty', '[2] users']],
    [
      'a placeholder',
      '1 Scope\n\n<describe the scope>\n\n2 Users\n\nTo be defined',
      ['[1] scope, empty', '[2] users, empty'],
    ],
    [
      'what is marked as a heading and has an address',
      '# References\n\n# Gates - https://gates.example/\n\n# Users',
      ['references', 'users, empty'],
      'markdown',
    ],
    ['a heading further in, with text', '1 Scope\n\n1.1 Inside\n\nA pump.', ['[1] scope', '[1.1] inside']],
    [
      'a heading further in, empty',
      '1 Scope\n\n1.1 Inside\n\n2 Users\n\nMany.',
      ['[1] scope, empty', '[1.1] inside, empty', '[2] users'],
    ],
  ])('%s', (_, text, found, format) => {
    expect(outline(text, format)).toEqual(found);
  });

  test('is a name or a version on a line of its own, below a heading that is marked as one', () => {
    expect(outline('## Status\n\nAccepted\n\n## Since\n\nVersion 2', 'markdown')).toEqual([
      'status',
      'accepted, empty',
      'since',
      'version 2, empty',
    ]);
    expect(outline('Status\n\nAccepted')).toEqual(['status, empty', 'accepted, empty']);
  });

  test('is a table, a list or code as well', () => {
    expect(outline('# Data\n\n| a | b |\n|---|---|\n| one | two |\n', 'markdown')).toEqual(['data']);
    expect(outline('# Data\n\n- one and two\n', 'markdown')).toEqual(['data']);
    expect(outline('# Data\n\n```\nread(tide)\n```\n', 'markdown')).toEqual(['data']);
  });
});

test('a line that only looks like a heading ends no section that is marked as one', () => {
  const text = '# Pump\n\n## Limits\n\nWhat is known:\n\nIt hums.\n\n## Users\n\nPilots.\n';
  const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
  const ends = outlineOf(document).map(({ title, from, to }) => [title, to - from]);
  expect(ends).toEqual([
    ['pump', 6],
    ['limits', 3],
    ['what is known', 2],
    ['users', 2],
  ]);
});
