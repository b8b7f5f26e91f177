import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../../src/documents/document.ts';
import { readFile } from '../../../src/reading/read-file.ts';
import { screen } from '../../../src/screening/screen.ts';

const open = async (name: string, text: string): Promise<SourceDocument> => {
  const outcome = await readFile(new TextEncoder().encode(text), name);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
};
/** Role, level and words of each passage: "h1 Pumps". */
const read = async (name: string, text: string) => {
  const document = await open(name, text);
  const short: Readonly<Record<string, string>> = {
    heading: 'h',
    'list-item': 'li',
    'table-row': 'tr',
    paragraph: 'p',
    code: 'code',
  };
  return document.passages.map(
    ({ role, level = '', head = false, start, end }) =>
      `${short[role] ?? role}${level}${head ? '!' : ''} ${document.text.slice(start, end).replaceAll('\t', ' | ')}`,
  );
};

const FEATURE = `@pumps
Feature: Stopping
  As a clerk
  I stop pumps

  Background:
    Given a pump

  # NOT AGREED
  Scenario Outline: At once
    When it is asked for:
      | pump | at   |
      | P\\|1 | noon |
    Then it says
      """
      stopped
        at <when>
      """
    Examples:
      | when |
      | once |
`;

describe('Gherkin', () => {
  test('a feature with its parts, steps, tables and quoted text', async () => {
    expect(await read('a.feature', FEATURE)).toEqual([
      'p @pumps',
      'h1 Feature: Stopping',
      'p As a clerk\nI stop pumps',
      'h2 Background:',
      'li1 Given a pump',
      'h2 Scenario Outline: At once',
      'li1 When it is asked for:',
      'tr pump | at',
      'tr P|1 | noon',
      'li1 Then it says',
      'code stopped\n  at <when>',
      'h3 Examples:',
      'tr! when',
      'tr once',
    ]);
    expect((await open('a.feature', FEATURE)).remarks.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'comment NOT AGREED',
    ]);
  });

  test('scenarios of a rule are one level deeper', async () => {
    expect(await read('a.feature', 'Feature: a\nRule: b\nExample: c\nGiven d')).toEqual([
      'h1 Feature: a',
      'h2 Rule: b',
      'h3 Example: c',
      'li1 Given d',
    ]);
  });

  test('in another language what stands behind a blank line and has a colon opens a part', async () => {
    const text =
      '# language: de\nFunktionalität: Halt\n\n@a\nSzenario: Sofort\nAngenommen es gibt:\n|a|\nDann hält sie';
    expect(await read('a.feature', text)).toEqual([
      'h1 Funktionalität: Halt',
      'p @a',
      'h2 Szenario: Sofort',
      'li1 Angenommen es gibt:',
      'tr a',
      'li1 Dann hält sie',
    ]);
  });

  test('what is left open at the end is read, and what is no Gherkin too', async () => {
    expect(await read('a.feature', 'Feature: a\nGiven b\n"""\nleft')).toEqual([
      'h1 Feature: a',
      'li1 Given b',
      'code left',
    ]);
    expect(await read('a.feature', 'Words.')).toEqual(['p Words.']);
  });
});

const YAML = `openapi: 3.1.0
info:
  title: Pump control # of the harbour
  description: |
    The service *shall* stop a pump.

    - at once
paths:
  /pumps/{id}:
    get:
      parameters:
      - name: id
        in: path
        description: Which pump it is.
      - $ref: '#/all'
      tags: [a, b]
      responses:
        "404":
          description: >-
            No such
            pump.
        "200":
          example: { "on": true, "speed": 1.50 }
`;
const JSON_TEXT = `{"openapi":"3.1.0","info":{"title":"Pump control","description":"The service *shall* stop a pump.\\n\\n- at once"},
"paths":{"/pumps/{id}":{"get":{"parameters":[{"name":"id","in":"path","description":"Which pump it is."},{"$ref":"#/all"}],"tags":["a","b"],
"responses":{"404":{"description":"No such pump."},"200":{"example":{"on":true,"speed":1.50}}}}}}}`;
const OUTLINE = [
  'li1 openapi: 3.1.0',
  'h1 info',
  'p Pump control',
  'p The service shall stop a pump.',
  'li1 • at once',
  'h1 paths',
  'h2 /pumps/{id}',
  'h3 get',
  'li1 parameters:',
  'li2 • name: id',
  'li3 in: path',
  'p Which pump it is.',
  'li2 • $ref: #/all',
];
const RESPONSES = [
  'li1 responses:',
  'li2 404:',
  'p No such pump.',
  'li2 200:',
  'li3 example:',
  'li4 on: true',
  'li4 speed: 1.50',
];

