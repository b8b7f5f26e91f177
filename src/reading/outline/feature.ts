// Reads Gherkin: a feature, its rules and scenarios as headings, steps as items, tables and quoted text. Total: any string
// is a document. Knows English key words, and of other languages where key words stand.

import type { Remark } from '../../documents/document.ts';
import { type Block, rowOf } from '../blocks/blocks.ts';

/** What opens a part, by how deep it stands in a feature without rules. */
const PARTS: readonly (readonly [pattern: RegExp, level: number])[] = [
  [/^(?:Feature|Ability|Business Need):/, 1],
  [/^(?:Background|Rule|Scenario|Scenario Outline|Scenario Template|Example):/, 2],
  [/^(?:Examples|Scenarios):/, 3],
];
const RULE = /^Rule:/;
const STEP = /^(?:Given|When|Then|And|But|\*)(?=\s)/;
/** In another language: a few words and a colon, behind a blank line or tags; steps follow one another. */
const LANGUAGE = /^#\s*language\s*:\s*(?!en\s*$)/;
const LABEL = /^[^|"#@:\s][^|"#@:]{0,40}:(?=\s|$)/;
const ROW = /^\|.*\|$/;
const QUOTE = /^(?:"""|```)/;

/** The blocks of a feature. Linear in the text. */
export function readFeature(text: string): Block[] {
  const blocks: Block[] = [];
  let comments: Remark[] = [];
  let prose: string[] = [];
  /** The lines of a quoted text, and what ends it. */
  let quoted: { readonly mark: string; readonly indent: number; readonly lines: string[] } | null = null;
  let isOther = false;
  let inRule = false;
  let level = 0;
  /** Whether a part may open, in another language; whether the next row is the head of examples. */
  let isFree = true;
  let isHead = false;
  const add = (block: Block) => {
    blocks.push({ ...block, remarks: comments });
    comments = [];
  };
  const endProse = () => {
    if (prose.length > 0) add({ role: 'paragraph', text: prose.join('\n') });
    prose = [];
  };
  const open = (line: string, own: number) => {
    endProse();
    if (RULE.test(line)) inRule = true;
    level = own + (inRule && own > 1 && !RULE.test(line) ? 1 : 0);
    isHead = own === 3;
    add({ role: 'heading', level, text: line });
  };
  for (const raw of text.split(/\r\n?|\n/)) {
    const line = raw.trim();
    if (quoted !== null) {
      if (line !== quoted.mark) quoted.lines.push(raw.slice(Math.min(quoted.indent, raw.search(/\S|$/))));
      else {
        add({ role: 'code', text: quoted.lines.join('\n') });
        quoted = null;
      }
      continue;
    }
    const part = PARTS.find(([pattern]) => pattern.test(line));
    const mark = QUOTE.exec(line)?.[0];
    const isTag = line.startsWith('@');
    if (line === '' || mark !== undefined) endProse();
    if (mark !== undefined) quoted = { mark, indent: raw.search(/\S/), lines: [] };
    else if (line.startsWith('#')) {
      isOther ||= LANGUAGE.test(line);
      comments.push({ kind: 'comment', at: 0, text: line.replace(/^#+\s*/, '') });
    } else if (part !== undefined) open(line, part[1]);
    else if (isOther && isFree && LABEL.test(line)) open(line, level === 0 ? 1 : 2);
    else if (ROW.test(line)) {
      endProse();
      add(rowOf(cellsOf(line).join('\t'), isHead));
      isHead = false;
    } else if (isTag || STEP.test(line) || (isOther && level > 1 && line !== '')) {
      endProse();
      add(isTag ? { role: 'paragraph', text: line } : { role: 'list-item', level: 1, text: line });
    } else if (line !== '') prose.push(line);
    isFree = line === '' || isTag || line.startsWith('#');
  }
  endProse();
  // A quoted text that never ends; and comments behind all else, which have no other place.
  add({ role: 'code', text: quoted?.lines.join('\n') ?? '' });
  return blocks;
}

/** A row's cells, in which a backslash stands before what is meant as it is. */
function cellsOf(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\([|\\n])/g, (_, sign: string) => (sign === 'n' ? ' ' : sign)));
}
