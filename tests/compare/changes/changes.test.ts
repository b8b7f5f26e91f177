import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { readDocument } from '../../../src/reading/read.ts';
import { shownChanges, writtenChanges } from './written.ts';

describe('words that changed', () => {
  test.each([
    // Obligations
    [
      'The pump controller [should] stop the motor.',
      'The pump controller [shall] stop the motor.',
      'obligation',
    ],
    ['The list [SHOULD] NOT be empty.', 'The list [MUST] NOT be empty.', 'obligation'],
    ['A visitor may enter the hall.', 'A visitor may [not] enter the hall.', 'obligation, negation'],
    ['The token [can] be renewed once.', 'The token [cannot] be renewed once.', 'obligation, negation'],
    ['The field is [required] in every record.', 'The field is [optional] in every record.', 'obligation'],
    ['A label is required on each box.', 'A label is [not] required on each box.', 'obligation, negation'],
    ['The crane [shall stop] at the gate.', 'The crane [stops] at the gate.', 'obligation'],
    ["The gate [won't] open at night.", 'The gate [will not] open at night.', ''],
    ['The office opens on [3] May in Elm.', 'The office opens on [4] May in Elm.', 'number'],
    ['The office stays open until [June] in Elm.', 'The office stays open until [May] in Elm.', ''],
    ['The guide is for the [ships] of the port.', 'The guide is for the [needs] of the port.', ''],
    ['The gate of the lock [has] a keeper.', 'The gate of the lock [needs] a keeper.', 'obligation'],
    // Negations
    ['The alarm is [never] sent by mail.', 'The alarm is [always] sent by mail.', 'negation'],
    ["The log [isn't] kept.", 'The log [is not] kept.', ''],
    [
      'The [log is] not kept after the end of a week.',
      'The [logs are] not kept after the end of a week.',
      '',
    ],
    [
      "In the winter months the rule [doesn't apply] here.",
      "In the winter months the rule [isn't applicable] here.",
      'negation',
    ],
    ['The log [must] not grow.', 'The log [should] not grow.', 'obligation'],
    ['The rule is kept in DK, SE and FI.', 'The rule is kept in DK, [NO], SE and FI.', ''],
    ['There is lamp light at the gate.', 'There is [NO] lamp light at the gate.', 'negation'],
    ['The gate opens with AC power at night.', 'The gate opens with [NO] AC power at night.', 'negation'],
    [
      '- [2.5] seconds are the longest answer time.',
      '- [9.5] seconds are the longest answer time.',
      'number',
    ],
    ['€ [2.50] are charged for each boat here.', '€ [9.50] are charged for each boat here.', 'number'],
    [
      'The crane stands at the quay near [the] gate.',
      'The crane stands at the quay near gate [No. 4].',
      'number',
    ],
    ['The crane is told of in the paper.', 'The crane is told of in the paper [No. S-129].', 'number'],
    // A unit against a word that is none.
    ['The boat lies at berth [2b] in the night.', 'The boat lies at berth [2c] in the night.', 'number'],
    ['The key has 32 [bits] in all.', 'The key has 32 [letters] in all.', 'number'],
    ['A reply takes 3 [times] as long.', 'A reply takes 3 [turns] as long.', 'number'],
    ["The log doesn't grow [overnight].", "The log doesn't grow [at all].", ''],
    // Numbers and their units
    [
      'Version [v3.0] applies to each pump of the harbour.',
      'Version [v3.1] applies to each pump of the harbour.',
      'number',
    ],
    ['The alarm shall sound within [three seconds].', 'The alarm shall sound within [5 s].', 'number'],
    ['Records are kept for [thirty] days.', 'Records are kept for [30] days.', ''],
    ['The reply takes 500 [ms] at most here.', 'The reply takes 500 [s] at most here.', 'number'],
    ['The reply takes 500 [ms] at most here.', 'The reply takes 500 [milliseconds] at most here.', ''],
    ['The reply takes [500ms] at most here.', 'The reply takes [500 ms] at most here.', ''],
    ['Up to [1,500] berths are kept free.', 'Up to [1500] berths are kept free.', ''],
    ['The tide may rise by [+]3 m in a night.', 'The tide may rise by [-]3 m in a night.', 'number'],
    ['A level [<] 40 is told to the office.', 'A level [>] 40 is told to the office.', 'number'],
    ['The keys are [exactly] 64 bytes long.', 'The keys are [at most of <kind>]: 64 bytes long.', ''],
    // Numbers of parts, which change with whatever comes before them
    ['The pump stops as told (Section [2.6.6]).', 'The pump stops as told (Section [3.6.6]).', ''],
    [
      'The limits of Tables 3 and [4] apply, see [2.1].',
      'The limits of Tables 3 and [5] apply, see [2.2].',
      '',
    ],
    ['The gate of § [4] and Annex B.[1] shall open.', 'The gate of § [5] and Annex B.[2] shall open.', ''],
    ['By Section 4 it waits [5] seconds.', 'By Section 4 it waits [6] seconds.', 'number'],
    ['By Section 2, [500] users are served.', 'By Section 2, [900] users are served.', 'number'],
    ['After step 2, [30] seconds pass.', 'After step 2, [60] seconds pass.', 'number'],
    ['It is set in step [0.1] volt.', 'It is set in step [0.5] volt.', 'number'],
    ['It follows ISO 9001, section [3].', 'It follows ISO 9001, section [4].', 'number'],
    ['It is bound by section [3] of the law.', 'It is bound by section [4] of the law.', 'number'],
    ['The keeper may see [30] boats at once.', 'The keeper may see [40] boats at once.', 'number'],
    // Words are aligned by words, and a phrase that was replaced is not torn
    ['The [blue ferry of Elm] leaves at noon today.', 'The [green barge of Oak] leaves at noon today.', ''],
    [
      'The harbour office of Elm always sends [a letter by post to the owner of the boat] in the first week of each spring.',
      'The harbour office of Elm always sends [two short notes to the crew on board] in the first week of each spring.',
      'number',
    ],
    ['The ferry leaves at noon today.', 'The [old] ferry leaves at noon today [again].', ''],
  ])('%s -> %s', (left, right, notes) => {
    const unmarked = (text: string) => text.replaceAll(/[[\]]/g, '');
    const found = writtenChanges(unmarked(left), unmarked(right));
    expect(found).toEqual([`${left} -> ${right}${notes === '' ? '' : ` (${notes})`}`]);
  });
});

describe('nothing changed', () => {
  test.each([
    [
      'in case and punctuation',
      'The pump - and the valve - MUST stop.',
      'the pump, and the valve, must stop',
    ],
    ['in apostrophes', 'The gate doesn’t open at night.', "The gate doesn't open at night."],
    [
      'in numbers of headings and items',
      '# 3.2 Backups\n\nKept for a week.\n\n1. Stop the pump.\n2. Call the office.',
      '# 3.3 Backups\n\nKept for a week.\n\n4. Stop the pump.\n5. Call the office.',
    ],
    [
      'in letters of items',
      'At night:\n\na. Stop the pump.\nb. Call the office.',
      'At night:\n\nb. Stop the pump.\nc. Call the office.',
    ],
    [
      'in letters of items behind a bullet',
      '- i. Stop the pump.\n- (iv) Call the office.\n- (b) Note it.',
      '- ii. Stop the pump.\n- (v) Call the office.\n- (c) Note it.',
    ],
    [
      'in numbers of headings that no space parts',
      '# 1.はじめに\n\nThe pump stops.\n\n# 1.2 概要\n\nIt is shut.',
      '# 2.はじめに\n\nThe pump stops.\n\n# 2.2 概要\n\nIt is shut.',
    ],
    [
      'in the labels of figures and tables',
      'The pump stops.\n\nFigure 2. The gate from the north\n\nTable 3-1: Keys',
      'The pump stops.\n\nFigure 3. The gate from the north\n\nTable 4-1: Keys',
    ],
    [
      'in words that the end of a line parts in a cell',
      '| gate | size |\n|---|---|\n| north | 4096 (0x3e00000 ) bytes |',
      '| gate | size |\n|---|---|\n| north | 4096 (0x3e00 000) bytes |',
    ],
    ['in the breaks of lines', 'The gate opens\nat noon.', 'The gate opens at noon.'],
    [
      'in a list of the headings with their numbers',
      '# The plan\n\n## 1.1 Pumps\n\nThey stop.\n\n## 1.2 Gates\n\nThey open.',
      '# The plan\n\n- 1.1 Pumps\n- 1.2 Gates\n\n## 1.1 Pumps\n\nThey stop.\n\n## 1.2 Gates\n\nThey open.',
    ],
  ])('%s', (_, left, right) => {
    expect(writtenChanges(left, right)).toEqual([]);
  });
});

