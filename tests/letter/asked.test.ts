import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { findAll } from '../../src/find/steps.ts';
import { askAboutChanges } from '../../src/letter/asked.ts';
import { tellChanges } from '../../src/letter/changes.ts';
import { toHtml, toProse, toTicket } from '../../src/letter/forms.ts';
import { inert } from '../../src/letter/inert.ts';
import { mailOf } from '../../src/letter/mail.ts';
import { whatChanged } from '../../src/letter/what-changed.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

const read = (text: string, name: string) => readDocument(text, { id: name, name, format: 'markdown' });

const ROOM = Array.from(
  { length: 12 },
  (_, at) => `Pump number ${at + 1} stands on the northern quay of the harbour beside gate ${at + 1}.`,
);
const stops = (verb: string) => `The controller ${verb} stop the motor when the pressure is lost.`;
const LOG = 'The controller shall log each start of the motor with its time.';

function askedOf(before: readonly string[], after: readonly string[]): string {
  const left = read(before.join('\n\n'), 'one');
  const right = read(after.join('\n\n'), 'two');
  const comparison = compare(left, right);
  const screenings = { left: screen(left), right: screen(right) };
  return toProse(
    askAboutChanges(
      { left, right },
      comparison,
      whatChanged({ left, right }, comparison.changes ?? [], screenings),
    ),
  );
}

test('what somebody is quoted with is not what is required', () => {
  const says = (verb: string) =>
    `“The controller ${verb} stop the motor when the pressure is lost,” the keeper said on Friday.`;
  expect(
    askedOf([...ROOM, stops('shall'), says('must')], [...ROOM, stops('shall'), says('should')]),
  ).not.toContain('keeper');
});

test('of two versions it is asked whether what is required otherwise, or is gone, is meant', () => {
  expect(askedOf([...ROOM, stops('shall'), LOG], [...ROOM, stops('should')])).toBe(
    [
      'From “one” to “two”, what was required differs in 2 sentences. Is each meant?',
      `1. “one 13”: “${stops('shall')}” became, in “two 13”, “${stops('should')}”\n2. “one 14”: “${LOG}” is no longer there in these words`,
    ].join('\n\n'),
  );
});

test('of an item its words are quoted, without its bullet', () => {
  const long = `- The controller shall log ${'each start of a motor, '.repeat(20)}and each stop`;
  const asked = askedOf(
    [...ROOM, `- ${stops('shall')}`, `${long}.`],
    [...ROOM, `- ${stops('may')}`, `${long} in 5 s.`],
  );
  expect(asked).toContain(`: “${stops('shall')}” became`);
  expect(asked.match(/“… .*? in 5 s\.”/)?.[0]).toMatch(/^“… .{90,}/);
});

test('what is no item keeps the sign ahead of it', () => {
  const holds = (verb: string) => `| Tank | – 5 bar ${verb} be held by the controller at night. |`;
  const table = (verb: string) => `| Part | Rule |\n|-|-|\n${holds(verb)}`;
  expect(askedOf([...ROOM, table('shall')], [...ROOM, table('should')])).toContain('“– 5 bar shall be');
});

test('where the same words became the same others it is asked once', () => {
  const terms = (verb: string) =>
    Array.from({ length: 12 }, (_, at) => `“Gate ${at}” ${verb} what the office of the harbour calls so.`);
  const asked = askedOf([...ROOM, ...terms('shall mean'), LOG], [...ROOM, ...terms('means')]);
  expect(asked).toContain('what was required differs in 13 sentences');
  const names = Array.from({ length: 9 }, (_, at) => `“one ${at + 14}”`).join(', ');
  expect(asked.split('\n').slice(-2)).toEqual([
    `1. “one 13”: “${terms('shall mean')[0]}” became, in “two 13”, “${terms('means')[0]}”; the same words changed alike in ${names}, and in 2 more places of the list of changes`,
    `2. “one 25”: “${LOG}” is no longer there in these words`,
  ]);
});

test('where the same “not” came, each is asked about', () => {
  const lines = (not: string) => [
    `The office shall${not} keep the old maps of the quay.`,
    `The keeper shall${not} show the lamp to a visitor.`,
  ];
  const asked = askedOf([...ROOM, ...lines('')], [...ROOM, ...lines(' not')]);
  expect(asked.split('\n').filter((line) => /^\d\. /.test(line))).toHaveLength(2);
});

test('what is asked about is counted by sentences, also where more of them are one question than are asked about', () => {
  const changed = (verb: string) => [
    ...[0, 1, 2, 3, 4, 5].map((at) => `“Gate ${at}” ${verb} what the office of the harbour calls so.`),
    ...Array.from({ length: 11 }, (_, at) =>
      verb === 'means'
        ? `The guard of lock ${at} may ring bell ${at}.`
        : `The guard of lock ${at} shall ring it.`,
    ),
  ];
  const asked = askedOf([...ROOM, ...changed('shall mean')], [...ROOM, ...changed('means')]);
  expect(asked).toContain(
    'differs in 17 sentences. Is each meant? 15 are asked about here; the list of changes has the other 2.',
  );
});

