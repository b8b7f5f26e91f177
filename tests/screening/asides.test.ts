import { describe, expect, test } from 'vitest';
import { textOf } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';

/** What is required below a heading, and not. */
function sorted(text: string, format: 'text' | 'markdown') {
  const document = readDocument(text, { id: 'text', name: 'Text', format });
  const { statements } = screen(document);
  const those = (name: string) =>
    statements.filter((one) => one.class === name).map(({ span }) => textOf(document, span));
  return { required: those('requirement'), possible: those('possible') };
}

const BOUND = 'The system shall keep a list.';

describe('a part of a document', () => {
  test.each([
    'Rejected alternatives',
    'Change log',
    'Changes since version 2',
    'Minor changes',
    'Normative references',
    'Examples',
    'Example 3',
    'Document history',
    'History',
    'Background',
    'Appendix A: Glossary',
    'Definitions, acronyms and abbreviations',
    'Costs and alternatives',
    'Other functions, out of scope',
  ])('that requires nothing is headed "%s"', (heading) => {
    const { required, possible } = sorted(
      `# Pump\n\n## Start\n\nIt hums.\n\n## ${heading}\n\n${BOUND}\n`,
      'markdown',
    );
    expect({ required, possible }).toEqual({ required: [], possible: [BOUND] });
  });

  test.each([
    'Contents property',
    'Example object',
    'License object',
    'Order history',
    'Alternative flows',
    'Relative references in addresses',
    'Scenario: a rejected order is shown',
    'Requirement: display of completed changes',
    'Changes to the protocol',
    'Background tasks',
    'Glossary service',
  ])('that requires is headed "%s"', (heading) => {
    const { required } = sorted(`# Pump\n\n## Start\n\nIt hums.\n\n## ${heading}\n\n${BOUND}\n`, 'markdown');
    expect(required).toEqual([BOUND]);
  });

  test.each([
    ['Note: This page is not normative for the lamps.', true],
    ['This document is informative where it says so.', true],
    ['This document is informative.', true],
    ['This section is informative.', false],
  ])('that says that it binds nobody is a section, never the whole: %s', (sentence, isTitle) => {
    const [above, below] = isTitle ? [sentence, 'It hums.'] : ['It hums.', sentence];
    const text = `# Pump\n\n${above}\n\n## Start\n\n${BOUND}\n\n## Stop\n\n${below} The valve shall open.\n`;
    const valve = 'The valve shall open.';
    expect(sorted(text, 'markdown')).toEqual(
      isTitle ? { required: [BOUND, valve], possible: [] } : { required: [BOUND], possible: [valve] },
    );
  });

  test('that tells in what it is informative requires', () => {
    const text = `# Pump\n\n## Start\n\nIt hums.\n\n## Stop\n\nThis page is informative for clerks. ${BOUND}\n`;
    expect(sorted(text, 'markdown').required).toEqual([BOUND]);
  });

  test.each(['EXAMPLE', 'Examples:', 'For example:', 'EXAMPLE 2:', 'Consider the following example:'])(
    'that "%s" opens ends behind what follows it',
    (line) => {
      const text = `The pump hums. It is old.\n\nIt stands in a hall.\n\nThe hall is dry.\n\n${line}\n\nThe server must say the hour.\n\n${BOUND}\n\nThe valve shall open.\n`;
      expect(sorted(text, 'markdown')).toEqual({
        required: [BOUND, 'The valve shall open.'],
        possible: ['The server must say the hour.'],
      });
    },
  );

  test('that a scenario’s background opens ends before the next scenario', () => {
    const scenarios =
      'Feature: Orders\n\n  Background:\n    Given a clerk\n\n  Scenario: An order comes in\n    When an order comes in\n    Then it is listed\n\n  Scenario: An order is gone\n    When an order is gone\n    Then it is struck out\n';
    expect(sorted(scenarios, 'text').required).toEqual(['Then it is listed', 'Then it is struck out']);
  });
});
