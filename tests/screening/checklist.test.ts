import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { questionOf } from '../../src/letter/questions.ts';
import { readDocument } from '../../src/reading/read.ts';
import { checklistItems } from '../../src/screening/checklist-items.ts';
import { screen } from '../../src/screening/screen.ts';
import { specification } from './tide-gauge.ts';

const read = (text: string) => readDocument(text, { id: 'text', name: 'Text' });

const found = (text: string) =>
  screen(read(text)).checklist.map(({ item, found }) => [
    item,
    found.map((span) => text.slice(span.start, span.end)),
  ]);

describe('the checklist', () => {
  test('has fourteen items, each with a question in the letter', () => {
    expect(checklistItems).toHaveLength(14);
    for (const item of checklistItems) {
      expect(item.title).not.toBe('');
      expect(questionOf(item)[1]).toMatch(/^[a-z][^?]*\?$/);
    }
  });

  test('finds every item of a specification by its heading, phrase or statements', () => {
    expect(found(specification)).toEqual([
      ['purpose', ['1 Purpose']],
      ['scope', ['2 Scope']],
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
    ['Appendix C: Glossary', 'definitions'],
    ['== Security Considerations ==', 'qualities'],
    ['Success Metrics', 'verification'],
    ['3. Data Model', 'inputs-outputs'],
    ['Tech Stack:', 'constraints'],
    ['Software quality attributes', 'qualities'],
    ['Definitions, Acronyms, and Abbreviations', 'definitions'],
    ['A. Use cases', 'functions'],
  ])('takes "%s" for a heading on %s', (line, item) => {
    const items = screen(read(`${line}\n\nIt takes 20 ms at most.`)).checklist;
    expect(items.filter((entry) => entry.found.length > 0).map((entry) => entry.item)).toEqual([item]);
    const alone = screen(read(line)).checklist;
    expect(alone.filter((entry) => entry.found.length > 0)).toEqual([]);
    expect(alone.filter((entry) => entry.touched.length > 0).map((entry) => entry.item)).toEqual([item]);
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

test.each([
  ['## Geofencing Rule Precedence', []],
  ['## Key Development Phases', []],
  ['## Interrupt Priorities', []],
  ['## Reference version', []],
  ['## Scope of the platform', ['scope']],
  ['## Overview of the platform', ['constraints']],
  ['## Open source', []],
  ['## User experience', []],
  ['## Standard charges', []],
  ['## User roles', ['users']],
  ['## Sync users', []],
  ['## Get user', []],
  ['## Intended users', ['users']],
  ['5.5 Factory acceptance', ['verification']],
  ['5.5 Site acceptance', ['verification']],
  ['5.5 User acceptance', ['verification']],
  ['Type: gate', []],
  ['## Hardware puzzle', []],
  ['## Hardware platform', ['constraints']],
  ['## User environment variables', ['interfaces']],
  ['## Compatibility matrix', []],
  ['## Backward compatibility', ['constraints']],
  ['## Platform for publishing', []],
  ['## Account verification', []],
  ['## Design verification', ['verification']],
  ['## Transport app', []],
  ['## Security of the app', ['qualities']],
  ['## Term of offer', []],
  ['## Terms', ['definitions']],
  ['## Open question for the review', []],
  ['## Open questions', ['assumptions']],
  ['## Requests for additional information', []],
  ['## Requests and responses', ['interfaces']],
  ['## Political boundaries', []],
  ['## System boundaries', ['scope']],
  ['## Rules and limits', ['functions']],
  ['## Securities to issue', []],
  ['## Project timeline', []],
  ['## Must have', ['priority']],
  ['## lock/interface.ts', []],
  ['## Requirement traceability matrix', ['references']],
  ['## Cross-References', ['references']],
  ['## Priority of the Requirements', ['priority']],
])('a word among others that say what it is of makes no subject of a heading: %s', (line, items) => {
  expect(found(`${line}\n\nIt is told here.`).flatMap(([item, at]) => (at?.length ? [item] : []))).toEqual(
    items,
  );
});

test.each(['Project Proposal', 'Software Requirements Specification (SRS)', 'API Reference'])(
  'the title of a document is none of its subjects, also where the others do not stand below it: %s',
  (title) => {
    const text = `# ${title}\n\nBy the harbour office.\n\n# Scope\n\nOne gate.\n\n# Glossary\n\nGate: a door.\n\n# Assumptions\n\nIt opens.`;
    expect(found(text).flatMap(([item, at]) => (at?.length ? [item] : []))).toEqual([
      'scope',
      'assumptions',
      'definitions',
    ]);
  },
);

test.each([
  ['## Interface requirements', '##', true],
  ['## Interface specification', '##', true],
  ['## Interface requirements', '###', false],
  ['# Interface requirements', '##', false],
])(
  'the first heading is a subject where it is further in and not over the others: %s above %s',
  (first, others, is) => {
    const text = `${first}\n\nThere are two.\n\n${others} Scope\n\nOne gate.\n\n${others} Glossary\n\nGate: a door.`;
    expect(found(text).find(([item]) => item === 'interfaces')?.[1]).toHaveLength(is ? 1 : 0);
  },
);

test('a heading that runs into its text is found, and an entry of a table of contents touches nothing', () => {
  expect(found('Purpose: to measure the tide.')[0]).toEqual(['purpose', ['Purpose']]);
  const entries = screen(read('1.4 References ........ 12\n\n1.5 Glossary ........ 13')).checklist;
  expect(entries.flatMap((entry) => [...entry.found, ...entry.touched])).toEqual([]);
});

test('a section that only says that somebody has to write it is touched on', () => {
  const entries = screen(read('3. Security\n\nTBD\n\n4. Scope\n\n<describe the scope here>')).checklist;
  expect(entries.flatMap((entry) => entry.found)).toEqual([]);
  expect(entries.filter((entry) => entry.touched.length > 0).map((entry) => entry.item)).toEqual([
    'scope',
    'qualities',
  ]);
});

test('a section further in is text of the one around it, where numbers or marks tell', () => {
  const items = (text: string) =>
    screen(read(text))
      .checklist.filter((entry) => entry.found.length > 0)
      .map((entry) => entry.item);
  expect(items('3 Interfaces\n\n3.1 Plug\n\nIt has two pins.')).toEqual(['interfaces']);
  expect(items('3 Interfaces\n\n4 Scope\n\nIt has two pins.')).toEqual(['scope']);
});

test('sentences answer for an item in a document that requires something, and one of them only touches on it', () => {
  const required = ['store', 'print', 'sort'].map((verb) => `The system shall ${verb} the list.`).join(' ');
  const items = (text: string, kind: 'found' | 'touched') =>
    screen(read(text))
      .checklist.filter((entry) => entry[kind].length > 0)
      .map((entry) => entry.item);
  const one = 'The database has a table for ships.';
  const three = `${one} Each record has a name. Its fields are texts.`;
  expect(items(`${required} ${one}`, 'found')).toEqual(['functions']);
  expect(items(`${required} ${one}`, 'touched')).toEqual(['inputs-outputs']);
  expect(items(`${required} ${three}`, 'found')).toEqual(['functions', 'inputs-outputs']);
  expect(items(three, 'found')).toEqual([]);
});

test.each([
  ['users', ['The user is shown a list.', 'Users are asked for a name.', 'A user is logged in.'], false],
  [
    'verification',
    [
      'The gate shall close in a storm, verified through repeated testing.',
      'The lamps shall be proven by inspection.',
      'Each pump shall be evaluated in trials.',
    ],
    true,
  ],
  [
    'verification',
    [
      'The key shall be verified by the gate.',
      'Names are validated in the form.',
      'The tide is confirmed by mail.',
    ],
    false,
  ],
  [
    'users',
    ['The users are pilots and those on board.', 'Users are the clerks.', 'Some users are new.'],
    false,
  ],
  ['users', ['Users are the clerks.', 'Its users include pilots.', 'Users who read are few.'], true],
  [
    'interfaces',
    ['The SRS defines the interfaces.', 'The document lists each API.', 'Section 3 has ports.'],
    false,
  ],
  ['interfaces', ['The lock has interfaces.', 'The gate has an API.', 'The gate has ports.'], true],
  [
    'interfaces',
    ['Pilots read section 2 on ports.', 'Clerks focus on chapter 3, the API.', 'It has a port.'],
    false,
  ],
])('%s are told of by %j: %s', (item, sentences, is) => {
  const required = ['store', 'print', 'sort'].map((verb) => `The system shall ${verb} it.`);
  const text = [...required, ...sentences].join('\n\n');
  expect(found(text).find(([name]) => name === item)?.[1]).toHaveLength(is ? 3 : 0);
});

test('requirements are a subject, also as the first of a row of headings, and in the title of all none', () => {
  const functions = (first: string, next: string) =>
    found(`# ${first}\n\n- Fast lists\n\n${next} Scope\n\nOne gate.\n\n${next} Data\n\nA door.`).find(
      ([item]) => item === 'functions',
    )?.[1];
  expect(functions('Requirements', '#')).toEqual(['Requirements']);
  expect(functions('Requirements', '##')).toEqual([]);
  expect(functions('Gate requirements', '#')).toEqual([]);
});

test.each([
  [['RFC 3339'], 'touched'],
  [['RFC 3339', 'ISO 8601', 'IEEE-754'], 'found'],
  [['ISO 9', 'ROOM 8601', 'quay 3339'], 'nothing'],
])('the standards that a text rests on are its references, if it names enough: %j', (names, is) => {
  const text = names.map((name) => `The system shall write each tide by ${name} at noon.`);
  const entry = screen(
    read([...text, 'The system shall stop.', 'The system shall blink.'].join('\n\n')),
  ).checklist.find(({ item }) => item === 'references');
  expect([entry?.found.length, entry?.touched.length]).toEqual([
    is === 'found' ? names.length : 0,
    is === 'touched' ? names.length : 0,
  ]);
});

test('a column of a table answers for its item', () => {
  const table = readDocument('| ID | Priority |\n|---|---|\n| R-1 | high |\n', {
    id: 'text',
    name: 'Text',
    format: 'markdown',
  });
  const items = screen(table).checklist.filter((entry) => entry.found.length > 0);
  expect(items.map((entry) => entry.item)).toEqual(['priority']);
});

test.each([
  ['users', '| ID | As a | I want |\n|-|-|-|\n| 1 | clerk | a list |\n'],
  ['users', 'As a clerk I want a list.\n\nAs a pilot I want a map.\n\nAs a guard, I want keys.\n'],
  [
    'users',
    '| Precondition | A lock |\n|-|-|\n| Primary Actor | Clerk |\n| Trigger | A ship |\n| Main flow | It opens |\n',
  ],
  ['references', '| Rule | T-01 | T-02 | T-03 |\n|-|-|-|-|\n| R-1 | ✓ | | ✓ |\n| R-2 | | ✓ | |\n'],
  [
    'references',
    'The lock shall open. Draws on LOCK-ADM-1.\n\nIt shall shut. Draws on LOCK-ADM-2.\n\nIt shall beep. Draws on LOCK-ADM-3.\n',
  ],
  ['performance', '## Load\n\nThe lock takes 50 boats of any size per month.\n'],
  ['performance', 'Speed: 50 boats per hour.\n'],
])('%s are told of in rows, stories, labels and rates: %s', (item, text) => {
  const { checklist } = screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' }));
  expect(checklist.find((entry) => entry.item === item)?.found).not.toEqual([]);
});

test.each([
  '| Rule | T-01 | T-02 | T-03 |\n|-|-|-|-|\n| Gates | 1 | 4 | 2 |\n| Locks | 3 | 2 | 1 |\n',
  '| Rule | 2021 | 2022 | 2023 |\n|-|-|-|-|\n| R-1 | 1 | 4 | 2 |\n| R-2 | 3 | 2 | 1 |\n',
])('nothing is traced where rows or columns have no identifiers: %s', (text) => {
  const { checklist } = screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' }));
  expect(checklist.find(({ item }) => item === 'references')?.found).toEqual([]);
});

test('a column has its title in the second row where the first says nothing above it', () => {
  const priority = (head: string, title: string) => {
    const text = `| ${head} |\n|-|-|-|\n| Rule | ${title} | One |\n| It pumps. | H | yes |\n`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    return screen(document).checklist.find(({ item }) => item === 'priority')?.found.length;
  };
  expect(priority('Pumps | | Makers', 'Priority (L/M/H)')).toBe(1);
  expect(priority('Pumps | Weight | Makers', 'Priority (L/M/H)')).toBe(0);
});

test('a row has its name below a blank corner, and no column its title', () => {
  const text =
    '|  | Basic | Pro |\n|-|-|-|\n| Priority | low | high |\n| Users | 5 | 50 |\n| Size | 1 | 10 |\n';
  const { checklist } = screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' }));
  expect(checklist.flatMap(({ found, touched }) => [...found, ...touched])).toEqual([]);
});

test.each([
  ['priority', '5 Pump\n\nPriority: A number of three bits.'],
  ['scope', '5.5 Compression context\n\nIt pumps.'],
  ['verification', '5.5 Provisional acceptance\n\nIt pumps.'],
  [
    'purpose',
    '5 Pump\n\n- The document describes the pumps of the quay. 4\n- Gates 5\n- Locks 5\n- Lamps 12\n\nIt pumps.',
  ],
])('%s is not found in what only has its word: %s', (name, text) => {
  const items = screen(
    read(`${text}\n\n${specification.split('4 Functional')[1]?.split('13 Priorities')[0]}`),
  );
  const entry = items.checklist.find(({ item }) => item === name);
  expect(entry?.found.map(({ start }) => start < text.length).includes(true)).toBe(false);
});

test.each([
  [['Windows 11', 'Android 12', 'operating systems such as iOS 15'], true],
  [['Windows 11', 'Android 12', 'Android 13', 'operating systems such as iOS 8'], true],
  [['Windows 11', 'Android 12', 'Android 13', 'operating systems such as iOS 15'], false],
])('what ends with a number is a table of contents where many do, none before the last: %j', (names, is) => {
  const lines = names.map((name) => `- It runs on ${name}`).join('\n');
  const required = ['list', 'keep', 'print'].map((verb) => `The system shall ${verb} each boat.`).join(' ');
  const { checklist } = screen(read(`${required}\n\n${lines}\n`));
  expect(checklist.find(({ item }) => item === 'constraints')?.found).toHaveLength(is ? names.length : 0);
});

test('a column that is empty below its title only touches on its item', () => {
  const table = readDocument(
    '| ID | Acceptance test | Priority |\n|---|---|---|\n| R-1 | | high |\n| R-2 | | |\n',
    {
      id: 'text',
      name: 'Text',
      format: 'markdown',
    },
  );
  const { checklist } = screen(table);
  const named = (which: 'found' | 'touched') =>
    checklist.filter((entry) => entry[which].length > 0).map((entry) => entry.item);
  expect(named('found')).toEqual(['priority']);
  expect(named('touched')).toEqual(['verification']);
});

test('performance needs a figure that limits what is done', () => {
  const performance = (text: string) => screen(read(text)).checklist[6]?.found.length;
  expect(performance('The system shall answer within 200 ms.\n\n1 Scope\n\nAll.\n\n2 Users\n\nMany.')).toBe(
    1,
  );
  expect(
    performance('The system shall log out after 20 minutes.\n\n1 Scope\n\nAll.\n\n2 Users\n\nMany.'),
  ).toBe(0);
});

test.each([
  ['The system shall lock the gate within 2 seconds.', 1, 0],
  ['The gate is locked in less than half a second.', 0, 1],
  ['The gate is locked within 2 days.', 0, 0],
  ['The system shall keep a copy within a second data centre.', 0, 0],
  ['The system shall lock the gate within a second of a fault.', 1, 0],
])(
  'what is to be done within seconds is performance, and what is told only touches on it: %s',
  (sentence, found, touched) => {
    const rest = [
      'The system shall list each boat.',
      'The system shall keep it.',
      'The system shall print it.',
    ];
    const entry = screen(read([sentence, ...rest].join('\n\n'))).checklist[6];
    expect([entry?.found.length, entry?.touched.length]).toEqual([found, touched]);
  },
);

test('one requirement within seconds is performance, whatever else a text has', () => {
  const { checklist } = screen(read('The gate is old. The system shall lock it within 2 seconds.'));
  expect(checklist[6]?.found).toHaveLength(1);
});

test('a heading with two parts is on both', () => {
  const items = screen(read('1.2 Purpose and Scope\n\nIt pumps.')).checklist.filter(
    (entry) => entry.found.length > 0,
  );
  expect(items.map((entry) => entry.item)).toEqual(['purpose', 'scope']);
});

test('two statements are no set of functions', () => {
  const two = 'The system shall show it. The system shall keep it.';
  const functions = (text: string) => screen(read(text)).checklist[3]?.found.length;
  expect(functions(two)).toBe(0);
  expect(functions(`${two} The system shall print it.`)).toBe(3);
});

// Read as bytes: only the build knows the text as a module.
describe.each(['tass', 'interfax'])('the supplied report %s', (name) => {
  const text = readFileSync(new URL(`../../src/supplied/${name}.txt`, import.meta.url), 'utf8');
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

test.each(['Valve = A part that shuts the basin.', 'Valve: The part that shuts the basin.'])(
  'what a word means is touched on: %s',
  (sentence) => {
    const rest = ['list', 'keep', 'print'].map((verb) => `The system shall ${verb} each boat.`);
    const entry = screen(read([sentence, ...rest].join('\n\n'))).checklist.find(
      ({ item }) => item === 'definitions',
    );
    expect(entry?.touched).toHaveLength(1);
  },
);

test.each([
  'R1.3: The system should list each boat.',
  'FR-2: A clerk can list each boat.',
  'Note: The list is short and it is kept there.',
  'Clerk: a list already exists.',
  'Trigger: An unknown clerk opens the list.',
  'Assumptions: The boat hasn’t left the quay.',
  'A list can be sorted: the order of it.',
  'Miller and the pilots, second edition. Gates: A view of the locks.',
  'Risk: A storm that floods the quay.\n\nRisk: A list that is lost.',
  'This documentation refers to the third version.',
  'This means that the gate is locked by night.',
  'The gate is shut, which means three locks.',
  'It is shut by means of a lock.',
])('what defines no word is not taken for it: %s', (sentence) => {
  const rest = ['list', 'keep', 'print'].map((verb) => `The system shall ${verb} each boat.`);
  const entry = screen(read([sentence, ...rest].join('\n\n'))).checklist.find(
    ({ item }) => item === 'definitions',
  );
  expect(entry?.touched).toEqual([]);
});
