import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

const facts = (text: string, format: 'text' | 'markdown' = 'markdown') => {
  const document = readDocument(text, { id: 'text', name: 'Text', format });
  return screen(document).evidence.map(({ speaks, words, places }) => ({
    speaks,
    words,
    at: places.map(({ start, end }) => document.text.slice(start, end)),
  }));
};

describe('the evidence', () => {
  test('counts what a system must do among the sentences, with places', () => {
    expect(facts('The pump shall stop. It is an old pump here. The display shall blink.')).toContainEqual({
      speaks: 'for',
      words: '2 of 3 sentences say what a system must do or be.',
      at: ['The pump shall stop.', 'The display shall blink.'],
    });
  });

  test('tells of bits and bytes', () => {
    const widths = [
      'The tide is 4 bytes long.',
      'It is kept in big-endian form.',
      'The other bits are reserved.',
    ];
    expect(facts([...widths, 'A bit of the old pier fell.'].join('\n\n'))).toContainEqual({
      speaks: 'for',
      words: '3 sentences tell of bits and bytes, how many and in which order.',
      at: widths,
    });
  });

  test('tells of no bits where seats are reserved', () => {
    const seats = 'A seat is reserved for each guest. A table is reserved. The padding of the sofas is grey.';
    expect(facts(`${seats} The right to speak is reserved.`).map(({ words }) => words)).toEqual([]);
  });

  test.each([
    [['SP-1', 'SP-2', 'SP-3'], 1],
    [['SP 800-53', 'SP 800-63', 'SP 800-90'], 0],
    [['R-1.1', 'R-2.1', 'R-3.1'], 1],
    [['REQ_10', 'REQ_20', 'REQ_30'], 1],
    [['USE CASE 1', 'USE CASE 2', 'USE CASE 3'], 1],
    [['WRAP4', 'WRAP8', 'WRAP16'], 0],
    [['KNN-1000', 'KNN-2000', 'KNN-100'], 0],
    [['OpenSSL 1.0.2', 'OpenSSL 1.1.0', 'OpenSSL 1.1.1'], 0],
    [['ERR-FAILED', 'ERR-DENIED', 'ERR-BUSY'], 0],
  ])(
    'counts identifiers that are numbered on, and no numbers of standards, names or versions: %j',
    (names, count) => {
      const text = names.map((name) => `- ${name}: A nightly job deletes all sessions.`).join('\n');
      const told = facts(text).filter(({ words }) => words.includes('passages begin with an identifier'));
      expect(told).toHaveLength(count);
    },
  );

  test.each([
    ['- REQ-12: %', 'REQ-12'],
    ['- [SRS194] %', 'SRS194'],
    ['1. (FR-3) %', 'FR-3'],
    ['- ID: NFR-SEC-2: %', 'NFR-SEC-2'],
  ])('names the first of the identifiers, as it stands: %s', (line, identifier) => {
    const counted = [0, 1, 2].map((more) =>
      line.replace(/\d+(?=\D*$)/, (number) => `${Number(number) + more}`),
    );
    const text = counted.map((one) => one.replace('%', 'A nightly job deletes all sessions.')).join('\n');
    expect(facts(text).map(({ words }) => words)).toContain(
      `3 passages begin with an identifier, such as ${identifier}.`,
    );
  });

  test('names what sections are on, and leaves empty ones out', () => {
    expect(facts('## Scope\n\nOne pump.\n\n## Glossary\n\nTide: water.\n\n## Security\n')).toContainEqual({
      speaks: 'for',
      words: 'Sections with text are on scope and definitions.',
      at: ['Scope', 'Glossary'],
    });
  });

  test('names no subject that the checklist does not cover', () => {
    const names = (below: string) => facts(`## Scope\n\nOne pump.\n\n## Performance\n\n${below}`);
    expect(names('It is fast.')[0]?.words).toBe('Sections with text are on scope.');
    expect(names('It takes 20 ms.')[0]?.words).toBe('Sections with text are on scope and performance.');
  });

  test.each([
    [
      'scenarios',
      'Feature: Lock\n\nScenario: Open\n- Given a lock\n- When it turns\n- Then it opens\n- And it blinks\n- But it is mute',
      'It is written in scenarios: 7 lines of Given, When and Then.',
    ],
    [
      'user stories',
      'As a clerk, I want lists.\n\nAs a pilot, I want maps.\n\nAs a guard, I want keys.',
      'It is written in user stories: 3 of “As a ..., I want ...”.',
    ],
    [
      'use cases',
      'Actor: clerk\n\nPrecondition: none\n\nTrigger: a ship\n\nMain flow: it is listed',
      'It is written in use cases: 4 labels such as actor, precondition and main flow.',
    ],
    [
      'RFC 2119',
      'The key words "MUST" and "MAY" are to be interpreted as described in RFC 2119.',
      'It says that its key words, such as MUST and SHOULD, bind as RFC 2119 has it.',
    ],
    [
      'a proposal',
      '## Motivation\n\nIt leaks.\n\n## Specification\n\nA seal.\n\n## Rationale\n\nCheap.\n\n## Security Considerations\n\nNone here.',
      '4 of its sections are those of a proposal, such as motivation, specification and rationale.',
    ],
    [
      'a design',
      '## Abstract\n\nIt leaks.\n\n## Solution design\n\nA seal.\n\n## Future considerations\n\nCheap.',
      '3 of its sections are those of a proposal, such as motivation, specification and rationale.',
    ],
    [
      'algorithms',
      '1. Let gate be the gate.\n2. Let ship be its ship.\n3. If ship is null, return null.\n4. Let lamp be its lamp.\n5. Set it to red.\n6. Let bell be its bell.\n7. Append it to the bells.\n8. Return ship.',
      'It is written in the steps of algorithms: 8 instructions such as let, return and throw.',
    ],
  ])('says %s by name', (_, text, words) => {
    expect(facts(text).map((fact) => fact.words)).toContain(words);
  });

  test('takes names of buttons and titles for no quotation', () => {
    const line = 'The clerk presses “Show All Ships in the Harbour” at noon.';
    expect(facts([line, line, line].join('\n\n')).map(({ words }) => words)).toEqual([]);
  });

  test('says what speaks against a specification, after what speaks for one', () => {
    const told =
      '“We will mend the old pier here,” he said. She said that it was late. They told us that we were right.';
    const found = facts(`The pump shall stop.\n\n${told}`);
    expect(found.map(({ speaks }) => speaks)).toEqual(['for', ...found.slice(1).map(() => 'against')]);
    expect(found.map((fact) => fact.words)).toContain(
      '3 of 4 sentences tell what somebody said, or quote it.',
    );
  });

  test.each([
    ['I, said the gauge, am wet.', true],
    ['The bit of data_i is set for a cycle.', false],
    ['Ms Elm reads the old gauge.', true],
    ['The bit is set for 5 ms here.', false],
    ['It was told to us here.', true],
    ['The US has an old gauge.', false],
  ])('counts who speaks and of whom, and no parts of names or units: %s', (sentence, isCounted) => {
    const words = facts(Array.from({ length: 3 }, () => sentence).join('\n\n')).map((fact) => fact.words);
    expect(words.some((said) => /speak of (?:“I”|“we”|“he”)/.test(said))).toBe(isCounted);
  });

  test('has three places of a fact at most, and says how many there are', () => {
    const [first] = facts(
      Array.from({ length: 30 }, (_, index) => `The pump shall stop ${index}.`).join('\n\n'),
    );
    expect(first?.words).toBe('30 of 30 sentences say what a system must do or be.');
    expect(first?.at).toHaveLength(3);
  });

  test('tells a history of versions', () => {
    const found = facts(
      '# Changelog\n\n## 1.1.0\n\n- Adds a lamp.\n\n## 1.0.1\n\n- Mends it.\n\n## 1.0.0\n\n- First.\n',
    );
    expect(found.map((fact) => fact.words)).toContain('3 headings are versions, as in a history of changes.');
  });

  const linesOf = (line: (number: number) => string) => [1, 2, 3, 4].map(line).join('\n\n');
  test.each([
    ['R-1, ...', (number: number) => `R-${number} The pump is shut.`, true],
    ['REQ 1: ...', (number: number) => `REQ ${number}: The pump is shut.`, true],
    ['Example 1: ...', (number: number) => `Example ${number}: The pump is shut.`, false],
    ['[RFC0791] ...', (number: number) => `[RFC079${number}] The internet protocol, 1981.`, false],
    ['SHA3-256 ...', (number: number) => `SHA3-25${number} The hash of a list.`, false],
    ['Apache-2.0 ...', (number: number) => `Apache-2.${number} The licence of a pump.`, false],
    ['P-384 ...', () => 'P-384 The curve of a key.', false],
    ['Slika 1. ...', (number: number) => `Slika ${number}. The pump is shut.`, false],
    ['lines of contents', (number: number) => `R-${number} Pumps and their gates 1${number}`, false],
    [
      'a value behind a colon',
      (number: number) => `R-${number}: Number of parallel users: ${number}00`,
      true,
    ],
  ])('takes a label for an identifier where it is one: %s', (_, line, isOne) => {
    const said = facts(linesOf(line), 'text').map(({ words }) => words);
    expect(said.some((words) => words.includes('begin with an identifier'))).toBe(isOne);
  });

  test('takes no mark of what is referred to for an identifier', () => {
    const lines = linesOf((number) => `[TIDE-${number}] Elm, R., “Tides”, 1981.`);
    const said = (title: string) =>
      facts(`# Gauge\n\nIt hums.\n\n# ${title}\n\n${lines}`).filter(({ words }) =>
        words.includes('identifier'),
      );
    expect(said('Tides')).toHaveLength(1);
    expect(said('Normative references')).toEqual([]);
  });

  test('counts tables by their columns, not the rows that have such a word', () => {
    const rows = [1, 2, 3].map((row) => `| ${row} | The name of a field |\n`).join('');
    const table = (title: string) => `| No. | ${title} |\n|---|---|\n${rows}\n`;
    const said = (text: string) => facts(text).filter(({ words }) => words.includes('column'));
    expect(said(table('Description'))).toEqual([
      {
        speaks: 'for',
        words: '1 table has a column for fields, types, descriptions or the like.',
        at: ['No.\tDescription'],
      },
    ]);
    expect(said(table('Remark'))).toEqual([]);
  });

  test('the “I” of a story is one who uses the system', () => {
    const lists = ['lists', 'maps', 'keys'];
    const told = lists.map((name) => `I took my ${name} home.`).join(' ');
    const stories = lists.map((name) => `As a clerk, I want ${name}.`).join('\n\n');
    const against = (text: string) => facts(text).filter(({ words }) => words.includes('of “I”'));
    expect(against(told)).toHaveLength(1);
    expect(against(stories)).toEqual([]);
  });

  test('counts the sentences that define, not those with a word such as “defined”', () => {
    const said = (text: string) => facts(text).filter(({ words }) => words.includes('what a word means'));
    expect(said(['Tide', 'Gate', 'Lock'].map((word) => `${word} denotes a thing.`).join(' '))).toHaveLength(
      1,
    );
    expect(said(['Tide', 'Gate', 'Lock'].map((word) => `${word} is as defined there.`).join(' '))).toEqual(
      [],
    );
  });
});
