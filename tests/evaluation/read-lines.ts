// Files of one JSON object a line, as README.md beside this file describes them.

import { readFileSync } from 'node:fs';

/** The lines of a file. Its shape is taken as it is told to be: one that differs stops the run where it is read. */
export function readLines<Line>(path: string): Line[] {
  const lines = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  // Their shape is theirs; README.md describes it.
  return lines.map((line) => JSON.parse(line) as Line);
}
