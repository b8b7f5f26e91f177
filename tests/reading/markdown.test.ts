import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';
import { expected, load } from './files.ts';
import { write } from './written.ts';

const read = (text: string) => readDocument(text, { id: 'a', name: 'A', format: 'markdown' });

test('a file of every kind of block is read as its expected text', () => {
  expect(write(read(new TextDecoder().decode(load('berths.md'))))).toEqual(expected('berths.md'));
});

describe('inline markup is gone and what only looks like it stays', () => {
  test.each([
    ['a *b* **c** ***d*** _e_ __f__ ~~g~~', 'a b c d e f g'],
    ['**`a `**b **__:** <picture>c</picture>', 'a b __: c'],
    ['_snake_case_ *a*b', 'snake_case ab'],
    ['snake_case_name, 3 * 4 * 5, 2**3', 'snake_case_name, 3 * 4 * 5, 2**3'],
    ['`*a*` and `` b`c `` and `d', '*a* and b`c and `d'],
    ['[words](http://a.b "title") ![picture](c.png)', 'words picture'],
    ['[a [b] c](d) [e]', 'a [b] c [e]'],
    ['<https://a.b/c> <b>d</b> <id>', 'https://a.b/c d <id>'],
    ['&lt;a&gt; &#65;&#x42; &none; &valueOf; R&D', '<a> AB &none; &valueOf; R&D'],
    ['\\*a\\* \\# 1\\.', '*a* # 1.'],
    ['a <!-- b --> c <!-- d', 'a  c <!-- d'],
    ['a<ul><li>b<li>c</ul>', 'a\nb\nc'],
    ['<table><tr><td>a</td><td>b</td></tr></table>', 'a\tb'],
    ['größe_maß_x and __init_it__', 'größe_maß_x and init_it'],
    ['T &le; 5 &deg;C &rarr; &rArr;', 'T ≤ 5 °C → ⇒'],
    ['a&emsp;b &eacute; &frac12; &Omega;&omega; &check; &#x1F600; &#0;', 'a\u2003b é ½ Ωω ✓ 😀 \ufffd'],
    ['`&eacute;` \\&eacute; &eacute', '&eacute; &eacute; &eacute'],
    ['[a](<b c (1).png>) [d](e "+5 (#6)")', 'a d'],
  ])('%s', (source, words) => {
    expect(read(source).text).toBe(words);
  });
});

