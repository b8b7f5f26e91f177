// The accuracy of the screening on a folder of data: sentences of specifications, false alarms in news, verdicts.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sentencesOf } from '../../src/documents/sentences.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Verdict } from '../../src/screening/screening.ts';

type LabelledSentence = { readonly text: string; readonly document: string; readonly requirement: boolean };
type LabelledDocument = { readonly id: string; readonly kind: string; readonly text: string };

const BARE_WORDS = /\b(?:shall|must|should|will)\b/i;
const VERDICTS: readonly Verdict[] = ['specification', 'unclear', 'nothing-found'];

/** Prints every figure with its aim beside it. `directory` holds requirement-sentences.jsonl and documents.jsonl. */
export async function evaluateScreening(directory: string): Promise<void> {
  const sentences = readLines<LabelledSentence>(join(directory, 'requirement-sentences.jsonl'));
  const documents = readLines<LabelledDocument>(join(directory, 'documents.jsonl'));
  evaluateSentences(sentences);
  evaluateFalseAlarms(documents.filter(({ kind }) => kind === 'news'));
  evaluateVerdicts(documents);
}

function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // The files' shape is theirs; tests/evaluation/README.md describes it.
  return lines.map((line) => JSON.parse(line) as Line);
}

/** What shares a name, in the order of first appearance. */
function grouped<Line>(lines: readonly Line[], nameOf: (line: Line) => string): [string, Line[]][] {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const group = groups.get(nameOf(line));
    if (group === undefined) groups.set(nameOf(line), [line]);
    else group.push(line);
  }
  return [...groups];
}

function evaluateSentences(sentences: readonly LabelledSentence[]): void {
  const found = grouped(sentences, ({ document }) => document).flatMap(([, group]) =>
    calledRequirements(group),
  );
  const bare = sentences.map(({ text, requirement }) => ({ called: BARE_WORDS.test(text), requirement }));
  print('requirement sentences', `${scores(found)}   (aim: F1 0.82)`);
  print('  bare words', scores(bare));
}

/** The sentences of one document, in order, a paragraph each, screened as one text. */
function calledRequirements(group: readonly LabelledSentence[]): Called[] {
  const text = group.map((sentence) => sentence.text).join('\n\n');
  const required = screen(readDocument(text, { id: 'sentences', name: 'Sentences' })).statements.filter(
    (statement) => statement.class === 'requirement',
  );
  let start = 0;
  let next = 0;
  return group.map(({ text: sentence, requirement }) => {
    const end = start + sentence.length;
    while ((required[next]?.span.end ?? Infinity) <= start) next += 1;
    const called = (required[next]?.span.start ?? Infinity) < end;
    start = end + 2;
    return { called, requirement };
  });
}

type Called = { readonly called: boolean; readonly requirement: boolean };

function scores(sentences: readonly Called[]): string {
  const called = sentences.filter((sentence) => sentence.called).length;
  const labelled = sentences.filter((sentence) => sentence.requirement).length;
  const right = sentences.filter((sentence) => sentence.called && sentence.requirement).length;
  const figures = {
    precision: right / called,
    recall: right / labelled,
    F1: (2 * right) / (called + labelled),
  };
  return Object.entries(figures)
    .map(([name, figure]) => `${name} ${figure.toFixed(3)}`)
    .join('  ');
}

function evaluateFalseAlarms(news: readonly LabelledDocument[]): void {
  let alarms = 0;
  let count = 0;
  for (const { id, text } of news) {
    const document = readDocument(text, { id, name: id });
    count += sentencesOf(document).length;
    alarms += screen(document).statements.filter((statement) => statement.class === 'requirement').length;
  }
  const rate = ((1_000 * alarms) / count).toFixed(3);
  print('false alarms', `${rate} per 1,000 of ${count} news sentences   (aim: at most 0.3)`);
}

function evaluateVerdicts(documents: readonly LabelledDocument[]): void {
  for (const [kind, group] of grouped(documents, (document) => document.kind)) {
    const verdicts = group.map(({ id, text }) => screen(readDocument(text, { id, name: id })).verdict);
    const shares = VERDICTS.map((verdict) => {
      const share = verdicts.filter((given) => given === verdict).length / group.length;
      return `${verdict} ${(100 * share).toFixed(1)} %`;
    });
    const aim = AIMS[kind];
    print(`verdicts, ${kind}`, `${shares.join('  ')}${aim === undefined ? '' : `   (aim: ${aim})`}`);
  }
}

const AIMS: Readonly<Record<string, string>> = {
  specification: 'at least 95 % specification',
  news: 'no specification',
};

function print(name: string, figures: string): void {
  console.log(`${name.padEnd(24)}${figures}`);
}
