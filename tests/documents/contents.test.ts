// Lines of contents: "title |" ends where its page begins, "= |" names a heading, "? |" is told by its row alone.

import { expect, test } from 'vitest';
import { contentsOf } from '../../src/documents/contents.ts';
import type { PassageRole, SourceDocument } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';

/** A document of lines: "# " is a heading, "| " a row of a table, "- " an item, others are paragraphs. */
function documentOf(lines: readonly string[]): SourceDocument {
  const roles: Readonly<Record<string, PassageRole>> = { '#': 'heading', '|': 'table-row', '-': 'list-item' };
  let at = 0;
  const passages = lines.map((line, index) => {
    const role = roles[line.charAt(0)] ?? 'paragraph';
    const start = at + (role === 'paragraph' ? 0 : 2);
    at += line.length + 1;
    return { id: `text-${index + 1}`, role, start, end: at - 1 };
  });
  return { ...readDocument('', { id: 'text', name: 'Text' }), text: lines.join('\n'), passages };
}

/** The entries as they are found, each in the words of its title. */
function entries(...lines: string[]): string[] {
  const document = documentOf(lines);
  return [...contentsOf(document)].map(([at, { titleEnd, isHeading, by }]) => {
    const title = document.text.slice(document.passages[at]?.start, titleEnd);
    return `${by === 'row' ? '? ' : ''}${isHeading ? '= ' : ''}${title}`;
  });
}

test.each<[string, readonly string[], readonly string[]]>([
  ['dots lead to a page, in whatever line', ['1 Scope ........ 3', 'It hums.'], ['1 Scope']],
  ['dots lead to no page where it is lost', ['1 Scope . . . . .'], ['1 Scope']],
  ['three dots are left out words', ['And so on...'], []],
  ['what says something goes on in dots', ['It is shut, and so on....'], []],
  ['three dots and a page', ['Scope ... 5'], ['Scope']],
  ['a tab leads there too', ['Scope\t5', '| Scope\t5'], ['Scope']],
  ['a row of a table has none', ['| Scope ..... 3'], []],
  [
    'numbers that rise, of which half name headings',
    ['- 1 Scope 3', '- 2 Terms 4', '- 3 Locks 4', '- 4 Lamps 9', '# Scope', '# 2. Terms', '# LAMPS'],
    ['= 1 Scope', '= 2 Terms', '3 Locks', '= 4 Lamps'],
  ],
  [
    'what stands before the first that names a heading, and behind the last, is none of them',
    ['June 2015', '- A 3', '- B 4', '- C 4', '- D 9', 'Page 10', '# A', '# B', '# C', '# D'],
    ['= A', '= B', '= C', '= D'],
  ],
  [
    'a heading may say what its number is of',
    ['- 1. A 3', '- 2. B 4', '- 3. C 5', '- D 9', '# Chapter 1. A', '# Chapter 2: B', '# Part 3 C', '# D'],
    ['= 1. A', '= 2. B', '= 3. C', '= D'],
  ],
  [
    'Roman pages count by themselves',
    ['- A ii', '- B x', '- C 1', '- D 2', '# A', '# B', '# C', '# D'],
    ['= A', '= B', '= C', '= D'],
  ],
  ['numbers that rise and name nothing', ['- A 1', '- B 2', '- C 2', '- D 3'], ['? A', '? B', '? C', '? D']],
  ['numbers that fall', ['- A 4', '- B 3', '- C 2', '- D 1', '# A', '# B', '# C', '# D'], []],
  ['too few', ['- A 1', '- B 2', '- C 3', '# A', '# B', '# C'], []],
  ['values behind signs', ['- A: 1', '- B: 2', '- C: 3', '- D: 4', '# A', '# B', '# C', '# D'], []],
  ['what says something', ['- A is 1', '- B is 2', '- C is 3', '- D is 4'], []],
])('%s', (_, lines, found) => {
  expect(entries(...lines)).toEqual(found);
});
