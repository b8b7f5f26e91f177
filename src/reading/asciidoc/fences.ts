// What stands between two lines of signs in AsciiDoc: code, a comment, a table, or blocks that belong together. Knows lines.

import { remarkOf } from '../blocks/blocks.ts';
import { readTags } from '../markdown/inline.ts';
import { readMarkup } from '../markdown/markup.ts';
import { add, addApart, addCredit, addTitle, put, type Reading } from './reading.ts';
import { readTable } from './table.ts';

const RAW = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|(`{3})[^`]*)$/;
const TABLE = /^[|,:!]={3,}$/;
const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
/** Of a block, what says that it is taken as it stands. */
export const VERBATIM =
  /^\[(?:source|listing|literal|stem|latexmath|asciimath|,|plantuml|mermaid|ditaa|graphviz|wavedrom)/m;
export const VERSE = /^\[verse|[%,"]hardbreaks/m;
export const ADVICE = /^\[(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\b/m;
/** Who wrote what is quoted. */
const CREDIT = /^\[(?:quote|verse)(?:[.#%][^,\]]*)?,\s*(.*)\]$/m;

/** @returns whether a line opens or closes something */
export function readFenced(reading: Reading, line: string): boolean {
  if (TABLE.test(line)) return readTableAt(reading, line);
  if (CONTAINER.test(line)) return readContainer(reading, line);
  const [raw, ticks] = RAW.exec(line) ?? [];
  if (raw === undefined) return false;
  const within = takeTo(reading, ticks ?? line);
  if (within === undefined) reading.open = 'none';
  else if (line.startsWith('/')) put(reading, remarkOf('comment', within.join(' ')));
  else if (line.startsWith('+') && !VERBATIM.test(reading.said)) {
    for (const block of readMarkup(within.join('\n')))
      addApart(reading, { ...block, text: readTags(block.text) });
    // Also of what shows nothing.
    reading.said = '';
  } else addApart(reading, { role: 'code', text: within.join('\n') });
  return true;
}

export function creditOf(said: string): string {
  return CREDIT.exec(said)?.[1]?.replaceAll('"', '') ?? '';
}

/** The lines up to one of the same signs, which is read as well; undefined where there is none. */
function takeTo(reading: Reading, close: string): readonly string[] | undefined {
  const { lines, last, next } = reading;
  if ((last.get(close) ?? -1) < next) return undefined;
  while (lines[reading.next] !== close) reading.next += 1;
  reading.next += 1;
  return lines.slice(next, reading.next - 1);
}

function readTableAt(reading: Reading, line: string): boolean {
  const within = takeTo(reading, line);
  if (within === undefined) return true;
  const blocks = readTable(reading, within, line) ?? [{ role: 'code' as const, text: within.join('\n') }];
  if (!reading.isJoined) reading.items = [];
  addTitle(reading, 'caption', 'table');
  for (const block of blocks) add(reading, { ...block, text: reading.attributes.put(block.text) });
  reading.said = '';
  return true;
}

function readContainer(reading: Reading, mark: string): boolean {
  const { containers, said, advice, items, isJoined } = reading;
  const open = containers.findLastIndex((container) => container.mark === mark);
  if (open !== -1) {
    closeAt(reading, open);
    return true;
  }
  const isWhole = (mark === '--' && VERBATIM.test(said)) || (mark.startsWith('_') && VERSE.test(said));
  const within = isWhole ? takeTo(reading, mark) : undefined;
  const credit = creditOf(said);
  if (within !== undefined) {
    addApart(reading, { role: mark === '--' ? 'code' : 'paragraph', text: within.join('\n') });
    Object.assign(reading, { credit });
  } else if ((reading.last.get(mark) ?? -1) >= reading.next) {
    addTitle(reading, 'paragraph', mark.startsWith('=') && advice === '' ? 'example' : '');
    // Lists within are others than those around, and deeper where these go on.
    const around = isJoined ? items : [];
    containers.push({ mark, items: around, credit });
    const inner = around.map((item) => ({ ...item, key: '' }));
    Object.assign(reading, { items: inner, said: '', name: '', advice });
  }
  Object.assign(reading, { open: 'none', isJoined: within === undefined });
  return true;
}

/** Ends a container, and those in it that nothing ended. */
export function closeAt(reading: Reading, at: number): void {
  const [container] = reading.containers.splice(at);
  if (container === undefined) return;
  const { items, credit } = container;
  addCredit(reading);
  Object.assign(reading, { items, credit, open: 'none', isApart: false, isJoined: false, advice: '' });
}
