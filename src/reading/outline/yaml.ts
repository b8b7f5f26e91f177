// The entries of YAML, known by their lines: what an alias stands for stands in its place; tags are left out. Knows no key.

import { withoutIndent } from '../blocks/blocks.ts';
import { type Entry, joinItems, MOST_LEVELS, readJson, wordsOf } from './json.ts';

/** A key at the head of a line, quoted or not; behind its colon stands a blank or nothing. */
const KEY =
  /^("(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'#&*!|>%@`{[\]},-][^:#]*(?::(?!\s)[^:#]*)*|-[^\s:][^:]*):(?:\s+|$)/;
const BLOCK = /^[|>][-+\d]*\s*(?:#.*)?$/;
const ANCHOR = /^(?:[&!]\S*(?:\s+|$))+/;
const ALIAS = /^\*([^\s,[\]{}]+)\s*(?:#.*)?$/;
/** Entries that aliases stand for, in all: those within others may stand for more than anybody can read. */
const MOST_COPIED = 10_000;

/** A place that is open: its indent, and whether a dash stands there. */
type Place = { readonly at: number; readonly isDash: boolean };
type Open = { readonly indent: number; readonly isFolded: boolean; readonly lines: string[] };

/** The entries of a YAML text; lines that are none go on with the value above. Linear in the text. */
export function readYaml(text: string): Entry[] | null {
  const entries: Entry[] = [];
  const places: Place[] = [];
  let comments: string[] = [];
  let block: Open | null = null;
  /** A value in quotes or brackets that goes on, and the column that no line of it stands at. */
  let unclosed: { readonly lines: string[]; readonly at: number; left: number } | null = null;
  /** Where what has a name begins. */
  const anchors = new Map<string, number>();
  let left = MOST_COPIED;
  const replaceLast = (change: (last: Entry) => Entry) => {
    const last = entries.at(-1);
    if (last !== undefined) entries[entries.length - 1] = change(last);
  };
  const endBlock = (own: Open) => replaceLast((last) => ({ ...last, value: textOfBlock(own) }));
  const endValue = (lines: readonly string[]) => {
    const value = joinLines(lines);
    const within = /^[{[]/.test(value) ? readJson(value) : null;
    const depth = (entries.at(-1)?.depth ?? 0) + 1;
    replaceLast((last) => ({ ...last, value: within === null ? plainOf(value) : null }));
    for (const entry of within ?? []) entries.push({ ...entry, depth: depth + entry.depth });
  };
  /** What has the name stands in place of the alias as well. */
  const endAlias = (alias: string, name: string) => {
    const from = anchors.get(name) ?? -1;
    const own = entries[from];
    if (own === undefined) return endValue([alias]);
    let to = from + 1;
    while ((entries[to]?.depth ?? 0) > own.depth && to - from - 1 <= left) to += 1;
    // Within itself, or more than there is room for.
    if (to === entries.length || to - from - 1 > left) return endValue([alias]);
    const depth = (entries.at(-1)?.depth ?? 0) - own.depth;
    replaceLast((last) => ({ ...last, value: own.value }));
    for (const entry of entries.slice(from + 1, to))
      entries.push({ ...entry, depth: entry.depth + depth, comments: [] });
    left -= to - from - 1;
  };
  /** @returns the rest of a line behind its dashes and key, where it opens an entry */
  const open = (line: string, indent: number): string | null => {
    const dashes = /^(?:-\s+)*-(?=\s|$)\s*/.exec(line)?.[0] ?? '';
    const rest = line.slice(dashes.length);
    const found = KEY.exec(rest);
    if (found === null && dashes === '') return null;
    const isDash = dashes !== '';
    const at = indent + Math.max(0, dashes.lastIndexOf('-'));
    while (closes(places.at(-1), at, isDash)) places.pop();
    const [mark = '', name] = found ?? [];
    const key = name === undefined ? null : plainOf(name);
    entries.push({ depth: places.length, isItem: isDash, key, value: null, comments });
    comments = [];
    places.push({ at, isDash });
    if (isDash && found !== null) places.push({ at: indent + dashes.length, isDash: false });
    return rest.slice(mark.length);
  };
  for (const raw of text.split(/\r\n?|\n/)) {
    const indent = raw.search(/\S|$/);
    const line = raw.trim();
    if (block !== null && (line === '' || indent > block.indent)) {
      block.lines.push(raw);
      continue;
    }
    if (block !== null) endBlock(block);
    block = null;
    // What is never closed ends where another entry begins.
    if (unclosed !== null && indent <= unclosed.at && (/^-(?:\s|$)/.test(line) || KEY.test(line))) {
      endValue(unclosed.lines);
      unclosed = null;
    }
    if (unclosed !== null) {
      unclosed.lines.push(line);
      unclosed.left += leftOpen(line, unclosed.lines[0]);
      if (unclosed.left > 0) continue;
      endValue(unclosed.lines);
      unclosed = null;
      continue;
    }
    if (line.startsWith('#')) comments.push(line.replace(/^#+\s*/, ''));
    if (line === '' || line.startsWith('#') || /^(?:---|\.\.\.|%)/.test(line)) continue;
    // A value may stand below its key.
    const waits = entries.at(-1)?.value === null && /^["'{[]/.test(line);
    const value = (open(line, indent) ?? (waits ? line : undefined))?.replace(ANCHOR, (marks) => {
      const name = /&(\S+)/.exec(marks)?.[1];
      if (name !== undefined) anchors.set(name, entries.length - 1);
      return '';
    });
    const alias = ALIAS.exec(value ?? '')?.[1];
    if (places.length > MOST_LEVELS) return null;
    if (value === undefined) {
      if (entries.length === 0) return null;
      replaceLast((last) => ({ ...last, value: [last.value ?? '', plainOf(line)].join(' ').trim() }));
    } else if (alias !== undefined) endAlias(value, alias);
    else if (BLOCK.test(value))
      block = { indent: places.at(-1)?.at ?? 0, isFolded: value.startsWith('>'), lines: [] };
    else if (leftOpen(value) > 0)
      unclosed = { lines: [value], at: places.at(-1)?.at ?? 0, left: leftOpen(value) };
    else if (value !== '' && !value.startsWith('#')) endValue([value]);
  }
  if (block !== null) endBlock(block);
  if (unclosed !== null) endValue(unclosed.lines);
  return joinItems(entries);
}

/** Whether what opens at an indent closes another; a list may stand right below its key. */
function closes(place: Place | undefined, at: number, isDash: boolean): boolean {
  return place !== undefined && (place.at > at || (place.at === at && (place.isDash || !isDash)));
}

/** The lines of a value in quotes or brackets: a blank one is a line end, a backslash at the end of one takes it away. */
function joinLines(lines: readonly string[]): string {
  const lineEnd = lines[0]?.startsWith('"') ? '\\n' : '\n';
  return lines
    .map((line, at) => {
      if (line === '') return lineEnd;
      const goesOn = /(?<!\\)(?:\\\\)*\\$/.test(line);
      if (goesOn && lineEnd !== '\n') return line.slice(0, -1);
      return at === lines.length - 1 || lines[at + 1] === '' ? line : `${line} `;
    })
    .join('');
}

/** How many quotes or brackets a line leaves open, less those that it closes. @param first the line that they began in */
function leftOpen(line: string, first = line): number {
  const mark = first.charAt(0);
  if (mark === '"' || mark === "'") {
    const signs = mark === '"' ? line.replace(/\\./g, '') : line;
    return (signs.split(mark).length - 1) % 2 === 0 ? 0 : line === first ? 1 : -1;
  }
  if (mark !== '{' && mark !== '[') return 0;
  const signs = line.replace(/"(?:[^"\\]|\\.)*"|(?<![^\s,:[{])'[^']*'/g, '');
  return signs.split(/[{[]/).length - signs.split(/[}\]]/).length;
}

function textOfBlock({ isFolded, lines }: Open): string {
  const text = withoutIndent(lines).join('\n').trimEnd();
  return isFolded ? text.replace(/([^\n])\n(?=\S)/g, '$1 ') : text;
}

/** A scalar without its quotes, and without a comment behind it. */
function plainOf(words: string): string {
  const [, quoted] = /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')(?:\s+#.*)?$/s.exec(words) ?? [];
  if (quoted === undefined) return words.replace(/\s#.*$/, '').trim();
  if (quoted.startsWith("'")) return quoted.slice(1, -1).replaceAll("''", "'");
  // What YAML writes with a backslash and JSON does not.
  const escaped = quoted.replace(/\\(?:x([\da-f]{2})|(.))/gi, (all, code?: string, sign = '') => {
    if (code !== undefined) return `\\u00${code}`;
    return /[ _]/.test(sign) ? ' ' : /[aevNLP0]/.test(sign) ? '' : all;
  });
  return wordsOf(escaped) ?? quoted.slice(1, -1);
}
