import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { RuleName, StatementClass } from '../../src/screening/screening.ts';

/** Reads "{The pump} [shall] stop.": the subject in braces, the cue in brackets, neither of them in the text. */
function unmark(marked: string): { text: string; cue: string; subject: string | null } {
  const subject = /\{([^}]*)\}/.exec(marked)?.[1]?.replace(/[[\]]/g, '') ?? null;
  const cue = /\[([^\]]*)\]/.exec(marked)?.[1]?.replace(/[{}]/g, '') ?? '';
  return { text: marked.replace(/[{}[\]]/g, ''), cue, subject };
}

function only(text: string) {
  const { statements } = screen(readDocument(text, { id: 'text', name: 'Text' }));
  expect(statements).toHaveLength(1);
  const [statement] = statements;
  if (statement === undefined) throw new Error('no statement');
  const at = (span: { start: number; end: number } | null) =>
    span === null ? null : text.slice(span.start, span.end);
  return {
    class: statement.class,
    rule: statement.rule,
    span: at(statement.span),
    cue: at(statement.cue),
    subject: at(statement.subject),
  };
}

type Row = readonly [StatementClass, RuleName, string];

const rows: readonly Row[] = [
  // a system, and a thing with shall
  ['requirement', 'system', '{The pump controller} [shall] stop the motor.'],
  ['requirement', 'system', '{The server} [must] answer within two seconds.'],
  ['requirement', 'system', '{The pull server} [must] ask twice.'],
  ['requirement', 'system', '{The application} [should] also run offline.'],
  ['requirement', 'system', '{The software} [will] keep a record of every change.'],
  ['requirement', 'system', '{The interface} [mustn’t] show passwords.'],
  ['requirement', 'system', '{The software of the pump} [shall] start by itself.'],
  ['requirement', 'system', '{The system that serves the clerk} [must] log every access.'],
  ['requirement', 'system', '{All of the servers} [shall] be redundant.'],
  ['requirement', 'system', '{The server} [has to] log each request.'],
  ['requirement', 'system', '{Servers} [have to] log each request.'],
  ['requirement', 'system', '{The server} [has to] say the hour.'],
  ['requirement', 'system', '{The server} is [required to] log each request.'],
  ['requirement', 'thing', '{Valves} [shall] close when the power fails.'],
  ['requirement', 'thing', '{Each tank} [shall] hold 40 litres.'],
  ['requirement', 'system', '{The screen} [must] automatically fade.'],
  // key words
  ['requirement', 'key-word', '{A sender} [MUST] close the channel.'],
  ['requirement', 'key-word', '{An answer} [MAY] be empty.'],
  ['requirement', 'key-word', '{A sender} [MUST]:'],
  ['not-about-a-system', 'party', '{The maintainers} [MUST] vote.'],
  // EARS
  ['requirement', 'system', 'While the tank is empty, {the controller} [shall] keep the pump off.'],
  ['requirement', 'system', 'If the valve sticks, then {the system} [shall] warn the operator.'],
  ['requirement', 'thing', 'When the lid opens, {the motor} [shall] stop.'],
  ['requirement', 'thing', 'Where a second pump is fitted, {the pumps} [shall] alternate.'],
  ['requirement', 'system', '{The controller}, while the tank is empty, [shall] keep the pump off.'],
  ['requirement', 'system', 'If the clerk confirmed that the tide is out, {the system} [shall] pump.'],
  ['requirement', 'thing', '{Most of the valves} [shall] close.'],
  ['requirement', 'system', '{The system} [shall] keep what the pilot said.'],
  ['requirement', 'system', '{The system} [shall] keep lists, and reports.'],
  ['requirement', 'thing', '{A warning} [shall] be shown.'],
  ['requirement', 'thing', '{The tide state} [shall] be shown.'],
  ['requirement', 'system', '{The screen} (i.e. its lamp) [must] fade.'],
  // what is claimed or stated by nobody, and what is called by its name
  ['requirement', 'system', 'If no berth is claimed by noon, {the system} [must] ring.'],
  [
    'requirement',
    'system',
    'In the list, the form and the way to fill it in, {the system} [must] be stated.',
  ],
  ['requirement', 'system', 'At the agreed time {the system} [must] ring.'],
  ['reported', 'said', 'It is claimed that {the system} [must] ring.'],
  ['reported', 'said', 'The bell is said to be old, and {the system} [must] ring.'],
  // stories and scenarios
  ['requirement', 'story', '[As a harbour clerk, I want] to print the list of ships.'],
  ['requirement', 'story', '[As an operator I need] to see the level.'],
  ['requirement', 'story', '[As the keeper of the lock, I want] to close it.'],
  ['requirement', 'story', '[Given a full tank, when the pump starts, then] the level falls.'],
  // what a role is to be able to do
  ['requirement', 'capability', '{The operator} [shall] be able to stop the pump.'],
  ['requirement', 'thing', '{A number of users} [shall] be able to look on.'],
  ['requirement', 'capability', '{Users} [must] be allowed to change their password.'],
  // perhaps a system
  ['possible', 'unclear-subject', '{The service} [must] be fast.'],
  ['possible', 'unclear-subject', '{The website} [should] be in two languages.'],
  ['possible', 'weak', '{The program} [may] sleep.'],
  // not a system
  ['not-about-a-system', 'party', '{The minister} [must] resign.'],
  ['not-about-a-system', 'party', '{The company} [will] open a second shop.'],
  ['not-about-a-system', 'party', '{We} [should] go home.'],
  ['not-about-a-system', 'other', '[He’ll] mend the pier.'],
  ['not-about-a-system', 'party', '{The match} [will] begin at noon.'],
  ['not-about-a-system', 'party', '{The contractor} [shall] deliver a manual.'],
  ['not-about-a-system', 'role', '{Users} [must] bring a pen.'],
  ['not-about-a-system', 'role', '{Users} [may] bring a pen.'],
  ['not-about-a-system', 'other', '{Your client} [must] name itself.'],
  ['not-about-a-system', 'other', '{Each pull request} [should] be small.'],
  ['possible', 'aside', 'If it rains, {the server} [must] wait?'],
  ['not-about-a-system', 'text', '{This document} [will] be revised every year.'],
  ['not-about-a-system', 'other', 'When it rains, then {the river} [will] rise.'],
  ['not-about-a-system', 'other', '{THE PUMP} [MUST] STOP.'],
  ['not-about-a-system', 'other', '{The rule} “[may] be” is old.'],
  ['not-about-a-system', 'other', '{Rain} [may] fall in the hills.'],
  ['not-about-a-system', 'other', '{Elm Bridge} [should] stay shut.'],
  ['not-about-a-system', 'other', '{The river} [has to] be dredged.'],
  // what is assumed ends with its clause; what is called an example data is none
  ['requirement', 'system', 'For example data, {the system} [shall] keep a copy.'],
  ['requirement', 'system', 'We assume that the lamp burns; {the system} [must] ring.'],
  // where a subject begins
  ['not-about-a-system', 'other', 'When the network is down {it} [should] still sell tickets.'],
  [
    'reported',
    'said',
    'According to a pilot, Reed, during a visit, said that {Elm Pier 2} [should] be closed.',
  ],
  ['reported', 'said', 'According to reports, next week {the harbour minister} [will] visit the pier.'],
  ['reported', 'said', 'The council told the pilots that {Elm Bridge} [will] be shut.'],
  ['reported', 'said', 'The council said {the old pier} [will] be shut.'],
  ['reported', 'said', 'He said, among other things, that {Elm Bridge} [must] go.'],
  ['reported', 'quoted', '“I want the pilots to know {the harbour} [will] stay open,” she said.'],
  ['not-about-a-system', 'party', 'It is a bridge that {the council} [should] mend.'],
  ['not-about-a-system', 'party', 'It is a bridge, which {the council} [should] mend.'],
  ['not-about-a-system', 'party', 'It is the bridge that {we} [should] mend.'],
  ['not-about-a-system', 'party', 'Nobody knows when {the minister} [will] come.'],
  ['requirement', 'system', 'For each ship {the system} [shall] keep a record.'],
  ['not-about-a-system', 'role', 'The lamp blinks so that {operators} [must] look.'],
  ['requirement', 'thing', '{The lid of the tank} [shall] be blue.'],
  ['requirement', 'thing', '{The lamp and the bell} [shall] work together.'],
  ['requirement', 'thing', '{The lid covering the tank} [shall] be blue.'],
  ['requirement', 'thing', '{Lids that hide the tank} [shall] be blue.'],
  // reported
  ['reported', 'quoted', '“{The system} [must] be replaced this year,” the harbour master said.'],
  ['reported', 'quoted', '"{It} [should] be seen as a gift," a sailor said.'],
  ['reported', 'quoted', "In the rock 'n' roll days a poster read “{the harbour} [must] grow”."],
  ['reported', 'said', 'The harbour master said that {the system} [must] be replaced.'],
  ['reported', 'said', 'The council announced that {the software} [will] be bought.'],
  ['reported', 'said', '{The pier} [will] open in spring, the harbour master said.'],
  ['reported', 'said', 'According to the council, {the system} [should] be paid for by ships.'],
  ['reported', 'said', '{The harbour} [will] be closed on Monday, the Elm Gazette reports.'],
];

