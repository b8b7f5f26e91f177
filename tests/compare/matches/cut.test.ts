import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import type { Span } from '../../../src/documents/document.ts';
import { wordsOf } from '../../../src/documents/words.ts';
import { readDocument } from '../../../src/reading/read.ts';

const read = (text: string) => readDocument(text, { id: 'a', name: 'A', format: 'markdown' });

test('a run over passages is cut where one ends on either side', () => {
  const left = read('# Booking\n\nThe harbour keeps one ledger.\n\nIt stores every berth.');
  const right = read('Booking\n\nThe harbour keeps one ledger. It stores every berth.');
  const [match] = compare(left, right).matches;
  const pieces = match?.reasons ?? [];
  const words = (text: string, { start, end }: Span) => text.slice(start, end);
  expect(pieces.map((piece) => [words(left.text, piece.left), words(right.text, piece.right)])).toEqual([
    ['Booking', 'Booking'],
    ['The harbour keeps one ledger', 'The harbour keeps one ledger'],
    ['It stores every berth', 'It stores every berth'],
  ]);
});

test('pieces lie in one passage of either side, in order, and have all of the words', () => {
  const part = fc.constantFrom(
    'The pump ',
    'shall stop ',
    'within five seconds. ',
    'Valves ',
    '\n\n',
    '\n\n# ',
    '\n- ',
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 40 }), fc.array(part, { maxLength: 40 }), (one, other) => {
      const documents = { left: read(one.join('')), right: read(other.join('')) };
      for (const match of compare(documents.left, documents.right).matches) {
        if (match.kind === 'reworded') continue;
        for (const side of ['left', 'right'] as const) {
          const { text, passages } = documents[side];
          const folded = (span: Span) => wordsOf(text, span).map((word) => word.folded);
          expect(match.reasons.flatMap((piece) => folded(piece[side]))).toEqual(folded(match[side]));
          for (const { [side]: piece } of match.reasons) {
            expect(
              passages.filter(({ start, end }) => start <= piece.start && piece.end <= end),
            ).toHaveLength(1);
          }
        }
      }
    }),
    { seed: 3 },
  );
});
