import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { matchesByPassage, placeMatches } from '../../src/compare/placed.ts';
import { placeChanges } from '../../src/compare/placed-changes.ts';
import { type SourceDocument, textOf } from '../../src/documents/document.ts';
import type { Account } from '../../src/letter/account.ts';
import { tellChanges } from '../../src/letter/changes.ts';
import { toJson } from '../../src/letter/json.ts';
import { toMarkdown } from '../../src/letter/markdown.ts';
import { whatChanged } from '../../src/letter/what-changed.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

const read = (text: string, name: string) => readDocument(text, { id: name, name, format: 'markdown' });

function accountOf(left: SourceDocument, right: SourceDocument): Account {
  const comparison = compare(left, right);
  const screenings = { left: screen(left), right: screen(right) };
  return {
    shown: { left, right },
    screenings,
    comparison,
    changed: tellChanges(
      { left, right },
      comparison,
      whatChanged({ left, right }, comparison.changes ?? [], screenings),
    ),
    matches: placeMatches(comparison, { left, right }),
    aside: [],
  };
}

/** The section "Changes" of what is saved of two versions. */
function changesOf(left: string, right: string): string {
  const text = toMarkdown(accountOf(read(left, 'one'), read(right, 'two')));
  return /## Changes\n[\s\S]*?(?=\n## )/.exec(text)?.[0] ?? '';
}

const ROOM = '# Pump room\n\nThe pump room stands on the northern quay of the harbour and holds three pumps.';
const ACCESS =
  '## Access\n\nThe keeper of the harbour holds the key of the room.\n\nVisitors of the room enter it with the keeper alone.';
const rules = (verb: string, limit: string) =>
  `## Rules\n\nThe controller ${verb} stop the motor within ${limit} when the pressure is lost.`;

