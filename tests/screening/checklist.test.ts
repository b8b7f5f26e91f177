import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/documents/read.ts';
import { checklistItems } from '../../src/screening/checklist-items.ts';
import { screen } from '../../src/screening/screen.ts';
import { FEW_WORDS, ruleWords, verdictWords } from '../../src/screening/words.ts';

const read = (text: string) => readDocument(text, { id: 'text', name: 'Text' });

/** A specification of a tide gauge, small but whole, and what each item is found by, in order. */
const specification = `1 Purpose

The gauge tells pilots how deep the water is.

2 Scope

It is out of scope of the system to forecast the tide.

3 User Classes and Characteristics

Pilots read it, a clerk keeps it.

4 Functional Requirements

The system shall show the depth. The system shall keep a record of every reading.

5 External Interfaces

The system shall read a float over a serial line.

6 Data dictionary

A reading is a depth and a time.

7 Performance

The system shall answer within 200 ms.

8 Reliability and Security

The system shall survive a power cut.

9 Design Constraints

The case is made of brass.

10 Assumptions and Dependencies

The float hangs free.

11 Glossary

Depth: from the sill to the surface.

12 Acceptance Criteria

Ten readings agree with a pole.

13 Priorities

The depth comes first.

14 References

The harbour's book of rules.
`;

const found = (text: string) =>
  screen(read(text)).checklist.map(({ item, found }) => [
    item,
    found.map((span) => text.slice(span.start, span.end)),
  ]);

describe('the checklist', () => {
  test('has fourteen items, each with what it is, who asks for it and one question', () => {
    expect(checklistItems).toHaveLength(14);
    for (const { title, what, asked, question } of checklistItems) {
      expect(title).not.toBe('');
      expect(what).toMatch(/^[A-Z].*\.$/);
      expect(asked).toMatch(/29148|IEEE 830/);
      expect(question).toMatch(/^[A-Z][^?]*\?$/);
    }
  });

  test('finds every item of a specification by its heading, phrase or statements', () => {
    expect(found(specification)).toEqual([
      ['purpose', ['1 Purpose']],
      ['scope', ['2 Scope', 'out of scope of the system']],
      ['users', ['3 User Classes and Characteristics']],
      [
        'functions',
        [
          '4 Functional Requirements',
          'The system shall show the depth.',
          'The system shall keep a record of every reading.',
          'The system shall read a float over a serial line.',
          'The system shall answer within 200 ms.',
          'The system shall survive a power cut.',
        ],
      ],
      ['interfaces', ['5 External Interfaces']],
      ['inputs-outputs', ['6 Data dictionary']],
      ['performance', ['7 Performance', 'The system shall answer within 200 ms.']],
      ['qualities', ['8 Reliability and Security']],
      ['constraints', ['9 Design Constraints']],
      ['assumptions', ['10 Assumptions and Dependencies']],
      ['definitions', ['11 Glossary']],
      ['verification', ['12 Acceptance Criteria']],
      ['priority', ['13 Priorities']],
      ['references', ['14 References']],
    ]);
  });

  test.each([
    ['## 2.1 Product Scope', 'scope'],
    ['**PERFORMANCE REQUIREMENTS**', 'performance'],
    ['1.4 References ........ 12', 'references'],
    ['Purpose: to measure the tide.', 'purpose'],
    ['Software quality attributes', 'qualities'],
    ['Definitions, Acronyms, and Abbreviations', 'definitions'],
    ['A. Use cases', 'functions'],
  ])('takes "%s" for a heading on %s', (line, item) => {
    const items = screen(read(line)).checklist.filter((entry) => entry.found.length > 0);
    expect(items.map((entry) => entry.item)).toEqual([item]);
  });

  test.each([
    'Harbour users demand references',
    'Pilots face new tests after the storm',
    'The purpose of the visit was trade.',
    'Security was tight, and the performance of the band was good.',
    'The film must have cost a priority.',
  ])('finds nothing in the words of "%s"', (line) => {
    expect(screen(read(line)).checklist.filter((entry) => entry.found.length > 0)).toEqual([]);
  });
});

test('phrases count for nothing in a text that tells what people said', () => {
  const phrase = 'The response time of the crew was short.';
  const items = (text: string) => screen(read(text)).checklist.filter((entry) => entry.found.length > 0);
  expect(items(phrase).map((entry) => entry.item)).toEqual(['performance']);
  expect(items(`He said yes. She said nothing. They told us why. ${phrase}`)).toEqual([]);
});

test('two statements are no set of functions', () => {
  const two = 'The system shall show it. The system shall keep it.';
  const functions = (text: string) => screen(read(text)).checklist[3]?.found.length;
  expect(functions(two)).toBe(0);
  expect(functions(`${two} The system shall print it.`)).toBe(3);
});

describe('the verdict', () => {
  const verdict = (text: string) => screen(read(text)).verdict;

  test('is specification where sections and statements are enough', () => {
    expect(verdict(specification)).toBe('specification');
  });

  test('is specification for a bare list of requirements', () => {
    const list = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    expect(verdict(list.map((verb) => `The system shall ${verb} it.`).join('\n\n'))).toBe('specification');
  });

  test('is specification for most of the sections, however their sentences are put', () => {
    const headings = specification.split('\n').filter((line) => /^\d/.test(line));
    expect(verdict(headings.slice(0, 8).join('\n\n'))).toBe('specification');
    expect(verdict(headings.slice(0, 7).join('\n\n'))).toBe('unclear');
  });

  test('is unclear for one statement, and for duties of parties', () => {
    expect(verdict('It rained. The system shall stop. It rained again. We went home.')).toBe('unclear');
    const duties = [
      'The contractor shall paint the house.',
      'The company must pay.',
      'They shall not smoke.',
    ];
    expect(verdict(`${duties.join(' ')} Rent is due in May. The house is old.`)).toBe('unclear');
  });

  test('is nothing-found for a story', () => {
    expect(verdict('It rained. The keeper of the light will go home when the rain has gone.')).toBe(
      'nothing-found',
    );
  });

  test('is put carefully, and more so for a short text', () => {
    const short = verdictWords(screen(read('It rained.')));
    expect(short).toBe(
      'No statement in a recognised requirement form and no specification section was found. A text of 2 words settles little by itself.',
    );
    const long = verdictWords(screen(read('It rained. '.repeat(FEW_WORDS))));
    expect(long).toBe(
      'No statement in a recognised requirement form and no specification section was found.',
    );
  });
});

test('a rule is told with its cue and its subject', () => {
  const document = read('The minister should resign.');
  const [statement] = screen(document).statements;
  expect(statement && ruleWords(document, statement)).toBe(
    '“should”, of “minister”: a duty of a person or body, not of a system',
  );
});

// Read as bytes: only the build knows the text as a module.
describe.each(['tass', 'interfax'])('the supplied report %s', (name) => {
  const text = readFileSync(new URL(`../../src/documents/supplied/${name}.txt`, import.meta.url), 'utf8');
  const screening = screen(read(text));

  test('holds nothing of a specification', () => {
    expect(screening.verdict).toBe('nothing-found');
    expect(screening.checklist.flatMap((entry) => entry.found)).toEqual([]);
  });

  test('has every normative sentence listed, all of them reported speech', () => {
    const listed = screening.statements.map((statement) =>
      text.slice(statement.cue.start, statement.cue.end),
    );
    expect(listed).toEqual(name === 'tass' ? ['will'] : ['will', 'should', 'should', 'should', 'will']);
    for (const statement of screening.statements) expect(statement.class).toBe('reported');
  });
});