describe('blocks', () => {
  test.each([
    ['a\nb  \nc\\\nd', ['paragraph: a b ⏎ c ⏎ d']],
    ['# C#\n## Title ##\nWords\n===', ['heading: C#', 'heading: Title', 'heading: Words']],
    ['- a\n  - b\n\n    c\n- d', ['list-item: • a', 'list-item: • b', 'paragraph: c', 'list-item: • d']],
    ['1. a\n\n   b\n2. c', ['list-item: 1. a', 'paragraph: b', 'list-item: 2. c']],
    ['a\n> b\nc\n\nd', ['paragraph: a', 'paragraph: b c', 'paragraph: d']],
    ['> ```\n> a\n\nb\n\n# c', ['code: a', 'paragraph: b', 'heading: c']],
    [
      'It says:\n(1) a\nb\n(2) c\n    i. d\n    ii. e\n\nA. f\n\nB. g',
      [
        'paragraph: It says:',
        'list-item: (1) a b',
        'list-item: (2) c',
        'list-item: i. d',
        'list-item: ii. e',
        'list-item: A. f',
        'list-item: B. g',
      ],
    ],
    [
      'A. Smith came (1) by\n(2) boat, and plan\nb. failed.',
      ['paragraph: A. Smith came (1) by (2) boat, and plan b. failed.'],
    ],
    [
      '# a\n1. TOC\n{:toc}\n\n[TOC]\n\n[[_TOC_]]\n\n\\newpage\n\nb [TOC]',
      ['heading: a', 'paragraph: b [TOC]'],
    ],
    ['In the year\n1986. Much happened.', ['paragraph: In the year 1986. Much happened.']],
    ['1) a\n2) [x] b', ['list-item: 1) a', 'list-item: 2) ☑ b']],
    ['~~~\n# a\n```\n~~~\nb', ['code: # a ⏎ ```', 'paragraph: b']],
    ['    a\n\n      b\nc', ['code:     a ⏎  ⏎   b'.replace('    ', ''), 'paragraph: c']],
    ['> a\n> - b\n>\n> ```\n> c\n> ```', ['paragraph: a', 'list-item: • b', 'code: c']],
    ['a | b\n--|--\n1 |\nc', ['table-row: a ⇥ b', 'table-row: 1 ⇥ ', 'paragraph: c']],
    ['a | b\nc', ['paragraph: a | b c']],
    ['***\n- - -\na', ['paragraph: a']],
    ['[a][b] [c]\n\n[b]: http://d', ['paragraph: a [c]']],
    ['[![a][b]][c] [d_e]\n\n[b]: f\n[c]: g\n[d_e]: h', ['paragraph: a d_e']],
    ['- a\n  0.\n-\n- b', ['list-item: • a 0.', 'list-item: • b']],
    ['- > a\n- <!-- b', ['list-item: • a', 'code: - <!-- b']],
    ['x[^1]\n\n[^1]: A note.', ['paragraph: x[1]', 'list-item: [1] A note.']],
    [
      '3. a\n3. b\n\n1. c\n2. d\n5. e',
      ['3. a', '4. b', '1. c', '2. d', '5. e'].map((line) => `list-item: ${line}`),
    ],
    ['[a]:\n  https://a.b\n  "c"\n\n[a] d', ['paragraph: a d']],
    [
      '<table><tr><td>a</td>\n\n<td>b <b>c</b></td></tr>\n</table>\nd',
      ['table-row: a ⇥ b c', 'paragraph: d'],
    ],
    ['<details>\n<summary>a</summary>\n\n# b\n</details>', ['paragraph: a', 'heading: b']],
    ['> [!note]\n> a\n\n> [!other]\n> b', ['paragraph: Note', 'paragraph: a', 'paragraph: [!other] b']],
    [
      'a\n<pre class="b">\n# c\n\n  d &lt;e> <b>*f*</b>\n</pre> g',
      ['paragraph: a', 'code: # c ⏎  ⏎   d <e> *f*', 'paragraph: g'],
    ],
    ['- a\n\n  <pre>\n  b\n\n    c\n  </pre>', ['list-item: • a', 'code: b ⏎  ⏎   c']],
    ['> <pre>\n> a\n>\n> b\n> </pre>\n\nc', ['code: a ⏎  ⏎ b', 'paragraph: c']],
    ['<pre>a\n\n# b', ['code: a', 'heading: b']],
    [
      '  a    b\n----- ---\n   1   2\n3\n\nc',
      ['table-row: a ⇥ b', 'table-row: 1 ⇥ 2', 'table-row: 3 ⇥ ', 'paragraph: c'],
    ],
    ['----- ---\n1      2\n----- ---\nc', ['table-row: 1 ⇥ 2', 'paragraph: c']],
    [
      '----------\n**a**  b\n c     d\n------ ---\n1\n2      3\n\n港     4\n----------\ne',
      ['table-row: a c ⇥ b d', 'table-row: 1 2 ⇥ 3', 'table-row: 港 ⇥ 4', 'paragraph: e'],
    ],
    [
      '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n|   | 3 |\n+---+---+\nc',
      ['table-row: a ⇥ b', 'table-row: 1 ⇥ 2 3', 'paragraph: c'],
    ],
    ['a b\n--- ---\nc and d', ['paragraph: a b', 'paragraph: c and d']],
    ['--- ---\n\na\n\n---\n\nb', ['paragraph: a', 'paragraph: b']],
    [
      'a:\n: b\n  c\n: d\n\ne\n\n: f\n\n  g\n\nh',
      [
        'list-item: a:',
        'list-item: b c',
        'list-item: d',
        'list-item: e',
        'list-item: f',
        'paragraph: g',
        'paragraph: h',
      ],
    ],
    ['<pre> a\n\nb `</pre>` c', ['code:  a', 'paragraph: b </pre> c']],
    ['# a\n: b', ['heading: a', 'paragraph: : b']],
    [
      'a\n: b\n  - c\n\nd\n: e\nf\ng',
      ['list-item: a', 'list-item: b', 'list-item: • c', 'list-item: d', 'list-item: e f g'],
    ],
    ['- a\n\nb\nc\n: d', ['list-item: • a', 'paragraph: b c : d']],
    [
      '# a {#b .c}\n# {#if d}\n## Loops {#if}\ne {#f}\n---\n{:toc}\ng\n{: #h i="j"}\n\nk {:l}',
      [
        'heading: a',
        'heading: {#if d}',
        'heading: Loops {#if}',
        'heading: e',
        'paragraph: g',
        'paragraph: k {:l}',
      ],
    ],
    ['# a ## {#b}\n## c ##   {.d}\n# e# {#f}', ['heading: a', 'heading: c', 'heading: e#']],
    [
      'a\n::: tip\nb\n:::\n:::{warning} c\nd\n:::\n::: {.e #f}\n- g\n:::',
      ['paragraph: a', 'paragraph: Tip', 'paragraph: b', 'paragraph: c', 'paragraph: d', 'list-item: • g'],
    ],
    [
      '!!! note "a b"\n    c\n\n    d\n\n??? tip\n\n    e\n\nf\n\n    g',
      [
        'paragraph: a b',
        'paragraph: c',
        'paragraph: d',
        'paragraph: Tip',
        'paragraph: e',
        'paragraph: f',
        'code: g',
      ],
    ],
    [
      '=== "a"\n\n    b\n\n!!! c d e\n\n::: f g',
      ['paragraph: a', 'paragraph: b', 'paragraph: !!! c d e', 'paragraph: f g'],
    ],
    ['a|b\n-|-\n1|2\n\n: c', ['table-row: a ⇥ b', 'table-row: 1 ⇥ 2', 'caption: c']],
    [
      '+----+----+\n| a | b |\n+----+----+\nc',
      ['code: +----+----+ ⏎ | a | b | ⏎ +----+----+', 'paragraph: c'],
    ],
    [
      '- ??? a\n- !!! b\n\n!!! c\n\n::: Note: d',
      ['list-item: • ??? a', 'list-item: • !!! b', 'paragraph: !!! c', 'paragraph: ::: Note: d'],
    ],
    [
      '1. a\n1. b\n\n    !!! note\n        c\n\n1. d\n\n   e\n   : f\n\n1. g',
      [
        'list-item: 1. a',
        'list-item: 2. b',
        'paragraph: Note',
        'paragraph: c',
        'list-item: 3. d',
        'list-item: e',
        'list-item: f',
        'list-item: 4. g',
      ],
    ],
    ['Foo::Foo()\n: a(1)\n\nDear Bob,\n: b', ['paragraph: Foo::Foo() : a(1)', 'paragraph: Dear Bob, : b']],
    ['{:ok, a}\n\n3. <pre>b</pre>', ['paragraph: {:ok, a}', 'list-item: 3. b']],
    ['<!-- a\n\nb --> c\n<script>\nd\n</script>', ['paragraph: c']],
  ])('%j', (source, passages) => {
    expect(write(read(source))).toEqual(passages);
  });
});