describe('how words are parted changes nothing', () => {
  const log = 'The harbour office keeps a log of all boats that lie at the quay.\n\n';
  test.each([
    [
      'a sentence in two',
      'The gate opens at dawn, and boats come in through the lock.',
      'The gate opens at dawn. And boats come in through the lock.',
      [],
    ],
    [
      'three in one',
      'Boats lie at the quay. The pilot comes on board. They leave at high water in the evening.',
      'Boats lie at the quay, the pilot comes on board, they leave at high water in the evening.',
      [],
    ],
    [
      'a label that is a heading now, and a word',
      'Gate: The door of the lock, which opens at high water.',
      '## Gate\n\nThe door of the lock, which opens at high tide.',
      [
        'Gate: The door of the lock, which opens at high [water]. -> The door of the lock, which opens at high [tide].',
      ],
    ],
    [
      'at both of its ends',
      'Gate: The door of the lock, which opens at high water: see the log.',
      'Gate\n\nThe door of the lock, which opens at high water.\n\nSee the log.',
      [],
    ],
    [
      'what obliges and denies',
      'The gate opens at dawn, the keeper must close it, no boat may lie in it.',
      'The gate opens at dawn. The keeper must close it. No boat may lie in it.',
      [],
    ],
    [
      'sentences that begin alike',
      'The gate opens at dawn for boats, and the gate of the lock is shut by hand.',
      'The gate opens at dawn for boats. The gate of the lock is shut by hand.',
      [
        'The gate opens at dawn for boats, [and] the gate of the lock is shut by hand. -> The gate of the lock is shut by hand.',
      ],
    ],
    [
      'sentences that end alike',
      'The lamp of the tall north quay is lit by hand, but the gate opens by hand.',
      'The lamp of the small north quay is lit by hand. The gate opens by hand.',
      [
        'The lamp of the [tall] north quay is lit by hand, [but] the gate opens by hand. -> The lamp of the [small] north quay is lit by hand.',
      ],
    ],
    [
      'a sentence of a cell',
      '| Gate | opens at dawn |\n|-|-|\n| Lock | It opens at noon, and boats come in through the lock. |',
      '| Gate | opens at dawn |\n|-|-|\n| Lock | It opens at noon. And boats come in through the lock. |',
      [],
    ],
  ])('%s', (_, left, right, expected) => {
    expect(writtenChanges(log + left, log + right)).toEqual(expected);
    const turned = writtenChanges(log + right, log + left);
    expect(turned).toEqual(expected.map((change) => change.split(' -> ').toReversed().join(' -> ')));
  });

  test.each([
    ['and', 'the keeper must close it', 'obligation'],
    ['unless', 'the keeper must close it', 'obligation'],
    ['or', 'no keeper closes it', 'negation'],
  ])('what obliges or denies is told of the sentence that it was joined to: %s %s', (joins, end, about) => {
    const opens = 'The gate opens at dawn for all boats';
    const one = `${log}${opens} ${joins} ${end}.`;
    const two = `${log}${opens}. ${end.replace(/^./, (first) => first.toUpperCase())}.`;
    const marked = `${opens} [${joins}] ${end}.`;
    expect(writtenChanges(one, two)).toEqual([`${marked} -> ${opens}. (${about})`]);
    expect(writtenChanges(two, one)).toEqual([`${opens}. -> ${marked} (${about})`]);
  });

  test('words that stood twice and stand once are told', () => {
    const changes = writtenChanges(
      `${log}The gate opens at dawn for boats, see the log. See the log, the lamp is lit at dusk by hand.`,
      `${log}The gate opens at dawn for boats. See the log. The lamp is lit at dusk by hand.`,
    );
    expect(changes).toEqual([
      '[See the log], the lamp is lit at dusk by hand. -> The lamp is lit at dusk by hand.',
    ]);
  });

  test('but for what stands elsewhere, and cells', () => {
    const opens = 'The gate opens at dawn for all boats of the harbour';
    expect(
      writtenChanges(`${log}${opens}, and it is shut.`, `${log}${opens}.\n\nAll of it.\n\nAnd it is shut.`),
    ).toHaveLength(3);
    expect(
      writtenChanges(
        '| Gate | opens at dawn for boats |\n|-|-|\n| Lock | at noon |',
        '| Gate opens at dawn | for boats |\n|-|-|\n| Lock | at noon |',
      ),
    ).toHaveLength(2);
  });
});

test.each([
  ['## 3.1 30 Minutes of delay', '## 3.1 60 Minutes of delay'],
  ['## 4. 24 Hours', '## 4. 12 Hours'],
])('an amount behind the number of a heading is told: %s', (left, right) => {
  const plan = '# The plan\n\nThe pump stops.\n\n';
  const [change = '', ...others] = writtenChanges(plan + left, plan + right);
  expect(change).toContain('(number)');
  expect(others).toEqual([]);
});

