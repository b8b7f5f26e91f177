// The directives of reStructuredText, by what is done with them. Knows lines; bodies are read by whom it is given.

import { listed } from '../../documents/words.ts';
import { fileElsewhere, rowOf, withoutIndent, wordsOfCell } from '../blocks/blocks.ts';
import { readTags } from '../markdown/inline.ts';
import { readMarkup } from '../markdown/markup.ts';
import { readRows } from '../text/rows.ts';
import { readListed } from './drawn.ts';
import { add, addName, addRemark, addWords, type Body, endOfBlock, type Reading } from './reading.ts';

const OPTION = /^:([\w+-]+(?: [\w-]+)*):(?:\s+(.*))?$/;

/** Directives by what is done with them; what is in none of these is prose, its line included. */
const ADVICE = listed('attention caution danger error hint important note seealso tip todo warning');
const TITLED = listed('admonition topic sidebar rubric centered card dropdown tab tab-item');
const HELD = listed('only class container rst-class hlist glossary tabs tab-set grid ifconfig cssclass');
/** What stands on every page. */
const FURNITURE = listed('header footer');
const TABLES = listed('table list-table csv-table flat-table');
const CODE = listed(
  'code code-block sourcecode parsed-literal digraph graph graphviz uml plantuml needuml mermaid math prompt doctest testcode testoutput productionlist',
);
const SILENT = listed(
  'contents highlight role default-role module currentmodule py:module py:currentmodule index tabularcolumns meta title target-notes',
);
/** Files to be put in. */
const INCLUDED = listed('include literalinclude');
const CHANGES: ReadonlyMap<string, string> = new Map([
  ['versionadded', 'Added in version'],
  ['versionchanged', 'Changed in version'],
  ['deprecated', 'Deprecated since version'],
]);
/** Options that say how a thing looks or is called by a program. */
const LOOKS = listed('class name noindex no-index widths width align collapse hidden columns style');

/** What is shown of the lines of a table's cell: blocks, one behind the other. */
export function cellReader(reading: Reading, { depth }: Body): (cell: string) => string {
  return (cell) => {
    // Signs alone are words there, but what says that a cell is empty.
    const signs = cell.trim();
    if (/^(?!\.\.$)[^\p{L}\p{N}\n]+$/u.test(signs)) return signs === '\\' ? '' : signs;
    const [first = '', ...below] = cell.replace(/^\s*\n/, '').split('\n');
    const lines = [first.trim(), ...withoutIndent(below).map((line) => line.trimEnd())];
    const { mark, role, blocks } = reading;
    const { length: from } = blocks;
    Object.assign(reading, { mark: '', role: 'paragraph' });
    reading.readBody({ lines, lists: 0, depth: depth + 1 });
    Object.assign(reading, { mark, role });
    return wordsOfCell(blocks.splice(from), blocks);
  };
}

type Head = ReturnType<typeof headOf>;

/**
 * The parts of a directive: a title, behind its name and below it; options up to a blank line; behind that its content.
 */
function headOf(below: Body, first: string) {
  const end = endOfBlock(below.lines, 0);
  const lines = below.lines.slice(0, end);
  const at = lines.findIndex((line) => OPTION.test(line));
  const title = [first, ...lines.slice(0, at === -1 ? lines.length : at)].filter((line) => line !== '');
  const options = new Map<string, string>();
  let last = '';
  for (const line of at === -1 ? [] : lines.slice(at)) {
    const [, name, words = ''] = OPTION.exec(line) ?? ['', last, `${options.get(last)} ${line.trim()}`];
    last = name ?? last;
    options.set(last, words.trim());
  }
  return { title, options, content: { ...below, lines: below.lines.slice(end) } };
}

