// Pages of PDFs against what people wrote down of them. Knows how they are read; how they are scored is in the script that
// comes with the data.

import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFile } from '../../src/reading/read-file.ts';

/** Prints the figures of the pages in a folder of data; nothing where it has none. */
export async function evaluatePages(directory: string): Promise<void> {
  const truth = join(directory, 'pages');
  const script = join(directory, 'score-pages.mjs');
  if (!existsSync(truth) || !existsSync(script)) return;
  const read = mkdtempSync(join(tmpdir(), 'pages-'));
  try {
    for (const name of readdirSync(truth).filter((file) => file.endsWith('.pdf'))) {
      const outcome = await readFile(new Uint8Array(readFileSync(join(truth, name))), name);
      const { text, passages } = outcome.ok ? outcome.value : { text: '', passages: [] };
      writeFileSync(join(read, name.replace(/pdf$/, 'json')), JSON.stringify({ text, passages }));
    }
    const scored = execFileSync(process.execPath, [script, truth, read], { encoding: 'utf8' });
    // Its last line is the mean; the others are a page each.
    console.log(`Pages: ${scored.trim().split('\n').at(-1)}`);
  } finally {
    rmSync(read, { recursive: true });
  }
}
