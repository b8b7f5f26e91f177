// `npm run evaluate -- DIR`: the accuracy figures on a folder of data. The data never enters the project.

import { evaluateComparison } from './comparison.ts';
import { evaluatePages } from './pages.ts';
import { evaluateScreening } from './screening.ts';
import { evaluateVersions } from './versions.ts';

const directory = process.argv[2];
if (directory === undefined) {
  console.error('Usage: npm run evaluate -- DIR (a folder as tests/evaluation/README.md describes)');
  process.exit(2);
}
await evaluatePages(directory);
evaluateComparison(directory);
evaluateVersions(directory);
await evaluateScreening(directory);
