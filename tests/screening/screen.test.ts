import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Screening } from '../../src/screening/screening.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';

const screenText = (text: string) => screen(readDocument(text, { id: 'text', name: 'Text' }));

const pieces = [
  'The system shall ',
  'must',
  'may ',
  'it’ll ',
  'the user ',
  'can ',
  'is sorted ',
  'said that ',
  'if ',
  '"',
  '“',
  '”',
  "'",
  '`',
  '```\n',
  '- ',
  '3.2.1 ',
  '[A1] ',
  '# Purpose\n',
  'Scope: ',
  '. ',
  ', ',
  '\n\n',
  'MUST ',
  'given x when y then z',
  'As a clerk, I want ',
  ' 20 ms',
  ' ',
  '\ud800',
  '\u0000',
];

type Ordered = { readonly name: string; readonly spans: readonly Span[]; readonly within: Span };

/** The spans that are empty, out of order, or outside what should hold them; a screening has none. */
function misplaced(text: string, { statements, checklist }: Screening): string[] {
  const whole = { start: 0, end: text.length };
  const groups: Ordered[] = [
    { name: 'statements', spans: statements.map(({ span }) => span), within: whole },
    ...statements.map(({ cue, span }) => ({ name: 'cue', spans: [cue], within: span })),
    ...statements.map(({ subject, span }) => ({
      name: 'subject',
      spans: subject === null ? [] : [subject],
      within: span,
    })),
    ...checklist.map(({ item, found }) => ({ name: item, spans: found, within: whole })),
  ];
  return groups
    .filter(({ spans, within }) => {
      let last = within.start;
      return !spans.every(({ start, end }) => {
        const placed = start >= last && end > start && end <= within.end;
        last = end;
        return placed;
      });
    })
    .map(({ name }) => name);
}

test('any text is screened: nothing is thrown, and spans are ordered and inside the text', () => {
  const texts = fc.oneof(
    anyText(200),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(misplaced(text, screenText(text))).toEqual([]);
    }),
    { numRuns: runs(10_000), seed: 1 },
  );
});

test('the same paragraph screened twice over gives the same classes twice', () => {
  const paragraph = 'The pump shall stop. The minister must resign. He said that the system should go.';
  const classes = (text: string) => screenText(text).statements.map((statement) => statement.class);
  const once = classes(paragraph);
  expect(once).toEqual(['requirement', 'not-about-a-system', 'reported']);
  expect(classes(`${paragraph}\n\n${paragraph}`)).toEqual([...once, ...once]);
});
