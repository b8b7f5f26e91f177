import { expect, test } from 'vitest';
import { fail } from '../../src/documents/outcome.ts';
import { delivered, file, later, makeDesk, namesOf, stateOf } from './given.ts';

/** Lets everything happen that waits for nothing but its turn. */
const settled = () => new Promise(setImmediate);

test('of the two reports everything is found when the page is delivered', () => {
  const desk = makeDesk();
  expect(stateOf(desk)).toMatchObject({ findings: delivered.findings, progress: { kind: 'found' } });
  expect(desk.store.getInitialState()).toBe(stateOf(desk));
});

test('what is found in opened documents comes step by step, with the share that is done', async () => {
  const held = later();
  const desk = makeDesk({ finding: held.promise });
  await desk.open([file('a.txt', 'It shall open.'), file('b.txt', 'It shall close.')], null);
  await settled();
  expect(stateOf(desk).progress).toEqual({ kind: 'finding', share: 0.25 });
  expect(stateOf(desk).findings.screenings.left?.statements).toHaveLength(1);
  expect(stateOf(desk).findings.comparison).toBeNull();
  held.settle(0);
  await settled();
  expect(stateOf(desk).progress).toEqual({ kind: 'found' });
  expect(stateOf(desk).findings.comparison).not.toBeNull();
});

test('a click is answered before the finding is done, and can stop it', async () => {
  const held = later();
  const desk = makeDesk({ finding: held.promise });
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  await settled();
  desk.choose('a-txt-1');
  expect(stateOf(desk)).toMatchObject({ address: 'a-txt-1', progress: { kind: 'finding' } });
  desk.stopFinding();
  held.settle(0);
  await settled();
  expect(stateOf(desk).progress).toEqual({
    kind: 'ended',
    reason: 'Stopped: not everything was looked for.',
  });
  expect(stateOf(desk).findings.comparison).toBeNull();
  await desk.findAgain();
  expect(stateOf(desk).progress).toEqual({ kind: 'found' });
});

test('what is found in documents that have left the page changes nothing', async () => {
  const held = later();
  const desk = makeDesk({ finding: held.promise });
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  desk.goBack();
  held.settle(0);
  await settled();
  expect(stateOf(desk)).toMatchObject({ findings: delivered.findings, progress: { kind: 'found' } });
});

test('a finding that fails says why', async () => {
  const desk = makeDesk({ outcome: fail('The browser ended this before it was done.') });
  await desk.open([file('a.txt', 'A.')], null);
  await settled();
  expect(stateOf(desk).progress).toEqual({
    kind: 'ended',
    reason: 'The browser ended this before it was done.',
  });
});

test('dismissed matches stay dismissed when sides are swapped, and come back together', () => {
  const desk = makeDesk();
  desk.dismiss(1, { left: 'tass-1~interfax-1', right: 'interfax-1~tass-1' }, '');
  desk.dismiss(2, { left: 'tass-1~interfax-2~2', right: 'interfax-2~tass-1~2' }, '');
  desk.swap();
  expect(namesOf(desk)).toEqual(['Interfax', 'TASS']);
  expect([...stateOf(desk).dismissed]).toEqual(['interfax-1~tass-1', 'interfax-2~tass-1~2']);
  desk.restoreDismissed();
  expect(stateOf(desk).dismissed.size).toBe(0);
});

test('an address is chosen where it is, and wanted only in documents that are long', async () => {
  const desk = makeDesk();
  desk.visit('tass-2');
  expect(stateOf(desk)).toMatchObject({ address: 'tass-2', wanted: null });
  await desk.open([file('long.txt', 'A line of its own.\n\n'.repeat(300))], null);
  desk.visit('long-txt-290');
  expect(stateOf(desk)).toMatchObject({ address: 'long-txt-290', wanted: { id: 'long-txt-290' } });
  desk.arrive();
  expect(stateOf(desk)).toMatchObject({ address: 'long-txt-290', wanted: null });
  // Who chooses something else before it has come has gone on.
  desk.visit('long-txt-280');
  desk.choose('long-txt-2');
  expect(stateOf(desk)).toMatchObject({ address: 'long-txt-2', wanted: null });
});