test('of a cell its row is named', () => {
  const table = (verb: string) => `| Id | Rule |\n| - | - |\n| R-1 | ${stops(verb)} |`;
  const left = read([...ROOM, table('shall')].join('\n\n'), 'one');
  const right = read([...ROOM, table('should')].join('\n\n'), 'two');
  const comparison = compare(left, right);
  const screenings = { left: screen(left), right: screen(right) };
  const changed = whatChanged({ left, right }, comparison.changes ?? [], screenings);
  expect(toProse(askAboutChanges({ left, right }, comparison, changed))).toContain(
    `“one 14”, “R-1”: “${stops('shall')}” became, in “two 14”, “${stops('should')}”`,
  );
  expect(tellChanges({ left, right }, comparison, changed).markdown.join('\n')).toContain(
    'two 14, “R-1”: The controller **should** stop',
  );
});

test('of a long sentence what differs is quoted with some words around it, the same on both sides', () => {
  const many = (what: string) => Array.from({ length: 40 }, (_, at) => `${what}${at}`).join(' ');
  const long = (verb: string) => `${many('before')} the pump ${verb}stop ${many('after')}.`;
  const asked = askedOf([...ROOM, long('shall '), `It shall stop ${many('anything')}.`], [...ROOM, long('')]);
  const around = (verb: string) => `… before30 [^“”]* before39 the pump ${verb}stop after0 [^“”]* after12 …`;
  expect(asked).toMatch(new RegExp(`“${around('shall ')}” became, in “[^”]*”, “${around('')}”`));
  expect(asked).toMatch(/“It shall stop anything0 [^“”]* anything\d\d …” is no longer there in these words$/);
  expect(asked.length).toBeLessThan(1_200);
});

test('nothing is asked where what is required stays, or where these are no versions of one document', () => {
  expect(askedOf([...ROOM, LOG, 'It is grey.'], [LOG, ...ROOM, 'It is green.'])).toBe('');
  expect(askedOf([...ROOM, stops('shall')], ['Snow fell.', stops('should')])).toBe('');
});

test('words of a file are quoted, and text wherever they go', () => {
  const hostile = (verb: string) => `The <b>controller</b> ${verb} tell @octocat when the pressure is lost.`;
  const left = read([...ROOM, hostile('shall')].join('\n\n'), 'one');
  const right = read([...ROOM, hostile('should')].join('\n\n'), 'two');
  const body = findAll({ left, right }).letter?.body ?? [];
  expect(body.at(-2)?.items[0]?.map(({ kind }) => kind)).toEqual([
    'name',
    'words',
    'quote',
    'words',
    'name',
    'words',
    'quote',
  ]);
  const [prose, ticket, html] = [toProse(body), toTicket(body), toHtml(body)];
  expect(prose).toContain('“The controller shall tell @octocat when');
  expect(ticket).toContain(`“${inert('The controller shall tell @octocat when the pressure is lost.')}”`);
  expect(ticket).not.toContain('@octocat');
  expect(html).toContain('<code>one 13</code>: “The controller shall tell');
});

test('of many, the first ten are asked about and the rest is counted', () => {
  const must = ROOM.map((_, at) => `Gate number ${at + 1} shall be shut at night by keeper ${at + 1}.`);
  const may = must.map((one, at) => one.replace('shall', 'may').replace('night', `night in week ${at + 1}`));
  const asked = askedOf([...ROOM, ...must], [...ROOM, ...may]);
  expect(asked).toContain('what was required differs in 12 sentences');
  expect(asked).toContain('10 are asked about here; the list of changes has the other 2.');
  expect(asked.match(/^\d+\. /gm)).toHaveLength(10);
});

test('how much else changed in what is required is said, as often as the list of changes has it', () => {
  const added = ['It shall close the gate at night.', 'It shall open the gate at dawn.'];
  expect(askedOf([...ROOM, stops('shall')], [...ROOM, stops('should'), ...added])).toMatch(
    /\n\nThe list of changes has 2 more changes in what is required, such as what is new\.$/,
  );
  expect(askedOf([...ROOM, LOG], [...ROOM, LOG, ...added])).toBe(
    'From “one” to “two”, what is required changed in 2 places. Is each meant?',
  );
});

test('what is found in two versions has a letter that asks, and its mail quotes their first words', () => {
  const left = read([...ROOM, stops('shall')].join('\n\n'), 'one');
  const right = read([...ROOM, stops('should')].join('\n\n'), 'two');
  const { letter } = findAll({ left, right });
  const blocks = letter?.body.map(({ kind }) => kind);
  expect(blocks?.at(-2)).toBe('list');
  expect(toProse(letter?.body ?? [])).toContain(
    `“${stops('shall')}” became, in “two 13”, “${stops('should')}”`,
  );
  const mail = letter && mailOf(letter);
  expect(mail?.kind).toBe('short');
  expect(mail?.kind === 'short' && decodeURIComponent(mail.href)).toMatch(
    /“two”, what was required differs in 1 sentence\. Is each meant\?\r\n\r\n1\. “The controller shall stop the motor when the …”\r\n/,
  );
});

test('a name is told on the page as it is, and made text only for Markdown', () => {
  const text = [...ROOM, stops('shall')].join('\n\n');
  const section = (title: string) => `# ${title}\n\nThe system covers the northern quay of the harbour only.`;
  const more = ['Scope', 'Assumptions', 'Glossary'].map(section).join('\n\n');
  const left = read(`${text}\n\n${more}`, 'a_b@c');
  const { changed } = findAll({ left, right: read(text, 'two') });
  expect(changed?.told.at(-1)).toContain('only a_b@c has: ');
  expect(changed?.markdown.join()).toContain(`only ${inert('a_b@c')} has: `);
});