describe('units', () => {
  const table = (rows: string) => `| name | limit | unit |\n|---|---|---|\n${rows}`;
  test('of a table that the other file does not show as one are in its words, wherever these stand', () => {
    const sentence = 'The pump of the north quay stops at noon on every day of the year.';
    const rows = table(`| flow | 12 | litres |\n| R-1 | ${sentence} | bar |`);
    const lines = ['name', 'limit', 'unit', 'flow', '12', 'litres', 'R-1', sentence, 'bar'];
    const paragraphs = (all: readonly string[]) => all.join('\n\n');
    expect(writtenChanges(rows, paragraphs(lines))).toEqual([]);
    expect(writtenChanges(paragraphs(lines), rows)).toEqual([]);
    const changed = lines.map((line) => line.replace('noon', 'midnight').replace('litres', 'gallons'));
    expect(writtenChanges(rows, paragraphs(changed))).toEqual([
      '- litres',
      '+ gallons',
      `${sentence.replace('noon', '[noon]')} -> ${sentence.replace('noon', '[midnight]')}`,
    ]);
  });

  test('of rows that several tables have, those of one table stay in it, whatever word changes in all of them', () => {
    const rows = (called: string) =>
      table(
        `| 200 | 200 OK | The ${called} was done as it was asked for. |\n| 401 | 401 No | The ${called} was not from one that is known. |\n| 404 | 404 No | What was asked for is not there. |`,
      );
    const text = (called: string) =>
      `# Boats\n\nHow to ask for a boat.\n\n${rows(called)}\n\n# Berths\n\nHow to ask for a berth.\n\n${rows(called)}`;
    const ok = 'The [letter] was done as it was asked for. -> The [call] was done as it was asked for.';
    const no = 'The [letter] was not from one that is known. -> The [call] was not from one that is known.';
    expect(writtenChanges(text('letter'), text('call'))).toEqual([ok, no, ok, no]);
  });

  test('of a table are its cells, each in its row and column', () => {
    expect(
      writtenChanges(
        table('| pressure | 40 | bar |\n| flow | 12 | litres |'),
        table('| pressure | 45 | bar |\n| flow | 12 | gallons |'),
      ),
    ).toEqual(['[40] -> [45] (number)', '[litres] -> [gallons]']);
  });

  test('a new row adds its cells and moves none', () => {
    const found = writtenChanges(
      table('| pressure | 40 | bar |\n| flow | 12 | bar |'),
      table('| pressure | 40 | bar |\n| level | 7 | bar |\n| flow | 12 | bar |'),
    );
    expect(found.map((line) => line.slice(0, 1))).toEqual(['+', '+', '+']);
  });

  test('a row that only one side has is shown as one, and a cell of another alone', () => {
    const found = shownChanges(
      table('| pressure | 40 | bar |\n| flow | 12 litres must pass. | bar |'),
      table(
        '| pressure | 40 | bar |\n| level | 7 must hold. | m |\n| flow | 12 litres must pass. It is rare. | bar |',
      ),
    );
    expect(found).toEqual(['+ level\t7 must hold.\tm (obligation, number)', '+ It is rare.']);
  });

  test.each([
    ['REQ-12', ''],
    ['[R2.1]', ''],
    ['4.2.1', ''],
    ['v2', ''],
    ['42', ' (number)'],
    ['two', ' (number)'],
    ['gate 4', ' (number)'],
  ])('a cell of a name with a number in it tells none: %s', (cell, notes) => {
    const [before, rows] = ['| pressure | bar |\n| flow | bar |', `| pressure | bar |\n| ${cell} | m |`];
    const found = writtenChanges(table(before), table(`${rows}\n| flow | bar |`));
    expect(found).toContain(`+ ${cell}${notes}`);
  });

  test('of a table are its circles, stars and check marks', () => {
    const rows = '| level | 7 | ●● |\n| depth | ✓ | m |\n';
    expect(writtenChanges(table(rows), table(rows.replace('●●', '●○').replace('✓', '✗')))).toEqual([
      '●[●] -> ●[○]',
      '[✓] -> [✗]',
    ]);
    expect(shownChanges(table(''), table('| level | 🔴 | ●○○ |\n'))).toEqual(['+ level\t🔴\t●○○']);
  });

  test('of a cell that says something else is one that went and one that came', () => {
    const went = 'The score must be lowered for each wrong answer of a keeper.';
    const came = 'A visitor can speak with all of the others in any room.';
    const begun = 'The score must be lowered for each right question that a visitor asked.';
    const row = (words: string) => table(`| flow | ${words} | bar |`);
    expect(writtenChanges(row(went), row(came)).map((line) => line.slice(0, 1))).toEqual(['-', '+']);
    expect(writtenChanges(row(went), row(begun))).toHaveLength(1);
    expect(writtenChanges(row('To be told'), row(came))).toHaveLength(1);
  });

  test('in another column of its row are the same, though that is another’s by most rows', () => {
    const rows = '| pressure | 40 | bar |\n| flow | 12 | litres |\n';
    expect(writtenChanges(table(`${rows}| Hide | | |`), table(`${rows}| | | Hide |`))).toEqual([]);
  });

  test('two rows that only one side has are two', () => {
    const rows = '| level | 7 | m |\n| depth | 9 | m |\n';
    expect(shownChanges(table(rows), table(''))).toEqual([
      '- level\t7\tm (number)',
      '- depth\t9\tm (number)',
    ]);
  });

  test('of a cell’s sentences one that is gone is none of two that came', () => {
    const found = writtenChanges(
      table('| flow | It waits. The pump stops. | bar |'),
      table('| flow | The pump stops. Each valve is opened by hand. It is shut at night. | bar |'),
    );
    expect(found.map((line) => line.slice(0, 1))).toEqual(['-', '+', '+']);
  });

  test.each([
    ['Version 1.', 'Version 2.', ['Version [1]. -> Version [2]. (number)']],
    ['2025Q1', '2025Q4', ['[2025Q1] -> [2025Q4] (number)']],
    [
      '10 20 30 boats',
      '15 alpha beta gamma',
      ['- 10 20 30 boats (number)', '+ 15 alpha beta gamma (number)'],
    ],
    ['5 boats', '7 cranes', ['- 5 boats (number)', '+ 7 cranes (number)']],
    ['Status: draft.', 'Status: final.', ['Status: [draft]. -> Status: [final].']],
    ['2025Q1', '12 7', ['- 2025Q1 (number)', '+ 12 7 (number)']],
    [
      'Now kept by Elm of May.',
      'Now sold by Oak of June.',
      ['Now [kept by Elm of May]. -> Now [sold by Oak of June].'],
    ],
    ['Issued by Elm in May.', 'Now with Oak.', ['- Issued by Elm in May.', '+ Now with Oak.']],
  ])(
    'a few words between the same neighbours changed where half of them stayed: %s',
    (left, right, found) => {
      const text = (words: string) =>
        `# The pump\n\n${words}\n\nThis plan tells how the pump stops at night.\n\nThe valve is opened by hand.`;
      expect(writtenChanges(text(left), text(right))).toEqual(found);
    },
  );

  test('a sentence between the same neighbours that begins as it did is the same', () => {
    const text = (rest: string) =>
      `The pump stops at night.\n\nThe time of tides must be given ${rest}.\n\nThe valve is opened by hand.`;
    const minutes = 'in minutes, counted by hand since the first noon after midsummer';
    const strings = 'as strings like those which every other harbour writes to its visitors';
    expect(writtenChanges(text(minutes), text(strings))).toEqual([
      `The time of tides must be given [${minutes}]. -> The time of tides must be given [${strings}].`,
    ]);
  });

  test('headings in a row that differ by accents alone are the same ones, and no others', () => {
    const text = (...headings: readonly string[]) =>
      `The pump stops at night.\n\n${headings.map((heading) => `## ${heading}\n\n`).join('')}The valve is shut.`;
    expect(
      writtenChanges(text('Spécification', 'Généralités'), text('Specification', 'Generalites')),
    ).toEqual(['[Spécification] -> [Specification]', '[Généralités] -> [Generalites]']);
    expect(writtenChanges(text('Phase 1', 'Crane'), text('Phase 3', 'Quay'))).toHaveLength(4);
  });

  test('a heading between the same neighbours was renamed', () => {
    const text = (heading: string) =>
      `The pump stops at night.\n\n## ${heading}\n\nThe valve is opened by hand.`;
    expect(writtenChanges(text('Valves'), text('Opening by hand'))).toEqual([
      '[Valves] -> [Opening by hand]',
    ]);
  });

  test('of steps in a text or a cell are the steps, and not their numbers', () => {
    const steps = (...all: readonly string[]) => all.map((step, at) => `${at + 1}. ${step}`).join(' ');
    const text = (all: string) => `To begin: ${all}\n\n| gate | steps |\n|---|---|\n| north | ${all} |`;
    expect(
      writtenChanges(
        text(steps('Open the gate', 'Wait for a ship.', 'Close it')),
        text(steps('Ring the bell', 'Open the gate', 'Wait for a ship.', 'Close it')),
      ),
    ).toEqual(['+ Ring the bell', '+ Ring the bell']);
  });

  test('furniture is none', () => {
    const [left, right] = ['Share this article.\n\nThe pump stops.', 'The pump stops.'].map((text) =>
      readDocument(text, { id: 'report', name: 'Report' }),
    );
    if (left === undefined || right === undefined) throw new Error('There are two documents');
    expect(compare(left, right).changes).toHaveLength(1);
    const passages = left.passages.map((passage, index) =>
      index === 0 ? { ...passage, role: 'furniture' as const } : passage,
    );
    expect(compare({ ...left, passages }, right).changes).toEqual([]);
  });

  test('are no numbers of items, which are told with what they stand in front of', () => {
    const items = ['- i. Stop the pump.', '- ii. Call the office.', '- iii. Ring the bell of the quay.'];
    const rest = [items[0], items[2]?.replace('iii', 'ii')].join('\n');
    expect(writtenChanges(items.join('\n'), rest)).toEqual(['- - ii. Call the office.']);
    expect(writtenChanges('Keys', 'Keys\n\nFigure 2. Gates')).toEqual(['+ Figure 2. Gates']);
  });

  test('with a number in front are shown with it', () => {
    expect(writtenChanges('1. Stop the old pump at noon.', '2. Stop the new pump at noon.')).toEqual([
      '1. Stop the [old] pump at noon. -> 2. Stop the [new] pump at noon.',
    ]);
  });
});

