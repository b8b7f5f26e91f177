// Steps and grammars as ecmarkup has them, the language that ECMAScript is specified in: by their lines, each as far in as it
// is nested. Knows no elements.

import type { Block } from '../blocks/blocks.ts';
import { writeNumber } from '../signs/numerals.ts';

/** Steps that are numbered by whoever shows them, or bullets; what names a step is not shown. */
const STEP = /^(?:\d{1,3}\.|(\*))\s+(?:\[\w+="[^\]]*\]\s+)?(?=\S)/;
/** What steps are numbered with, by how they are nested. */
const FORMATS = ['1', 'a', 'i'];

/** A step each, with its number as it is shown. */
export function readSteps({ text, remarks }: Block): Block[] {
  const steps: { level: number; text: string }[] = [];
  const open: { readonly indent: number; count: number }[] = [];
  for (const line of text.split('\n')) {
    const indent = line.search(/\S/);
    const [mark, bullet] = STEP.exec(line.trim()) ?? [];
    const last = steps.at(-1);
    if (indent < 0) continue;
    if (mark === undefined && last !== undefined) last.text += ` ${line.trim()}`;
    if (mark === undefined && last !== undefined) continue;
    while ((open.at(-1)?.indent ?? -1) > indent) open.pop();
    if (open.at(-1)?.indent !== indent) open.push({ indent, count: 0 });
    const [own, level] = [open.at(-1), open.length];
    const number = own === undefined ? 1 : ++own.count;
    const shown =
      bullet === undefined ? `${writeNumber(number, FORMATS[(level - 1) % FORMATS.length] ?? '')}. ` : '• ';
    steps.push({ level, text: shown + line.trim().slice(mark?.length ?? 0) });
  }
  return steps.map((step, at) => ({
    role: 'list-item',
    ...step,
    ...(at === 0 && remarks !== undefined ? { remarks: remarks.map((one) => ({ ...one, at: 0 })) } : {}),
  }));
}

/** The lines of a grammar, without what all of them are indented by. */
export function readGrammar(block: Block): Block {
  const lines = block.text.split('\n').filter((line) => line.trim() !== '');
  const indent = lines.reduce((least, line) => Math.min(least, line.search(/\S/)), Infinity);
  return { ...block, text: lines.map((line) => line.slice(indent).trimEnd()).join('\n') };
}
