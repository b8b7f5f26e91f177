// `npm run bench`: every speed figure of the bar, as a ratio to something measured in the same run.
// `npm run bench -- paint comparison --base=DIR` runs these parts, and measures another build beside this one.

import { parseArgs } from 'node:util';
import { missedBars } from './bars.ts';
import { benchClicks } from './clicks.ts';
import { benchComparison } from './comparison.ts';
import { benchLighthouse } from './lighthouse.ts';
import { benchOpening } from './opening.ts';
import { benchPaint } from './paint.ts';
import { benchReading } from './reading.ts';
import { benchScreening } from './screening.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string' } },
});
const base = values.base ?? null;

const parts: Readonly<Record<string, () => Promise<void>>> = {
  paint: () => benchPaint(base),
  lighthouse: benchLighthouse,
  clicks: benchClicks,
  opening: benchOpening,
  comparison: benchComparison,
  screening: benchScreening,
  reading: benchReading,
};

const unknown = positionals.filter((name) => !(name in parts));
if (unknown.length > 0) throw new Error(`No part is called ${unknown}. There are: ${Object.keys(parts)}.`);
for (const [name, bench] of Object.entries(parts)) {
  if (positionals.length === 0 || positionals.includes(name)) await bench();
}
console.log(`\n${missedBars()} of the bars were missed.`);
if (missedBars() > 0) process.exitCode = 1;