describe('rows of a table are paired before their cells', () => {
  const table = (...rows: readonly string[]) =>
    ['| gate | by hand | at night | keys |', '|---|---|---|---|', ...rows.map((row) => `| ${row} |`)].join(
      '\n',
    );

  test('a row that was added is one change, though others have its cells', () => {
    expect(
      shownChanges(
        table('north | yes | no | 3', 'south | no | no | 4', 'west | yes | yes | 3'),
        table('north | yes | no | 3', 'east | yes | yes | 4', 'south | no | no | 4', 'west | yes | yes | 3'),
      ),
    ).toEqual(['+ east\tyes\tyes\t4 (number)']);
  });

  test('a cell that changed has both halves, though another row has what it says now or said before', () => {
    expect(
      writtenChanges(
        table('north | yes | no | 3', 'south | no | no | 4'),
        table('north | yes | no | 4', 'south | yes | no | 3'),
      ),
    ).toEqual(['[3] -> [4] (number)', '[no] -> [yes] (negation)', '[4] -> [3] (number)']);
  });

  test('a row that left its place moved as one', () => {
    const [north, south, west, east] = [
      'north | yes | no | 3',
      'south | no | no | 4',
      'west | yes | yes | 3',
      'east | no | no | 4',
    ] as const;
    expect(shownChanges(table(north, south, west, east), table(south, west, east, north))).toEqual([
      '~ north\tyes\tno\t3',
    ]);
  });

  test('of a row that moved and changed what changed is told', () => {
    const rest = ['south | no | no | 4', 'west | yes | yes | 3', 'east | no | no | 4'];
    expect(
      shownChanges(table('north | yes | no | 3', ...rest), table(...rest, 'north | yes | no | 5')),
    ).toEqual(['[3] -> [5] (moved, number)']);
  });

  test('a row keeps its name, though others are more like it', () => {
    expect(
      shownChanges(
        table('north | yes | no | 3', 'west | yes | yes | 4'),
        table('north | no | yes | 5', 'east | yes | no | 3', 'west | yes | yes | 4'),
      ).at(-1),
    ).toBe('+ east\tyes\tno\t3 (negation, number)');
  });

  test('a row that was counted anew is the one that says the same, though its number is now that of one like it', () => {
    const row = (number: number, what: string) => `${number} | ${what} gate by hand | ${what} | at night`;
    expect(
      shownChanges(
        table(row(7, 'south'), row(8, 'west')),
        table(row(7, 'north'), row(8, 'south'), row(9, 'west')),
      ),
    ).toEqual(['+ 7\tnorth gate by hand\tnorth\tat night (number)']);
  });

  test('a number that counts no rows tells how much, and has changed', () => {
    expect(
      shownChanges(
        table('100 | yes | no | 3', '200 | no | no | 4'),
        table('150 | yes | no | 3', '200 | no | no | 4'),
      ),
    ).toEqual(['[100] -> [150] (number)']);
  });

  test('codes in a row, and counts of tables that are apart, count no rows', () => {
    const codes = (first: number) => table(...[0, 1, 2].map((at) => `${first + at} | Refused by peer ${at}`));
    expect(shownChanges(codes(100), codes(200))).toHaveLength(3);
    const apart = (one: number, other: number) =>
      `${table(`${one} | client of the bank`)}\n\nText between both tables.\n\n${table(`${other} | server of the bank`)}`;
    expect(shownChanges(apart(3, 4), apart(7, 8))).toEqual(['[3] -> [7] (number)', '[4] -> [8] (number)']);
  });

  test('a row is the one that says the same, whatever identifier it has now', () => {
    const [pump, valve, buoy] = [
      'The pump of the north gate shall stop within five seconds at night.',
      'Each valve of the dock shall be opened by hand in the spring.',
      'A buoy beside the lock shall shine green while a ship may enter it.',
    ];
    const row = (id: string, says: string) => `REQ-${id} | gates and locks | all keepers | ${says}`;
    expect(
      shownChanges(
        table(row('01', pump), row('02', valve.replace('spring', 'fall')), row('03', 'No lamp.')),
        table(row('01', buoy), row('02', pump), row('03', valve)),
      ),
    ).toEqual([
      `+ REQ-01\tgates and locks\tall keepers\t${buoy} (obligation)`,
      'REQ-[01] -> REQ-[02]',
      'REQ-[02] -> REQ-[03]',
      `${valve.replace('spring', '[fall]')} -> ${valve.replace('spring', '[spring]')}`,
      '- REQ-03\tgates and locks\tall keepers\tNo lamp. (negation)',
    ]);
  });

  test('a row has its name in its table, though others begin with it and one is more like it', () => {
    const flow = (part: string, more: string) =>
      `## The ${part} is kept\n\n| name | says |\n|---|---|\n| Role | keeper of every ${part} |\n| Others | ${more} |`;
    const edit = (part: string) =>
      `A keeper would like to edit a ${part}: the keeper chooses the ${part} to edit.`;
    const remove = (part: string) =>
      `A keeper would like to remove a ${part}: the keeper chooses the ${part} to remove, then says yes, and it is gone.`;
    const found = writtenChanges(
      [flow('tier', edit('tier')), flow('lock', `${edit('lock')} ${remove('lock')}`)].join('\n\n'),
      [flow('tier', `${edit('tier')} ${remove('tier')}`), flow('lock', 'Nothing is left to say here.')].join(
        '\n\n',
      ),
    );
    expect(found.filter((line) => line.includes('tier'))).toEqual([`+ ${remove('tier')}`]);
  });

  test('a name that stands under another heading tells no row', () => {
    const text = (first: string, second: string) =>
      `# The graph\n\nIt is drawn.\n\n${first}\n\n# The list\n\nIt is kept.\n\n${second}`;
    const steps = (words: string) => `| Steps | ${words} |\n|---|---|`;
    const found = writtenChanges(
      text(steps('Graphs follow filters'), 'Pumps stop.'),
      text('Pumps stop.', steps('Keepers choose lists')),
    );
    expect(found.filter((line) => line.includes('->'))).toEqual([]);
  });

  test('a row with a cell that stands nowhere else is the one with that cell', () => {
    const row = (name: string, words: string, note: string) => `| ${name} | ${words} | ${note} |`;
    const note = 'Kept since the flood of that year.';
    const rows = '| name | says | note |\n|---|---|---|\n| flow | 12 litres | none |\n';
    expect(
      writtenChanges(
        `${rows}${row('gate', 'Opened by a keeper after each tide of the month', note)}`,
        `${rows}${row('quay', 'No boat may lie at this place longer than one night', note)}`,
      ).some((line) => line.includes('flood')),
    ).toBe(false);
  });

  test('a row stays in its table, though a row that came to another is more like it', () => {
    const [title, lock] = ['| gate | keeper |\n|---|---|', '| north | Anna Holm |'];
    const index = (state: string) =>
      `| gate | keeper | state |\n|---|---|---|\n| north | Anna Holm | ${state} |\n| west | Otto Berg | open |`;
    expect(
      shownChanges(
        `${title}\n| east | Ida Lund |\n\nAll gates:\n\n${index('shut')}`,
        `${title}\n| east | Ida Lund |\n${lock}\n\nAll gates:\n\n${index('open')}`,
      ),
    ).toEqual(['+ north\tAnna Holm', '[shut] -> [open]']);
  });

  test('a row that says what another said under its number is that', () => {
    const [pump, valve] = ['The pump stops at night.', 'Each valve is opened by hand.'];
    expect(
      writtenChanges(
        table(`1 | ${pump}`, `2 | ${valve}`),
        table('1 | A buoy shines green.', `2 | ${pump}`, `3 | ${valve}`),
      ),
    ).toEqual(['+ 1 (number)', '+ A buoy shines green.']);
  });

  test('a column that was added moves no cell of another', () => {
    const rows = (...cells: readonly string[]) =>
      `| gate | ${cells.map((row) => `${row} |`).join('\n| ')}`.replace('\n', '\n|---|---|---|\n');
    expect(
      writtenChanges(
        rows('by hand | keys', 'north | yes | 3', 'south | no | 4'),
        rows('at night | by hand | keys', 'north | yes | yes | 3', 'south | yes | no | 4'),
      ),
    ).toEqual(['+ at night', '+ yes', '+ yes']);
  });

  test('a column that only one side has is shown as one, with its title', () => {
    const [less, more] = [
      '| gate | keys |\n|---|---|\n| north | 3 |\n| south | 4 |',
      '| gate | at night | keys |\n|---|---|---|\n| north | yes | 3 |\n| east | no | 5 |\n| south | no | 4 |',
    ];
    expect(shownChanges(less, more)).toEqual(['+ at night (negation)', '+ east\tno\t5 (negation, number)']);
    expect(shownChanges(more, less)).toEqual(['- at night (negation)', '- east\tno\t5 (negation, number)']);
    expect(shownChanges(less, less.replace('3 |', '3 | lost |'))).toEqual(['+ lost']);
  });

  test('a cell under no title is of the column before, where two are set as one', () => {
    const title = '| gate | state |  | since |\n|---|---|---|---|';
    expect(
      shownChanges(
        `${title.replace(' |  |', ' |').replace('|---', '')}\n| north | shut | 2019 |\n| south | open | 2020 |`,
        `${title}\n| north | shut |  | 2019 |\n| south |  | open | 2020 |`,
      ),
    ).toEqual([]);
  });
});

