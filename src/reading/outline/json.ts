// The entries of JSON, its numbers as they are written and its keys in their order. Knows tokens, not what any key means.

import { type Entry, joinItems, MOST_LEVELS } from './entries.ts';

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The entries of a JSON text, or null where it is none. Numbers stay as they are written, keys in their order. */
export function readJson(text: string): Entry[] | null {
  const tokens = text.match(TOKEN) ?? [];
  const entries: Entry[] = [];
  const open: string[] = [];
  let key: string | null = null;
  let end = 0;
  const isItem = () => key === null && open.at(-1) === '[';
  for (const [at, token] of tokens.entries()) {
    if (token === '{' || token === '[') {
      entries.push({ depth: open.length - 1, isItem: isItem(), key, value: null, comments: [] });
      key = null;
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
      else {
        entries.push({ depth: open.length - 1, isItem: isItem(), key, value: words, comments: [] });
        key = null;
      }
    }
    end = at;
  }
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
