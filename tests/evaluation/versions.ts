// Measures the changes between versions of documents. README.md beside this file defines the reference and each figure.

import { join } from 'node:path';
import { compare } from '../../src/compare/compare.ts';
import type { Change, ChangeAbout } from '../../src/compare/comparison.ts';
import {
  type BothSides,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { readLines } from './read-lines.ts';
import { type Reference, referenceOf } from './version-reference.ts';

type Line = {
  readonly id: string;
  readonly format: 'text' | 'markdown';
  readonly old: string;
  readonly new: string;
};

/** How many there are, and of how many. */
type Count = readonly [right: number, all: number];
const AIMS: Readonly<Record<string, string>> = {
  precision: '>= 0.90',
  recall: '>= 0.90',
  number: '>= 0.85',
  obligation: '>= 0.90',
  negation: '>= 0.90',
  'added and removed': '>= 0.93',
  moved: '>= 0.60',
};

/** Prints each figure for each line of `versions.jsonl` and over all of them. */
export function evaluateVersions(directory: string): void {
  const lines = readLines<Line>(join(directory, 'versions.jsonl'));
  const all = new Map<string, Count>();
  console.log(
    `versions${Object.keys(AIMS)
      .map((name) => name.padStart(19))
      .join('')}`,
  );
  for (const line of lines) {
    const left = readDocument(line.old, { id: 'old', name: 'old', format: line.format });
    const right = readDocument(line.new, { id: 'new', name: 'new', format: line.format });
    const { changes, versions } = compare(left, right);
    const figures = judge(changes ?? [], referenceOf(left, right), { left, right });
    const cells = Object.entries(figures).map(([name, count]) => {
      const sum = all.get(name) ?? [0, 0];
      all.set(name, [sum[0] + count[0], sum[1] + count[1]]);
      return written(count);
    });
    console.log(
      `${cells.join('')}  ${line.id}, ${versions.same} of ${versions.of}${versions.likely ? '' : ', NOT TAKEN FOR VERSIONS'}`,
    );
  }
  for (const [name, [right, of]] of all)
    console.log(`versions, ${name.padEnd(28)} ${(right / of).toFixed(3).padStart(8)}   aim ${AIMS[name]}`);
}

function written([right, all]: Count): string {
  return `${all === 0 ? '-' : (right / all).toFixed(2)} (${all})`.padStart(19);
}

function judge(
  changes: readonly Change[],
  reference: Reference,
  documents: BothSides<SourceDocument>,
): Readonly<Record<string, Count>> {
  const worded = changes.filter(({ kind }) => kind === 'words');
  // Of sentences that stand in several places, any is as right as another.
  const isThere = (change: Change, pair: BothSides<Span>) =>
    sides.every(
      (side) =>
        overlaps(change[side], pair[side]) ||
        (change[side] !== null &&
          textOf(documents[side], change[side]) === textOf(documents[side], pair[side])),
    );
  const found = reference.words.map((pair) => worded.find((change) => isThere(change, pair)));
  const right = worded.filter((change) => reference.words.some((pair) => isThere(change, pair)));
  const about = (kind: ChangeAbout): Count => {
    const of = reference.words.flatMap((pair, index) => (pair.about.includes(kind) ? [found[index]] : []));
    return [of.filter((change) => change?.about.includes(kind)).length, of.length];
  };
  const alone = [
    ...reference.removed.map((span) =>
      changes.some(({ kind, left }) => kind === 'removed' && overlaps(left, span)),
    ),
    ...reference.added.map((span) =>
      changes.some(({ kind, right: there }) => kind === 'added' && overlaps(there, span)),
    ),
  ];
  const moved = reference.moved.map((pair) =>
    changes.some((change) => change.moved && isThere(change, pair)),
  );
  const count = (list: readonly unknown[]): Count => [list.filter(Boolean).length, list.length];
  return {
    precision: [right.length, worded.length],
    recall: count(found),
    number: about('number'),
    obligation: about('obligation'),
    negation: about('negation'),
    'added and removed': count(alone),
    moved: count(moved),
  };
}

function overlaps(one: Span | null, other: Span): boolean {
  return one !== null && one.start < other.end && other.start < one.end;
}
