// Entries of keys and values; those of JSON, its numbers as they are written and its keys in their order, and remarks, as settings have them. Knows
// tokens, not what any key means.

import { oneLine } from '../blocks/blocks.ts';

/** A key, a value or both, at its depth from 0. An item stands in a list; an entry without a value has entries below it. */
export type Entry = {
  readonly depth: number;
  readonly isItem: boolean;
  readonly key: string | null;
  readonly value: string | null;
  /** Comments in front of it. */
  readonly comments: readonly string[];
};

/** What is nested deeper is read as text. */
export const MOST_LEVELS = 250;

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|\/\/.*|\/\*[\s\S]*?(?:\*\/|$)|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The entries of a JSON text, or null where it is none. Numbers stay as they are written, keys in their order. */
export function readJson(text: string): Entry[] | null {
  const tokens = text.match(TOKEN) ?? [];
  const entries: Entry[] = [];
  let comments: string[] = [];
  const open: string[] = [];
  let key: string | null = null;
  let end = 0;
  const push = (value: string | null) => {
    // Brackets that nothing names are left out in the end, and what is said before them is not.
    const isNamed = key !== null || value !== null;
    const isItem = key === null && open.at(-1) === '[';
    entries.push({ depth: open.length - 1, isItem, key, value, comments: isNamed ? comments : [] });
    key = null;
    if (isNamed) comments = [];
  };
  for (const [at, token] of tokens.entries()) {
    if (/^\/[/*]/.test(token)) {
      comments.push(oneLine(token.slice(2).replace(/\*\/$/, '')));
      continue;
    }
    if (token === '{' || token === '[') {
      push(null);
      open.push(token);
      if (open.length > MOST_LEVELS) return null;
    } else if (token === '}' || token === ']') {
      if (open.pop() !== (token === '}' ? '{' : '[')) return null;
    } else if (token === ':' || token === ',') {
      if (open.length === 0) return null;
    } else {
      const words = wordsOf(token);
      if (words === null) return null;
      if (open.at(-1) === '{' && key === null && tokens[at + 1] === ':') key = words;
      else push(words);
    }
    end = at;
  }
  const last = entries.pop();
  if (last !== undefined) entries.push({ ...last, comments: [...last.comments, ...comments] });
  return open.length === 0 && end > 0 ? joinItems(entries.slice(1)) : null;
}

/** A token's words, or null where it is no value. */
export function wordsOf(token: string): string | null {
  if (!token.startsWith('"')) return /^(?:true|false|null|-?\d[\d.eE+-]*)$/.test(token) ? token : null;
  try {
    return String(JSON.parse(token));
  } catch {
    return null;
  }
}

/** An item that is made of keys begins with the first of them, as it is written in YAML. */
export function joinItems(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry, at) => {
    const [before, next] = [entries[at - 1], entries[at + 1]];
    const isBare = (one: Entry | undefined) => one?.isItem === true && one.key === null && one.value === null;
    if (isBare(entry) && next !== undefined && next.depth > entry.depth && !next.isItem) return [];
    return [
      isBare(before) && before !== undefined && before.depth < entry.depth && !entry.isItem
        ? { ...entry, depth: before.depth, isItem: true }
        : entry,
    ];
  });
}
