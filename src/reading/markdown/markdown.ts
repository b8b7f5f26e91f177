// Reads Markdown line by line into blocks. Knows CommonMark's blocks and GitHub's tables; inline markup is
// inline.ts's. No parser is bundled: the smallest that we measured weighs 14 kB brotli, these files 1.5.

import type { PassageRole } from '../../documents/document.ts';
import type { Block } from '../blocks.ts';
import { readInline } from './inline.ts';

/** What tools read at the top of a file, which begins with a key; shown as code. Another first rule is a rule. */
const FRONT_MATTER = /^--- *\n([\w-]+:[\s\S]*?\n)--- *(?=\n|$)/;
const QUOTE = /^ {0,3}>(?:[ >]*>)? ?/;
/** A list item's marks, those of the lists that it opens with included. */
const ITEM = /^(?: *([-*+]|\d{1,9}[.)])(?: +|$)){1,9}/;
/** As CommonMark has it: in the middle of a paragraph "1986." and a lone "-" are words. */
const INTERRUPTION = /^(?:[-*+]|1[.)]) +\S/;
const UNDERLINE = /^(?:=+|-+) *$/;
/** Three marks or more, and nothing else: "* * *". */
const RULE = /^[-*_][-*_ ]+[-*_] *$/;
const HEADING = /^#{1,6}(?: +|$)/;
/** "Title ##" is a title; "C#" and "\#" keep their sign. */
const CLOSING = /(?:^| )#+ *$/;
/** What begins code between fences, and what is left out with all that it encloses. */
const ENCLOSURE = /^(`{3,9}(?=[^`]*$)|~{3,9}|<!--|<(?:script|style)(?=[\s>]))/i;
/** The line between a table's header and its rows. */
const DELIMITERS = /^[ |:]*-[ |:-]*$/;
/** A link's target by name, which nobody reads: `[pier]: https://...`, with or without a title. No footnote. */
const DEFINITION = /^\[([^^[\]][^[\]]*)\]: *\S+(?: +["'(].*)?$/;
/** A line this much further in than its surroundings is code. */
const CODE_INDENT = 4;

/** Markdown's blocks, as read text. Total, and linear in the text. */
export function readMarkdown(text: string): Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replace(FRONT_MATTER, '~~~\n$1~~~')
    .split('\n');
  const blocks: { role: PassageRole; text: string; page: null }[] = [];
  /** Names that links may use, in lower case. */
  const definitions = new Set<string>();
  /** Whether the last block, a paragraph or list item, may go on with the next line. */
  let open = false;
  /** The mark of a list item whose words have not begun. */
  let mark = '';
  /** The column at which the words of the last list item stand; 0 outside lists. */
  let column = 0;
  let quoted = false;

  const add = (role: PassageRole, words: string) => {
    blocks.push({ role, text: words, page: null });
    mark = '';
    open = false;
  };
  for (let at = 0; at < lines.length; at += 1) {
    const whole = lines[at] ?? '';
    const line = whole.replace(QUOTE, '');
    let words = line.trimStart();
    let indent = line.length - words.length;
    // A quotation ends the paragraph before it.
    if (line !== whole && !quoted) open = false;
    quoted = line !== whole;
    /** What is quoted is read without its marks to its end. */
    const unquote = (other = '') => (line === whole ? other : other.replace(QUOTE, ''));
    /** The first line from one on that an end is in; within a quotation the line behind it at the latest. */
    const find = (from: number, end: RegExp) => {
      let found = from;
      const goesOn = (other = '') => !end.test(unquote(other)) && (line === whole || QUOTE.test(other));
      while (found < lines.length && goesOn(lines[found])) found += 1;
      return found;
    };
    const addCode = (from: number, to: number) => {
      const indentation = new RegExp(`^ {0,${indent}}`);
      const code = lines.slice(from, to).map((inner) => unquote(inner).replace(indentation, ''));
      add('code', code.join('\n'));
    };

    if (words !== '' && !open && mark === '' && indent >= column + CODE_INDENT) {
      indent = column + CODE_INDENT;
      const end = find(at, new RegExp(`^ {0,${indent - 1}}\\S`));
      addCode(at, end);
      at = end - 1;
      continue;
    }
    const last = open ? blocks.at(-1) : undefined;
    const within = last?.role === 'paragraph';
    const underline = within && UNDERLINE.test(words);
    if (underline) last.role = 'heading';
    if (underline || words === '' || RULE.test(words)) {
      open = false;
      continue;
    }
    const isItem = !within || indent < column || INTERRUPTION.test(words);
    const item = isItem ? ITEM.exec(line) : null;
    // A lone "1986." in the middle of an item is words as well.
    if (item !== null && !(open && indent >= column && item[0] === line)) {
      open = false;
      mark = /\d/.test(item[1] ?? '') ? `${item[1]} ` : '• ';
      column = item[0].length;
      indent = column;
      words = line.slice(column).replace(QUOTE, '');
      if (words === '') continue;
    } else if (indent === 0) {
      column = 0;
    }
    const next = unquote(lines[at + 1]);
    const begin = ENCLOSURE.exec(words)?.[1];
    if (HEADING.test(words)) {
      add('heading', words.replace(HEADING, '').replace(CLOSING, ''));
    } else if (begin?.[0] === '<') {
      const end = new RegExp(`^.*?${begin === '<!--' ? '-->' : `</${begin.slice(1)}>`}`, 'i');
      const found = find(at, end);
      if (found === lines.length) addCode(at, found);
      else lines[found] = unquote(lines[found]).replace(end, '');
      at = found - 1;
    } else if (begin !== undefined) {
      const end = find(at + 1, new RegExp(`^ *${begin}+ *$`));
      addCode(at + 1, end);
      at = unquote(lines[end]).includes(begin) ? end : end - 1;
    } else if (words.includes('|') && next.includes('|') && DELIMITERS.test(next)) {
      const end = find(at + 2, /^[^|]*$/);
      for (let row = at; row < end; row += 1)
        if (row !== at + 1) add('table-row', readRow(unquote(lines[row])));
      at = end - 1;
    } else {
      const name = open ? undefined : DEFINITION.exec(words.trimEnd())?.[1];
      if (name !== undefined) {
        definitions.add(name.toLowerCase());
        continue;
      }
      if (!open) {
        if (mark !== '') words = words.replace(/^\[ \] /, '☐ ').replace(/^\[x\] /i, '☑ ');
        words = mark + words;
        add(mark === '' ? 'paragraph' : 'list-item', '');
        open = true;
      }
      const block = blocks.at(-1);
      if (block) block.text += words.replace(/\\$/, '').trim() + (/(?: {2}|\\)$/.test(words) ? '\n' : ' ');
    }
  }
  return blocks.map((block) =>
    block.role === 'code' ? block : { ...block, text: readInline(block.text, definitions) },
  );
}

/** The cells of a table's row as its words: trimmed, parted by tabs. */
function readRow(row: string): string {
  const cells = row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/);
  return cells.map((cell) => cell.trim().replaceAll('\\|', '|')).join('\t');
}