test('steps of an actor and of the system are counted, whichever cell has their number', () => {
  const steps = (...all: readonly string[]) =>
    `| | User | | System |\n|-|-|-|-|\n${all
      .map((said, index) =>
        /^[A-Z]/.test(said) ? `| ${index + 1} | ${said} | | |` : `| | | ${index + 1} | ${said} |`,
      )
      .join('\n')}`;
  const before = [
    'Type a name',
    'looks it up',
    'Type a password',
    'lets the user in',
    'Choose a berth',
    'notes it',
  ];
  expect(writtenChanges(steps(...before), steps(...before.filter((_, at) => at !== 1)))).toEqual([
    '- 2 (number)',
    '- looks it up',
  ]);
  const [first = '', ...others] = before;
  const counts = (number: number) =>
    `| Gate | Boats |\n|-|-|\n| | ${number} |\n| ${first} | 9 |\n| ${others[0]} | 12 |`;
  expect(writtenChanges(counts(3), counts(4))).toEqual(['- 3 (number)', '+ 4 (number)']);
});

test('a cell that was empty is filled, also where two columns have one title', () => {
  const rules = ['The pump stops at noon', 'The gate opens at night', 'The lamp is lit at dusk'];
  const table = (...numbers: readonly string[]) =>
    `| Rules | |\n|-|-|\n${rules.map((rule, index) => `| ${numbers[index] ?? ''} | ${rule} |`).join('\n')}`;
  const [empty, filled] = [table(), table('R1', 'R2', 'R3')];
  expect(writtenChanges(empty, filled)).toEqual(['+ R1', '+ R2', '+ R3']);
  expect(writtenChanges(filled, empty)).toEqual(['- R1', '- R2', '- R3']);
  const turned = (from: string, to: string) =>
    `| Id | From | To |\n|-|-|-|\n| 1 | ${from} | ${to} |\n| 2 | on | off |`;
  const [open, shut] = ['the gate of the lock is open', 'the gate of the lock is shut'];
  expect(writtenChanges(turned(open, shut), turned(shut, open))).toHaveLength(2);
});

describe('numbers that tell which one it is tell none', () => {
  const plan = '# The plan\n\n';
  test.each([
    ['## BIL-7: Refunds', ''],
    ['## BIL-7 Refunds', ''],
    ['## TS-115', ''],
    ['## Retry limit 3: requests', 'number'],
    ['## 3.1 30 Minutes of delay', 'number'],
    ['## Use case 9: Refunds', ''],
    ['## Version 3.1', 'number'],
    ['## v3.1', 'number'],
    ['## Refunds: 9 of them', 'number'],
    ['REQ-4: The pump stops.', ''],
    ['[R4] The pump stops.', ''],
    ['Note 2: The pump stops.', 'number'],
    ['The pump stops at gate REQ-4: there.', 'number'],
  ])('%s', (line, notes) => {
    const [found = ''] = writtenChanges(plan, `${plan}${line}\n`);
    expect(found).toBe(`+ ${line.replace('## ', '')}${notes && ` (${notes})`}`);
  });

  test('a line among others that name headings', () => {
    const headings = '## 2.4 Pumps\n\nThey stop.\n\n## 2.5 Gates\n\nThey open.';
    const contents = '- 2.4 Pumps\n- 2.5 Gates\n\n';
    expect(writtenChanges(`${plan}${headings}`, `${plan}${contents}${headings}`)).toEqual([]);
    expect(writtenChanges(`${plan}${headings}\n\n`, `${plan}${headings}\n\n${contents}`)).toHaveLength(2);
  });
});

test('a reference that follows the number of its heading is no change, and one that does not is listed', () => {
  const text = (first: string, numbers: readonly string[], named: string) =>
    `${first}## ${numbers[0]} Closing\n\nThe pump stops.\n\n## ${numbers[1]} Opening\n\nIt opens as told in Sections ${named}.`;
  const intro = '## 1 Start\n\nIt starts by hand.\n\n';
  const before = text('', ['1', '2.1'], '1 and 2.1');
  expect(writtenChanges(before, text(intro, ['2', '3.1'], '2 and 3.1'))).toEqual([
    '+ 1 Start',
    '+ It starts by hand.',
  ]);
  expect(writtenChanges(before, text(intro, ['2', '3.1'], '2 and 2.1')).slice(2)).toEqual([
    'It opens as told in Sections [1] and 2.1. -> It opens as told in Sections [2] and 2.1.',
  ]);
  const tables = (number: number) =>
    text('', [`${number}`, '9'], '9').replace('Sections 9', `Table ${number}`);
  expect(writtenChanges(tables(1), tables(2))).toEqual([
    'It opens as told in Table [1]. -> It opens as told in Table [2].',
  ]);
});

test('the mark of a note that follows the number of its note is no change, and one that does not is a number', () => {
  const text = (mark: string, notes: readonly string[]) =>
    `# Pumps\n\nThe pump stops when it is cold.${mark}\n\n${notes.map((note, at) => `- [${at + 1}] ${note}`).join('\n')}`;
  const [cold, letter] = ['As told by the keeper of the gate.', 'By a letter of the office in Elm.'];
  expect(writtenChanges(text('[1]', [cold]), text('[2]', [letter, cold]))).toEqual([
    '+ • [1] By a letter of the office in Elm.',
  ]);
  expect(writtenChanges(text('[4]', [cold]), text('[B4]', [cold]))).toEqual([
    'The pump stops when it is cold.[[4]] -> The pump stops when it is cold.[[B4]] (number)',
  ]);
});

