import { expect, test } from 'vitest';
import { writeAddress } from '../../src/documents/passage-address.ts';
import { keyOf } from '../../src/documents/shown.ts';
import { type Place, toRecord } from '../../src/keep/record.ts';
import type { Letter } from '../../src/letter/letter.ts';
import { file, later, left, makeDesk, memory, namesOf, readAs, stateOf } from './given.ts';

const plan = readAs('plan.txt', 'It shall stand.\n\nIt shall last.');
const place: Place = { left: 'plan-txt', right: null, dismissed: ['a~b'], passage: 'plan-txt-2' };
const kept = (entries: readonly (readonly [string, unknown])[]) => memory(new Map(entries));
const withPlan = (at: Place | null) =>
  kept([
    ['plan-txt', toRecord(plan)],
    ['/', at],
  ]);

test('what was open is back, with its dismissed matches, and its place is wanted', async () => {
  const desk = makeDesk({ keeper: withPlan(place) });
  await desk.comeBack(null);
  expect(namesOf(desk)).toEqual(['plan.txt', undefined]);
  expect(stateOf(desk)).toMatchObject({
    wanted: { id: 'plan-txt-2' },
    dismissed: new Set(['a~b']),
    address: '',
  });
});

test('the panel that a reader opens stays open when what was open comes back', async () => {
  const desk = makeDesk({ keeper: withPlan(place) });
  const coming = desk.comeBack(null);
  desk.toggleOpening();
  await coming;
  expect(namesOf(desk)).toEqual(['plan.txt', undefined]);
  expect(stateOf(desk).isOpening).toBe(true);
});

test('an address that the reader came with is wanted instead; one that names a match is only chosen', async () => {
  const desk = makeDesk({ keeper: withPlan(place) });
  desk.choose('plan-txt-1');
  await desk.comeBack(null);
  expect(stateOf(desk)).toMatchObject({ wanted: { id: 'plan-txt-1' }, address: 'plan-txt-1' });
  const other = makeDesk({ keeper: withPlan(place) });
  other.choose('plan-txt-1~b-1');
  await other.comeBack(null);
  expect(stateOf(other)).toMatchObject({ wanted: null, address: 'plan-txt-1~b-1' });
});

test.each([
  ['an address of the two reports', () => 'tass-1', place, ['TASS', 'Interfax']],
  ['a place whose document is gone', () => '', { ...place, left: 'gone' }, ['TASS', 'Interfax']],
  ['no place', () => '', null, ['TASS', 'Interfax']],
])('%s leaves the two reports on the page', async (_, address, at, names) => {
  const keeper = withPlan(at);
  const desk = makeDesk({ keeper });
  desk.choose(address());
  await desk.comeBack(null);
  expect(namesOf(desk)).toEqual(names);
  expect(stateOf(desk).kept).toEqual([plan]);
});

test('who came by an address of the two reports has not let go of what was open before', async () => {
  const keeper = withPlan(place);
  const desk = makeDesk({ keeper });
  desk.choose('tass-1');
  await desk.comeBack(null);
  desk.keepPlace('tass-2');
  expect(keeper.records.get('/')).toEqual(place);
  desk.swap();
  desk.keepPlace(null);
  expect(keeper.records.get('/')).toMatchObject({ left: 'interfax', right: 'tass' });
});

test('what was dismissed in the two reports is dismissed again, whatever the address names', async () => {
  const at = { left: 'tass', right: 'interfax', dismissed: ['tass-1~interfax-1'], passage: null };
  const keeper = withPlan(at);
  const desk = makeDesk({ keeper });
  desk.choose('tass-1');
  await desk.comeBack(null);
  expect(stateOf(desk)).toMatchObject({ dismissed: new Set(at.dismissed), address: 'tass-1' });
  desk.keepPlace(null);
  expect(keeper.records.get('/')).toEqual(at);
});

test('a storage that cannot be read is not taken for an empty one', async () => {
  const keeper = { ...withPlan(place), read: async () => null };
  const desk = makeDesk({ keeper });
  await desk.comeBack(null);
  desk.keepPlace(null);
  expect(keeper.records.get('/')).toEqual(place);
});

test('whoever has opened something meanwhile stays with it', async () => {
  const keeper = withPlan(place);
  const desk = makeDesk({ keeper });
  const coming = desk.comeBack(null);
  desk.swap();
  await coming;
  expect(namesOf(desk)).toEqual(['Interfax', 'TASS']);
});

test('what was opened before what is kept could be read is in the list once', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.open([file('plan.txt', 'It stands.')], null);
  await desk.comeBack(null);
  expect(stateOf(desk).kept.map(({ id }) => id)).toEqual(['plan-txt']);
});

