// One measurement, in a process of its own that can be ended: `tsx measure-comparison.ts CONTENDER KIND WORDS`.

import { diff as mergeDiff } from '@codemirror/merge';
import { diffWords } from 'diff';
import DiffMatchPatch from 'diff-match-patch';
import { findChanges } from '../../src/compare/changes/changes.ts';
import { compare } from '../../src/compare/compare.ts';
import { readBoth } from '../../src/compare/ground/ground.ts';
import { readDocument } from '../../src/reading/read.ts';
import { generateTexts, hostile } from './texts.ts';

const [contender = '', kind = '', words = ''] = process.argv.slice(2);
const { left, right } = (hostile[kind] ?? generateTexts)(Number(words));

/** Warm-up and runs together take about this long (milliseconds), but there is always one run of each. */
const BUDGET = 4_000;
const MOST_RUNS = 200;

/** What both finding matches and finding changes start from. */
const ground = contender === 'changes' ? readBoth(document(left), document(right)) : null;

const contenders: { readonly [name: string]: () => unknown } = {
  compare: () => compare(document(left), document(right)),
  changes: () => ground && findChanges(ground, (sides) => sides),
  diffWords: () => diffWords(left, right),
  'diff-match-patch': () => {
    const differ = new DiffMatchPatch();
    differ.Diff_Timeout = 0;
    return differ.diff_main(left, right);
  },
  '@codemirror/merge': () => mergeDiff(left, right),
};

const run = contenders[contender];
if (run === undefined) throw new Error(`No contender is called "${contender}".`);
const times: number[] = [];

const start = performance.now();
let kept: unknown;
do {
  const began = performance.now();
  kept = run();
  times.push(performance.now() - began);
} while (performance.now() - start < BUDGET && times.length < MOST_RUNS);

const peak = process.resourceUsage().maxRSS * 1024;
// The fastest: other work on the machine can only add to it.
console.log(JSON.stringify({ fastest: Math.min(...times), peak, kept: kept !== undefined }));

/** Reading is not timed apart: whoever opens two texts waits for both. */
function document(text: string) {
  return readDocument(text, { id: 'report', name: 'Report' });
}