test('items are no notes: their numbers say nothing of marks, nor of what is counted in brackets', () => {
  const notes = (...all: string[]) => all.map((note, at) => `- [${at + 1}] ${note}`).join('\n');
  const steps =
    '1. Open the gate by hand.\n2. Wait for the water to rest.\n\nThe pump stops when it is cold.';
  const [cold, letter] = ['As told by the keeper of the gate.', 'By a letter of the office in Elm.'];
  expect(writtenChanges(`${steps}[1]\n\n${notes(cold)}`, `${steps}[2]\n\n${notes(letter, cold)}`)).toEqual([
    '+ - [1] By a letter of the office in Elm.',
  ]);
  const asks = (codes: number) => `The panel asks for [${codes}] codes before it opens the gate.`;
  const items = (...all: string[]) => all.map((item, at) => `${at + 1}. ${item}`).join('\n');
  const [shut, rings] = ['The gate is shut at night.', 'The bell rings at noon.'];
  expect(
    writtenChanges(items(rings, shut, asks(3)), items('A lamp is lit.', rings, shut, asks(4))),
  ).toContainEqual(expect.stringMatching(/\[\[3\]\].*\[\[4\]\].*\(number\)/));
});

test.each([
  ['The reply takes [[3]] days in all here.', 'The reply takes [[5]] days in all here.'],
  ['It is sent within [[3]] (three) days.', 'It is sent within [[5]] (three) days.'],
  ['It keeps at least [[3]] of its keys.', 'It keeps at least [[5]] of its keys.'],
  ['A [[3]]-day notice is given to all.', 'A [[5]]-day notice is given to all.'],
])('what is counted in brackets is no mark of a note: %s', (before, after) => {
  const plain = (text: string) => text.replaceAll('[[', '[').replaceAll(']]', ']');
  const [found] = writtenChanges(plain(before), plain(after));
  expect(found).toMatch(/ \(number\)$/);
});

test.each([
  ['By Section 2, [3] pumps run at once.', 'By Section 2, [4] pumps run at once.'],
  ['As clause 9 to [3] operators allow, it runs.', 'As clause 9 to [4] operators allow, it runs.'],
  ['The mix holds 2 parts [3] of oil.', 'The mix holds 2 parts [4] of oil.'],
  ['It follows ISO 9001, section [3], in all.', 'It follows ISO 9001, section [4], in all.'],
  ['It obeys section [3] of the Machinery Directive.', 'It obeys section [4] of the Machinery Directive.'],
])('a value or a part of another document follows no heading: %s', (before, after) => {
  const text = (number: number, words: string) =>
    `# Pump\n\n## ${number} Speed\n\nThe pump turns fast in the plant.\n\n## 9 Limits\n\n${words.replace(/[[\]]/g, '')}`;
  expect(writtenChanges(text(3, before), text(4, after))).toEqual([
    expect.stringContaining(`${before} -> ${after}`),
  ]);
});

test('a listing is none but its lines, where the other has a passage for each', () => {
  const lines = ['open the gate;', 'count of ships = 4;', 'if (ship) close the gate;', 'ring the bell;'];
  const listing = (...all: readonly string[]) => `# Gate\n\nIt runs:\n\n\`\`\`\n${all.join('\n')}\n\`\`\``;
  const apart = (...all: readonly string[]) => `# Gate\n\nIt runs:\n\n${all.join('\n\n')}`;
  expect(writtenChanges(listing(...lines), apart(...lines))).toEqual([]);
  expect(writtenChanges(apart(...lines), listing(...lines.map((line) => line.replace('4', '5'))))).toEqual([
    'count of ships = [4]; -> count of ships = [5]; (number)',
  ]);
  const changed = lines.map((line) => line.replace('4', '5').replace('bell', 'horn'));
  expect(writtenChanges(listing(...lines), listing(...changed))).toHaveLength(1);
});

test('where a line of contents stands and leads to is no change; what it names is', () => {
  const contents = (pier: string, page: number, dots: string) =>
    [
      'Contents',
      '',
      `   1.   Opening hours ${dots} ${page}`,
      `   1.1. How the ${pier} is kept in winter ${dots} ${page + 1}`,
      `   2.   Boats ${dots} ${page + 5}`,
      `   Appendix A.1. Moorings ${dots} ${page + 9}`,
    ].join('\n');
  const dots = '.'.repeat(40);
  expect(
    writtenChanges(
      contents('old pier', 3, dots),
      contents('old pier', 4, ' .'.repeat(20)).replaceAll('1.', '3.'),
    ),
  ).toEqual([]);
  expect(writtenChanges(contents('old pier', 3, dots), contents('new pier', 4, dots))).toEqual([
    '1.1. How the [old] pier is kept in winter -> 1.1. How the [new] pier is kept in winter',
  ]);
});

test.each([' ', ' ........ '])(
  'a heading that changed is told once, and not by its line of contents again (%j)',
  (gap) => {
    const titles = ['Boats', 'Berths', 'Moorings', 'Tolls of the old pier'];
    const text = (all: readonly string[]) =>
      [
        '# The pier',
        all.map((title, at) => `- ${title}${gap}${at + 1}`).join('\n'),
        ...all.map(
          (title, at) => `## ${title}\n\nThe keeper writes of number ${at} what is to be written of it.`,
        ),
      ].join('\n\n');
    const later = titles.map((title) => title.replace('old', 'new'));
    expect(writtenChanges(text(titles), text(later))).toEqual([
      'Tolls of the [old] pier -> Tolls of the [new] pier',
    ]);
  },
);

test.each([
  ['a number ahead', (title: string, at: number) => `${at + 1}. ${title}`, ''],
  ['dots behind', (title: string) => title, ' ........ '],
])(
  'contents that were not brought up to date tell nothing that their headings do not: %s',
  (_, called, gap) => {
    const titles = ['Boats', 'Berths of the quay', 'Moorings', 'Tolls of the old pier'].map(called);
    const contents = titles.map((title, at) => `- ${title}${gap && gap + at}`).join('\n');
    const text = (all: readonly string[]) => `# The pier\n\n${contents}\n\n${all.join('\n\n')}`;
    const headings = titles.map(
      (title, at) => `## ${title}\n\nThe keeper writes in book ${at} what is to be written there.`,
    );
    const changed = headings.map((heading) => heading.replace('old pier', 'new pier'));
    expect(writtenChanges(text(headings), text(changed))).toEqual([
      expect.stringMatching(/^.*Tolls of the \[old\] pier -> .*Tolls of the \[new\] pier$/),
    ]);
    expect(
      writtenChanges(text(headings), text(headings.toSpliced(1, 1))).map((change) => change.slice(0, 1)),
    ).toEqual(['-', '-']);
  },
);

test.each(['- ', '| '])('what headings are worth are no pages of contents (%s)', (mark) => {
  const worth = (...all: readonly number[]) => {
    const line = (name: string, at: number) =>
      mark === '| ' ? `| ${name} | ${all[at]} |` : `- ${name} ${all[at]}`;
    const names = ['Security', 'Performance', 'Usability'];
    const listed = names.map(line);
    const list = mark === '| ' ? ['| Area | Minutes |', '|-|-|', ...listed] : listed;
    return [list.join('\n'), ...names.map((name) => `# ${name}\n\nIt is ${name}.`)].join('\n\n');
  };
  expect(writtenChanges(worth(10, 20, 70), worth(40, 50, 10))).not.toEqual([]);
});

test('an initial before a name is no letter of an item', () => {
  const list = (initial: string) => `- ${initial}. Miller runs the plant.\n- The pumps run at night.`;
  expect(writtenChanges(list('A'), list('B'))).not.toEqual([]);
});