test('what is set aside last is said until something else is done, and comes back chosen', () => {
  const desk = makeDesk();
  const ends = { left: 'tass-1~interfax-1', right: 'interfax-1~tass-1' };
  desk.choose(ends.right);
  desk.dismiss(1, ends, 'tass-2~interfax-2');
  expect(stateOf(desk)).toMatchObject({
    address: 'tass-2~interfax-2',
    lastDismissed: { number: 1, address: ends.left },
  });
  desk.undoDismiss();
  expect(stateOf(desk)).toMatchObject({ address: ends.right, lastDismissed: null });
  expect(stateOf(desk).dismissed.size).toBe(0);
  desk.dismiss(1, ends, '');
  desk.choose('');
  expect(stateOf(desk).lastDismissed).toBeNull();
  desk.undoDismiss();
  expect(stateOf(desk).dismissed.size).toBe(1);
});

test('what was on the page at an earlier step of the history is put back as it was left', async () => {
  const desk = makeDesk();
  desk.dismiss(1, { left: 'tass-1~interfax-1', right: 'interfax-1~tass-1' }, '');
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  expect(stateOf(desk).turns).toBe(1);
  expect(desk.returnTo({ left: 'tass', right: 'interfax' }, 'tass-2')).toBe(true);
  expect(namesOf(desk)).toEqual(['TASS', 'Interfax']);
  expect(stateOf(desk)).toMatchObject({ address: 'tass-2', turns: 1, progress: { kind: 'found' } });
  expect([...stateOf(desk).dismissed]).toEqual(['tass-1~interfax-1']);
  expect(desk.returnTo({ left: 'a-txt', right: 'b-txt' }, '')).toBe(true);
  expect(namesOf(desk)).toEqual(['a.txt', 'b.txt']);
  expect(desk.returnTo({ left: 'gone', right: null }, '')).toBe(false);
  expect(namesOf(desk)).toEqual(['a.txt', 'b.txt']);
});

test('what takes the place of opened documents can be undone; of the two reports, Back is enough', async () => {
  const desk = makeDesk();
  await desk.open([file('a.txt', 'A.')], null);
  expect(stateOf(desk).notice).toBeNull();
  await desk.open([file('b.txt', 'B.')], null);
  expect(stateOf(desk).notice).toEqual({ kind: 'undoable', words: 'Opened in place of “a.txt”.' });
  desk.undo();
  expect(namesOf(desk)).toEqual(['a.txt', undefined]);
  expect(stateOf(desk).notice).toBeNull();
});

test('a document put beside another takes the place of none, and says nothing; opened again, it says so', async () => {
  const desk = makeDesk();
  await desk.open([file('a.txt', 'A.')], null);
  await desk.open([file('b.txt', 'B.')], 'right');
  expect(namesOf(desk)).toEqual(['a.txt', 'b.txt']);
  expect(stateOf(desk).notice).toBeNull();
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  expect(stateOf(desk).notice).toEqual({ kind: 'undoable', words: 'Opened again.' });
});

test('an address that outlives its words says so, and goes where they are now', async () => {
  const desk = makeDesk();
  await desk.open([file('plan.txt', 'One stands.\n\nTwo stands.\n\nThree stands.')], null);
  const address = desk.addressOf('plan-txt-2');
  expect(address).toMatch(/^plan-txt-2\.\w+$/);
  desk.visit(address);
  expect(stateOf(desk)).toMatchObject({ address: 'plan-txt-2', notice: null });
  await desk.forget('all');
  await desk.open([file('plan.txt', 'Zero stands.\n\nOne stands.\n\nTwo stands.')], null);
  desk.visit(address);
  expect(stateOf(desk).address).toBe('plan-txt-3');
  expect(stateOf(desk).notice?.words).toBe('The document has changed: its words are plan.txt 3 now.');
  await desk.forget('all');
  await desk.open([file('plan.txt', 'Zero stands.\n\nOne stands.')], null);
  desk.visit(address);
  expect(stateOf(desk).address).toBe('');
  expect(stateOf(desk).notice?.words).toMatch(/^The document has changed: the words .* are not in it\.$/);
});

test('what was removed can be kept again', async () => {
  const desk = makeDesk();
  await desk.open([file('a.txt', 'A.'), file('b.txt', 'B.')], null);
  await desk.forget('all');
  expect(stateOf(desk).kept).toEqual([]);
  expect(stateOf(desk).notice?.kind).toBe('undoable');
  desk.undo();
  await settled();
  expect(stateOf(desk).kept.map(({ name }) => name)).toEqual(['a.txt', 'b.txt']);
  expect(stateOf(desk).notice?.words).toBe('Kept again.');
});