describe('a statement', () => {
  test.each(rows)('%s by %s: %s', (name, rule, marked) => {
    const { text, cue, subject } = unmark(marked);
    expect(only(text)).toEqual({ class: name, rule, span: text, cue, subject });
  });

  test.each([
    'The pump stops when the tank is empty.',
    'Only its will to live kept it going.',
    'May 3 was a Monday.',
    'Will Elm met Mary May at the pier.',
    'A pilot is a must.',
    'The pump could stop and would start again.',
    'See `must()` and https://example.org/shall/must for more.',
    '',
  ])('is not "%s"', (text) => {
    expect(screen(readDocument(text, { id: 'text', name: 'Text' })).statements).toEqual([]);
  });

  test.each([
    '[SRS194] The pump shall stop.',
    '3.2.1 The pump shall stop.',
    '(a) The pump shall stop.',
    '- REQ-12: The pump shall stop.',
    '- [PUMP-7] The pump shall stop.',
    'UD-1 The pump shall stop.',
  ])('begins behind the identifier of "%s"', (text) => {
    expect(only(text)).toMatchObject({ span: 'The pump shall stop.', subject: 'The pump' });
  });

  test.each([
    ['The gauge must send it.', 'thing'],
    ['Each gauge should send it.', 'thing'],
    ['The buoy must send it.', 'other'],
    ['The gauge may send it.', 'other'],
  ])('binds a thing with "must" where "shall" binds the same: %s', (sentence, rule) => {
    const text = `${sentence} The gauge shall measure the tide. In the morning the sky was blue.`;
    const { statements } = screen(readDocument(text, { id: 'text', name: 'Text' }));
    expect(statements.map((statement) => statement.rule)).toEqual([rule, 'thing']);
  });

  test('binds nothing with "It must" where "It shall" binds: it is another thing in each sentence', () => {
    const text = 'It shall log every fault. It must be remembered that prices rose last year.';
    const { statements } = screen(readDocument(text, { id: 'text', name: 'Text' }));
    expect(statements.map(({ rule }) => rule)).toEqual(['thing', 'other']);
  });

  test.each(['an operator', 'the operator', 'somebody on board'])(
    'of a user story begins behind its identifier, as %s',
    (who) => {
      const story = `As ${who}, I would like to see the level.`;
      expect(only(`US-7: ${story}`)).toMatchObject({ rule: 'story', span: story });
    },
  );

  test('keeps a name that looks like an identifier where it is the subject', () => {
    expect(only('HTTP2 shall be used by the pump.').span).toBe('HTTP2 shall be used by the pump.');
  });

  test('is not made of code', () => {
    const text = 'Call it so:\n\n```\nthe system shall(stop)\n```\n\nThe `pump` shall stop.';
    expect(only(text).span).toBe('The `pump` shall stop.');
  });
});

test.each(['text', 'markdown'] as const)(
  'code between back ticks alone in a paragraph of %s requires nothing',
  (format) => {
    const text = 'Hello.\n\n`the server shall be 1, 2, ???, 6`\n';
    expect(screen(readDocument(text, { id: 'text', name: 'Text', format })).statements).toEqual([]);
  },
);
