// Measures the comparison's accuracy on a folder of data. README.md beside this file defines each figure.

import { join } from 'node:path';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison } from '../../src/compare/comparison.ts';
import type { SourceDocument, Span } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { readLines } from './read-lines.ts';
import { type SharedRun, sharedRuns } from './shared-runs.ts';

type Report = { readonly event: string; readonly outlet: string; readonly text: string };
type Alignment = {
  readonly left: readonly string[];
  readonly right: readonly string[];
  readonly links: readonly (readonly [number, number])[];
};
type NearLine = Alignment & { readonly near: readonly (readonly [number, number])[] };
type Pair = { readonly left: SourceDocument; readonly right: SourceDocument };

/** A different-event pair is made of two events this far apart in the order of their ids. */
const EVENT_DISTANCE = 23;
/** A shared run is found when one match shows this part of its words. */
const FOUND = 0.8;

/** Prints the figures for `same-event.jsonl`, `reworded.jsonl` and `near-sentences.jsonl` in a directory, with the aims beside them. */
export function evaluateComparison(directory: string): void {
  const events = eventsOf(readLines<Report>(join(directory, 'same-event.jsonl')));
  const same = sameEventPairs(events).map(({ left, right }) => ({
    runs: sharedRuns(left.text, right.text),
    comparison: compare(left, right),
  }));
  const runs = same.flatMap((pair) => pair.runs.map((run) => isFound(run, pair.comparison)));
  print('shared runs found, %', (100 * runs.filter(Boolean).length) / runs.length, '>= 99.5');
  const perPair = same.map((pair) => pair.comparison.matches.length);
  print('matches a same-event pair', mean(perPair), '>= 11');
  const falseMatches = differentEventPairs(events).map(
    ({ left, right }) => compare(left, right).matches.length,
  );
  print('false matches a different-event pair', mean(falseMatches), '<= 0.10');

  const lines = readLines<Alignment>(join(directory, 'reworded.jsonl'));
  const { right, found, wanted } = total(lines.map(judgeAlignment));
  print('reworded, precision', right / found, '>= 0.92');
  print('reworded, recall', right / wanted, '>= 0.40');
  printNear(readLines<NearLine>(join(directory, 'near-sentences.jsonl')));
}

/** Prints where matches fall among pairs that people called the same, alike or neither, and which say that they differ. */
function printNear(lines: readonly NearLine[]): void {
  const tally = { links: 0, near: 0, neither: 0, linksDiffering: 0, nearUnlike: 0, nearUnlikeDiffering: 0 };
  for (const line of lines) {
    const left = documentOf(line.left);
    const right = documentOf(line.right);
    const links = new Set(line.links.map(String));
    const near = new Set(line.near.map(String));
    const pairs = new Map<string, boolean>();
    for (const match of compare(left.document, right.document).matches) {
      const pair = `${lineAt(left.starts, match.left)},${lineAt(right.starts, match.right)}`;
      pairs.set(pair, pairs.get(pair) === true || match.differs.length > 0);
    }
    for (const [pair, differs] of pairs) {
      const [one = 0, other = 0] = pair.split(',').map(Number);
      const kind = links.has(pair) ? 'links' : near.has(pair) ? 'near' : 'neither';
      tally[kind] += 1;
      if (kind === 'links' && differs) tally.linksDiffering += 1;
      if (kind !== 'near' || !areUnlike(line.left[one] ?? '', line.right[other] ?? '')) continue;
      tally.nearUnlike += 1;
      if (differs) tally.nearUnlikeDiffering += 1;
    }
  }
  const wanted = lines.reduce((sum, { links }) => sum + links.length, 0);
  print('near sentences, recall of links', tally.links / wanted, '>= 0.85');
  print('of matches in neither list', tally.neither / (tally.links + tally.near + tally.neither), '<= 0.10');
  print('near, unlike: say that they differ', tally.nearUnlikeDiffering / tally.nearUnlike, '>= 0.85');
  print('links: say that they differ', tally.linksDiffering / tally.links, '<= 0.10');
}

/** Whether two sentences have other digits or another number of negations. */
function areUnlike(one: string, other: string): boolean {
  const digits = (text: string) => (text.match(/\d+(?:[.,]\d+)*/g) ?? []).sort().join(' ');
  const negations = (text: string) => text.match(NEGATION)?.length ?? 0;
  return digits(one) !== digits(other) || negations(one) !== negations(other);
}
const NEGATION = /\b(?:no|not|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/gi;

/** The documents of each event, events in the order of their ids, outlets in the order of the file. */
function eventsOf(reports: readonly Report[]): readonly (readonly SourceDocument[])[] {
  const events = new Map<string, SourceDocument[]>();
  for (const { event, outlet, text } of reports) {
    const documents = events.get(event) ?? [];
    documents.push(readDocument(text, { id: outlet, name: outlet }));
    events.set(event, documents);
  }
  const ids = [...events.keys()].sort();
  return ids.map((id) => events.get(id) ?? []);
}

function sameEventPairs(events: readonly (readonly SourceDocument[])[]): Pair[] {
  return events.flatMap((reports) =>
    reports.flatMap((left, index) => reports.slice(index + 1).map((right) => ({ left, right }))),
  );
}

function differentEventPairs(events: readonly (readonly SourceDocument[])[]): Pair[] {
  return events.flatMap((reports, index) => {
    const others = events[(index + EVENT_DISTANCE) % events.length] ?? [];
    return reports.flatMap((left, outlet) => {
      const right = others[(outlet + 1) % others.length];
      return right === undefined ? [] : [{ left, right }];
    });
  });
}

function isFound(run: SharedRun, comparison: Comparison): boolean {
  const shown = comparison.matches.map(
    (match) =>
      run.words.filter((word) => holds(match.left, word.left) && holds(match.right, word.right)).length,
  );
  return Math.max(0, ...shown) >= FOUND * run.words.length;
}

function holds(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

type Judgement = { readonly right: number; readonly found: number; readonly wanted: number };

function judgeAlignment(line: Alignment): Judgement {
  const left = documentOf(line.left);
  const right = documentOf(line.right);
  const wanted = new Set(line.links.map(([i, j]) => `${i} ${j}`));
  const { matches } = compare(left.document, right.document);
  const found = new Set(
    matches.map((match) => `${lineAt(left.starts, match.left)} ${lineAt(right.starts, match.right)}`),
  );
  const correct = [...found].filter((pair) => wanted.has(pair)).length;
  return { right: correct, found: found.size, wanted: wanted.size };
}

/** Sentences as a document, a paragraph each, and where each starts (UTF-16 offsets). */
function documentOf(sentences: readonly string[]): { document: SourceDocument; starts: readonly number[] } {
  const starts: number[] = [];
  let text = '';
  for (const sentence of sentences) {
    starts.push(text.length);
    text += `${sentence}\n\n`;
  }
  return { document: readDocument(text, { id: 'sentences', name: 'Sentences' }), starts };
}

function lineAt(starts: readonly number[], span: Span): number {
  return starts.findLastIndex((start) => start <= span.start);
}

function total(judgements: readonly Judgement[]): Judgement {
  return judgements.reduce((sum, one) => ({
    right: sum.right + one.right,
    found: sum.found + one.found,
    wanted: sum.wanted + one.wanted,
  }));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function print(figure: string, value: number, aim: string): void {
  console.log(`${figure.padEnd(38)} ${value.toFixed(3).padStart(8)}   aim ${aim}`);
}