describe('lines that name headings and end with a page', () => {
  const titles = ['Opening hours', 'Boats and their berths', 'Moorings', 'Tolls'];
  const text = (pages: readonly number[], of = titles, last = 'Kept since 2015') =>
    `# The pier\n\n${last}\n\n${of.map((title, at) => `- ${title} ${pages[at]}`).join('\n')}\n\n${titles
      .map((title) => `## ${title}\n\nThe pier has ${title.toLowerCase()}.`)
      .join('\n\n')}`;

  test('are contents, whose pages are no change', () => {
    expect(writtenChanges(text([3, 4, 4, 9]), text([2, 5, 6, 11]))).toEqual([]);
    expect(writtenChanges(text([3, 4, 4, 9]), text([2, 5, 6, 11], titles, 'Kept since 2016'))).toEqual([
      'Kept since [2015] -> Kept since [2016] (number)',
    ]);
  });

  test('are none where most name nothing', () => {
    const boats = ['Boats', 'Barges', 'Moorings', 'Ferries'];
    expect(writtenChanges(text([3, 4, 4, 9], boats), text([3, 4, 5, 9], boats))).toEqual([
      '• Moorings [4] -> • Moorings [5] (number)',
    ]);
  });
});

describe('in the order of the right, a section after the other', () => {
  const text = (...sections: readonly (readonly string[])[]) =>
    sections.map(([title, ...all]) => [`# ${title}`, ...all].join('\n\n')).join('\n\n');
  const [stop, ring, valve, lamp] = [
    'The pump stops at night.',
    'A sailor rings the bell at noon.',
    'Each valve is opened by hand.',
    'The lamp of the quay is lit at dusk.',
  ] as const;

  test('what moved to a section is told among what came to it', () => {
    expect(
      writtenChanges(
        text(['Pumps', stop], ['Bells', valve, lamp, ring]),
        text(['Pumps', stop, 'It is new.', ring, 'It hums.'], ['Bells', valve, lamp]),
      ),
    ).toEqual(['+ It is new.', `~ ${ring}`, '+ It hums.']);
  });

  test('what was removed stands behind what it followed in its section, though that moved elsewhere', () => {
    expect(
      writtenChanges(
        text(['Pumps', stop], ['Bells', ring, 'It hums.', valve, lamp]),
        text(['Pumps', ring, 'It is new.', stop], ['Bells', valve, 'It is old.', lamp]),
      ),
    ).toEqual([`~ ${ring}`, '+ It is new.', '- It hums.', '+ It is old.']);
  });

  test('a section that was removed stands behind the whole of the one before', () => {
    expect(
      writtenChanges(
        text(['Pumps', stop, valve], ['Bells', ring], ['Lamps', lamp]),
        text(['Pumps', stop, valve, 'It is new.'], ['Lamps', lamp]),
      ),
    ).toEqual(['+ It is new.', '- Bells', `- ${ring}`]);
  });

  test('and is told as a whole, though some of it is in another now', () => {
    expect(
      writtenChanges(
        text(['Pumps', stop], ['Bells', 'It hums.', valve, ring], ['Lamps', lamp]),
        text(['Pumps', stop], ['Tides', 'It is new.', valve], ['Lamps', lamp]),
      ),
    ).toEqual(['- Bells', '- It hums.', `- ${ring}`, '+ Tides', '+ It is new.']);
  });
});