test('comments are remarks at their places, and no words', () => {
  const { text, remarks } = read(
    [
      '<!-- first -->\n# Title <!-- of the title -->\n\nOne goes',
      '<!-- between -->\non.\n\n<!-- TODO: not\n\nagreed --> Tail',
      '- <!-- in an item -->\n- two <!-- a --> b <!-- c -->',
      '> said\n> <!-- in a quotation -->\n> more',
      '<table><tr><td>a <!-- in a cell --></td></tr></table>',
      '<script>\nlet a = 1;\n</script>\n`<!-- code -->` and <!-- --> <!----> end\n\n    <!-- code, too -->\n\n<!-- never ends',
    ].join('\n\n'),
  );
  expect(
    remarks.map(({ kind, at, text: said }) => [kind, text.slice(0, at).match(/[^\n]*$/)?.[0], said]),
  ).toEqual(
    [
      ['', 'first'],
      ['Title', 'of the title'],
      ['One goes', 'between'],
      ['on.', 'TODO: not agreed'],
      ['Tail', 'in an item'],
      ['• two  b', 'a'],
      ['• two  b', 'c'],
      ['said', 'in a quotation'],
      ['a', 'in a cell'],
    ].map((expected) => ['comment', ...expected]),
  );
  expect(text).toContain('<!-- code --> and   end\n\n<!-- code, too -->\n\n<!-- never ends');
});

