// Reads a parsed page into blocks: what a reader would read, with its roles, and what is said of the rest. Knows elements
// by elements.ts, no bytes.

import type { PassageRole, Remark } from '../../documents/document.ts';
import type { Block, Growing } from '../blocks/blocks.ts';
import { type Columns, createColumns } from '../blocks/columns.ts';
import { isPower } from '../signs/powers.ts';
import { paragraphsIn } from '../text/broken.ts';
import { findBoldTitles } from './bold.ts';
import { readGrammar, readSteps } from './ecmarkup.ts';
import {
  attributeOf,
  CLAUSES,
  CONTROLS,
  type Element,
  EMBEDDED,
  isDrawing,
  isHtml,
  isWordMark,
  LISTS,
  levelOf,
  type Parent,
  roleOf,
  UNREAD,
  wordsIn,
  wordsOfDrawing,
} from './elements.ts';
import { findHidden } from './hidden.ts';
import { marksOf } from './marks.ts';
import { findSite } from './site/site.ts';
import { isBox, isLayout } from './tables.ts';
import { createText } from './text.ts';

/** What stands where an element of one id does: a remark without its place, or blocks read elsewhere. */
export type Placed = ReadonlyMap<string, Omit<Remark, 'at'> | readonly Block[]>;
export type Page = {
  /** Whether every table of more than one column is data, as in documents that no browser laid out. */
  readonly areTablesData?: boolean;
  readonly placed?: Placed;
};

/** Where in the tree a reader is. */
type Around = {
  readonly role: PassageRole;
  /** Whether a quotation is. */
  readonly quoted: boolean;
  /** How many lists are around. */
  readonly lists: number;
  /** How many clauses of ecmarkup's are around. */
  readonly clauses: number;
  /** Of the table that is around, unless it is of layout. */
  readonly columns: Columns | null;
};

/** The way back from a note, as converters of documents write it. */
const WAY_BACK = /^#(?:foot|end)note-ref-[\w-]*$/;
/** Beside code, in a column or in spans of its own; the code that is numbered may be called so as well. */
const LINE_NUMBERS = /(?:^|\s)(?:linenos?|line-?numbers?|gutter|lineno-cell)(?:\s|$)/i;

