// The accuracy of the screening on a folder of data: sentences, verdicts, false requirements, the checklist, and what the
// weights are worth on kinds and documents that were left out of learning.

import { join } from 'node:path';
import { sentencesOf } from '../../src/documents/sentences.ts';
import { countWords } from '../../src/documents/words.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import type { Screening, Verdict } from '../../src/screening/screening.ts';
import { asDocument, examplesOf, type LabelledDocument, readLabelled } from './examples.ts';
import { documentsLeftOut, kindsLeftOut, type Recognised, recognised } from './left-out.ts';
import { readLines } from './read-lines.ts';

type LabelledSentence = { readonly text: string; readonly document: string; readonly requirement: boolean };
type Screened = { readonly document: LabelledDocument; readonly screening: Screening };

const VERDICTS: readonly Verdict[] = ['specification', 'unclear', 'nothing-found', 'not-judged'];
/** Sentences of fewer words are headings, cells and names. */
const FEWEST_WORDS = 4;

/** Prints every figure with its aim beside it. `directory` holds the files that README.md names. */
export async function evaluateScreening(directory: string): Promise<void> {
  evaluateSentences(readLines<LabelledSentence>(join(directory, 'requirement-sentences.jsonl')));
  const labelled = readLabelled(directory);
  const screened = labelled
    .filter(({ kind }) => kind !== 'list')
    .map((document) => ({ document, screening: screen(asDocument(document)) }));
  evaluateKinds(screened);
  evaluateChecklist(directory, screened);
  const examples = examplesOf(labelled);
  printRecognised('each kind left out', recognised(kindsLeftOut(examples)), 'aim: 85 %');
  printRecognised('each document left out', recognised(documentsLeftOut(examples)), 'aim: 92, 90, 0.5 %');
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
  const documents = grouped(sentences, ({ document }) => document).map(([, group]) =>
    calledRequirements(group),
  );
  const { precision, recall, f1, mcc } = scores(documents.flat());
  const each = documents
    .filter((group) => group.some(({ requirement }) => requirement))
    .map((group) => scores(group).f1);
  const mean = each.reduce((sum, one) => sum + one, 0) / each.length;
  const figures = { precision, recall, F1: f1, MCC: mcc, 'mean F1': mean };
  const words = Object.entries(figures).map(([name, figure]) => `${name} ${figure.toFixed(3)}`);
  print('requirement sentences', `${words.join('  ')}   (aim: F1 0.85, MCC 0.60, mean F1 0.82)`);
}

type Called = { readonly called: boolean; readonly requirement: boolean };

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

function scores(sentences: readonly Called[]) {
  const count = (called: boolean, requirement: boolean) =>
    sentences.filter((one) => one.called === called && one.requirement === requirement).length;
  const right = count(true, true);
  const wrong = count(true, false);
  const missed = count(false, true);
  const rest = count(false, false);
  const all = (right + wrong) * (right + missed) * (rest + wrong) * (rest + missed);
  return {
    precision: right / (right + wrong),
    recall: right / (right + missed),
    f1: (2 * right) / (2 * right + wrong + missed),
    mcc: (right * rest - wrong * missed) / Math.sqrt(all),
  };
}

function evaluateKinds(screened: readonly Screened[]): void {
  let worst = { kind: '', rate: 0 };
  for (const [kind, group] of grouped(screened, ({ document }) => document.kind)) {
    const verdicts = VERDICTS.map((verdict) => {
      const count = group.filter(({ screening }) => screening.verdict === verdict).length;
      return count === 0 ? '' : `${verdict} ${((100 * count) / group.length).toFixed(0)} %`;
    });
    const rate = falseRate(group);
    const isOther = group[0]?.document.isSpecification === false;
    if (isOther && rate > worst.rate) worst = { kind, rate };
    const rates = isOther ? `   ${rate.toFixed(1)} false in 1,000 sentences` : '';
    print(
      `  ${kind}`,
      `${group.length} documents  ${verdicts.filter((words) => words !== '').join('  ')}${rates}`,
    );
  }
  const judged = screened.flatMap(({ document: { id, kind, isSpecification }, screening }) =>
    isSpecification === null
      ? []
      : [{ example: { id, kind, is: isSpecification }, taken: screening.verdict === 'specification' }],
  );
  printRecognised('specifications', recognised(judged), 'aim: 92, 90, 0.5 %');
  print(
    'worst kind',
    `${worst.kind} ${worst.rate.toFixed(1)} false requirements in 1,000   (aim: at most 10)`,
  );
}

/** Statements of class `requirement` in 1,000 sentences of four words or more. */
function falseRate(group: readonly Screened[]): number {
  let sentences = 0;
  let required = 0;
  for (const { document, screening } of group) {
    const read = asDocument(document);
    const isCounted = ({ start, end }: { start: number; end: number }) =>
      countWords(read.text.slice(start, end)) >= FEWEST_WORDS;
    sentences += sentencesOf(read).filter(isCounted).length;
    required += screening.statements.filter((statement) => statement.class === 'requirement').length;
  }
  return (1_000 * required) / Math.max(1, sentences);
}

function evaluateChecklist(directory: string, screened: readonly Screened[]): void {
  type Read = { readonly id: string; readonly items: Readonly<Record<string, number>> };
  const lines = readLines<Read>(join(directory, 'checklist.jsonl'));
  const called = lines.flatMap(({ id, items }) => {
    const screening = screened.find(({ document }) => document.id === id)?.screening;
    return (screening?.checklist ?? []).flatMap(({ item, found }) => {
      const there = items[item];
      // Items that a reader found marginal are right either way.
      return there === 0 || there === 1 ? [{ item, called: found.length > 0, requirement: there === 1 }] : [];
    });
  });
  const { precision, recall } = scores(called);
  print('checklist', `precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}   (aim: 0.92, 0.85)`);
  for (const [item, group] of grouped(called, (one) => one.item)) {
    const missed = group.filter((one) => one.requirement && !one.called).length;
    const wrong = group.filter((one) => !one.requirement && one.called).length;
    if (missed + wrong > 0) print(`  ${item}`, `${missed} missed, ${wrong} wrong, of ${group.length}`);
  }
}

function printRecognised(
  name: string,
  { all, meanOfKinds, wronglyTaken, short }: Recognised,
  aim: string,
): void {
  const shares = [all, meanOfKinds, wronglyTaken].map((share) => (100 * share).toFixed(1));
  print(
    name,
    `${shares[0]} % recognised, ${shares[1]} % as the mean of kinds, ${shares[2]} % of others taken for one   (${aim})`,
  );
  if (short.length > 0) print('', short.join(', '));
}

function print(name: string, figures: string): void {
  console.log(`${name.padEnd(24)}${figures}`);
}
