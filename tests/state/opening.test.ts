import { describe, expect, test } from 'vitest';
import { fail } from '../../src/documents/outcome.ts';
import { documentOf } from '../../src/keep/record.ts';
import { file, later, left, makeDesk, memory, namesOf, right, stateOf, wordsOf } from './given.ts';

test('one file takes the page, and its reader is wanted at the title with nothing chosen', async () => {
  const desk = makeDesk();
  desk.choose('tass-1');
  await desk.open([file('pier.txt', 'The pier shall open.')], null);
  expect(namesOf(desk)).toEqual(['pier.txt', undefined]);
  expect(stateOf(desk)).toMatchObject({
    wanted: { id: 'title' },
    address: '',
    notice: null,
    isOpening: false,
  });
});

test('with a side, it takes that side’s place; two take both in their order', async () => {
  const desk = makeDesk();
  await desk.open([file('pier.txt', 'One.')], 'right');
  expect(namesOf(desk)).toEqual(['TASS', 'pier.txt']);
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  expect(namesOf(desk)).toEqual(['a.txt', 'b.txt']);
});

describe('the page stays as it is, and one sentence says why, for', () => {
  test.each([
    ['a file that cannot be read', [file('a.txt', '!“a.txt” is empty.')], '“a.txt” is empty.'],
    ['a good file with a bad one', [file('a.txt', 'A.'), file('b.txt', '!No.')], 'No.'],
    ['three files', ['a', 'b', 'c'].map((name) => file(name, name)), /these are more\.$/],
    [
      'the same file twice',
      [file('a.txt', 'A.'), file('a.txt', 'A.')],
      'These two are one and the same file.',
    ],
  ])('%s', async (_, files, words) => {
    const keeper = memory();
    const desk = makeDesk({ keeper });
    expect(await desk.open(files, null)).toBe(false);
    expect(stateOf(desk).notice).toEqual({ kind: 'refused', words: expect.stringMatching(words) });
    expect(namesOf(desk)).toEqual(['TASS', 'Interfax']);
    expect([...keeper.records.keys()]).toEqual([]);
  });
});

test('nothing chosen or dropped changes nothing, not even what is being opened', async () => {
  const held = later();
  const desk = makeDesk({ reading: held.promise });
  const opening = desk.open([file('a.txt', 'A.')], null);
  await desk.open([], null);
  await desk.open(
    ['a', 'b', 'c'].map((name) => file(name, name)),
    null,
  );
  held.settle(0);
  await opening;
  expect(namesOf(desk)).toEqual(['a.txt', undefined]);
});

test('what is still being opened when something else is asked for comes to nothing', async () => {
  const held = later();
  const desk = makeDesk({ reading: held.promise });
  const opening = desk.open([file('a.txt', 'A.')], 'right');
  desk.swap();
  held.settle(0);
  expect(await opening).toBe(false);
  expect(namesOf(desk)).toEqual(['Interfax', 'TASS']);
});

test('a reading can be stopped, and the page says so', async () => {
  const held = later();
  const desk = makeDesk({ reading: held.promise });
  const opening = desk.open([file('a.txt', 'A.')], null);
  expect(stateOf(desk).reading).toBe('Opening “a.txt” …');
  desk.hush();
  expect(stateOf(desk)).toMatchObject({
    reading: null,
    notice: { kind: 'done', words: 'Stopped: nothing was opened.' },
  });
  held.settle(0);
  await opening;
  expect(namesOf(desk)).toEqual(['TASS', 'Interfax']);
  desk.hush();
  expect(stateOf(desk).notice).toBeNull();
});

test('a name that turns text around is said without doing so', async () => {
  const held = later();
  const desk = makeDesk({ reading: held.promise });
  desk.open([file('rules\u202etxt.exe', 'A.')], null);
  expect(stateOf(desk).reading).toBe('Opening “rules\ufffdtxt.exe” …');
});

test('documents of one name get names of their own, within a visit, beside one another and across tabs', async () => {
  const shared = memory();
  const [desk, other] = [makeDesk({ keeper: shared }), makeDesk({ keeper: shared })];
  await desk.open([file('plan.txt', 'First.'), file('plan.txt', 'Second.')], null);
  expect(namesOf(desk)).toEqual(['plan.txt', '(2) plan.txt']);
  await other.open([file('plan.txt', 'Third.')], null);
  expect(namesOf(other)).toEqual(['(3) plan.txt', undefined]);
  expect([...shared.records.keys()]).toEqual(['plan-txt', '2-plan-txt', '3-plan-txt']);
  expect(stateOf(other).shown.left.passages[0]?.id).toBe('3-plan-txt-1');
});

