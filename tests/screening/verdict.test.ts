import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { checklistItems } from '../../src/screening/checklist-items.ts';
import { readFeatures, screen } from '../../src/screening/screen.ts';
import { gateOf } from '../../src/screening/verdict/gate.ts';
import { FEW_WORDS, sayCovered } from '../../src/screening/verdict/say.ts';
import { addedOf, standingOf } from '../../src/screening/verdict/verdict.ts';
import { bias, thresholds, weights } from '../../src/screening/verdict/weights.ts';
import { ruleWords } from '../../src/screening/wording.ts';
import { specification } from './tide-gauge.ts';

/** Of a file with these lines. */
async function verdictOn(lines: readonly string[], name: string) {
  const outcome = await readFile(new TextEncoder().encode(lines.join('\n')), name);
  return outcome.ok && screen(outcome.value).verdict;
}

const read = (text: string) => readDocument(text, { id: 'text', name: 'Text' });

describe('the verdict', () => {
  const verdict = (text: string) => screen(read(text)).verdict;

  test('is specification where sections and statements are enough', () => {
    expect(verdict(specification)).toBe('specification');
  });

  test.each([
    ['Harbour master confirms plans to meet', false],
    ['Harbour plan', true],
  ])('a title says that a text is something else, or not: %s', (title, isOther) => {
    const { evidence } = screen(read(`# ${title}\n\nThe gauge counts waves.`));
    expect(evidence.some(({ words }) => words.includes('something else'))).toBe(isOther);
  });

  test('is no template for a licence whose lines look like headings', () => {
    const line = '# The gauge is lent with all of its parts to whoever keeps it dry';
    const licence = Array.from({ length: 16 }, () => line).join('\n\n');
    const { evidence } = screen(read(`${licence}\n\n# Gauge\n\nThe gauge counts waves.`));
    expect(evidence.filter(({ words }) => words.includes('nothing below them'))).toEqual([]);
  });

  test.each(['Release notes', 'Waves'])('heeds what the label of a file says: "title: %s"', (title) => {
    const list = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    const text = [`title: ${title}`, ...list.map((verb) => `Each pilot shall ${verb} it.`)].join('\n\n');
    expect(verdict(text)).toBe(title === 'Waves' ? 'specification' : 'unclear');
  });

  test('is specification for a bare list of requirements', () => {
    const list = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    expect(verdict(list.map((verb) => `The system shall ${verb} it.`).join('\n\n'))).toBe('specification');
  });

  test('is specification for records of requirements', () => {
    const record = (index: number) =>
      `[REQUIREMENT]\nUID: TIDE-SRS-${index}\nSTATUS: Draft of two pilots\nSTATEMENT: >>>\nThe gauge shall count wave ${index}.\n<<<`;
    expect(verdict([1, 2, 3].map(record).join('\n\n'))).toBe('specification');
  });

  test('is specification for what calls itself one, and unclear for the same under another name', () => {
    const text = (title: string) =>
      `# ${title}\n\n## Scope\n\nThe system is used by each operator of the gauge.\n\n## Parameters\n\nThe default value of each field is an integer.\n\n## Interfaces\n\nThe module is started by the controller of the device. Each register is reset by the system. The user can read the values of all parameters.`;
    const standing = (title: string) =>
      screen(readDocument(text(title), { id: 'text', name: 'Text', format: 'markdown' })).verdict;
    expect(standing('Tide gauge specification')).toBe('specification');
    expect(standing('Tide gauge')).toBe('unclear');
  });

  test.each([
    ['Return queue – spec', 'specification'],
    ['Spec: the return queue', 'specification'],
    ['Queue protocol', 'specification'],
    ['Runtime contract', 'specification'],
    ['User stories of the pier', 'specification'],
    ['Acceptance criteria of the pier', 'specification'],
    ['Pier: acceptance tests', 'specification'],
    ['Statement of work (SOW)', 'specification'],
    ['Request for proposals: a pier', 'specification'],
    ['When to sow', 'unclear'],
    ['Return queue', 'unclear'],
    ['Languages spoken', 'unclear'],
    ['Queue protocol – 2.1', 'specification'],
    ['Queue protocol (draft)', 'specification'],
    ['Queue protocol – how it is voted on', 'unclear'],
    ['User stories – the pier', 'specification'],
  ])('a title weighs more than a sentence: “%s” is of a %s', (title, expected) => {
    const text = `# ${title}\n\n## Scope\n\nThe system is used by each operator.\n\n## Interfaces\n\nThe module is started by the controller of the device. Each register is reset by the system. The server must keep it. The server must send it. We like it, and you like it. It is very good. It was grey last year.`;
    expect(screen(readDocument(text, { id: 'a', name: 'A', format: 'markdown' })).verdict).toBe(expected);
  });

  test('is unclear for how a project is run, though it binds, and says so; a system may be one for votes', () => {
    const bound = ['kept', 'sent', 'shown', 'read', 'stored', 'closed'];
    const required = (what: string) => bound.map((how) => `${what} MUST be ${how}.`).join(' ');
    const on = (told: string, what = 'Each value') =>
      screen(read(`# Tides\n\n## Scope\n\n${required(what)} ${told.repeat(10)}`));
    expect(on('The value of a tide is a number of the gauge. ').verdict).toBe('specification');
    for (const word of ['release', 'committee', 'contributor']) {
      const { verdict, evidence } = on(`The value of a ${word} is a number of the gauge. `);
      expect(verdict, word).toBe('unclear');
      expect(evidence.at(-1)?.words).toContain('how a project is run');
    }
    bound.push('sorted', 'weighed');
    expect(on('', 'The server of each vote').verdict).toBe('specification');
    expect(on('This proposal adds a number of the gauge. ').verdict).toBe('specification');
  });

  test.each([
    ['V2.1 Tides', 'specification'],
    ['V2.1 – 2 May', 'unclear'],
  ])('a number before a chapter’s name is no version: “%s”', (title, is) => {
    const under = [1, 2, 3].map(
      (part) => `## ${title.replace('1', `${part}`)}\n\nThe server must keep each value ${part}.`,
    );
    expect(named('Tide gauge', under.join('\n\n')).verdict).toBe(is);
  });

  test('a heading further down is no title where a label is one', () => {
    const isOther = (between: string) =>
      screen(read(`title: Tides\n\n${between}# Rationale of the tides\n\nIt counts waves.`)).evidence.some(
        ({ words }) => words.includes('something else'),
      );
    expect(isOther('')).toBe(true);
    expect(isOther('The gauge is old.\n\n')).toBe(false);
  });

  test.each([
    [2, 'open'],
    [3, 'shut'],
  ])('%i of 10 sentences on a project leave it %s', (count, gate) => {
    const lines = Array.from({ length: 10 }, (_, index) =>
      index < count
        ? 'The maintainers of the gauge are listed here.'
        : 'Each value of the gauge is a number.',
    );
    const text = `# Gauge specification\n\n## Data\n\n${lines.join('\n\n')}`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    expect(gateOf(readFeatures(document))).toBe(gate);
  });

  test('is specification for a list of requirements below the title of a design', () => {
    const list = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    const required = list.map((verb) => `The system shall ${verb} it.`).join('\n\n');
    expect(verdict(`# Tide gauge design\n\n${required}`)).toBe('specification');
  });

  test('is specification for what is said under headings that name requirements', () => {
    const under = (title: string) =>
      ['shore', 'pier', 'quay', 'buoy']
        .map(
          (place) =>
            `## ${title} of the ${place}\n\nThe module stores each value of the system. The controller keeps a register of the server.`,
        )
        .join('\n\n');
    const gauges = (title: string) =>
      screen(readDocument(`# Gauges\n\n${under(title)}`, { id: 'text', name: 'Text', format: 'markdown' }))
        .verdict;
    expect(gauges('Base requirements')).toBe('specification');
    expect(gauges('Waves')).toBe('nothing-found');
  });

  test('of a report stays nothing found, whatever its page says below it', () => {
    const report =
      'The mayor said on Friday that the quay was closed.\n\n“Nobody was hurt when the old crane fell,” she told the clerk.\n\nHe said that they had left.';
    const judge = (text: string) =>
      screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' })).verdict;
    expect(judge(report)).toBe('nothing-found');
    for (const below of ['Our standards', 'Related news', 'More on this story', 'Perspective'])
      expect(judge(`${report}\n\n## ${below}\n\n- A crane fell last year.\n`), below).toBe('nothing-found');
  });

  test('is specification for a configuration that key words bind, and a design that is numbered', () => {
    const bound = ['lamp', 'bell', 'clock'].map((part) => `The ${part} MUST be kept by the server.`);
    expect(named('Tide gauge configuration').verdict).toBe('unclear');
    expect(named('Tide gauge configuration', `## Parts\n\n${bound.join(' ')}`).verdict).toBe('specification');
    const numbered = ['lamp', 'bell', 'clock'].map(
      (part, index) => `- H-${index}: The ${part} of the server`,
    );
    expect(named('Tide gauge design', `## Parts\n\n${numbered.join('\n')}`).verdict).toBe('specification');
  });

  test('a second heading at the head of a text is of its title', () => {
    const { evidence } = screen(read('# Tides\n\n# Architecture overview\n\nThe gauge counts waves.'));
    expect(evidence.at(-1)?.words).toContain('something else');
  });

  const named = (title: string, sections = '') => {
    const text = `# ${title}\n\n## Scope\n\nThe system is used by each operator of the gauge.\n\n## Interfaces\n\nThe server must keep each value. The server must send each value. The server must drop no value. It is very old. We like it, and it was nice.\n\n${sections}`;
    return screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' }));
  };
  test.each([
    ['specification', 'Tide gauge'],
    ['unclear', 'Tide gauge: style guide'],
    ['unclear', 'Tide gauge guidance'],
    ['unclear', 'Extending the tide gauge'],
    ['specification', 'Extended tide gauge'],
    ['unclear', 'Test report for the tide gauge'],
    ['unclear', 'Contributing to the tide gauge'],
    ['unclear', 'Tide gauge – plan for 2021'],
    ['unclear', 'Architecture of the tide gauge'],
    ['unclear', 'Introduction to the tide gauge'],
    ['unclear', 'How the tide gauge works'],
    ['unclear', 'Tide gauge: global options'],
    ['unclear', 'class TideGauge'],
    ['unclear', 'Example: a tide gauge'],
    ['specification', 'Tide governance'],
    ['unclear', 'Tide gauge 2 vs. tide gauge 3'],
    ['unclear', 'Comparison with other gauges'],
    ['unclear', 'A tour of the tide gauge'],
    ['unclear', 'Review outline'],
    ['unclear', 'Memorandum for the heads of piers'],
    ['unclear', 'Configuration files'],
    ['unclear', 'Tide gauge configuration'],
    ['unclear', 'Pier configuration (pier.json)'],
    ['unclear', 'Using the tide gauge'],
    ['unclear', 'Tide gauge: implementation summary'],
    ['unclear', 'Tide gauge: review report'],
    ['unclear', 'Tide gauge: API reference'],
    ['unclear', 'Tide gauge design document'],
    ['unclear', 'Tide gauge design doc'],
    ['specification', 'Core architecture, data and lamps'],
    ['unclear', 'How to change the specification'],
    ['specification', 'Tide gauge: how it is read. Specification'],
    ['unclear', 'The tide gauge: an overview'],
    ['unclear', 'Coding standards'],
    ['specification', 'What is required of the gauge: specification'],
    ['specification', 'Getting started module specification'],
    ['unclear', 'Coding style and conventions'],
    ['unclear', 'Tide gauge design'],
    ['specification', 'Tide gauge: schema reference'],
    ['specification', 'Architecture manual of the tide gauge'],
    ['specification', 'Overview'],
    ['specification', 'Instruction set architecture of the tide gauge'],
    ['specification', 'Call standard for the tide gauge architecture (TGA)'],
    ['specification', 'Binary interface for the tide gauge architecture'],
    ['unclear', 'Coding standard for the tide gauge guide'],
    ['specification', 'Requirements documentation'],
    ['specification', 'Test report service'],
    ['specification', 'Creating tide tables SRS'],
    ['specification', 'Creating tide tables FRD'],
    ['specification', 'Tide review format'],
    ['specification', 'Requirements definition and design'],
    ['unclear', 'Final project report'],
    ['specification', 'Requirements report'],
    ['unclear', 'Software architecture document'],
    ['unclear', 'Entities of the gauge: diagram'],
    ['specification', 'Use-case diagrams'],
    ['unclear', 'Application issues'],
    ['unclear', 'Document registry of the pier'],
    ['unclear', 'Deprecated features'],
    ['specification', 'Deprecated as of version 2'],
    ['specification', 'Struct types'],
    ['unclear', 'Open decisions register (proposed)'],
    ['unclear', 'Risk log'],
    ['unclear', 'Limitations and details'],
    ['unclear', 'Error handling audit'],
    ['unclear', 'Quick reference'],
    ['unclear', 'Meeting summary for the pier'],
    ['unclear', 'Project state: the pier'],
    ['unclear', 'Implementation status'],
    ['unclear', 'Documentation guidelines'],
    ['unclear', 'Creating a tide gauge'],
    ['unclear', 'Releases'],
    ['unclear', 'Project charter'],
    ['specification', 'Boat charter'],
    ['unclear', 'Tide gauge SPMP'],
    ['unclear', 'Threat model'],
    ['unclear', 'Problem statement'],
    ['unclear', 'Design process'],
    ['unclear', 'Test plan & strategy'],
    ['unclear', 'Test plan ALBATROSS'],
    ['unclear', 'Problem statement & goals'],
    ['unclear', 'Design principles and decisions'],
    ['specification', 'Guide and requirements'],
    ['unclear', 'Assignment 2: tides'],
    ['unclear', 'Exercises 1'],
    ['specification', 'Exercises'],
    ['specification', 'Session: tides'],
    ['unclear', 'To-do list'],
    ['unclear', 'Tide gauge – how it works'],
    ['unclear', 'Tide rubric'],
    ['unclear', 'By-law 5'],
    ['unclear', 'Research proposal'],
    ['unclear', 'Architecture & design'],
    ['unclear', 'PIER_OPERATIONS_CHECKLIST.md'],
    ['specification', 'Plan and tide tables'],
    ['specification', 'Summary'],
    ['specification', 'Manual: requirements of the tide gauge'],
  ])('is %s for what is titled “%s”', (is, title) => {
    expect(named(title).verdict).toBe(is);
  });

  test.each([
    ['a command', 'Name', 'Synopsis'],
    ['a paper', 'Abstract', 'Conclusions'],
    ['a paper on a program', 'Summary', 'Statement of need'],
    ['a report', 'Executive summary', 'Conclusion'],
    ['a program at its door', 'Installing', 'License'],
    ['a source', 'Compile', 'Run'],
    ['a source of a standard', 'Licensing', 'Building documents'],
    ['a standard’s source', 'Licensing', 'Branches'],
    ['a standard’s page', 'Contributing', 'Project roadmap'],
    ['a fixture', 'Layout', 'Branch structure'],
    ['a server', 'Environment variables', 'Usage'],
    ['a pattern', 'Problem', 'Solution'],
    ['a record of a decision', 'Decision outcome', 'Consequences'],
    ['a choice', 'Decision', 'Trade-offs'],
    ['a plan of a project', 'Project phases', 'Risk management'],
    ['a plan of tests', 'Entry and exit criteria', 'Levels of testing'],
    ['tests of a module', 'Automated tests', 'Manual testing'],
    ['an explanation', 'How it works', 'Best practices'],
  ])('is unclear, and nothing is required, under the headings of %s', (_, one, other) => {
    const under = (...headings: string[]) =>
      named('Tide gauge', headings.map((title) => `## ${title}\n\nThe gauge counts waves.`).join('\n\n'));
    expect(under(one).verdict).toBe('specification');
    expect(under(other).verdict).toBe('specification');
    const both = under(one, other);
    expect(both.verdict).toBe('unclear');
    expect(both.statements.filter((statement) => statement.class === 'requirement')).toEqual([]);
    expect(both.evidence.at(-1)).toMatchObject({
      speaks: 'against',
      words:
        'Its title, headings or first sentences are those of something else, such as a guide, a report or a program’s own page.',
    });
  });

  test('is specification where headings are of what is built and of what goes on while it runs', () => {
    const under = (...headings: string[]) =>
      named(
        'Tide gauge',
        headings.map((title) => `## ${title}\n\nEach register is reset by the system.`).join('\n\n'),
      );
    expect(under('Build attributes', 'Run-time linking', 'Licence').verdict).toBe('specification');
    expect(under('Build', 'Run', 'Licence').verdict).toBe('unclear');
  });

  test('is specification where two such headings are few of many', () => {
    const parts = Array.from({ length: 90 }, (_, index) => `Part ${index}`);
    const headings = (of: readonly string[]) =>
      of
        .map(
          (title) =>
            `## ${title}\n\nThe server must send each value. Each register is reset by the system. Each field of a message is an integer.`,
        )
        .join('\n\n');
    expect(named('Tide gauge', headings(['Compile', 'Run'])).verdict).toBe('unclear');
    expect(named('Tide gauge', headings(['Compile', 'Run', ...parts])).verdict).toBe('specification');
  });

  test.each([
    ['calls', ['gauge.read()', 'gauge.send(value, [options])', 'gauge.stop()', 'gauge::reset(all)']],
    ['declarations', ['class Gauge', 'struct Tide', 'def read', 'void stop']],
    ['questions', ['Is it wet?', 'Is it cold?', 'Who reads it?', 'Who stops it?']],
  ])('is unclear where %s are headings', (_, titles) => {
    const under = (count: number) =>
      named(
        'Tide gauge',
        titles
          .slice(0, count)
          .map((title) => `## ${title}\n\nThe gauge counts waves.`)
          .join('\n\n'),
      ).verdict;
    expect(under(3)).toBe('specification');
    expect(under(4)).toBe('unclear');
  });

  test.each([
    ['This repository holds the tide gauge.', 'unclear'],
    ['Here, this folder holds the tide gauge.', 'unclear'],
    ['The gauge directory contains the tide gauge.', 'unclear'],
    ['This page explains the tide gauge.', 'unclear'],
    ['This page covers the tide gauge.', 'unclear'],
    ['This page records caveats of the tide gauge.', 'unclear'],
    ['This topic explains the tide gauge.', 'unclear'],
    ['This pocket guide is for the tide gauge.', 'unclear'],
    ['This page maps the files of the tide gauge.', 'unclear'],
    ['It is a discussion paper on the tide gauge.', 'unclear'],
    ['This article is on the tide gauge.', 'unclear'],
    ['This example reads the tide gauge.', 'unclear'],
    ['This record captures a day of the tide gauge.', 'unclear'],
    ['This document helps you to read the tide gauge.', 'unclear'],
    ['In the previous section we read the tide gauge.', 'unclear'],
    ['This is the public repository of the tide gauge.', 'unclear'],
    ['Here you can learn how to read the tide gauge.', 'unclear'],
    ['As we have seen, the pier is old.', 'unclear'],
    ['Here is the reference documentation of the tide gauge.', 'unclear'],
    ['Tides is a small command-line tool.', 'specification'],
    ['This package provides the tide gauge.', 'specification'],
  ])(
    'is unclear for what opens with “%s”, and under the title of requirements %s',
    (sentence, isRequirements) => {
      const old = 'It was very old last year. It is nice now.';
      const text = (further: string, title = 'Tides') =>
        `# ${title}\n\n${further}\n\n## Scope\n\nThe system is used by each operator.\n\n## Interfaces\n\nThe server must keep each value. The server must send each value. ${old}${title === 'Tides' ? '' : ' We like it, as you do. It was good last week.'}`;
      const opened = (further: string, title?: string) =>
        screen(readDocument(text(further, title), { id: 'text', name: 'Text', format: 'markdown' }));
      expect(opened('The gauge counts waves.').verdict).toBe('specification');
      expect(opened(sentence).verdict).toBe('unclear');
      expect(opened(sentence).evidence.at(-1)?.places).toHaveLength(1);
      expect(opened(sentence, 'Tides: requirements document').verdict).toBe(isRequirements);
    },
  );

  test.each([
    'This page covers the detailed requirements of the gauge.',
    'The drawings of the gauge are in this repository.',
    'Ask the pilots for a change to this folder.',
    'The tide is a number in this example.',
    'This article specifies the format of a tide.',
  ])('where something lies or is required does not say that it is something else: “%s”', (sentence) => {
    const text = `# Tides\n\n${sentence}\n\n## Scope\n\nThe system is used by each operator.\n\n## Interfaces\n\nThe server must keep each value. The server must send each value.`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    const { verdict, evidence } = screen(document);
    expect(verdict).toBe('specification');
    expect(evidence.some(({ words }) => words.includes('something else'))).toBe(false);
  });

  test.each([
    ['Tide log\n\nThe Old Pier\n\nMay 2021\n\nTest plan\n\nContents\n\n', true],
    ['Tide requirements document\n\nThe Old Pier\n\nMay 2021\n\nTest plan\n\nContents\n\n', false],
    ['Tide log\n\nIt is kept in ink.\n\nIt is red.\n\nTest plan\n\n', false],
    ['3. User guide\n\n', false],
    ['3. User guide\n\nIt is kept in ink.\n\n# 4. Tides\n\n', false],
    ['Tides\n\nHow they are measured\n\n', false],
  ])(
    'reads the title on a cover, of no chapter, though it is a file, and in no line below a heading: %j',
    (head, is) => {
      const marked = head.replace(/^(?=[^\n])(?!It is|How|Tides|#)/gm, '# ').replace(/^Tides/, '# Tides');
      const text = `${marked}## Lamps\n\nThe lamp is red.`;
      const document = readDocument(text, { id: 'a', name: 'A', format: 'markdown' });
      expect(screen(document).evidence.some(({ words }) => words.includes('something else'))).toBe(is);
    },
  );

  test('tells a skill of an agent by its name and description', () => {
    const other = (head: string) =>
      screen(
        readDocument(`---\n${head}\n---\n\n# Tides\n\nThe gauge counts waves.`, {
          id: 'a',
          name: 'A',
          format: 'markdown',
        }),
      ).evidence.some(({ words }) => words.includes('something else'));
    expect(other('name: count-waves\ndescription: Use when waves are counted.')).toBe(true);
    expect(other('name: Tide gauge\ndescription: How waves are counted.')).toBe(false);
    expect(other('module: waves\ndescription: How waves are counted.')).toBe(false);
  });

  test('is unclear where most code is typed at a prompt, and says so', () => {
    const blocks = (...commands: string[]) =>
      named(
        'Tide gauge specification',
        `## Parameters\n\nThe default value of each field is an integer. Each register is reset by the system.\n\n${commands.map((command) => `\`\`\`\n${command}\n\`\`\``).join('\n\n')}`,
      );
    expect(blocks('cargo build', '$ tides --all').verdict).toBe('specification');
    const typed = blocks('cargo build', '$ tides --all', 'sudo make install');
    expect(typed.verdict).toBe('unclear');
    expect(typed.evidence.at(-1)?.words).toBe('3 blocks of code are commands to be typed.');
    const values = Array.from({ length: 5 }, (_, index) => `tide = ${index}`);
    expect(blocks('cargo build', '$ tides', 'make install', ...values).verdict).toBe('specification');
    const bound = ['lamp', 'bell', 'clock'].map((part) => `The ${part} MUST be kept.`).join(' ');
    expect(blocks('cargo build', '$ tides', `make install\n\`\`\`\n\n${bound}\n\n\`\`\`\nls`).verdict).toBe(
      'specification',
    );
  });

  test('is unclear where what is done is ticked off, and says so', () => {
    const ticked = (mark: string) =>
      named(
        'Tide gauge',
        ['The lamp', 'The bell', 'The clock', 'The pump'].map((part) => `- ${mark} ${part}`).join('\n'),
      );
    expect(ticked('').verdict).toBe('specification');
    expect(ticked('[x]').verdict).toBe('specification');
    expect(ticked('✅').verdict).toBe('unclear');
    expect(ticked('✅').evidence.at(-1)?.words).toBe('4 lines are ticked off, as what is done is.');
  });

  test('is specification for criteria of acceptance that are met and ticked off', () => {
    const parts = ['The lamp', 'The bell', 'The clock', 'The pump'].map((part) => `- ✅ ${part}`).join('\n');
    expect(named('Tide gauge', parts).verdict).toBe('unclear');
    expect(named('Acceptance criteria', parts).verdict).toBe('specification');
  });

  test('takes what must be, and not what a reader must do, for evidence of a short specification', () => {
    const text = (who: string) =>
      `# Lamp requirements\n\n## Lamp of the system\n\nThe lamp of the system should be seen by each user. ${who} should be lit. ${who} should be wet. ${who} should be dry.`;
    const gate = (who: string) =>
      gateOf(readFeatures(readDocument(text(who), { id: 'text', name: 'Text', format: 'markdown' })));
    expect(gate('Each berth')).toBe('open');
    expect(gate('Your berth')).not.toBe('open');
  });

  test('is not spoken against by what is personal', () => {
    const said = 'A personal list is kept of each ship. ';
    expect(screen(read(said.repeat(5))).evidence.some(({ words }) => words.includes('rights'))).toBe(false);
  });

  test.each(['---\nlayout: page\ntitle: Style guide\n---', '+++\nweight = 5\ntitle = "Style guide"\n+++'])(
    'heeds what is labelled before the first heading of Markdown: %j',
    (front) => {
      const text = (label: string) =>
        `${label}\n\n# Tides\n\n## Scope\n\nThe system is used by each operator.\n\n## Interfaces\n\nThe server must keep each value. The server must send each value. It was very old last year.`;
      const labelled = (label: string) =>
        screen(readDocument(text(label), { id: 'text', name: 'Text', format: 'markdown' })).verdict;
      expect(labelled(front.replace('Style guide', 'Tides'))).toBe('specification');
      expect(labelled(front)).toBe('unclear');
    },
  );

  test('is specification under the sections of one where much is required, whatever else is told', () => {
    const told = 'The quay was old and grey last year.';
    const sections = (requirements: number) =>
      ['Purpose', 'Scope', 'Users', 'Functions', 'Interfaces', 'Verification', ...'ABCDEFGHIJKLMN']
        .map(
          (title, index) =>
            `## ${title}\n\n${told}\n\n${index < requirements ? 'The system shall be shut at night.' : told}`,
        )
        .join('\n\n');
    expect(named('Tide gauge', sections(12)).verdict).toBe('unclear');
    expect(named('Tide gauge', sections(20)).verdict).toBe('specification');
  });

  test('is specification for what is required of agreements, and not for terms of use', () => {
    const list = ['keep', 'show', 'list', 'send', 'sign', 'close', 'store', 'print'].map(
      (verb) => `The system shall ${verb} each agreement and the consent of its parties.`,
    );
    expect(verdict(`Agreements\n\n${list.join('\n\n')}`)).toBe('specification');
    const terms = list.map((line) => line.replace('The system', 'The customer'));
    expect(verdict(`Agreements\n\n${terms.join('\n\n')}`)).toBe('unclear');
  });

  const weighed = (title: string, further: string) => {
    const text = `# ${title}\n\n## Scope\n\nThe system is used by each operator of the gauge.\n\n## Parameters\n\nThe default value of each field is an integer.\n\n## Interfaces\n\nThe module is started by the controller of the device. Each register is reset by the system. ${further}`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    const { verdict, statements } = screen(document);
    return [
      verdict,
      ...statements.map(({ rule, span }) => `${rule}: ${document.text.slice(span.start, span.end)}`),
    ];
  };

  test.each([
    ['specification', 'Tide format'],
    ['specification', 'Tide gauge interface control document'],
    ['unclear', 'Tides'],
  ])('weighs what is named in a title: %s for “%s”', (is, title) => {
    const said = 'A message contains each field. It sends an error. It returns a value.';
    const [found] = weighed(
      title,
      `${said} The new quay is old and grey. The long pier was red last week. It was very old.`,
    );
    expect(found).toBe(is);
  });

  test.each([
    ['#', true],
    ['##', false],
  ])('weighs no chapter as a title below a label: %s', (marks, isWeighed) => {
    const text = `---\ntitle: Tides\n---\n\n${marks} Tide format\n\nA message contains each field.`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    expect(addedOf(readFeatures(document)) > 0).toBe(isWeighed);
  });

  test.each([
    ['The tide has a width of 4 bytes. It is in network byte order. The upper bits are reserved.', 'open'],
    ['The tide has a height of 4 feet. It is in the usual order. The upper lamps are white.', 'closed'],
  ])('lets in what is told of bits and bytes: %s', (told, gate) => {
    const text = `# Tides\n\n## Data\n\n${told}`;
    const document = readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
    expect(gateOf(readFeatures(document))).toBe(gate);
  });

  test('counts how wide a thing is apart from figures of other things', () => {
    const { figure, width } = readFeatures(read('It is 4 bytes wide. It takes 4 hours.')).signals.sentences;
    expect(width.map(({ prose }) => prose)).toEqual(['It is 4 bytes wide.']);
    expect(figure.map(({ prose }) => prose)).toEqual(['It takes 4 hours.']);
  });

  test('counts the sentences of talk by their words run together', () => {
    const text = "It isn't sent by hand. You’ll be told at noon. The pier's gauge is not read.";
    const { contraction } = readFeatures(read(text)).signals.sentences;
    expect(contraction.map(({ prose }) => prose)).toEqual([
      "It isn't sent by hand.",
      'You’ll be told at noon.',
    ]);
  });

  test('is specification for a proposal that quotes what is sent', () => {
    const text =
      '## Motivation\n\nThe gauge was read by hand, which was “slow, and wrong at night”.\n\n## Specification\n\nThe address is a string such as “gauge://harbour/pier/4”. The title is a string such as “The gauge at the old pier”. The unit is a string such as “a foot above the chart”.\n\n## Rationale\n\nA string is enough, and was enough before.\n\n## Backward compatibility\n\nOld addresses are strings.';
    expect(screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' })).verdict).toBe(
      'specification',
    );
  });

  test('is specification for less weight where enough sentences bind with key words', () => {
    const praised =
      'The unit can be reset by each user. It was very good last week. The quay is old and grey. We like it, and you like it. It was very nice last month. It was grey, and you liked it.';
    const bound = (...parts: string[]) => parts.map((part) => `${part} MUST be white.`).join(' ');
    expect(weighed('Tides', `${praised} ${bound('Ballots', 'Lamps', 'Bells', 'Clocks')}`)[0]).toBe(
      'specification',
    );
    expect(weighed('Tides', `${praised} ${bound('Ballots', 'Lamps', 'Bells')}`)[0]).toBe('unclear');
  });

  test('lets key words require nothing of just any thing where it is unclear', () => {
    const praised =
      'The unit can be reset by each user. It was very good last week. The lamp is reset by the server. The quay is old and grey. We like it, and you like it. It was very nice last month.';
    expect(weighed('Tide gauge', `${praised} Ballots MUST be white.`)).toEqual([
      'unclear',
      'elsewhere: Ballots MUST be white.',
    ]);
  });

  test('is followed by no plainer forms where it hangs on little weight and nothing is required in full', () => {
    const can =
      'The user can read the values of all parameters. It was very good last week. It was red last month. We like it, and you like it. The pier was very long last year.';
    const plain = 'A pilot has to be named.';
    const must = 'The server must keep each value. The server must send each value.';
    const title = 'Tide gauge specification';
    expect(weighed(title, `${can} ${plain}`)).toEqual(['specification', `other: ${plain}`]);
    expect(weighed(title, `${can} ${plain} ${must}`)).toContain(`plain: ${plain}`);
  });

  test('is not made of the words of two sentences', () => {
    const row = (pin: number) => `| P${pin} | default value |`;
    const table = ['| pin | value |', '| --- | --- |', ...[1, 2, 3, 4, 5].map(row)].join('\n');
    const text = `# Pins of the gauge\n\nThe pins are numbered by the controller of the system.\n\n${table}\n\nThe same register can be read by the user.`;
    expect(screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' })).verdict).toBe(
      'nothing-found',
    );
  });

  const hints = ['Tides', 'Waves', 'Winds', 'Ships'].map(
    (hint, index) => `- H-${index}: ${hint} seen in 2019`,
  );
  const argued = (title: string) =>
    `# ${title}\n\n## Purpose\n\nPilots lost two ships, and no third was lost.\n\n## Scope\n\nThere is one harbour, and there are three.\n\n## Users\n\nAn old pilot comes by, and a clerk.\n\n## Assumptions\n\nEvery hint is welcome.\n\n## Performance\n\nIt is slow in May.\n\n## Glossary\n\n${hints.join('\n')}\n\n## Thanks\n\nA cake came in June.`;
  test.each([
    ['specification', 'Tide gauge: product requirements document'],
    ['unclear', 'Tide gauge: standard'],
    ['unclear', 'Tide gauge'],
  ])('is %s for what argues under the title "%s"', (is, title) => {
    expect(
      screen(readDocument(argued(title), { id: 'text', name: 'Text', format: 'markdown' })).verdict,
    ).toBe(is);
  });

  test('is no specification for headings that have nothing below them', () => {
    const headings = specification.split('\n').filter((line) => /^\d/.test(line));
    expect(verdict(headings.join('\n\n'))).toBe('nothing-found');
    const [template] = screen(read(headings.join('\n\n'))).evidence;
    expect(template).toMatchObject({
      speaks: 'against',
      words: '14 of 14 headings have nothing below them, as in a template or a table of contents.',
    });
  });

  test.each([
    [
      'scenarios',
      'Feature: Tide\n\nScenario: Rise\nGiven an ebb\nWhen an hour goes by\nThen it rises\nAnd a lamp blinks\n\nScenario: Fall\nGiven a flood\nWhen a day goes by\nThen it falls',
    ],
    [
      'user stories',
      ['see', 'hear', 'note'].map((verb) => `As a pilot, I want to ${verb} the tide.`).join('\n\n'),
    ],
    [
      'OpenAPI',
      'openapi: 3.0.3\ninfo:\n  title: Tides\npaths:\n  /tides:\n    get:\n      summary: All tides',
    ],
    [
      'algorithms',
      '1. Let gate be the gate.\n2. Let ship be its ship.\n3. If ship is null, return null.\n4. Let lamp be its lamp.\n5. Set it to red.\n6. Let bell be its bell.\n7. Append it to the bells.\n8. Return ship.',
    ],
    ['a JSON Schema', '{\n"$schema": "https://json-schema.org/draft/2020-12/schema",\n"properties": {}\n}'],
  ])('is specification for %s, by their own marks', (_, text) => {
    expect(verdict(text)).toBe('specification');
  });

  test('is none for scenarios that a lesson shows as code', () => {
    const scenarios =
      'Feature: Tide\nScenario: Rise\nGiven an ebb\nWhen an hour goes by\nThen it rises\nAnd it stops\n';
    const lesson = (told: number) =>
      screen(
        readDocument(`# Tides\n\n${'We like the old pier. '.repeat(told)}\n\n\`\`\`\n${scenarios}\`\`\`\n`, {
          id: 'text',
          name: 'Text',
          format: 'markdown',
        }),
      ).verdict;
    expect(lesson(4)).toBe('specification');
    expect(lesson(8)).toBe('unclear');
  });

  test.each(['API', 'API Documentation', 'API Reference'])(
    'is specification for a description of an interface, whatever it is titled: %s',
    async (title) => {
      const paths = ['gauges', 'waves', 'lamps'].map(
        (part) => `  /${part}:\n    get:\n      summary: Get ${part}`,
      );
      const text = ['openapi: 3.0.0', 'info:', `  title: ${title}`, '  version: 1.0.0', 'paths:', ...paths];
      await expect(verdictOn(text, 'a.yaml')).resolves.toBe('specification');
    },
  );

  test('is specification for a file of scenarios whose feature has the name of something else', async () => {
    const scenarios = ['waves', 'lamps', 'boats'].map(
      (what) =>
        `  Scenario: Count ${what}\n    Given a gauge\n    When it sees ${what}\n    Then it shows how many\n    And it keeps them\n`,
    );
    await expect(verdictOn(['Feature: Write reviews', '', ...scenarios], 'a.feature')).resolves.toBe(
      'specification',
    );
  });

  test.each([
    ['# Gauge\n\n## System overview', 'specification'],
    ['# 1. System overview', 'specification'],
    ['# Software requirements specification for a virtual tour', 'specification'],
    ['# SRS: leave approval process', 'specification'],
    ['# Gauge\n\nThe city library provides it.', 'specification'],
    ['# Gauge\n\n## Gauge guide', 'specification'],
    ['# Gauge guide', 'unclear'],
  ])('heeds its title, and no chapter below it: %s', (head, expected) => {
    const does = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
    const parts = ['Scope', 'Functions', 'Interfaces', 'Performance'].map(
      (part, at) =>
        `## ${part}\n\n${does.map((verb) => `Each pilot shall ${verb} ${at} lamps.`).join('\n\n')}`,
    );
    const text = [head, 'It counts waves.', ...parts].join('\n\n');
    expect(screen(readDocument(text, { id: 'a', name: 'A', format: 'markdown' })).verdict).toBe(expected);
  });

  const deeds = ['show', 'keep', 'print', 'sort', 'send', 'read', 'count', 'weigh'];
  const parts = ['server', 'client', 'database', 'app'];
  test.each([
    ['a system', 'specification', (deed: string) => `The system shall ${deed} it.`],
    ['its parts', 'specification', (deed: string, at: number) => `The ${parts[at % 4]} MUST ${deed} it.`],
    [
      'what is numbered',
      'specification',
      (deed: string, at: number) => `REQ-${at}: A hull shall ${deed} it.`,
    ],
    ['members', 'unclear', (deed: string) => `Each member shall ${deed} it.`],
    ['pilots', 'unclear', (deed: string) => `Each pilot shall ${deed} it.`],
    ['those who change it', 'unclear', (deed: string) => `Each pull request shall ${deed} it.`],
  ])('a title of something else hides no requirements that bind %s: %s', (_, expected, saying) => {
    const text = deeds.map(saying).join('\n\n');
    for (const title of [
      'Plans and billing',
      'To-do list',
      'Constitution',
      'How it works',
      'Tutorial',
      'Releases',
    ])
      expect(verdict(`# ${title}\n\n${text}`), title).toBe(expected);
  });

  test.each([
    ['FAQ', (part: string) => `## Why does the ${part} fail?\n\nThe server must be up. Start it again.`],
    ['Test plan', (part: string) => `- Open the ${part}. The system must show a message.`],
    ['Homework 3', (part: string) => `- Write a ${part}. The program must print it.`],
  ])('what binds systems below “%s” stands beside as much that does not, and is none', (title, saying) => {
    const text = deeds.map((deed) => saying(`${deed} box`)).join('\n\n');
    const whole = `# ${title}\n\nThis is about the shop.\n\n${text}`;
    expect(verdict(whole)).toBe('unclear');
    expect(screen(readDocument(whole, { id: 'text', name: 'Text', format: 'markdown' })).verdict).toBe(
      'unclear',
    );
  });

  test('a plan of tests has the name of a protocol, and is none', () => {
    const added = (title: string) => addedOf(readFeatures(read(`# ${title}\n\nThe lamp is red.`)));
    expect(added('Test plan of the queue protocol')).toBe(added('Test plan of the queue'));
    expect(added('Queue protocol')).toBeGreaterThan(added('Queues'));
  });

  test('is not spoken against by an overview of a system as its first heading', () => {
    const speaking = (title: string) =>
      screen(read(`${title}\n\nThe system shall stop within 2 s.`)).evidence.map(({ speaks }) => speaks);
    expect(speaking('Harbour overview')).toContain('against');
    expect(speaking('System overview')).not.toContain('against');
  });

  test('is none for stories below the title of a guide', () => {
    const stories = ['see', 'hear', 'note'].map((verb) => `As a pilot, I want to ${verb} the tide.`);
    expect(verdict(['# Tides', ...stories].join('\n\n'))).toBe('specification');
    expect(verdict(['# Writing guide', ...stories].join('\n\n'))).toBe('unclear');
    const many = 'count list sort show keep'.split(' ').map((verb) => `As a pilot, I want to ${verb} tides.`);
    expect(verdict(['# How it works', ...stories, ...many].join('\n\n'))).toBe('specification');
  });

  test('is none for an example of an interface below a heading', () => {
    const text = '# Our server\n\nIt rained.\n\n```yaml\nopenapi: 3.0.3\npaths:\n  /tides: {}\n```\n';
    expect(screen(readDocument(text, { id: 'text', name: 'Text', format: 'markdown' })).verdict).toBe(
      'nothing-found',
    );
  });

  test('is not-judged in another language, and nothing is looked for', () => {
    const german =
      'Das System muss die Daten der Nutzer speichern und darf sie nicht für andere Zwecke verwenden. ';
    const { statements, checklist, language, ...rest } = screen(read(german.repeat(5)));
    expect(rest.verdict).toBe('not-judged');
    expect(language).toBe('German');
    expect(statements).toEqual([]);
    expect(checklist.flatMap((entry) => [...entry.found, ...entry.touched])).toEqual([]);
    // Which language it is stands in the verdict before it.
    expect(rest.said).toBe('The words that are looked for are English, and so nothing was looked for.');
  });

  test('is unclear for one statement, and for duties of parties', () => {
    expect(verdict('It rained. The system shall stop. It rained again. We went home.')).toBe('unclear');
    const duties = [
      'The contractor shall paint the house.',
      'The company must pay.',
      'They shall not smoke.',
    ];
    expect(verdict(`${duties.join(' ')} Rent is due in May. The house is old.`)).toBe('unclear');
  });

  test('is unclear for terms that permit and forbid, unless most of it is told by somebody', () => {
    const terms = ['You may moor here by day.', 'Dogs may bark.', 'Ships should not drift.'];
    expect(verdict(terms.join('\n\n'))).toBe('unclear');
    const told = ['The keeper said yes.', 'The clerk told us no.'];
    expect(verdict([...terms, ...told].join('\n\n'))).toBe('nothing-found');
  });

  test('is nothing-found for a story', () => {
    expect(verdict('It rained. The keeper of the light will go home when the rain has gone.')).toBe(
      'nothing-found',
    );
  });

  test('is put carefully, and more so for a short text', () => {
    expect(screen(read('It rained.')).said).toBe(
      'No statement in a recognised requirement form and no specification section was found. A text of 2 words settles little by itself.',
    );
    expect(screen(read('It rained. The ticket machine has to work from -20 to +50 degrees.')).said).toMatch(
      /^No sentence plainly requires something of a system \(1 sentence may\), and no specification section was found\./,
    );
    // What a person has read is not doubted for its length.
    const provenance = { request: { source: 'Harbour', date: '3 May 2021' }, cites: [] };
    expect(screen({ ...read('It rained.'), provenance }).said).not.toContain('settles little');
    expect(screen(read('It rained. '.repeat(FEW_WORDS))).said).toBe(
      'No statement in a recognised requirement form and no specification section was found.',
    );
  });
});

