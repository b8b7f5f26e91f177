// Lists of Markdown: what opens an item, how items are numbered, what stands within one as code. Knows lines.

import {
  addCode,
  CODE_INDENT,
  type Current,
  columnOf,
  findEnd,
  type Item,
  QUOTE,
  type Reading,
} from './reading.ts';

/** A list item's marks, those of the lists that it opens with included; Pandoc's "#." and bullets of Word's among them. */
const ITEM = /^(?: *([-*+•▪◦‣]|(?:\d{1,9}|#)[.)])(?: +|$)){1,9}/;
/** As CommonMark has it: in the middle of a paragraph "1986." and a lone "-" are words. */
const INTERRUPTION = /^(?:[-*+•▪◦‣]|[1#][.)]) +\S/;
/** What begins another block at the edge, whatever was open. */
const BEGINS = /^(?:#{1,6} |```|~~~|<)/;

export function readIndented(reading: Reading, current: Current): boolean {
  const indent = columnOf(reading) + CODE_INDENT;
  if (current.words === '' || reading.open || reading.mark !== '' || current.indent < indent) return false;
  if (!reading.indentIsCode) return false;
  const isEnd = (line: string) => (/^ *(?=\S)/.exec(line)?.[0].length ?? Infinity) < indent;
  reading.next = findEnd(reading, current.at, isEnd);
  addCode(reading, current.at, reading.next, indent);
  return true;
}

/** The line without the marks of list items that it begins with. */
export function openItem(reading: Reading, current: Current): Current {
  const { line, words, indent } = current;
  const { open } = reading;
  const column = columnOf(reading);
  const within = open && reading.blocks.at(-1)?.role === 'paragraph';
  const mayOpen = !within || indent < column || INTERRUPTION.test(words);
  const item = mayOpen ? ITEM.exec(line) : null;
  // A lone "1986." in the middle of an item is words as well.
  if (item === null || (open && indent >= column && item[0] === line)) {
    if (indent === 0 && (!open || BEGINS.test(words))) reading.items = [];
    return current;
  }
  const [marks, mark = ''] = item;
  reading.open = false;
  // Where each of the marks stands that the line has.
  let at = 0;
  for (const part of marks.match(/ *\S+ */g) ?? []) {
    const begin = at + part.search(/\S/);
    let before: Item | undefined;
    while (columnOf(reading) > begin) before = reading.items.pop();
    at += part.length;
    reading.items.push(nextItem(part.trim(), at, before));
  }
  const { shown, sign } = reading.items.at(-1) ?? { shown: 1, sign: '.' };
  reading.mark = /[\d#]/.test(mark) ? `${shown}${sign} ` : '• ';
  return { ...current, words: line.slice(marks.length).replace(QUOTE, ''), indent: marks.length };
}

/** An item that follows another in its list, or begins one. Equal numbers are counted, as every program shows them, and "#." is. */
function nextItem(mark: string, column: number, before: Item | undefined): Item {
  const sign = mark.slice(-1);
  const written = Number.parseInt(mark.replace('#', '1'), 10);
  const isNext = before?.sign === sign && (mark.startsWith('#') || before.first === written);
  return isNext
    ? { ...before, column, shown: before.shown + 1 }
    : { column, sign, first: before?.sign === sign ? Number.NaN : written, shown: written };
}