test('two tabs that keep one name at the same moment lose neither document', async () => {
  const shared = memory();
  const tabs = [makeDesk({ keeper: shared }), makeDesk({ keeper: shared })];
  await Promise.all(tabs.map((desk, tab) => desk.open([file('plan.txt', `Tab ${tab}.`)], null)));
  expect([...shared.records.keys()].sort()).toEqual(['2-plan-txt', 'plan-txt']);
});

test('a file that is kept already is opened as what it was', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.open([file('plan.txt', 'First.')], null);
  const before = stateOf(desk).shown.left;
  desk.goBack();
  await desk.open([file('plan.txt', 'First.')], null);
  expect(stateOf(desk).shown.left).toBe(before);
  expect(keeper.records.size).toBe(1);
});

test('a file that another tab has removed meanwhile is kept again', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.open([file('a.txt', 'A.')], null);
  await keeper.remove('all');
  desk.goBack();
  await desk.open([file('a.txt', 'A.')], null);
  expect([...keeper.records.keys()]).toContain('a-txt');
});

test('so it is where another file of its name took its place, which stays', async () => {
  const keeper = memory();
  const [desk, other] = [makeDesk({ keeper }), makeDesk({ keeper })];
  await desk.open([file('a.txt', 'A.')], null);
  await keeper.remove('all');
  await other.open([file('a.txt', 'B.')], null);
  await desk.open([file('a.txt', 'A.')], null);
  const texts = [...keeper.records].map(([id, record]) => documentOf(record, id)?.text);
  expect(texts.filter((text) => text !== undefined)).toEqual(['B.', 'A.']);
});

test('two tabs that open one file keep it once', async () => {
  const keeper = memory();
  const desks = [makeDesk({ keeper }), makeDesk({ keeper })];
  for (const desk of desks) await desk.open([file('a.txt', 'A.')], null);
  expect(keeper.records.size).toBe(1);
  expect(desks.flatMap(namesOf)).toEqual(['a.txt', undefined, 'a.txt', undefined]);
});

test('one document does not lie beside itself', async () => {
  const desk = makeDesk();
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  expect(await desk.open([file('b.txt', 'B.')], 'left')).toBe(false);
  expect(wordsOf(desk)).toBe('It is on the page already.');
  const { right: b } = stateOf(desk).shown;
  if (b !== null) desk.place(b, 'left');
  expect(namesOf(desk)).toEqual(['a.txt', 'b.txt']);
});

test('where nothing can be kept, documents are opened all the same, and it is said', async () => {
  const refusing = { ...memory(), keep: async () => 'refused' as const };
  const desk = makeDesk({ keeper: refusing });
  await desk.open([file('a.txt', 'A.')], null);
  expect(namesOf(desk)).toEqual(['a.txt', undefined]);
  expect(wordsOf(desk)).toMatch(/^This browser keeps nothing here/);
  expect(stateOf(desk).kept).toEqual([]);
  const onDisk = makeDesk({ keeper: { ...refusing, keeps: false } });
  await onDisk.open([file('a.txt', 'A.')], null);
  // There it is said where documents are opened.
  expect(stateOf(onDisk).notice).toBeNull();
});

test('the page’s own addresses are no document’s', async () => {
  const desk = makeDesk();
  await desk.open([file('Evidence', 'A.'), file('tass', 'B.')], null);
  expect([stateOf(desk).shown.left.id, stateOf(desk).shown.right?.id]).toEqual(['2-evidence', '2-tass']);
});

test('hiding the panel takes the notice along, but not that of a reading', async () => {
  const held = later();
  const desk = makeDesk({ reading: held.promise });
  desk.toggleOpening();
  desk.open([file('a.txt', 'A.')], null);
  desk.toggleOpening();
  expect(stateOf(desk)).toMatchObject({ isOpening: false, reading: 'Opening “a.txt” …' });
  desk.hush();
  desk.toggleOpening();
  expect(stateOf(desk).notice).toBeNull();
});

test('the two reports are one step away, as they were delivered', async () => {
  const desk = makeDesk();
  const before = stateOf(desk);
  await desk.open([file('a.txt', 'A.')], null);
  expect(desk.isDelivered(stateOf(desk).shown)).toBe(false);
  desk.goBack();
  expect(stateOf(desk).shown).toEqual({ left, right });
  expect(stateOf(desk).findings).toBe(before.findings);
  expect(stateOf(desk).progress).toEqual({ kind: 'found' });
});

test('of two files one that cannot be read is told at once, whatever the other takes', async () => {
  const never = new Promise<never>(() => {});
  const desk = makeDesk({ readings: { 'slow.txt': never } });
  expect(await desk.open([file('slow.txt', 'A.'), file('b.txt', '!No.')], null)).toBe(false);
  expect(wordsOf(desk)).toBe('No. The other file was not opened either.');
});