test('how many statements there are, and how much of the checklist, is said in words', () => {
  const { counted, covered } = screen(read('It rained. The system shall stop. The keeper must go home.'));
  expect(counted).toBe(
    '2 sentences with a word such as “shall” or “will”: 1 requirement, 1 not plainly about a system',
  );
  expect(covered).toBe('0 of the 14 subjects of a specification are covered');
  expect(screen(read('The system shall stop. The pump shall start.')).counted).toMatch(/: 2 requirements$/);
  const story = 'As a keeper, I want to close the lock.';
  expect(screen(read(story)).counted).toBe(
    '1 sentence in a form that requires, such as a user story or a scenario: 1 requirement',
  );
  expect(screen(read(`${story} The system shall stop.`)).counted).toBe(
    '2 sentences with a word such as “shall” or “will” or in another form that requires: 2 requirements',
  );
  expect(screen(read('It rained.')).counted).toBe('no sentence with a word such as “shall” or “will”');
});

test('what is not covered is named, and parted so that titles with commas stay whole', () => {
  const lacking = new Set(['inputs-outputs', 'priority']);
  const checklist = checklistItems.map(({ name }) => ({
    item: name,
    found: lacking.has(name) ? [] : [{ start: 0, end: 1 }],
    touched: [],
  }));
  expect(sayCovered(checklist)).toBe(
    '12 of the 14 subjects of a specification are covered, not these: data, inputs and outputs; priority',
  );
});