describe('OpenAPI and other files of keys and values', () => {
  test('JSON: keys in their order, numbers as they are written', async () => {
    expect(await read('a.json', JSON_TEXT)).toEqual([
      ...OUTLINE,
      'li1 tags:',
      'li2 • a',
      'li2 • b',
      ...RESPONSES,
    ]);
  });

  test('the same in YAML, with lists in brackets as they are written', async () => {
    expect(await read('a.yaml', YAML)).toEqual([...OUTLINE, 'li1 tags: [a, b]', ...RESPONSES]);
  });

  test('is screened as a description of an interface', async () => {
    for (const [name, text] of [
      ['a.yaml', YAML],
      ['a.json', JSON_TEXT],
    ] as const)
      expect(screen(await open(name, text)).verdict).toBe('specification');
  });

  test.each([
    ['a: "b\n  c"\nd: e', ['li1 a: b c', 'li1 d: e']],
    ['a: b\n  c', ['li1 a: b c']],
    ["'a b': 'it''s'", ["li1 a b: it's"]],
    ['- a\n- b: c\n  d: e\n- - f', ['li1 • a', 'li1 • b: c', 'li1 d: e', 'li1 • f']],
    ['a:\n  -\n    b: c', ['h1 a', 'li1 • b: c']],
    ['# one\na: &x !!str b # two', ['li1 a: b']],
    ['a: {b: [1,\n  2]}\nc: d', ['li1 a: {b: [1, 2]}', 'li1 c: d']],
    ['a: http://b:8/c', ['li1 a: http://b:8/c']],
    ['---\na: |\n  one\n    two\n\n  three\nb: c', ['li1 a: one\n  two\n\nthree', 'li1 b: c']],
  ])('%j', async (text, expected) => {
    expect(await read('a.yml', text)).toEqual(expected);
  });

  test('what is neither JSON nor YAML is read as text, nested without end too', async () => {
    expect(await read('a.json', '{"a": 1')).toEqual(['p {"a": 1']);
    const said = async (name: string, text: string) =>
      (await open(name, text)).remarks.map((remark) => remark.text);
    expect(await said('a.json', '{"a": 1')).toEqual([
      'This file could not be read as JSON, and is read as plain text',
    ]);
    expect(await said('a.json', '{"a": 1}')).toEqual([]);
    expect(await read('a.yaml', 'Words of a note.\n\nAnd more.')).toEqual([
      'p Words of a note.',
      'p And more.',
    ]);
    expect(await read('a.json', '['.repeat(10_000))).toHaveLength(1);
    expect(await read('a.json', '['.repeat(100_000))).toHaveLength(5);
    expect((await read('a.yaml', `${'- '.repeat(100_000)}a`)).length).toBeGreaterThan(0);
  });

  test('quotes over many lines as YAML folds them, brackets below their key', async () => {
    const yaml = [
      'info:',
      '  description: "Pumps stop\\',
      '    \\ at once.\\n## Rules\\n',
      '    The off\\',
      '    ice\\x21 asks.',
      '',
      '    Nobody\\_else \\"does\\"."',
      "  note: 'One",
      '    line.',
      '',
      "    It''s two.'",
      '  example:',
      '    {',
      '      "stop": ["north",',
      '        "south"]',
      '    }',
    ].join('\n');
    expect(await read('a.yaml', yaml)).toEqual([
      'h1 info',
      'p Pumps stop at once.',
      'h4 Rules',
      'p The office! asks. Nobody else "does".',
      "li1 note: One line.\nIt's two.",
      'h2 example',
      'h3 stop',
      'li1 • north',
      'li1 • south',
    ]);
  });

  test.each([
    ['a: "north\nc: d', ['li1 a: "north', 'li1 c: d']],
    ["a: 'it's off\nc: d", ["li1 a: 'it's off", 'li1 c: d']],
    ['a: "north" pump\nc: d', ['li1 a: "north" pump', 'li1 c: d']],
    ['a: [WIP] stop [\n  now\nc: d', ['li1 a: [WIP] stop [ now', 'li1 c: d']],
    ["a: ['[', b]\nc: d", ["li1 a: ['[', b]", 'li1 c: d']],
    ['- n: {a\n  m: b\n- "c\n- d: e', ['li1 • n: {a', 'li1 m: b', 'li1 • "c', 'li1 • d: e']],
  ])('a quote or bracket without another costs its own value: %j', async (yaml, lines) => {
    expect(await read('a.yaml', yaml)).toEqual(lines);
  });

  test('what an alias stands for stands in its place, with all that is in it; one that nothing has stays', async () => {
    const yaml = [
      'a: &x',
      '  b: &y c',
      '  d: &z !t',
      '    - e: 1',
      '    - *y',
      'f: *x # g',
      'h:',
      '  - *z',
      '  - "*y"',
      '  - *none',
      'i: *y',
    ];
    expect(await read('a.yaml', yaml.join('\n'))).toEqual([
      'h1 a',
      'li1 b: c',
      'h2 d',
      'li1 • e: 1',
      'li1 • c',
      'h1 f',
      'li1 b: c',
      'h2 d',
      'li1 • e: 1',
      'li1 • c',
      'h1 h',
      'li1 •',
      'li1 • e: 1',
      'li1 • c',
      'li1 • *y',
      'li1 • *none',
      'li1 i: c',
    ]);
  });

  test('aliases of aliases of aliases are no more than somebody can read, and one within itself stands for nothing', async () => {
    const laughs = Array.from(
      { length: 30 },
      (_, at) => `a${at}: &a${at}\n${at === 0 ? '  b: c\n' : `  b: *a${at - 1}\n`.repeat(9)}`,
    );
    const passages = await read('a.yaml', laughs.join(''));
    expect(passages.length).toBeLessThan(20_000);
    expect(passages.some((passage) => /\*a\d+$/.test(passage))).toBe(true);
    expect(await read('a.yaml', 'a: &a\n  b: *a\n  c: d')).toEqual(['h1 a', 'li1 b: *a', 'li1 c: d']);
  });

  test('JSON with long lists under few keys, but for measured values', async () => {
    const list = (length: number) => `{"a": [${Array.from({ length }, (_, n) => n)}]}`;
    expect(await read('a.json', list(9))).toHaveLength(10);
    expect(await read('a.json', list(99))).toHaveLength(1);
  });

  test('comments are said at their place', async () => {
    const { remarks } = await open('a.yaml', 'a: b\n# NOT AGREED\nc: d');
    expect(remarks).toEqual([{ kind: 'comment', at: 5, text: 'NOT AGREED' }]);
    const json = '// One.\n[{"a": "//b"}, // Two.\n{"c": "d" // Three.\n}]';
    expect(await read('a.json', json)).toEqual(['li1 • a: //b', 'li1 • c: d']);
    const said = (await open('a.json', json)).remarks.map(({ at, text }) => `${at} ${text}`);
    expect(said).toEqual(['0 One.', '9 Two.', '9 Three.']);
    const block = await open('a.json', '/* One\n * of two. */\n{"a": /* "b" */ "c", "d": 1} /* Two');
    expect(block.remarks.map(({ at, text }) => `${at} ${text}`)).toEqual([
      '0 One * of two.',
      '0 "b"',
      '5 Two',
    ]);
    expect(block.text).toBe('a: c\nd: 1');
  });
});

describe('ten times as much is ten times the passages', () => {
  test.each([
    ['a.feature', 'Scenario: a\nGiven b\n|c|d|\n"""\ne\n"""\n'],
    ['a.yaml', 'a:\n- b: c\n  d: |\n    e\n'],
    ['a.yaml', 'a: "b\n  c"\n'],
    ['a.yaml', '- - - a\n'],
    ['a.yaml', 'a: b\n  c: d\n'],
  ])('%s %j', async (name, part) => {
    const count = async (times: number) => (await open(name, part.repeat(times))).passages.length;
    expect(await count(5_000)).toBe(10 * (await count(500)));
  });

  test('and a line of a megabyte is read', async () => {
    for (const part of ['a: ', '- ', '{', '"', '|', 'a:b', "''", '[ ', '&a ', '\\"'])
      for (const name of ['a.yaml', 'a.json', 'a.feature'])
        expect((await open(name, `a: x\n${part.repeat(300_000)}z`)).passages.length).toBeGreaterThan(0);
  });
});