describe('of two versions, Markdown has', () => {
  test('counts, and by section the words of both sides with those that differ marked', () => {
    expect(
      changesOf(
        [ROOM, rules('shall', '5 s'), ACCESS].join('\n\n'),
        [ROOM, rules('should', '8 s'), ACCESS].join('\n\n'),
      ),
    ).toBe(
      [
        '## Changes',
        'These look like two versions of one document: 6 of 7 sentences, cells and headings are the same.',
        '1 change, in what is required. 1 requirement became less binding.',
        '### Rules',
        '- Changed (obligation, number, requirement, less binding)\n' +
          '  - one 4: The controller **shall** stop the motor within **5** s when the pressure is lost.\n' +
          '  - two 4: The controller **should** stop the motor within **8** s when the pressure is lost.\n',
      ].join('\n\n'),
    );
  });

  test('a section that moved as one as one line, and what was added with the section that it is in', () => {
    const text = changesOf(
      [
        ROOM,
        ACCESS,
        rules('shall', '5 s'),
        '## Logs\n\nA log is kept of each stop of the motor.\n\nThe log is read by the keeper each week.\n\nThe log is kept for a year in the office.',
      ].join('\n\n'),
      [
        ROOM,
        rules('shall', '5 s'),
        '## Logs\n\nA log is kept of each stop of the motor.\n\nThe log is read by the keeper each week.\n\nThe log is kept for a year in the office.\n\nThe office locks it.',
        ACCESS,
      ].join('\n\n'),
    );
    expect(text).toContain('### Access\n\n- Moved, 3 in a row: one 3 and two 10: Access\n');
    expect(text).toContain('### Logs\n\n- Added: two 9: The office locks it.');
    expect(text).toContain('2 changes, none of them in');
  });

  test('a row of a table that was added as one line', () => {
    const table = (rows: string) =>
      `${ROOM}\n\n${ACCESS}\n\n| Pump | Berth |\n| - | - |\n| north | 3 |\n${rows}`;
    expect(changesOf(table(''), table('| south | 4 |\n'))).toContain('\n- Added (number): two 8: south 4\n');
  });

  test('of texts in a language that is not screened, nothing of what is required', () => {
    const text = (time: string) =>
      `# Regeln für das Pumpenhaus\n\nDie Pumpe muss innerhalb von ${time} stehen, und der Wärter schreibt das in sein Buch, das er jeden Tag für die Stadt führt. Er ist mit der Pumpe allein, wenn sie nicht läuft, und er darf die Tür nur für den Meister öffnen.\n\nDie Schleuse wird am Abend geschlossen und am Morgen wieder geöffnet, auch wenn der Wärter nicht im Haus ist und die Pumpe steht.`;
    const changes = changesOf(text('5 s'), text('9 s'));
    expect(changes).toContain('1 change');
    expect(changes).not.toContain('in what is required');
  });

  test('of texts that require nothing, nothing of what is required', () => {
    const text = (hour: string) =>
      `The pier of the town is old and grey.\n\nA keeper lives beside it.\n\nHe came home at ${hour} and slept.`;
    const changes = changesOf(text('six'), text('nine'));
    expect(changes).toContain('1 change.');
    expect(changes).not.toContain('in what is required');
  });

  test('a column of a table that was added as one line', () => {
    const table = (...rows: readonly string[]) => `${ROOM}\n\n${ACCESS}\n\n${rows.join('\n')}`;
    expect(
      changesOf(
        table('| Pump | Berth |', '| - | - |', '| north | 3 |', '| south | 4 |'),
        table(
          '| Pump | Kept | Berth |',
          '| - | - | - |',
          '| north | by day | 3 |',
          '| south | by night | 4 |',
        ),
      ),
    ).toContain('\n- Added, 3 cells of a column: two 6: Kept\n');
  });

  test('that two files of the same bytes are the same', () => {
    const [one, two] = ['one', 'two'].map((name) => {
      const document = read([ROOM, ACCESS].join('\n\n'), name);
      return {
        ...document,
        file: { name, bytes: 1, sha256: '0'.repeat(64), encoding: null, format: 'markdown' as const },
      };
    });
    if (one === undefined || two === undefined) throw new Error('Two were read.');
    const text = toMarkdown(accountOf(one, two));
    expect(text).toContain('## Changes\n\nBoth files are the same, byte for byte.\n\nNo change.\n');
    expect(toMarkdown(accountOf(one, { ...two, file: null }))).not.toContain('byte for byte');
  });

  test('what moved as such, and as no change in what is required', () => {
    const stores = (number: number) =>
      `## Stores\n\nThe keeper shall close each store of the harbour at night.\n\nThe stores of the harbour hold ${number} ropes and an anchor.`;
    const text = changesOf(
      [ROOM, ACCESS, rules('shall', '5 s'), stores(20)].join('\n\n'),
      [ROOM, stores(30), ACCESS, rules('shall', '5 s')].join('\n\n'),
    );
    expect(text).toContain('- Moved, 2 in a row: one 8 and two 3: Stores\n- Changed (moved, number)\n');
    expect(text).toContain('changes, none of them in what is required');
  });

  test('a requirement that permits something as well as none that became less binding', () => {
    const text = changesOf(
      [ROOM, rules('shall', '5 s'), ACCESS].join('\n\n'),
      [ROOM, rules('shall pause and may', '5 s'), ACCESS].join('\n\n'),
    );
    expect(text).toContain('1 change, in what is required.\n');
    expect(text).toContain('- Changed (obligation, requirement)\n');
  });

  test('how many files that they include or embed are not compared', () => {
    const include = (...names: readonly string[]) =>
      names.map((name) => `include::${name}.adoc[]`).join('\n\n');
    const [left, right] = [
      readDocument(`= Pump room\n\nThe pump stops.\n\n${include('keys')}`, { id: 'one', name: 'one.adoc' }),
      readDocument(`= Pump room\n\nThe pump stops.\n\n${include('keys', 'gates')}`, {
        id: 'two',
        name: 'two.adoc',
      }),
    ];
    const text = toMarkdown(accountOf(left, right));
    expect(text).toContain(
      'No change. 1 file or object that one.adoc includes or embeds is not compared. 2 files or objects that two.adoc includes or embeds are not compared.',
    );
  });

  test('words of files as text', () => {
    const line = (word: string) =>
      `The pump stops at <b>noon</b> ![x](http://x.org) for \ufdd0@${word} #12 \ue000 in ~~Elm~~.`;
    const text = changesOf(
      `${ROOM}\n\n${ACCESS}\n\n${line('anna')}`,
      `${ROOM}\n\n${ACCESS}\n\n${line('otto')}`,
    );
    expect(text).toContain('**otto**');
    expect(text.match(/\*\*/g)).toHaveLength(4);
    // Of private use it may be a sign of the file's own font.
    expect(text).toContain('\ue000');
    expect(text).not.toMatch(/@otto|#12|[^\\]~~|\ufdd0/);
  });
});

test('where the same words became the same others, that can be told as one, numbers and what is about more aside', () => {
  const rows = (verb: string, size: string, doors: string) =>
    [
      ROOM,
      ACCESS,
      `The pump ${verb} stop within a minute of the alarm.`,
      `A keeper ${verb} open the northern sluice by hand.`,
      `The red lamp ${verb} burn through every night of frost.`,
      `The bell of the gatehouse ${verb} ring twice and ${verb} glow until noon.`,
      `The tank holds ${size} litres of oil.`,
      `The other tank of the house holds ${size} litres of water.`,
      `The ${doors} of the house is old and made of oak.`,
      `Nobody walks through the ${doors} with wet boots on.`,
    ].join('\n\n');
  const [left, right] = [read(rows('shall', '30', 'door'), 'one'), read(rows('must', '40', 'gate'), 'two')];
  const alike = accountOf(left, right).changed?.shown.map(({ alike }) => alike) ?? [];
  expect(alike).toHaveLength(8);
  const keys = [...new Set(alike)];
  expect(alike.map((key) => (key === '' ? -1 : keys.indexOf(key)))).toEqual([0, 0, 0, 0, -1, -1, 2, 2]);
});

test('so can the same words that are gone from several places, or new there', () => {
  const rows = (mark: string) =>
    [1, 2, 3].map((at) => `## Step ${at}\n\nThe keeper of lock ${at} opens the gate. ${mark}\n`).join('\n');
  const marks = (left: string, right: string) =>
    accountOf(read(rows(left), 'one'), read(rows(right), 'two')).changed?.shown.map(({ alike }) => alike);
  expect(new Set(marks('This step waits for its drawing.', '')).size).toBe(1);
  expect(marks('', 'This step waits for its drawing.')).toHaveLength(3);
  expect(new Set(marks('', 'This step waits for its drawing.'))).not.toContain('');
});

test('what is shown tells what is required, and has all cells of a column that only one side has', () => {
  const table = (...rows: readonly string[]) =>
    [ROOM, rules('shall', rows.length === 3 ? '5 s' : '8 s'), ACCESS, rows.join('\n')].join('\n\n');
  const right = read(
    table('| Pump | Kept |', '| - | - |', '| north | by day |', '| south | by night |'),
    'two',
  );
  const left = read(table('| Pump |', '| - |', '| north |', '| south |').replace('8 s', '5 s'), 'one');
  const { changed } = accountOf(left, right);
  expect(changed?.shown.map(({ kind, about }) => [kind, about])).toEqual([
    ['words', ['number', 'requirement']],
    ['added', []],
  ]);
  const cells = changed?.shown[1]?.words.right.map((span) => textOf(right, span));
  expect(cells).toEqual(['Kept', 'by day', 'by night']);
  const placed = placeChanges(changed?.shown ?? [], { left, right });
  const rows = right.passages.filter(({ role }) => role === 'table-row');
  const touching = matchesByPassage(placed, 'right', right);
  expect(rows.map(({ id }) => touching.get(id)?.map(({ number }) => number))).toEqual([[2], [2], [2]]);
});

test('a change in a cell knows what that is called, on whichever side it is', () => {
  const pumps = (...rows: readonly string[]) =>
    `${ROOM}\n\n| Pump | Limit | Shut |\n|-|-|-|\n${rows.join('\n')}`;
  const cells = (before: string, after: string) =>
    accountOf(read(pumps(before, '| P2 | 30 | no |'), 'one'), read(pumps(after), 'two')).changed?.shown.map(
      ({ kind, cell }) => [kind, cell],
    );
  expect(cells('| P1 | 40 | yes |', '| P1 | 45 | yes |')).toEqual([
    ['words', 'P1, Limit'],
    ['removed', ''],
  ]);
  expect(cells('| P1 | 40 | yes |', '| P1 | | yes |')?.[0]).toEqual(['removed', 'P1, Limit']);
});

test('two reports that are no versions of one document have no such section', () => {
  expect(changesOf(ROOM, ACCESS)).toBe('');
});

test('JSON has every change, of any two documents', () => {
  const account = accountOf(read(`${ROOM}\n\nA storm came.`, 'one'), read(`${ROOM}\n\n${ACCESS}`, 'two'));
  const { comparison } = JSON.parse(toJson(account));
  expect(comparison.changes).toEqual(account.comparison?.changes);
  expect(comparison.changes.map(({ kind }: { kind: string }) => kind)).toContain('removed');
  expect(comparison.versions).toEqual(account.comparison?.versions);
});

describe('what changed', () => {
  const changedBetween = (one: string, other: string) => {
    const documents = { left: read(one, 'one'), right: read(other, 'two') };
    const screenings = { left: screen(documents.left), right: screen(documents.right) };
    const changes = compare(documents.left, documents.right).changes ?? [];
    return { changes, ...whatChanged(documents, changes, screenings) };
  };

  test('a requirement is required or optional, either way round', () => {
    const [strict, loose] = [rules('must', '5 s'), rules('may', '5 s')];
    expect(changedBetween(strict, loose).becameOptional.size).toBe(1);
    expect(changedBetween(strict, loose).becameRequired.size).toBe(0);
    expect(changedBetween(loose, strict).becameRequired.size).toBe(1);
    expect(changedBetween(strict, rules('shall', '5 s')).becameOptional.size).toBe(0);
  });

  test('what is found in one alone and stands unchanged in both came and went nowhere', () => {
    const item = 'The interfaces to the port office are HTTP endpoints.';
    const pair = { one: `${rules('must', '5 s')}\n\n${item}`, other: `${rules('may', '5 s')}\n\n${item}` };
    const documents = { left: read(pair.one, 'one'), right: read(pair.other, 'two') };
    const screened = { left: screen(documents.left), right: screen(documents.right) };
    const at = documents.left.text.indexOf(item);
    const checklist = screened.left.checklist.map((entry) =>
      entry.item === 'interfaces' ? { ...entry, found: [{ start: at, end: at + item.length }] } : entry,
    );
    const none = screened.right.checklist.map((entry) => ({ ...entry, found: [] }));
    const went = (right: string) => {
      const both = { left: documents.left, right: read(right, 'two') };
      const changes = compare(both.left, both.right).changes ?? [];
      return whatChanged(both, changes, {
        left: { ...screened.left, checklist },
        right: { ...screened.right, checklist: none },
      }).went;
    };
    expect(went(pair.other)).not.toContain('External interfaces');
    expect(went(rules('may', '5 s'))).toContain('External interfaces');
  });

  test('a heading that stays while its text comes or goes tells what came and went', () => {
    const before = `${rules('must', '5 s')}\n\n## Security requirements\n\nTBD\n\n## Terms\n\nA tide is a rise.`;
    const after = before.replace('TBD', 'All traffic is encrypted, and each password is hashed with salt.');
    expect(changedBetween(before, after).came.join()).toMatch(/^Security/);
    expect(changedBetween(after, before).went.join()).toMatch(/^Security/);
  });

  test('what came is in what is required where it states something', () => {
    const required = (sentence: string) =>
      changedBetween(rules('must', '5 s'), `${rules('must', '5 s')}\n\n${sentence}`).required.size;
    expect(required('These are the optional extras of last summer.')).toBe(0);
    expect(required('The keeper must go home at night.')).toBe(1);
  });

  test('another sentence in the cell of one is no less binding; the same in fewer words is', () => {
    const table = (says: string, is: string) =>
      `${ROOM}\n\n${ACCESS}\n\n| Rule | Says | Is |\n|-|-|-|\n| R1 | ${says} | ${is} |`;
    const stop = 'The controller shall stop the motor within five seconds when the pressure is lost.';
    const read = 'A visitor of the harbour may read the register of all ships without an account.';
    const became = (...[one, other]: readonly [string, string]) =>
      changedBetween(one, other).becameOptional.size;
    expect(became(table(stop, 'required'), table(read, 'required'))).toBe(0);
    expect(became(table(stop, 'required'), table(stop.replace('shall', 'should'), 'optional'))).toBe(2);
  });

  test('a value beside a requirement changes what is required, its number, a remark and a row without one do not', () => {
    const table = (cells: string) =>
      `${ROOM}\n\n${ACCESS}\n\n| Id | Rule | Status | Remark |\n|-|-|-|-|\n| ${cells} |\n| K-2 | The key hangs by the door. | done | - |`;
    const row =
      'K-1 | The controller shall stop the motor. | draft | It was asked for by the pilots of the harbour.';
    const required = (was: string, is: string, cells = row) =>
      changedBetween(table(cells), table(cells.replace(was, is))).required.size;
    expect(required('draft', 'withdrawn')).toBe(1);
    expect(required('K-1', 'P-1')).toBe(0);
    expect(required('was asked for', 'was wished for')).toBe(0);
    expect(required('draft', 'withdrawn', row.replace('shall stop', 'stopped'))).toBe(0);
  });

  test('what the aim of something is to do binds nobody', () => {
    const text = (words: string) =>
      `${ROOM}\n\n${ACCESS}\n\nThe aim of the keeper ${words} keep the gate of the harbour shut at night.`;
    expect(changedBetween(text('is to'), text('may be to')).becameOptional.size).toBe(0);
  });

  test.each(['has to', 'is to', 'is required to', 'must'])('"%s" binds, and "should" does not', (binds) => {
    expect(changedBetween(rules('should', '5 s'), rules(binds, '5 s')).becameRequired.size).toBe(1);
    expect(changedBetween(rules(binds, '5 s'), rules('should', '5 s')).becameOptional.size).toBe(1);
  });

  test('a word of a requirement changes what is required, and one of a plain sentence does not', () => {
    const required = changedBetween(rules('shall', '5 s'), rules('shall', '5 s').replace('motor', 'valve'));
    expect([required.changes.length, required.required.size]).toEqual([1, 1]);
    const plain = changedBetween(ACCESS, ACCESS.replace('with the keeper', 'with a keeper'));
    expect([plain.changes.length, plain.required.size]).toEqual([1, 0]);
  });

  test('a number of a part that a requirement names changes nothing in what is required', () => {
    const rule = (part: string, limit: string) =>
      `The pump shall stop (Section ${part}) within ${limit} seconds.`;
    const changed = (left: string, right: string) => {
      const { required, inQuestion } = changedBetween(`${ROOM}\n\n${left}`, `${ROOM}\n\n${right}`);
      return [required.size, inQuestion.length];
    };
    expect(changed(rule('2.6.6', 'five'), rule('3.6.6', 'five'))).toEqual([0, 0]);
    expect(changed(rule('2.6.6', 'five'), rule('3.6.6', 'six'))).toEqual([1, 1]);
  });

  test('items of the checklist come and go', () => {
    const glossary =
      '## Definitions\n\n- Keeper: whoever holds the key of the room.\n- Stop: the motor stands still.\n- Quay: a wall where ships lie.';
    const [with_, without] = [
      `${ROOM}\n\n${rules('shall', '5 s')}\n\n${glossary}`,
      `${ROOM}\n\n${rules('shall', '5 s')}`,
    ];
    expect(changedBetween(with_, without)).toMatchObject({ went: ['Definitions'], came: [] });
    expect(changedBetween(without, with_)).toMatchObject({ came: ['Definitions'], went: [] });
  });
});
