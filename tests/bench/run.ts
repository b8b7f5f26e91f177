// `npm run bench`: every speed figure of the bar, peers in the same run.

import { benchComparison } from './comparison.ts';
import { benchOpening } from './opening.ts';
import { benchPaint } from './paint.ts';
import { benchScreening } from './screening.ts';

await benchPaint();
await benchOpening();
await benchComparison();
await benchScreening();