/** The blocks of a page, in order. It calls itself once a level of the tree, whose depth `parseHtml` limits. */
export function readBlocks(page: Parent, { areTablesData = false, placed = new Map() }: Page = {}): Block[] {
  const isHidden = findHidden(page);
  const titles = areTablesData ? new Map<Element, number>() : findBoldTitles(page);
  const site = areTablesData ? new Set<Element>() : findSite(page);
  const blocks: Growing[] = [];
  const text = createText();
  let remarks: Remark[] = [];
  /** Those of blocks without words: they stand before the words that come next. */
  let carried: Remark[] = [];
  /** What was deleted whole: it stands behind the last words before it. */
  let deleted: Remark[] = [];
  /** A list item's mark, until its first words. */
  let mark = '';
  /** Of the row that is open: whether all its cells are heads, so far; null before the first. */
  let head: boolean | null = null;

  const remark = (kind: Remark['kind'], words: string) => {
    if (words !== '') remarks.push({ kind, at: mark.length + text.length(), text: words });
  };
  const append = (all: readonly Remark[]) => {
    const last = blocks.at(-1);
    if (last === undefined || all.length === 0) return;
    last.remarks = [...(last.remarks ?? []), ...all.map((one) => ({ ...one, at: last.text.length }))];
  };
  const tellDeleted = () => {
    append(deleted);
    deleted = [];
  };
  /** Ends the block that is open. @param own the level of the heading or list item that ends with it */
  const close = ({ role, quoted, lists, columns }: Around, own?: number) => {
    const words = text.take();
    if (words.trim() === '') {
      for (const one of remarks)
        (one.kind === 'deleted' && blocks.length > 0 ? deleted : carried).push({ ...one, at: 0 });
      remarks = [];
      return;
    }
    tellDeleted();
    const all = [...carried, ...remarks];
    carried = [];
    remarks = [];
    const level = role === 'list-item' ? (own ?? Math.max(1, lists)) : role === 'heading' ? own : undefined;
    const isProse = role === 'paragraph' || role === 'list-item';
    const parts = isProse
      ? paragraphsIn(words, areTablesData && role === 'paragraph')
      : [{ at: 0, text: words }];
    let placed = 0;
    for (const [index, part] of parts.entries()) {
      // Only an item's first block carries its mark; what follows in it is text of the item.
      const [before, from] = index === 0 && role === 'list-item' ? [mark, 0] : ['', mark.length + part.at];
      const to = mark.length + (parts[index + 1]?.at ?? Infinity);
      const said: Remark[] = [];
      for (let one = all[placed]; one !== undefined && one.at < to; one = all[placed]) {
        said.push({ ...one, at: one.at - from });
        placed += 1;
      }
      blocks.push({
        role,
        text: before + part.text,
        ...(level === undefined ? {} : { level }),
        ...(role === 'table-row' && head === true ? { head } : {}),
        ...(role === 'table-row' && columns?.spans()),
        ...(quoted ? { quoted } : {}),
        remarks: said,
      });
    }
    mark = '';
  };
  const readCell = (cell: Element, parent: Parent, around: Around) => {
    const isHead =
      parent.nodeName === 'tr' && 'parentNode' in parent && parent.parentNode?.nodeName === 'thead';
    const [columns = 1, rows = 1] = ['colspan', 'rowspan'].map((name) =>
      Number.parseInt(attributeOf(cell, name) ?? '', 10),
    );
    for (let tabs = around.columns?.place(columns, rows) ?? 0; tabs > 0; tabs -= 1) text.part('\t');
    head = (head ?? true) && (cell.tagName === 'th' || isHead);
    read(cell, around);
  };
  const readBlock = (node: Element, own: PassageRole | null, around: Around, markOf: () => string) => {
    const { tagName } = node;
    close(around);
    const role = around.role === 'furniture' ? around.role : (own ?? around.role);
    const isData = tagName === 'table' && !(areTablesData ? isBox(node) : isLayout(node));
    const lists = around.lists + (LISTS.has(tagName) ? 1 : 0);
    const clauses = around.clauses + (CLAUSES.has(tagName) ? 1 : 0);
    const columns = tagName !== 'table' ? around.columns : isData ? createColumns() : null;
    const isCells = own === 'table-row' && columns === null;
    const quoted = around.quoted || tagName === 'blockquote';
    const within = { role: isCells ? around.role : role, quoted, lists, clauses, columns };
    if (tagName === 'tr') {
      head = null;
      columns?.begin();
    }
    if (tagName === 'li') mark = markOf();
    const { length: from } = blocks;
    read(node, within);
    if (tagName === 'tr') for (let tabs = columns?.end() ?? 0; tabs > 0; tabs -= 1) text.part('\t');
    close(within, tagName === 'h1' && clauses > 0 ? clauses : (titles.get(node) ?? levelOf(node)));
    const isTyped = tagName === 'emu-alg' || tagName === 'emu-grammar';
    for (const block of isTyped ? blocks.splice(from) : []) {
      // Rendered, steps are lists.
      if (block.role !== 'code') blocks.push(block);
      else if (tagName === 'emu-grammar') blocks.push(readGrammar(block));
      else for (const step of readSteps(block)) blocks.push(step);
    }
  };
  /** @returns whether the element is none that is read for its words */
  const skip = (node: Element): boolean => {
    const { tagName } = node;
    if (LINE_NUMBERS.test(attributeOf(node, 'class') ?? '') && /^[\d\s]*$/.test(wordsIn(node))) return true;
    if (tagName === 'img') remark('picture', attributeOf(node, 'alt')?.trim() ?? '');
    else if (UNREAD.has(tagName)) return true;
    else if (isHidden(node)) remark('hidden', wordsIn(node));
    else if (EMBEDDED.has(tagName)) remark('embedded', nameOfEmbedded(node));
    else if (tagName === 'input')
      remark('field', attributeOf(node, 'type') === 'hidden' ? '' : (attributeOf(node, 'value') ?? ''));
    else if (CONTROLS.has(tagName)) remark('field', wordsIn(node));
    else return tagName === 'a' && isWay(attributeOf(node, 'href') ?? '', wordsIn(node));
    return true;
  };
  /** @returns whether something else stands in the element's place */
  const replace = (node: Element, around: Around): boolean => {
    const found = placed.size === 0 ? undefined : placed.get(attributeOf(node, 'id') ?? '');
    if (found === undefined) return false;
    if ('kind' in found) {
      remark(found.kind, found.text);
      return true;
    }
    close(around);
    tellDeleted();
    for (const block of found) blocks.push({ ...block });
    return true;
  };
  const read = (parent: Parent, around: Around) => {
    const { role } = around;
    const marks = marksOf(parent);
    for (const node of parent.childNodes) {
      if ('value' in node && !isDrawing(parent)) text.add(node.value, role === 'code');
      if (!('tagName' in node)) continue;
      const own = site.has(node)
        ? 'furniture'
        : titles.has(node)
          ? 'heading'
          : isHtml(node)
            ? roleOf(node)
            : undefined;
      if (isDrawing(node) && !isDrawing(parent) && !isHidden(node)) remark('picture', wordsOfDrawing(node));
      if (skip(node) || replace(node, around)) {
        // Nothing of it.
      } else if (node.tagName === 'br') {
        text.part('\n');
      } else if (isWordMark(node)) {
        mark = /[\p{L}\p{N}]{2}|\p{N}|\p{L}[.)]/u.test(wordsIn(node)) ? `${wordsIn(node)} ` : '• ';
      } else if (own === undefined) {
        if (node.tagName === 'sup' && text.endsInFigure() && isRaised(node)) text.add('^');
        read(node, around);
      } else if (
        around.columns !== null &&
        (role === 'table-row' || role === 'furniture') &&
        own !== 'table-row'
      ) {
        // Cells, and paragraphs and lists within them, are words of their row.
        text.add(' ');
        if (node.tagName === 'td' || node.tagName === 'th') readCell(node, parent, around);
        else read(node, around);
        text.add(' ');
      } else {
        readBlock(node, own, around, () => marks(node));
      }
    }
  };
  const whole: Around = { role: 'paragraph', quoted: false, lists: 0, clauses: 0, columns: null };
  read(page, whole);
  close(whole);
  append([...deleted, ...carried]);
  return blocks;
}

/** Whether it is a power, which leads nowhere as the mark of a note does. */
function isRaised({ childNodes: [words, more] }: Element): boolean {
  return more === undefined && words !== undefined && 'value' in words && isPower(words.value.trim());
}

/** What an embedded file is called, or where it is; of one that is written out in the page itself, its kind. */
function nameOfEmbedded(element: Element): string {
  const said = ['title', 'src', 'data'].map((name) => attributeOf(element, name) ?? '').find(Boolean);
  return said?.replace(/^(data:[^;,]*)[;,].*/s, '$1') ?? '';
}

/** Whether a link is a sign that only leads somewhere: back from a note, or to the heading that it stands in. */
function isWay(href: string, words: string): boolean {
  return (
    (WAY_BACK.test(href) && /^\W$/.test(words)) ||
    (href.startsWith('#') && /^[¶§#🔗\ue000-\uf8ff]$/u.test(words))
  );
}
