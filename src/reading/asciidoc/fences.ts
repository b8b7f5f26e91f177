// What stands between two lines of signs in AsciiDoc: code, a comment, a table, or blocks that belong together. Knows lines.

import { remarkOf } from '../blocks/blocks.ts';
import { readTags } from '../markdown/inline.ts';
import { readMarkup } from '../markdown/markup.ts';
import { add, addApart, addTitle, beginLines, put, type Reading } from './reading.ts';
import { readTable } from './table.ts';

const RAW = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|(`{3})[^`]*)$/;
const TABLE = /^[|,:!]={3,}$/;
const CONTAINER = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
/** Of what belongs together, in one another: each reads its lines anew. */
const MOST_DEPTH = 20;
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

/** What belongs together is read as a text of its own; what is never closed, or too deep, opens nothing. */
function readContainer(reading: Reading, mark: string): boolean {
  const { said, advice, items, isJoined, isQuoted, lines, last, depth } = reading;
  const within = depth < MOST_DEPTH ? takeTo(reading, mark) : undefined;
  const credit = creditOf(said);
  const isWhole = (mark === '--' && VERBATIM.test(said)) || (mark.startsWith('_') && VERSE.test(said));
  if (within === undefined) Object.assign(reading, { open: 'none', isJoined: true });
  else if (isWhole) {
    addApart(reading, { role: mark === '--' ? 'code' : 'paragraph', text: within.join('\n') });
    reading.credit = credit;
  } else {
    addTitle(reading, 'paragraph', mark.startsWith('=') && advice === '' ? 'example' : '');
    const { next } = reading;
    // Lists within are others than those around, and deeper where these go on.
    const around = isJoined ? items : [];
    const inner = { items: around.map((item) => ({ ...item, key: '' })), said: '', name: '', isJoined: true };
    const apart = { open: 'none', isApart: false } as const;
    Object.assign(reading, { ...beginLines(within), ...inner, ...apart, depth: depth + 1 });
    reading.isQuoted ||= mark.startsWith('_');
    reading.readLines();
    const outer = { lines, last, next, depth, items: around, isQuoted };
    Object.assign(reading, { ...outer, ...apart, credit, isJoined: false, advice: '' });
  }
  return true;
}