describe('added, removed, moved', () => {
  const access = '1. Access\n\nA visitor may read the register without an account.';
  const backups = (every: string) =>
    `2. Backups\n\nBackups are made every ${every} and kept for two weeks.\n\nA backup is tested on the first Monday of each month.`;
  const logs = '3. Logs\n\nEvery change to the register is written to a log.\n\nThe log is kept for a year.';

  test('a section moves as one, heading and all, and what changed in the others is words', () => {
    expect(
      writtenChanges(
        [access, backups('night'), logs].join('\n\n'),
        [backups('hour'), logs, access].join('\n\n'),
      ),
    ).toEqual([
      'Backups are made every [night] and kept for two weeks. -> Backups are made every [hour] and kept for two weeks.',
      '~ 1. Access',
      '~ A visitor may read the register without an account.',
    ]);
  });

  test('a sentence that moved and changed says both', () => {
    expect(
      writtenChanges(
        [backups('night'), access, logs].join('\n\n'),
        [access, logs, backups('hour').replace('tested', 'read back')].join('\n\n'),
      ).filter((line) => line.includes('->')),
    ).toEqual([
      'Backups are made every [night] and kept for two weeks. -> Backups are made every [hour] and kept for two weeks. (moved)',
      'A backup is [tested] on the first Monday of each month. -> A backup is [read back] on the first Monday of each month. (moved)',
    ]);
  });

  test('what only one side has is told with what the whole of it touches, in its place', () => {
    expect(
      writtenChanges(
        'The gate opens at noon.\n\nA guard must not sleep.\n\nThe gate closes at dusk.',
        'The gate opens at noon.\n\nThe gate closes at dusk.\n\nVisitors leave within 20 minutes.',
      ),
    ).toEqual([
      '- A guard must not sleep. (obligation, negation)',
      '+ Visitors leave within 20 minutes. (number)',
    ]);
  });

  test('what was removed in a place comes before what was added there', () => {
    const found = writtenChanges(
      'The gate opens at noon.\n\nA guard sleeps.\n\nThe gate closes at dusk.',
      'The gate opens at noon.\n\nBuoys shine green.\n\nThe gate closes at dusk.',
    );
    expect(found).toEqual(['- A guard sleeps.', '+ Buoys shine green.']);
  });

  test('of sentences that are alike, those in the same order are pairs', () => {
    const line = (gauge: string, limit: number) => `Gauge ${gauge} sends its level within ${limit} seconds.`;
    expect(
      writtenChanges(
        [line('A', 20), line('B', 20)].join('\n\n'),
        [line('A', 30), line('B', 30)].join('\n\n'),
      ),
    ).toEqual([
      'Gauge A sends its level within [20] seconds. -> Gauge A sends its level within [30] seconds. (number)',
      'Gauge B sends its level within [20] seconds. -> Gauge B sends its level within [30] seconds. (number)',
    ]);
  });

  test('of sentences that stand in several places, the nearest in order are pairs', () => {
    const section = (name: string) => `## ${name}\n\nThis object may be extended.`;
    const names = ['Paths', 'Servers', 'Tags', 'Links'];
    expect(
      writtenChanges(
        names.map(section).join('\n\n'),
        [names[0], 'Hooks', ...names.slice(1)].map((name) => section(name ?? '')).join('\n\n'),
      ),
    ).toEqual(['+ Hooks', '+ This object may be extended. (obligation)']);
  });

  test.each([
    ['The lamp can be used by night.', ''],
    ['The lamp cannot be used by night.', ' (obligation, negation)'],
    ['The lamp can be lit and must be put out.', ' (obligation)'],
    ['The lamp may be used by night.', ' (obligation)'],
  ])('what is only possible binds nobody where nothing stood before: %s', (added, notes) => {
    const before = 'The pier is open in winter.\n\nThe crane is old.';
    expect(writtenChanges(before, `${before}\n\n${added}`)).toEqual([`+ ${added}${notes}`]);
  });

  describe('among sections that say the same but for their names', () => {
    const scenario = (page: string) =>
      `## The ${page} page is filtered\n\nA keeper logs in.\n\nThe ${page} page is opened.\n\nNo error is shown.`;
    const feature = (...pages: readonly string[]) => pages.map(scenario).join('\n\n');
    const whole = (sign: '+' | '-', page: string) =>
      scenario(page)
        .replace('## ', '')
        .split('\n\n')
        .map((line) => `${sign} ${line}${line.startsWith('No') ? ' (negation)' : ''}`);

    test('one that went is none that came elsewhere, and no other moved', () => {
      expect(
        writtenChanges(feature('Draft', 'Open', 'Paid', 'Denied'), feature('All', 'Draft', 'Open', 'Paid')),
      ).toEqual([...whole('+', 'All'), ...whole('-', 'Denied')]);
    });

    test('one that came between others begins with its heading and ends with its last sentence', () => {
      expect(writtenChanges(feature('Draft', 'Paid'), feature('Draft', 'Open', 'Paid'))).toEqual(
        whole('+', 'Open'),
      );
      expect(writtenChanges(feature('Draft', 'Open', 'Paid'), feature('Draft', 'Paid'))).toEqual(
        whole('-', 'Open'),
      );
    });

    test('one that changed places moved with all that it says', () => {
      expect(
        shownChanges(feature('Draft', 'Open', 'Paid', 'Denied'), feature('Denied', 'Draft', 'Open', 'Paid')),
      ).toEqual([`~ ${scenario('Denied').replace('## ', '')}`]);
    });

    test('what stands in several places is its neighbours’, though another of the same words is nearer', () => {
      const replies = (...codes: readonly string[]) =>
        codes.map((code) => `${code} is the reply.\n\nWith headers:\n\nThe tide.`).join('\n\n');
      expect(
        writtenChanges(
          `Old head.\n\n${replies('Gone', 'Lost')}\n\nLast.`,
          `New pages come here.\n\nAnd more.\n\n${replies('Gone', 'Held', 'Lost')}\n\nLast.`,
        ).slice(-3),
      ).toEqual(['+ Held is the reply.', '+ With headers:', '+ The tide.']);
    });
  });

  describe('a value is the one of the same key', () => {
    const yaml = (...lines: readonly string[]) => `---\n${lines.join('\n')}`;

    test.each([
      ['draft', 'final'],
      ['yes', 'some other words that tell when'],
      ['3.0.2', '3.0.3'],
    ])('under the same key, whatever stands beside it: %s', (before, after) => {
      const gate = (value: string, other: string) =>
        yaml('gates:', '  north:', '    east:', '      lock:', `        state: ${value}`, `        ${other}`);
      const found = writtenChanges(gate(before, 'keeper: Elm'), gate(after, 'lamps: green'));
      expect(found.map((line) => line.replace(' (number)', ''))).toEqual([
        `state: [${before}] -> state: [${after}]`,
        '- keeper: Elm',
        '+ lamps: green',
      ]);
    });

    test('and not under another, or where one of two items has it', () => {
      const gates = (state: string, other: string) =>
        yaml('north:', `  ${state}`, '  by: Elm', 'south:', `  ${other}`, '  at: noon');
      expect(writtenChanges(gates('state: old', 'lit: well'), gates('lit: so', 'state: new'))).toEqual([
        '- state: old',
        '+ lit: so',
        '- lit: well',
        '+ state: new',
      ]);
      const items = (...all: readonly string[]) =>
        yaml('gates:', ...all.map((item) => `  - ${item}`), 'by: Elm');
      expect(writtenChanges(items('say: old words', 'say: yes'), items('say: of another kind')).length).toBe(
        3,
      );
    });
  });

  test('the first and the last of a text are told by the neighbours that they have', () => {
    expect(
      writtenChanges(
        'Version 1.2.\n\nThe pump stops.\n\nPage 4.',
        'Version 1.3.\n\nThe pump stops.\n\nPage 5.',
      ),
    ).toEqual(['Version [1.2]. -> Version [1.3]. (number)', 'Page [4]. -> Page [5]. (number)']);
  });

  const inLines = (...lines: readonly string[]) => lines.join('\n\n');

  test('the same words are never gone and new, though they stand in what went and in what came', () => {
    const told = 'Review is the last stage before the keeper decides on a lock.';
    const text = (first: string, second: string) =>
      `# Locks\n\nA lock is kept.\n\n${first}# Gates\n\nA gate is kept.\n\n${second}# Quays\n\n${told}\n\nA quay is kept.`;
    const found = writtenChanges(
      text(`## Part 6\n\nThe lock waits.\n\n${told}\n\nOne more boat.\n\n`, ''),
      text('', `## Third part\n\nA gate opens.\n\n${told}\n\nAll of them leave.\n\n`),
    );
    expect(found.filter((line) => line.includes('Review'))).toEqual([`~ ${told}`]);
  });

  test('a sentence elsewhere has half of it in common, or it is another', () => {
    const text = (first: string, second: string) =>
      `People may read.\n\n${first}\n\nWorks are listed.\n\n${second}\n\nAll is kept.`;
    const [went, came] = [
      'View details for projects for institute they delegate.',
      'For all projects in the institute they delegate:',
    ];
    expect(writtenChanges(text(went, 'A gate.'), text('A gate.', came)).sort()).toEqual(
      expect.arrayContaining([`+ ${came}`, `- ${went}`]),
    );
  });

  test('a sentence told twice is the one that is nearest, though others lie between', () => {
    const told = 'It may be extended.';
    const once = inLines(
      'Gate one opens.',
      'Ferries go.',
      'Gate two opens.',
      'Tolls rise.',
      told,
      'Fish is sold.',
      'Gate six opens.',
    );
    const twice = inLines(
      'Gate one opens.',
      'Buoys shine.',
      told,
      'Nets dry.',
      'Gate two opens.',
      'Oil leaks.',
      told,
      'Sails tear.',
      'Gate six opens.',
    );
    const ofIt = (changes: readonly string[]) => changes.filter((line) => line.includes(told));
    expect(ofIt(writtenChanges(once, twice))).toEqual([`+ ${told} (obligation)`]);
    const removed = writtenChanges(twice, once);
    expect(ofIt(removed)).toEqual([`- ${told} (obligation)`]);
    expect(removed.slice(0, 3)).toContain(`- ${told} (obligation)`);
  });

  test('of pairs as good either way, none cross', () => {
    const sentence = 'the pump stops at noon and rests until dusk.';
    expect(
      writtenChanges(
        inLines(`Now ${sentence}`, `Then ${sentence}`),
        inLines('Berths are counted.', `Once ${sentence}`, `Later ${sentence}`),
      ).filter((line) => line.includes('->')),
    ).toEqual([`[Now] ${sentence} -> [Once] ${sentence}`, `[Then] ${sentence} -> [Later] ${sentence}`]);
  });

  test('a word or two that moved are told where they stand in one place alone', () => {
    const lines = ['Gate one opens.', 'Gate two opens.', 'Gate six opens.'] as const;
    expect(
      writtenChanges(
        inLines('Yes.', lines[0], lines[1], lines[2]),
        inLines(lines[0], lines[1], 'Yes.', lines[2]),
      ),
    ).toEqual(['~ Yes.']);
    expect(
      writtenChanges(
        inLines('Yes.', lines[0], lines[1], 'Yes.', lines[2]),
        inLines(lines[0], 'Yes.', lines[1], 'Yes.', lines[2]),
      ),
    ).toEqual([]);
  });
});

test('documents are versions of one by sentences that are the same, or by words that stay in sentences that are not', () => {
  const keepers = ['north', 'south', 'east', 'west', 'lower', 'upper', 'outer', 'inner'];
  const write = (verb: string, end: string) =>
    keepers.map((name) => `The keeper of the ${name} gate ${verb} the lamp of the quay ${end}.`).join('\n\n');
  const isLikely = (left: string, right: string) => {
    const read = (text: string, id: string) => readDocument(text, { id, name: id });
    return compare(read(left, 'left'), read(right, 'right')).versions.likely;
  };
  expect(isLikely(write('lights', 'at dusk'), write('checks', 'at dusk'))).toBe(true);
  expect(isLikely(write('lights', 'at dusk'), write('repairs by hand', 'when the long winter is over'))).toBe(
    false,
  );
  // What is added tells no more than that much was: all but a word of the shorter one stays, and little of the longer.
  const added = (count: number) =>
    Array.from(
      { length: count },
      (_, at) => `Berth ${at} has ${at + 3} rings of iron for a long ship in bad weather.`,
    );
  const grown = (count: number) => [write('checks', 'at dusk'), ...added(count)].join('\n\n');
  expect(isLikely(write('lights', 'at dusk'), grown(10))).toBe(true);
  expect(isLikely(write('lights', 'at dusk'), grown(30))).toBe(false);
});
