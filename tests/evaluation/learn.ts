// `npx tsx tests/evaluation/learn.ts DIR`: learns the weights of the screening's features from the documents of a folder
// (tests/evaluation/README.md describes it) and writes src/screening/verdict/weights.ts. The same data gives the same file.

import { writeFileSync } from 'node:fs';
import { examplesOf, featureNames, learnFrom, readLabelled, takes, thresholds } from './examples.ts';

const directory = process.argv[2];
if (directory === undefined) {
  console.error('Usage: npx tsx tests/evaluation/learn.ts DIR');
  process.exit(2);
}
const examples = examplesOf(readLabelled(directory));
const model = learnFrom(examples);
const lines = featureNames().map((name, index) => {
  const key = /^[a-z]+$/.test(name) ? name : `'${name}'`;
  return `  ${key}: ${Number((model.weights[index] ?? 0).toFixed(2))},`;
});
writeFileSync(
  new URL('../../src/screening/verdict/weights.ts', import.meta.url),
  `// What each feature weighs: numbers that tests/evaluation/learn.ts learned and wrote. Nobody edits them by hand.

/** Above the one a document is taken for a specification, if the gate lets it; below the other, for none. */
export const thresholds = { specification: ${thresholds.specification}, other: ${thresholds.other} };
export const bias = ${Number(model.bias.toFixed(2))};
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
};
`,
);
const documents = examples.filter(({ isPiece }) => !isPiece);
const right = documents.filter((example) => takes(model, example) === example.is).length;
console.log(
  `Learned from ${documents.length} documents and pieces of them, of which ${right} are taken for what they are.`,
);
