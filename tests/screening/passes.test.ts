import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { conventionOf } from '../../src/screening/text/convention.ts';
import { readSentences } from '../../src/screening/text/prose.ts';

describe('the second pass', () => {
  const weak = [
    'The clerk can print the list.',
    'The list is sorted by name.',
    'Ability to search for a ship.',
    'A pilot has to be named.',
  ];
  const screened = (text: string) =>
    screen(readDocument(text, { id: 'text', name: 'Text' })).statements.map(
      (statement) => `${statement.rule}: ${text.slice(statement.span.start, statement.span.end)}`,
    );

  test('takes weaker forms in a document that states requirements', () => {
    const strong = ['The system must keep a list of ships.', 'The screen should show the tide.'];
    expect(screened([...strong, ...weak].join('\n\n'))).toEqual([
      'system: The system must keep a list of ships.',
      'system: The screen should show the tide.',
      'capability: The clerk can print the list.',
      'behaviour: The list is sorted by name.',
      'capability: Ability to search for a ship.',
      'plain: A pilot has to be named.',
    ]);
  });

  const plain = [
    'The system must keep a list of ships.',
    'The screen should show the tide.',
    'Send the list to the pilots.',
    'Print all lists each night.',
    'Sort the ships by name.',
  ];

  test.each([
    ['behaviour', 'The button is grey.'],
    ['behaviour', 'Tabs: A list is kept in each.'],
    ['behaviour', 'The screen has three tabs.'],
    ['behaviour', 'The ship’s name is a link.'],
    ['behaviour', 'A password is strictly required.'],
    ['behaviour', 'Printing requires a printer.'],
    ['behaviour', 'The bell matches the tide.'],
    ['plain', 'It should be possible to print it, as per this specification.'],
    ['behaviour', 'When a ship comes in, the list is printed.'],
    ['behaviour', 'Once all of the ships have come in before the night, the list is printed.'],
    ['deed', 'Show the tide of the day.'],
    ['capability', 'Ship: A clerk can print a ship that has come in.'],
    ['plain', 'All piers must be found by hand (by tab, visible focus states).'],
    ['capability', 'Lists allow clerks to find a ship.'],
  ])('takes, as %s, "%s"', (rule, form) => {
    expect(screened([...plain, form].join('\n\n'))[5]).toBe(`${rule}: ${form}`);
  });

  test.each([
    'It is grey.',
    'The harbour is grey.',
    'Pilots who can read are few.',
    'Rules that must be kept.',
    'Show of hands at noon.',
    'Print is at the pier.',
    'Clerks, whom lists that allow clerks to err annoy.',
    'Section 3 shows all lists.',
    'The use case describes what a clerk can do.',
    'A pilot initiates the use case.',
    'The requirements are listed by number and are sorted.',
    'The list is given in the second appendix.',
    'Clerks can use this document as a guide.',
    'These requirements are not met by the first list.',
    'Every requirement is kept in one list.',
    'Requirements that are met later are kept in a list.',
    'List – A screen that has three tabs.',
    'List – is a screen that has three tabs.',
    'In this chapter, the lists are sorted.',
    'The list is in section 3 and is sorted.',
    'We assume that the lamp will burn.',
    'It is assumed that pilots will be able to read.',
    'The time that clients have to wait is short.',
    'Tell us how the system should be lit.',
    'Requirements (what the system must do)',
    'Orders - MUST, MUST NOT',
    'Harbours need stores of salt or data stores, which hold it.',
    'It simplifies the pier, removes rust from it.',
    'The list of different sets of lamps.',
    'Any file which the old server has to read is small.',
    'List - A way of keeping things so that each can be found.',
    'As there was no wind, I could not sail.',
    'As an old train was late, I could not come.',
    'As the wind fell, I could not sail.',
    'As always, I could not sail.',
  ])('leaves "%s" alone', (text) => {
    expect(screened([...plain, text].join('\n\n'))).toHaveLength(5);
  });

  test.each([
    ['plain', 'It will shine at the outline of the old pier.'],
    ['other', 'It will outline the old lists.'],
    ['other', 'Also, it will also explain the old lists.'],
  ])('takes, where “will” requires, as %s, "%s"', (rule, form) => {
    const will = ['keep a list', 'show the tide', 'print all'].map((deed) => `The system will ${deed}.`);
    expect(screened([...will, form].join('\n\n'))[3]).toBe(`${rule}: ${form}`);
  });

  test('takes stories of what was so when somebody wants it', () => {
    const stories = [
      'when a list was lost',
      'if lists were lost',
      'whose list was lost',
      'after lists had gone',
    ].map((lost) => `As a clerk ${lost}, I want to print it.`);
    expect(screened(stories.join('\n\n'))).toHaveLength(4);
  });

  test('takes what comes then, and neither what is given nor when, where a scenario stands', () => {
    const steps = ['Given the list is sorted', 'When the list is printed', 'Then the list is kept'];
    expect(screened([...plain, ...steps].join('\n\n')).slice(5)).toEqual(['scenario: Then the list is kept']);
  });

  test.each([
    ['other: ', 'High: the most critical, must be implemented.'],
    ['other: ', 'Should have – wanted, should be included.'],
    ['aside: ', 'For example, a buoy must be lit.'],
    ['aside: ', 'Risk: The list can be lost.'],
    ['aside: ', 'Q: Should the list be kept? → A: It must be kept.'],
    ['aside: ', 'Assumptions: The list is sorted.'],
    ['aside: ', 'Perhaps the list may be sorted later.'],
    ['aside: ', 'The bell is outside the scope, and has to be bought.'],
    ['system: ', 'The system must reject a point that is outside the scope of its chart.'],
    ['key-word: ', 'Ships retry three times, but harbours MUST NOT.'],
    ['text: ', 'The requirements should be met by Monday.'],
    ['party: ', 'Vendors must send two copies.'],
    ['text: ', 'The proposal must be signed.'],
    ['plain: ', 'Ships, for example, must be lit.'],
    ['key-word: ', 'For example, a buoy MUST be lit.'],
    ['plain: ', 'A chart document must be stored.'],
    ['text: ', 'The document must be read.'],
    ['system: ', 'Clients have to wait.'],
    ['plain: ', 'What the ship shows must be grey.'],
    ['plain: ', 'The tide is so high that ships have to wait.'],
  ])('tells %s%s', (rule, form) => {
    expect(screened([...plain, form].join('\n\n'))[5]).toBe(rule + form);
  });

  test('does not take what must be done for the entry of a glossary', () => {
    expect(
      screened([...plain, 'Late list: A system that is late must send a list.'].join('\n\n')),
    ).toHaveLength(6);
  });

  test('takes no word that stands alone', () => {
    expect(screened('The system shall keep a list of ships.\n\nMust')).toHaveLength(1);
  });

  test('takes none elsewhere', () => {
    expect(screened(weak.join('\n\n'))).toEqual(['other: A pilot has to be named.']);
  });

  test('is not needed for what a system has to do, also beside shall', () => {
    const bound = ['The valve shall open.', 'The server has to log it.', 'The server is required to log it.'];
    expect(screened(bound.join('\n\n'))).toEqual(
      ['thing: ', 'system: ', 'system: '].map((rule, at) => rule + bound[at]),
    );
    expect(screened('The valve shall open.\n\nA pump will have to wait.')[1]).toMatch(/^other/);
  });

  test.each(['has to do with memory.', 'has to say is short.', 'has to offer, it lists.'])(
    'is needed for what is only said to be: the server %s',
    (words) => {
      expect(screened(`The valve shall open.\n\nWhat the server ${words}`)[1]).toMatch(/^weak/);
    },
  );

  test('is not needed for what a thing requires, below a heading that says so', () => {
    const needs = 'Elm requires 24 volts.';
    expect(screened(`1 Pump\n\nIt hums.\n\n2 Requirements\n\n${needs}`)).toEqual([`headed: ${needs}`]);
    expect(screened(`1 Pump\n\nIt hums.\n\n2 Mains\n\n${needs}`)).toEqual([]);
  });

  test('leaves people and documents alone', () => {
    const strong = ['The system must keep a list of ships.', 'The screen should show the tide.'];
    const text = [...strong, 'This manual must be read.', 'The minister should come.'].join('\n\n');
    expect(screened(text).slice(2)).toEqual([
      'text: This manual must be read.',
      'party: The minister should come.',
    ]);
  });

  test('leaves facts alone where requirements are stated with shall', () => {
    const strong = ['The system shall keep a list of ships.', 'The screen shall show the tide.'];
    const facts = [
      'The list is sorted by name.',
      'The tide table will be bought.',
      'The system will be sold.',
    ];
    expect(screened([...strong, ...facts].join('\n\n'))).toEqual([
      'system: The system shall keep a list of ships.',
      'thing: The screen shall show the tide.',
      'weak: The tide table will be bought.',
      'weak: The system will be sold.',
    ]);
  });

  test.each([
    [true, 4, 0],
    [true, 4, 2],
    [false, 4, 3],
    [false, 3, 0],
  ])('it is %s that %i shall beside %i must are how a long text requires', (saysShall, shall, must) => {
    const lines = [
      ...Array.from({ length: shall }, () => 'The lock shall open.'),
      ...Array.from({ length: must }, () => 'The lock must close.'),
      ...Array.from({ length: 60 }, () => 'The lock was grey.'),
    ];
    const read = readDocument(lines.join('\n\n'), { id: 'text', name: 'Text' });
    expect(conventionOf(readSentences(read)).saysShall).toBe(saysShall);
  });

  test('leaves orders alone where requirements are stated with shall', () => {
    const strong = ['The system shall keep a list of ships.', 'The system shall show the tide.'];
    expect(screened([...strong, ...plain.slice(2)].join('\n\n'))).toHaveLength(2);
  });

  test('takes plans for requirements where they are stated with will', () => {
    const plans = ['The system will keep a list.', 'The server will wake it.', 'The tide will be shown.'];
    expect(screened(plans.join('\n\n'))[2]).toBe('plain: The tide will be shown.');
    expect(screened(`${plans.join('\n\n')}\n\nThe system must stop.\n\nThe server must stop.`)[2]).toBe(
      'other: The tide will be shown.',
    );
  });

  test('is earned by requirements throughout, though more weight is missing', () => {
    const verbs = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    const required = verbs.map((verb) => `The system must ${verb} it.`);
    const told = Array.from({ length: 30 }, () => 'The gauge stands at the old pier.');
    const last = (count: number) =>
      screened([...required.slice(0, count), ...told, 'A pilot has to be named.'].join('\n\n')).at(-1);
    expect(last(7)).toBe('other: A pilot has to be named.');
    expect(last(8)).toBe('plain: A pilot has to be named.');
  });

  test('is not made for a text that tells what people said', () => {
    const said = ['“The system must go, I think,” he said.', 'She said no.', 'They told us why.'];
    const strong = ['The system shall be replaced.', 'The system shall be sold.'];
    const text = [...said, ...strong, 'The system must be cheap.', 'A rope must be bought.'].join('\n\n');
    expect(screened(text).slice(1)).toEqual([
      'system: The system shall be replaced.',
      'system: The system shall be sold.',
      'weak: The system must be cheap.',
      'other: A rope must be bought.',
    ]);
  });

  test('a quotation or two make no such text', () => {
    expect(screened('She said no.\n\nHe said yes.\n\nThe system must be cheap.')).toEqual([
      'system: The system must be cheap.',
    ]);
  });
});
