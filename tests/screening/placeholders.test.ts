import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { withoutPlaceholders } from '../../src/screening/text/placeholders.ts';

const read = (text: string) => readDocument(text, { id: 'text', name: 'Text', format: 'markdown' });
const LONG = 'Say which pumps the system must drive, and how it must tell of a fault. '.repeat(4).trim();

describe('what is to be written', () => {
  test.each([
    ['in angle brackets', '\\<the pumps>', ['<the pumps>']],
    ['in angle brackets, however long', `\\<${LONG}>`, [`<${LONG}>`]],
    ['in square brackets', '[the pumps and the locks]', ['[the pumps and the locks]']],
    ['in braces, an item', '- {name of the pump}', ['• {name of the pump}']],
    ['as a word for it', 'TBD', ['TBD']],
    ['as names with a number', '- Requirement 1\n- Requirement 2', ['• Requirement 1', '• Requirement 2']],
    [
      'for the most part, in brackets',
      'As a [type of user], I want [some function].',
      ['As a [type of user], I want [some function].'],
    ],
    ['in two brackets', '\\<the pumps> and \\<the locks>', ['<the pumps> and <the locks>']],
    ['for the most part, by a choice', 'Priority: [High/Low]', ['Priority: [High/Low]']],
    [
      'for the most part, by names in braces',
      '- {{name}}: {{description}} of it',
      ['• {{name}}: {{description}} of it'],
    ],
    ['in capitals in braces', 'Name: {{PROJECT_NAME}}', ['Name: {{PROJECT_NAME}}']],
    ['behind what is asked', '- Who uses it? (All of the groups)', ['• Who uses it? (All of the groups)']],
    ['as what a section should hold', 'This section should tell why.', ['This section should tell why.']],
    ['as what its writer is to do', 'Briefly describe the users.', ['Briefly describe the users.']],
    ['as an overview to come', 'Provide a full overview of it.', ['Provide a full overview of it.']],
    [
      'in all of a form',
      '| Test | |\n|---|---|\n| Author | |\n| Input | |\n| Output | |',
      ['Test\t', 'Author\t', 'Input\t', 'Output\t'],
    ],
    ['below a head of columns', '| Id | Author | Result |\n|---|---|---|\n\nPumps.', ['Id\tAuthor\tResult']],
    [
      'in rows to be filled',
      '| Id | Result |\n|---|---|\n| to be filled in | to be filled during tests |\n| 1 | passed |',
      ['to be filled in\tto be filled during tests'],
    ],
    ['as a sentence that ends with its verb', 'The system shall …', ['The system shall …']],
    [
      'in each cell of a row',
      '| Term | Is |\n|---|---|\n| [Term 1] | <what it is> |',
      ['[Term 1]\t<what it is>'],
    ],
    [
      'in brackets over three paragraphs',
      `\\<${LONG}\n\n- ${LONG}\n\nThat is all.>\n\nPumps.`,
      [`<${LONG}`, `• ${LONG}`, 'That is all.>'],
    ],
  ])('%s', (_, text, found) => {
    const document = read(text);
    const { placeholders, document: rest } = withoutPlaceholders(document);
    expect(placeholders.map((one) => textOf(document, one))).toEqual(found);
    expect(rest.passages.length).toBe(document.passages.length - found.length);
  });

  test.each([
    ['words beside brackets', 'The pump [a small one] runs.'],
    ['brackets of one kind that close as another', '[the pumps \\<and\n\nthe locks>'],
    ['a note’s number', '[12]'],
    ['two names in brackets', '\\<pumps> and \\<locks>'],
    ['a comparison', '\\< 5 bar>'],
    ['the name of a file', 'It is \\<prefix>_\\<class>.sv'],
    ['an address', 'Ann Elm \\<ann.elm@harbour.example>'],
    ['a list of values', 'Output: [P(Not Related), P(Mention)]'],
    ['a label of what stands below it', 'Requirement 1\n\nThe pump stops.\n\nRequirement 2\n\nIt starts.'],
    ['what a part must be', 'The section shall be welded.\n\nThis section shall not apply to boats.'],
    ['what is to be provided', 'Provide a reference voltage of 5 V.\n\nProvide each product with a label.'],
    [
      'a row alone',
      '| REQ-1 | The system shall log each start of the motor. | High |\n|---|---|---|\n\nPumps.',
    ],
    ['a form of values', 'Command: (ASCII string)\n\nSignature: (with-staking amount)'],
    ['the name of a type', '{{SandboxWindow}} {{Worker}}'],
    ['one word to come of many', 'The engine replaces {{name}} by what the user has typed in.'],
    ['what a system does, in a list', '- Provide a list of all boats.\n- Describe the boats.'],
    ['an order on what it does', 'Provide login by password.'],
    [
      'a table in which some rows are titles',
      '| Id | Is |\n|---|---|\n| Pumps | |\n| 1 | On |\n| Locks | |\n| 2 | Off |',
    ],
    ['a box with a head alone', '| The pump stops at once. | It starts again. |\n|---|---|\n\nPumps.'],
    ['a row in which a cell is written', '| Term | Is |\n|---|---|\n| Pump | [what it is] |'],
    ['a row of boxes to tick', '| Term | Is |\n|---|---|\n| [x] | [ ] |'],
    ['a heading', '# \\<Feature>'],
    ['code', '    <pump>on</pump>'],
    ['brackets that do not close', '\\<the pumps\n\nThe locks.'],
    ['brackets that close below a heading', '\\<the pumps\n\n# Locks\n\nAll of them.>'],
    ['brackets that close those of another', '\\<the pumps\n\nA lock is \\<shut>'],
    ['a sentence whose verb has more', 'The system shall pump … and stop.'],
  ])('is not %s', (_, text) => {
    expect(withoutPlaceholders(read(text)).placeholders).toEqual([]);
  });
});

