import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Span } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Screening } from '../../src/screening/screening.ts';

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
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(texts, (text) => {
      expect(misplaced(text, screenText(text))).toEqual([]);
    }),
    { numRuns: 10_000, seed: 1 },
  );
}, 30_000);

test('the same paragraph screened twice over gives the same classes twice', () => {
  const paragraph = 'The pump shall stop. The minister must resign. He said that the system should go.';
  const classes = (text: string) => screenText(text).statements.map((statement) => statement.class);
  const once = classes(paragraph);
  expect(once).toEqual(['requirement', 'not-about-a-system', 'reported']);
  expect(classes(`${paragraph}\n\n${paragraph}`)).toEqual([...once, ...once]);
});

/** Texts made to be slow, each of about half a million characters: time must grow no faster than they do. */
test.each([
  ['one enormous word', 'a'.repeat(600_000)],
  ['100,000 times shall', 'shall '.repeat(100_000)],
  ['100,000 times MUST', 'MUST '.repeat(100_000)],
  ['no sentence end', 'the user and the system must log in '.repeat(12_000)],
  ['open quotation marks', '“ must '.repeat(60_000)],
  ['open code', '` must '.repeat(60_000)],
  ['open brackets', ']('.repeat(200_000)],
  ['only white space', `shall${' '.repeat(500_000)}must`],
  ['adverbs', `${'only '.repeat(100_000)}shall`],
  ['reporting verbs', `${'reports-'.repeat(50_000)} said ${'adds '.repeat(20_000)}`],
  ['scenario words', `given ${'when '.repeat(100_000)}`],
  ['headings', '1.1.1 Purpose of the system\n'.repeat(15_000)],
  ['full stops', '.'.repeat(500_000)],
  ['quantifiers', `${'all of '.repeat(60_000)}must`],
])('%s take no more than three seconds', (_, text) => {
  const start = performance.now();
  expect(misplaced(text, screenText(text))).toEqual([]);
  expect(performance.now() - start).toBeLessThan(3_000);
});
