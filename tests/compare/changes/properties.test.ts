import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUnits } from '../../../src/compare/changes/units/units.ts';
import { compare } from '../../../src/compare/compare.ts';
import type { Change } from '../../../src/compare/comparison.ts';
import { mirrored, readBoth } from '../../../src/compare/ground/ground.ts';
import {
  across,
  type BothSides,
  type SourceDocument,
  type Span,
  sides,
} from '../../../src/documents/document.ts';
import { readDocument } from '../../../src/reading/read.ts';
import { anyText } from '../../any-text.ts';
import { runs } from '../../runs.ts';

const sentence = fc.constantFrom(
  'The pump shall stop within 5 s.',
  'The pump should stop within 5 s.',
  'The pump shall not stop within 500 ms.',
  'A visitor may read the register without an account.',
  'A visitor may read the log without an account!',
  'Backups are kept.',
  'A visitor reads the register in the hall, backups are kept.',
  'A visitor reads the register in the hall.',
  'Kept.',
  '## 3.2 Backups',
  '## 4 Backup and logs',
  '1. Stop the pump.',
  '- Call the office at -3 or < 4 %.',
  '| pump | 40 |\n|---|---|\n| valve | 12. Twelve. |\n| gate | 40 |',
  '"',
  'Share',
  '\ud800 İ ... ?',
);
const text = fc.oneof(
  { weight: 8, arbitrary: fc.array(sentence, { maxLength: 14 }).map((all) => all.join('\n\n')) },
  { weight: 1, arbitrary: anyText(60) },
);
const documentOf = (written: string, id = 'report') =>
  readDocument(written, { id, name: 'Report', format: 'markdown' });
const changesOf = (left: SourceDocument, right: SourceDocument) => compare(left, right).changes ?? [];

test('spans lie inside, words within what they are of, in order and apart, and only words that differ have them', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const documents = { left: documentOf(one), right: documentOf(other) };
      const changes = changesOf(documents.left, documents.right);
      expect(changes.filter((change) => isMisplaced(change, documents))).toEqual([]);
    }),
    { numRuns: runs(5_000), seed: 11 },
  );
});

test('a document has no changes against itself, and all of it is the same', () => {
  fc.assert(
    fc.property(text, (same) => {
      const { changes, versions } = compare(documentOf(same), documentOf(same));
      expect(changes).toEqual([]);
      expect(versions.same).toBe(versions.of);
    }),
    { numRuns: runs(2_000), seed: 12 },
  );
});

test('the other way round the changes are the same the other way round', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [left, right] = [documentOf(one), documentOf(other)];
      const [found, turned] = [compare(left, right), compare(right, left)];
      expect(sorted((turned.changes ?? []).map(mirroredChange))).toEqual(sorted(found.changes ?? []));
      expect(turned.versions).toEqual(found.versions);
    }),
    { numRuns: runs(5_000), seed: 13 },
  );
});

test('every unit of either side is in one change at most, and as many words stay on both sides', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const documents = { left: documentOf(one), right: documentOf(other) };
      const ground = readBoth(documents.left, documents.right);
      const changes = changesOf(documents.left, documents.right);
      const stay = sides.map((side) => {
        const { units, spans } = readUnits(ground[side], documents[across[side]]);
        const told = changes.flatMap((change) => change[side] ?? []).map(key);
        expect(new Set(told).size).toBe(told.length);
        expect(told.filter((unit) => !units.map(key).includes(unit))).toEqual([]);
        const gone = changes.flatMap((change) =>
          change.kind === 'words' ? change.words[side] : change.kind === 'moved' ? [] : (change[side] ?? []),
        );
        const words = units.flatMap(({ from, to }) => spans.slice(from, to));
        return words.filter((word) => !gone.some(({ start, end }) => word.start >= start && word.end <= end));
      });
      expect(stay[0]).toHaveLength(stay[1]?.length ?? -1);
    }),
    { numRuns: runs(5_000), seed: 14 },
  );
});

test('what both have in common is the same in whatever order: nothing is added or removed by moving', () => {
  fc.assert(
    fc.property(fc.uniqueArray(sentence, { maxLength: 10 }), fc.integer({ min: 0, max: 9 }), (all, at) => {
      const turnedRound = [...all.slice(at), ...all.slice(0, at)];
      const changes = changesOf(documentOf(all.join('\n\n')), documentOf(turnedRound.join('\n\n')));
      expect(changes.filter(({ kind }) => kind !== 'moved')).toEqual([]);
    }),
    { numRuns: runs(2_000), seed: 15 },
  );
});

function isMisplaced({ kind, words, ...change }: Change, documents: BothSides<SourceDocument>): boolean {
  const isOut = sides.some((side) => {
    const { start, end } = change[side] ?? { start: 0, end: 0 };
    const within = words[side].flatMap((word) => [word.start, word.end]);
    const places = [0, start, ...within, end, documents[side].text.length];
    return (
      places.some((place, index) => place < (places[index - 1] ?? 0)) ||
      words[side].some((word) => word.start === word.end)
    );
  });
  return isOut || words.left.length + words.right.length > 0 !== (kind === 'words');
}

function key({ start, end }: Span): string {
  return `${start} ${end}`;
}

function mirroredChange(change: Change): Change {
  const kinds = { words: 'words', added: 'removed', removed: 'added', moved: 'moved' } as const;
  return { ...mirrored(change), kind: kinds[change.kind], words: mirrored(change.words) };
}

/** In an order that does not depend on which text was read first. */
function sorted(changes: readonly Change[]): Change[] {
  const written = (change: Change) => JSON.stringify([change.left, change.right]);
  return [...changes].sort((one, other) => (written(one) < written(other) ? -1 : 1));
}