test('an address of words that have moved leads to where they are now, which is said', async () => {
  const desk = makeDesk({ keeper: withPlan(place) });
  const shown = { left: plan, right: null };
  desk.choose(writeAddress(shown, 'plan-txt-2').replace('-2.', '-1.'));
  await desk.comeBack(null);
  expect(stateOf(desk)).toMatchObject({ address: 'plan-txt-2', wanted: { id: 'plan-txt-2' } });
  expect(stateOf(desk).notice?.words).toMatch(/its words are plan\.txt 2 now/);
});

test('an address of a match shows what matches, whatever was shown, by whatever way the reader comes to it', () => {
  const desk = makeDesk();
  desk.turnRound('changes');
  desk.choose('tass-1~interfax-1');
  expect(stateOf(desk).view).toBe('matches');
  desk.turnRound('changes');
  desk.visit('tass-1~interfax-1');
  expect(stateOf(desk).view).toBe('matches');
});

test.each([
  ['damaged', { version: 4, kept: { ...plan, passages: [{ ...plan.passages[0], end: 9_999 }] } }],
  ['out of order', { version: 4, kept: { ...plan, passages: plan.passages.toReversed() } }],
  ['of no version', { document: plan, file: plan.file, provenance: null }],
  ['of a later version', { version: 5, kept: plan }],
  ['no record at all', 'nonsense'],
  ['nothing', null],
  ['under another name', { version: 4, kept: { ...plan, id: 'tass' } }],
  ['without a text', { version: 4, kept: { ...plan, text: undefined } }],
])('a record that is %s is left out, said, and can be removed', async (_, record) => {
  const keeper = kept([
    ['plan-txt', record],
    ['other-txt', toRecord({ ...plan, id: 'other-txt' })],
  ]);
  const desk = makeDesk({ keeper });
  await desk.comeBack(null);
  expect(stateOf(desk).kept.map(({ id }) => id)).toEqual(['other-txt']);
  expect(stateOf(desk).unreadable).toEqual(['plan-txt']);
  expect(stateOf(desk).notice?.words).toMatch(
    /^One kept document was left out: damaged, or kept by another version/,
  );
  await desk.forget(stateOf(desk).unreadable);
  expect(stateOf(desk).unreadable).toEqual([]);
  expect([...keeper.records.keys()]).toEqual(['other-txt']);
});

test('what is removed stays on the page until it is left, and nothing of it is kept, not even its name', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.comeBack(null);
  await desk.open([file('secret.txt', 'It stands.')], null);
  desk.keepPlace('secret-txt-1');
  expect(keeper.records.get('/')).toMatchObject({ left: 'secret-txt', passage: 'secret-txt-1' });
  await desk.forget(['secret-txt']);
  desk.keepPlace('secret-txt-1');
  expect(namesOf(desk)).toEqual(['secret.txt', undefined]);
  expect([...keeper.records]).toEqual([['/', null]]);
});

test('a refusal to remove is said, and nothing is gone', async () => {
  const keeper = { ...withPlan(null), remove: async () => false };
  const desk = makeDesk({ keeper });
  await desk.comeBack(null);
  await desk.forget('all');
  expect(stateOf(desk).kept).toEqual([plan]);
  expect(stateOf(desk).notice).toEqual({ kind: 'refused', words: 'This browser refused to remove it.' });
});

test('a record holds all that a document is', async () => {
  const desk = makeDesk({ keeper: withPlan(null) });
  await desk.comeBack(null);
  expect(stateOf(desk).kept).toEqual([plan]);
  // What was supplied is never kept as if it had been opened.
  const odd = makeDesk({ keeper: kept([['tass', toRecord(left)]]) });
  await odd.comeBack(null);
  expect(stateOf(odd).unreadable).toEqual(['tass']);
});

test('a tab comes back to its own documents, whatever another one has open since', async () => {
  const other = readAs('other.txt', 'It may bend.');
  const keeper = kept([
    ['plan-txt', toRecord(plan)],
    ['other-txt', toRecord(other)],
    ['/', place],
  ]);
  const desk = makeDesk({ keeper });
  await desk.comeBack({ left: 'other-txt', right: null });
  expect(namesOf(desk)).toEqual(['other.txt', undefined]);
  expect(stateOf(desk)).toMatchObject({ dismissed: new Set(), wanted: null });
  const same = makeDesk({ keeper });
  await same.comeBack({ left: 'plan-txt', right: null });
  expect(stateOf(same).dismissed).toEqual(new Set(['a~b']));
});

test('an address of a document that is not on the page says so', async () => {
  const desk = makeDesk({ keeper: kept([]) });
  desk.choose('gone-md-3.abc');
  await desk.comeBack(null);
  expect(stateOf(desk).notice?.words).toMatch(/^This address leads to nothing that is/);
  desk.visit('reports');
  expect(stateOf(desk).notice).toBeNull();
});