test('in the source of a web standard what tags indent is no code', () => {
  const section =
    '<section>\n    <h2>Pumps</h2>\n\n    A pump has:\n        1. A [=gate=].\n    <h3>Locks {#locks}\n\n    It stops.\n</section>\n\n</div>\nRules {#b}\n---\n\n<p>\n: Valve\n:: A gate.';
  expect(write(read(`<pre class='metadata'>\nTitle: Pumps\n</pre>\n${section}`))).toEqual([
    'code: Title: Pumps',
    'heading: Pumps',
    'paragraph: A pump has:',
    'list-item: 1. A [=gate=].',
    'heading: Locks',
    'paragraph: It stops.',
    'heading: Rules',
    'list-item: Valve',
    'list-item: A gate.',
  ]);
  expect(write(read(section))).toContainEqual(expect.stringMatching(/^code: /));
});

test('only a first rule with a key after it begins what tools read', () => {
  const roles = (text: string) => read(text).passages.map(({ role }) => role);
  expect(roles('---\ntitle: Pump\n---\n\n# Pump\n')).toEqual(['code', 'heading']);
  expect(roles('---\ntitle: Pump\n--- abstract\n\nWords.\n')).toEqual(['code', 'paragraph']);
  expect(roles('---\n\n# Pump\n\nThe pump shall stop.\n\n---\n')).toEqual(['heading', 'paragraph']);
});

test('passages hold every character of the text but white space, for any text', { timeout: 30_000 }, () => {
  const pieces = fc.constantFrom(
    ...'# |> |- |1. |```|~~~|`|*|_|**|[|](|)|]|![|<|>|<!--|-->|<script>|&amp;|\\|\n|\n\n|\r\n|    |\t| |a|B|\ud800|\u202e|[a]: b|---|===|\\|'.split(
      '|',
    ),
    '|',
    '|-|-|\n',
    '--- ---\n',
    '+--+\n',
    '<pre>',
    '</pre>',
  );
  const text = fc
    .oneof(fc.array(pieces, { maxLength: 60 }), fc.array(anyText()))
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (source) => {
      const { text: whole, passages } = read(source);
      const ends = [0, ...passages.map(({ end }) => end)];
      const gaps = [...passages.map(({ start }) => start), whole.length].map(
        (start, index) => [ends[index], start] as const,
      );
      expect(gaps.every(([end = 0, start]) => end <= start && whole.slice(end, start).trim() === '')).toBe(
        true,
      );
      expect(passages.every(({ start, end }) => start < end)).toBe(true);
    }),
    { numRuns: runs(10_000), seed: 5 },
  );
});

test.each([
  '[',
  '>',
  '*',
  '`',
  '<',
  '|',
  '> - ',
  '- ',
  '# ',
  '_a',
  '![',
  '[a](',
  '<!-- -->',
  '<!-- a -->',
  '<!-- a -->\n',
  '<!-- ',
  '<a ',
  'a|b\n-|-\n',
  '[](',
  '<td>',
  '<table>\n\n',
  '<li>a',
  '[^a]: b\n',
  '[a]:\n',
  '<pre>\n',
  '--- ---\n',
  '--- ---\n\n--- ---\n',
  '+--+\n|a |\n',
  '[a](<b ',
  '[a](b "c',
  ': a\n',
  '::: a\n',
  '# a {#b ',
])('of twice as much of "%s" twice as much is read', (unit) => {
  const once = sizeOf(unit.repeat(20_000));
  const twice = sizeOf(unit.repeat(40_000));
  expect(twice.passages).toBeLessThanOrEqual(2 * once.passages + 1);
  expect(twice.characters).toBeLessThanOrEqual(2 * once.characters + 10);
});

function sizeOf(text: string): { readonly passages: number; readonly characters: number } {
  const document = read(`[a]: b\n\n${text}`);
  return { passages: document.passages.length, characters: document.text.length };
}