test('a thing is not told to be a person or an event', () => {
  const document = read('The pump must stop at 5 bar.');
  const [statement] = screen(document).statements;
  expect(statement?.called).toBe('Not plainly about a system');
  expect(statement && ruleWords(document, statement)).toBe(
    '“must”, of “The pump”: not surely a system or a part of one',
  );
});

test('a rule is told with its cue and its subject', () => {
  const document = read('The minister should resign.');
  const [statement] = screen(document).statements;
  expect(statement && ruleWords(document, statement)).toBe(
    '“should”, of “The minister”: a person, body, state or event, not a system',
  );
});

describe('by its weight', () => {
  const filler = (count: number) =>
    Array.from({ length: count }, (_, at) => `Wave number ${at} came in from the north.`).join(' ');
  const withRequirements = (count: number, sentences: number, further = '') =>
    readFeatures(
      read(
        `Waves\n\n${Array.from({ length: count }, (_, at) => `The system shall count wave ${at}.`).join(' ')}\n\n${filler(sentences)} ${further}`,
      ),
    );
  /** The standing of a document whose features weigh so much above the threshold. */
  const standing = (document: ReturnType<typeof withRequirements>, over: number) => {
    const [name = '', weight = 0] = Object.entries(weights).find(([, one]) => one > 0) ?? [];
    return standingOf(new Map([[name, (thresholds.specification + over - bias) / weight]]), document);
  };

  test.each([
    [1.1, 'specification'],
    [0.9, 'barely'],
    [0.01, 'barely'],
    [-0.05, 'nearly'],
    [-0.15, 'unclear'],
  ])('%f above the threshold, a document is of the standing %s', (over, expected) => {
    const few = withRequirements(5, 30);
    expect(gateOf(few)).toBe('open');
    expect(standing(few, over)).toBe(expected);
  });

  test.each([
    [2, 0.5, 'barely', ''],
    [1, 0.5, 'nearly', 'A tide is 8 bits wide.'],
    [1, 0.6, 'barely', 'A tide is 8 bits wide.'],
    [1, 1.1, 'specification', 'A tide is 8 bits wide.'],
    [1, 1.1, 'unclear', ''],
    [1, 2.95, 'nearly', ''],
    [1, 2.85, 'unclear', ''],
    [1, 3.1, 'specification', ''],
    [1, 1.1, 'specification', 'A wave is a value. '.repeat(20)],
    [1, 1.1, 'unclear', 'A wave is a value. '.repeat(10)],
    [1, 1.1, 'specification', 'R-1: A wave\n\nR-2: A tide\n\n'],
    [1, 1.1, 'specification', '“Tide” means the rise of water.'],
  ])(
    'with %d requirements and neither title nor format, %f above it is: %s %s',
    (count, over, expected, exact) => {
      const quays = Array.from({ length: 4 }, () => 'The quay must be wet.').join(' ');
      const document = withRequirements(count, 30, `${quays}\n\n${exact}`);
      expect(gateOf(document)).toBe('open');
      expect(standing(document, over)).toBe(expected);
    },
  );

  test.each([
    ['many and throughout', 8, 60, -0.7, 'nearly'],
    ['many and throughout', 8, 60, -0.9, 'unclear'],
    ['too few', 7, 60, -0.7, 'unclear'],
    ['too far apart', 8, 160, -0.7, 'unclear'],
  ])('what has %s requirements may lack more: %d in %d', (_, count, sentences, over, expected) => {
    expect(standing(withRequirements(count, sentences), over)).toBe(expected);
  });
});

test('a text under the name of a specification, on most of what one has, may speak to its reader', () => {
  const titles = [
    'Purpose',
    'Scope',
    'Users',
    'Functions',
    'Interfaces',
    'Performance',
    'Security',
    'Constraints',
  ];
  const text = (parts: readonly string[]) =>
    [
      '# Specification of the locks',
      ...parts.map((title) => `## ${title}\n\nYou open your lock when you like.`),
    ].join('\n\n');
  const gate = (parts: readonly string[]) =>
    gateOf(readFeatures(readDocument(text(parts), { id: 'text', name: 'Text', format: 'markdown' })));
  expect(gate(titles)).toBe('open');
  expect(gate(titles.slice(1))).toBe('shut');
});