/** @param first what stands behind its name */
export function readDirective(reading: Reading, below: Body, name: string, first: string): void {
  const { title, options, content } = headOf(below, first);
  const words = title.join(' ').trim();
  const say = (text: string) => addWords(reading, text, below);
  /** What it holds begins on its own line or below it, where no title does; options may stand between. */
  const readWhole = () => {
    if (options.size > 0) say(words);
    reading.readBody(options.size > 0 ? content : { ...below, lines: [first, ...below.lines] });
  };
  if (name === 'image' || name === 'figure') {
    addRemark(reading, 'picture', options.get('alt') ?? '');
    if (name === 'figure') reading.role = 'caption';
    reading.readBody(content);
    reading.role = 'paragraph';
  } else if (name === 'sectnum' || name === 'section-numbering') reading.isNumbered = true;
  else if (SILENT.has(name)) return;
  else if (FURNITURE.has(name)) {
    add(reading, { role: 'furniture', text: [...title, ...content.lines].join('\n').trim() });
  } else if (INCLUDED.has(name)) addRemark(reading, 'embedded', words && fileElsewhere(words));
  else if (name === 'toctree' || /(?:^|:)auto\w+$/.test(name)) {
    const entries = content.lines.filter((line) => line !== '');
    add(reading, { role: 'furniture', text: [`.. ${name}:: ${words}`.trim(), ...entries].join('\n') });
  } else if (name === 'raw') {
    const html = content.lines.join('\n');
    // For paper there are commands alone, such as where a page ends.
    if (words === 'html')
      for (const block of readMarkup(html)) add(reading, { ...block, text: readTags(block.text) });
    else if (words !== 'pdf') addRemark(reading, 'hidden', html);
  } else if (CODE.has(name)) readCode(reading, name, first, { title, options, content });
  else if (TABLES.has(name)) readTable(reading, name, { title, options, content });
  else if (ADVICE.has(name)) {
    reading.mark += `${name.charAt(0).toUpperCase()}${name.slice(1)}: `;
    readWhole();
    addName(reading);
  } else if (CHANGES.has(name)) {
    const [version = '', ...rest] = words.split(' ');
    say(`${CHANGES.get(name)} ${version}${rest.length > 0 ? `: ${rest.join(' ')}` : ''}`);
    reading.readBody(content);
  } else if (HELD.has(name)) readHeld(reading, below, first, content);
  else if (words === '') {
    // What is made of other parts of the text says what it is made of.
    const said = [...options].map(([option, value]) => `   :${option}: ${value}`);
    if (said.length > 0) add(reading, { role: 'furniture', text: [`.. ${name}::`, ...said].join('\n') });
    readWhole();
  } else {
    // Of what nobody knows, such as a requirement, its kind and options are words.
    const isKnown = TITLED.has(name) || options.size === 0;
    say(isKnown ? words : `${name}: ${words}`);
    for (const [option, value] of isKnown ? [] : options)
      if (!LOOKS.has(option) && value) say(`${option}: ${value}`);
    reading.readBody(content);
  }
}

/** Blocks in a frame or on a condition; a class of a program is words. */
function readHeld(reading: Reading, below: Body, first: string, content: Body): void {
  if (/^[\w.]+\(/.test(first)) addWords(reading, first, below);
  reading.readBody(OPTION.test(below.lines[0] ?? '') ? content : below);
}

function readCode(reading: Reading, name: string, first: string, { title, options, content }: Head): void {
  add(reading, { role: 'caption', text: options.get('caption') ?? '' });
  const isOwn = name === 'math' || name === 'parsed-literal';
  // A language is no word of it.
  const own = isOwn || first === '' ? title : title.slice(1);
  add(reading, { role: 'code', text: [...own, ...content.lines].join('\n') });
}

function readTable(reading: Reading, name: string, { title, options, content }: Head): void {
  const readCell = cellReader(reading, content);
  add(reading, { role: 'caption', text: title.join(' ').trim() });
  const heads = options.has('header') ? 1 : Number(options.get('header-rows') ?? 0);
  if (name === 'table') reading.readBody(content);
  else if (name === 'csv-table') {
    const lines = [options.get('header') ?? '', ...content.lines];
    const said = options.get('delim') || ',';
    const separator = said === 'space' ? ' ' : said === 'tab' ? '\t' : said.charAt(0);
    for (const [at, { text }] of readRows(lines.join('\n').trim(), separator).entries())
      add(reading, rowOf(text, at < heads));
  } else for (const row of readListed(content.lines, heads, readCell)) add(reading, row);
}
