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
  desk.dismiss('tass-1~interfax-1');
  desk.dismiss('tass-1~interfax-2~2');
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
  expect(stateOf(desk)).toMatchObject({ address: 'long-txt-290', wanted: 'long-txt-290' });
  desk.arrive();
  expect(stateOf(desk)).toMatchObject({ address: 'long-txt-290', wanted: null });
});
