// Reads files of keys and values (OpenAPI, JSON Schema and others in JSON or YAML): what has parts is a heading, the rest
// items and paragraphs. Total: what is neither is read as text, and says so.

import type { SourceDocument } from '../../documents/document.ts';
import { type Block, documentFromBlocks } from '../blocks/blocks.ts';
import { readMarkdown } from '../markdown/markdown.ts';
import type { About } from '../reader.ts';
import { readPlain } from '../text/plain.ts';
import { type Entry, readJson } from './json.ts';
import { readYaml } from './yaml.ts';

/** Keys of text for people, which these formats write in Markdown. */
const PROSE = /^(?:description|summary|\$?comment|title|x-.*description)$/i;
/** Keys with parts this deep are headings; deeper ones are items: /paths, /paths/a, /paths/a/get. */
const DEEPEST_HEADING = 2;
const DEEPEST_ITEM = 9;
/** For each key in JSON; what has more is measured values, as coordinates are. */
const MOST_ITEMS = 20;

/** The document of JSON or YAML that is a string already. Linear in it. */
export function readSchema(text: string, about: About): SourceDocument {
  const isJson = /^\s*(?:(?:\/\/.*[\r\n]|\/\*(?:[^*]|\*(?!\/)){0,5000}\*\/)\s*)*[{[]/.test(text);
  const entries = isJson ? readJson(text) : readYaml(text);
  const keyed = entries?.filter(({ key }) => key !== null).length ?? 0;
  const isOutline = entries !== null && keyed * (isJson ? MOST_ITEMS : 2) >= entries.length;
  if (entries === null) return sayBroken(readPlain(text, about), isJson ? 'JSON' : 'JSON or YAML');
  if (!isOutline) return readPlain(text, about);
  return documentFromBlocks(
    entries.flatMap((entry, at) => blocksOf(entry, entries[at + 1])),
    about,
  );
}

/** It may be cut off, or written in a way that is not known here. */
function sayBroken(document: SourceDocument, format: string): SourceDocument {
  const text = `This file could not be read as ${format}, and is read as plain text`;
  return { ...document, remarks: [{ kind: 'hidden', at: 0, text }, ...document.remarks] };
}

function blocksOf(entry: Entry, next: Entry | undefined): Block[] {
  const { depth, isItem, key, value, comments } = entry;
  const remarks = comments.map((text) => ({ kind: 'comment', at: 0, text }) as const);
  const isPart = value === null && next !== undefined && next.depth >= depth;
  if (isPart && key !== null && !isItem && depth <= DEEPEST_HEADING)
    return [{ role: 'heading', level: depth + 1, text: key, remarks }];
  const level = Math.min(DEEPEST_ITEM, Math.max(1, depth - DEEPEST_HEADING));
  const isProse = key !== null && value !== null && PROSE.test(key) && /\s/.test(value);
  if (isProse) {
    const blocks = readMarkdown(value).map(
      (block): Block =>
        block.role === 'heading' ? { ...block, level: Math.min(6, depth + 1 + (block.level ?? 1)) } : block,
    );
    const [first, ...rest] = blocks;
    return first === undefined
      ? []
      : [{ ...first, remarks: [...remarks, ...(first.remarks ?? [])] }, ...rest];
  }
  const words = [key === null ? '' : `${key}:`, value ?? ''].filter((part) => part !== '').join(' ');
  return [{ role: 'list-item', level, text: isItem ? `• ${words}` : words, remarks }];
}
