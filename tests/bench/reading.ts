// How long reading a file takes, against what the library of its format takes by itself for the same bytes.

import mammoth from 'mammoth';
import { parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { readFile } from '../../src/reading/read-file.ts';
import { generateSpecification } from '../specification.ts';
import { atMost } from './bars.ts';
import { writeHtml, writePdf, writeWord } from './files.ts';
import { median } from './median.ts';

/** UTF-16 units of text in each file. */
const SIZE = 300_000;
const RUNS = 5;
const WORD = /[\p{L}\p{N}]+/gu;

type Contender = {
  readonly bytes: Uint8Array;
  readonly peer: string;
  readonly byPeer: (bytes: Uint8Array) => unknown;
  /** What we may take, as a multiple of the peer. */
  readonly bar: number;
};

/** Prints the medians of each format and their ratios with the bars. */
export async function benchReading(): Promise<void> {
  const text = generateSpecification(SIZE, 1);
  const paragraphs = text.trim().split('\n\n');
  const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const contenders: Readonly<Record<string, Contender>> = {
    'bench.txt': {
      bytes: new TextEncoder().encode(text),
      peer: 'a pass over its words',
      byPeer: (bytes) => decode(bytes).match(WORD),
      bar: 10,
    },
    'bench.md': {
      bytes: new TextEncoder().encode(text),
      peer: 'a pass over its words',
      byPeer: (bytes) => decode(bytes).match(WORD),
      bar: 10,
    },
    'bench.html': {
      bytes: writeHtml(paragraphs),
      peer: 'parse5',
      byPeer: (bytes) => parse(decode(bytes)),
      bar: 3,
    },
    'bench.docx': {
      bytes: await writeWord(paragraphs),
      peer: 'mammoth',
      byPeer: (bytes) => mammoth.convertToHtml({ buffer: Buffer.from(bytes) }),
      bar: 3,
    },
    'bench.pdf': { bytes: writePdf(paragraphs), peer: 'PDF.js', byPeer: readPagesAlone, bar: 2 },
  };
  console.log(`\nReading ${SIZE.toLocaleString('en')} characters, median of ${RUNS}`);
  for (const [name, { bytes, peer, byPeer, bar }] of Object.entries(contenders)) {
    const theirs = await time(() => byPeer(bytes.slice()));
    const ours = await time(async () => {
      const read = await readFile(bytes.slice(), name);
      if (!read.ok) throw new Error(read.reason);
    });
    atMost(`${name} (${ours.toFixed(0)} ms), x ${peer}`, ours / theirs, bar);
  }
}

async function readPagesAlone(data: Uint8Array): Promise<void> {
  const task = getDocument({ data, verbosity: 0 });
  const pdf = await task.promise;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    await (await pdf.getPage(number)).getTextContent();
  }
  await task.destroy();
}

/** Milliseconds. */
async function time(run: () => unknown): Promise<number> {
  const times: number[] = [];
  for (let count = 0; count < RUNS; count += 1) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return median(times);
}