const SECTIONS = ['Users', 'Interfaces', 'Performance', 'Security', 'Constraints', 'Assumptions', 'Priority'];

test('a template is no specification, whatever it tells its writers to require, and it says why', () => {
  const { verdict, statements, evidence } = screen(
    read(SECTIONS.map((title) => `## ${title}\n\n\\<${LONG}>`).join('\n\n')),
  );
  expect(verdict).toBe('nothing-found');
  expect(statements).toEqual([]);
  expect(evidence.map(({ words }) => words)).toContain(
    '7 passages are still to be written, as in a template.',
  );
});

test('nor is one that is begun with what all such documents say', () => {
  const said = [
    '# Requirements',
    '## Purpose\n\nThis document tells what the system must do.',
    '## Scope\n\nIt is for the pumps of the harbour, and its locks.',
    '## Definitions\n\n| Term | Definition |\n|---|---|\n| Lock | A chamber between two levels. |',
    '## References\n\nISO 29148 is to be read beside it.',
  ];
  const empty = SECTIONS.map((title) => `## ${title}\n\n\\<${LONG}>`);
  expect(screen(read([...said, ...empty].join('\n\n'))).verdict).toBe('unclear');
});

test('nor is one in which more is to be written than is said', () => {
  const said = SECTIONS.map((title) => `## ${title}\n\nThis section is on what the system must do.\n\n`);
  const open = `Name: [name of the pump]\n\nAs a [type of user], I want [some function].`;
  const { verdict, evidence } = screen(read(said.map((section) => section + open).join('\n\n')));
  expect(verdict).not.toBe('specification');
  expect(evidence.map(({ words }) => words)).toContain(
    '14 passages are still to be written, as in a template.',
  );
  expect(screen(read(`# Requirements\n\n${said.join('')}`)).verdict).toBe('specification');
});

test('a specification in which some of it is still there is one, and requires nothing by it', () => {
  const rules = SECTIONS.map((title, index) => `## ${title}\n\nThe system shall drive pump ${index}.`);
  const { verdict, statements } = screen(read([`\\<${LONG}>`, ...rules].join('\n\n')));
  expect(verdict).toBe('specification');
  expect(statements.length).toBe(SECTIONS.length);
});
