// Tells tables of data from those that lay out a page. Knows the HTML Standard's tables.

import { listed } from '../../documents/words.ts';
import { attributeOf, type Element, type Parent } from './elements.ts';

/** What no cell of data holds. */
const NOT_IN_DATA = listed('h1 h2 h3 h4 h5 h6 table article main nav aside header footer form');
/** A cell with as many paragraphs is a column of a page. */
const MOST_PARAGRAPHS = 8;

/** Whether a table only lays out what is in it. It looks at each element of it once. */
export function isLayout(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attributeOf(table, 'role') ?? '')) return true;
  const seen = look(table);
  // Code beside the numbers of its lines.
  if (seen.widest < 2 || (seen.rows === 1 && seen.code > 0)) return true;
  return seen.heads === 0 && (seen.others > 0 || seen.paragraphs > MOST_PARAGRAPHS);
}

/** Whether a table is a box around one text; a head is none that has no rows. */
export function isBox(table: Element): boolean {
  const { widest, rows, heads } = look(table);
  return widest < 2 && (rows < 2 || heads === 0);
}

const NOTHING_SEEN = { rows: 0, heads: 0, others: 0, code: 0, widest: 0, paragraphs: 0 };

function look(parent: Parent, seen = { ...NOTHING_SEEN }, tables = 0): typeof NOTHING_SEEN {
  let cells = 0;
  let paragraphs = 0;
  for (const node of parent.childNodes) {
    if (!('tagName' in node)) continue;
    const { tagName } = node;
    if (tagName === 'td' || tagName === 'th') cells += 1;
    if (tagName === 'p' || tagName === 'div' || tagName === 'li') paragraphs += 1;
    if (tables === 0) {
      if (tagName === 'th' || tagName === 'thead' || tagName === 'caption') seen.heads += 1;
      if (NOT_IN_DATA.has(tagName)) seen.others += 1;
      if (tagName === 'tr') seen.rows += 1;
      if (tagName === 'pre') seen.code += 1;
    }
    look(node, seen, tagName === 'table' ? tables + 1 : tables);
  }
  if (tables > 0) return seen;
  seen.widest = Math.max(seen.widest, cells);
  seen.paragraphs = Math.max(seen.paragraphs, paragraphs);
  return seen;
}