test('a file read again takes the place of what was read before, beside what stays and in what is kept', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.open([file('pier.txt', 'One.'), file('quay.txt', 'Two.')], null);
  const before = stateOf(desk).shown.left;
  expect([before, left].map(desk.canReadAgain)).toEqual([true, false]);
  await desk.readAgain(before, 'koi8-r');
  const { shown, kept, reading } = stateOf(desk);
  expect(shown.left).not.toBe(before);
  expect(namesOf(desk)).toEqual(['pier.txt', 'quay.txt']);
  expect(shown.left.file?.encoding).toBe('koi8-r');
  expect(kept.map(({ name }) => name)).toEqual(['pier.txt', 'quay.txt']);
  expect(keeper.records.get('pier-txt')).toMatchObject({ kept: { file: { encoding: 'koi8-r' } } });
  expect(reading).toBe(null);
  expect(desk.canReadAgain(shown.left)).toBe(true);
});

test('read again, a file does not lie beside itself; what was set aside stays so', async () => {
  const desk = makeDesk();
  await desk.open([file('pier.txt', 'One.'), file('quay.txt', 'Two.')], null);
  desk.dismiss(1, { left: 'pier-txt-1~quay-txt-1', right: 'quay-txt-1~pier-txt-1' }, '');
  await desk.readAgain(stateOf(desk).shown.left, 'koi8-r');
  expect(stateOf(desk).dismissed).toEqual(new Set(['pier-txt-1~quay-txt-1']));
  await desk.open([file('pier.txt', 'One.')], 'right');
  const { left: read, right: again } = stateOf(desk).shown;
  expect([read.file?.encoding, again?.file?.encoding]).toEqual(['koi8-r', 'UTF-8']);
  if (again !== null) await desk.readAgain(again, 'koi8-r');
  expect(stateOf(desk).shown).toEqual({ left: read, right: again });
  expect(wordsOf(desk)).toBe('It is on the page already.');
});

test('only what is gone is said to be replaced', async () => {
  const desk = makeDesk();
  await desk.open([file('pier.txt', 'One.'), file('quay.txt', 'Two.')], null);
  await desk.open([file('mole.txt', 'Three.')], 'right');
  expect(wordsOf(desk)).toBe('Opened in place of “quay.txt”.');
  await desk.open([file('mole.txt', 'Three.'), file('pier.txt', 'One.')], null);
  expect(wordsOf(desk)).toBe('Opened again.');
});

test('what a file took the place of can still be brought back when it was read again', async () => {
  const desk = makeDesk();
  await desk.open([file('pier.txt', 'One.')], null);
  await desk.open([file('quay.txt', 'Two.')], null);
  await desk.readAgain(stateOf(desk).shown.left, 'koi8-r');
  expect(wordsOf(desk)).toBe('Opened in place of “pier.txt”.');
  desk.undo();
  expect(namesOf(desk)).toEqual(['pier.txt', undefined]);
});

test('what was done while a file is read again can be undone afterwards', async () => {
  const desk = makeDesk();
  await desk.open([file('pier.txt', 'One.')], null);
  const { shown } = stateOf(desk);
  desk.editLetter(shown, { to: '', subject: 'Please', body: [] });
  const reading = desk.readAgain(shown.left, 'koi8-r');
  desk.undoLetter(shown);
  await reading;
  expect(wordsOf(desk)).toBe('Your changes to the letter are undone.');
  expect(stateOf(desk).shown.left.file?.encoding).toBe('koi8-r');
});

test('what was removed is kept again as it was read last', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper });
  await desk.open([file('pier.txt', 'One.')], null);
  await desk.forget('all');
  await desk.readAgain(stateOf(desk).shown.left, 'koi8-r');
  desk.undo();
  await expect.poll(() => wordsOf(desk)).toBe('Kept again.');
  expect(stateOf(desk).kept).toEqual([stateOf(desk).shown.left]);
  expect(keeper.records.get('pier-txt')).toMatchObject({ kept: { file: { encoding: 'koi8-r' } } });
});

test('a file that cannot be read again stays as it was read', async () => {
  const keeper = memory();
  const desk = makeDesk({ keeper, again: fail('It was moved.') });
  await desk.open([file('pier.txt', 'One.')], null);
  const before = stateOf(desk).shown.left;
  await desk.readAgain(before, 'koi8-r');
  expect(stateOf(desk)).toMatchObject({ shown: { left: before }, kept: [before], reading: null });
  expect(wordsOf(desk)).toBe('It was moved.');
  expect([...keeper.records.keys()]).toEqual(['pier-txt']);
});