test('text that was kept can be read in another encoding at a later visit; so can what was removed and kept again', async () => {
  const keeper = kept([]);
  const first = makeDesk({ keeper });
  await first.open([file('pier.txt', 'One.'), file('quay.txt', 'Two.')], null);
  await first.open([file('quay.txt', 'Two.')], null);
  await first.forget(['pier-txt']);
  first.undo();
  await expect.poll(() => stateOf(first).kept.length).toBe(2);
  first.keepPlace(null);
  const later = makeDesk({ keeper });
  await later.comeBack(null);
  expect(namesOf(later)).toEqual(['quay.txt', undefined]);

  expect(stateOf(later).kept.map(later.canReadAgain)).toEqual([true, true]);
  await later.readAgain(stateOf(later).shown.left, 'koi8-r');
  expect(stateOf(later).shown.left.file?.encoding).toBe('koi8-r');
  const last = makeDesk({ keeper });
  await last.comeBack(null);
  expect(stateOf(last).kept.map(last.canReadAgain)).toEqual([true, true]);
});

test('a letter that another tab edited is the letter here, when the reader comes to it', async () => {
  const keeper = kept([]);
  const [one, other] = [makeDesk({ keeper }), makeDesk({ keeper })];
  const { shown } = stateOf(one);
  const letter = { to: '', subject: 'Please', body: [] };
  one.editLetter(shown, letter);
  await other.readLettersAgain();
  expect([...stateOf(other).letters.values()]).toEqual([letter]);
  one.undoLetter(shown);
  await other.readLettersAgain();
  expect(stateOf(other).letters.size).toBe(0);
  const later = makeDesk({ keeper });
  await later.comeBack(null);
  expect(stateOf(later).letters.size).toBe(0);
});

test('a letter stays while its documents do, though another tab removed them', async () => {
  const keeper = kept([]);
  const [one, other] = [makeDesk({ keeper }), makeDesk({ keeper })];
  const letter = { to: '', subject: 'Please', body: [] };
  one.editLetter(stateOf(one).shown, letter);
  await other.forget('all');
  await one.readLettersAgain();
  expect([...stateOf(one).letters.values()]).toEqual([letter]);
});

test('what is typed while letters are read again is not written over', async () => {
  // A keeper answers in the order in which it is asked.
  const asked = later<ReadonlyMap<string, Letter>>();
  const written = later<boolean>();
  const slow = makeDesk({
    keeper: { ...kept([]), readLetters: () => asked.promise, keepLetter: () => written.promise },
  });
  const { shown } = stateOf(slow);
  const reading = slow.readLettersAgain();
  const typed = { to: '', subject: 'Typed meanwhile', body: [] };
  slow.editLetter(shown, typed);
  asked.settle(new Map([[keyOf(shown), { ...typed, subject: 'Older' }]]));
  await reading;
  expect([...stateOf(slow).letters.values()]).toEqual([typed]);
});

test('what is typed while a letter is still being kept is not taken for kept with it', async () => {
  const [first, second] = [later<boolean>(), later<boolean>()];
  const waiting = [first.promise, second.promise];
  const older = { to: '', subject: 'Older', body: [] };
  const readLetters = async () => new Map([[keyOf(stateOf(desk).shown), older]]);
  const keepLetter = () => waiting.shift() ?? second.promise;
  const desk = makeDesk({ keeper: { ...kept([]), readLetters, keepLetter } });
  const typed = { to: '', subject: 'Typed since', body: [] };
  desk.editLetter(stateOf(desk).shown, older);
  desk.editLetter(stateOf(desk).shown, typed);
  first.settle(true);
  await first.promise;
  await desk.readLettersAgain();
  expect([...stateOf(desk).letters.values()]).toEqual([typed]);
});

test('a letter that the browser does not keep is not lost when the reader comes back', async () => {
  const desk = makeDesk({ keeper: { ...kept([]), keepLetter: async () => false } });
  const letter = { to: '', subject: 'Please', body: [] };
  desk.editLetter(stateOf(desk).shown, letter);
  await desk.readLettersAgain();
  expect([...stateOf(desk).letters.values()]).toEqual([letter]);
});

test('edits of a letter that were undone can be brought back', () => {
  const keeper = kept([]);
  const desk = makeDesk({ keeper });
  const { shown } = stateOf(desk);
  const letter = { to: '', subject: 'Please', body: [] };
  desk.editLetter(shown, letter);
  desk.undoLetter(shown);
  expect(stateOf(desk).letters.size).toBe(0);
  desk.undo();
  expect([...stateOf(desk).letters.values()]).toEqual([letter]);
  expect(keeper.records.size).toBe(1);
});
