// Lists of Markdown: what opens an item, how items are numbered, what stands within one as code. Knows lines.

import { goesOn, markOf } from '../signs/marks.ts';
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
/** Letters, Roman numbers and figures in brackets, as Pandoc has them: items where the next one, or that before, is near. */
const TYPED = /^ *(?:\(\d{1,3}(?=\))|\(?(?:[ivx]{2,5}|[A-Za-z]))[.)] +(?=\S)/;
const NEAR = 12;
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
  const typed = item === null ? typedMark(reading, current) : '';
  if (typed !== '') {
    while (columnOf(reading) > indent) reading.items.pop();
    reading.items.push({ column: typed.length, sign: '', first: Number.NaN, shown: Number.NaN });
    return startItem(reading, current, typed, typed.trimStart());
  }
  // A lone "1986." in the middle of an item is words as well.
  if (item === null || (open && indent >= column && item[0] === line)) {
    if (indent === 0 && (!open || BEGINS.test(words))) reading.items = [];
    return current;
  }
  const [marks, mark = ''] = item;
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
  return startItem(reading, current, marks, /[\d#]/.test(mark) ? `${shown}${sign} ` : '• ');
}

/** The line without the marks, in place of which one is shown. */
function startItem(reading: Reading, current: Current, marks: string, shown: string): Current {
  reading.open = false;
  reading.mark = shown;
  return { ...current, words: current.line.slice(marks.length).replace(QUOTE, ''), indent: marks.length };
}

/** What a line opens with as an item that somebody typed; nothing where it is none. */
function typedMark({ lines }: Reading, { at, line }: Current): string {
  const [mark = ''] = TYPED.exec(line) ?? [];
  const own = mark === '' ? null : markOf(line.trim());
  if (own === null) return '';
  const others = lines
    .slice(Math.max(0, at - NEAR), at + NEAR)
    .map((other) => markOf(other.replace(QUOTE, '').trim()));
  return others.some((other) => other !== null && (goesOn(other, own) || goesOn(own, other))) ? mark : '';
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
