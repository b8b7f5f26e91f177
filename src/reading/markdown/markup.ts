// Reads blocks of HTML that stand in Markdown: tables, headings, lists, paragraphs. Knows the elements that people write
// there; all else is left to inline.ts. A page of HTML has a reader of its own.

import { listed } from '../../documents/words.ts';
import { type Block, oneLine, rowOf } from '../blocks/blocks.ts';
import { createColumns } from '../blocks/columns.ts';
import { readTags } from './inline.ts';

/** What begins a block of HTML, as CommonMark has it. */
export const HTML_BLOCK =
  /^<\/?(?:address|article|aside|blockquote|center|dd|details|dialog|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|summary|table|tbody|td|tfoot|th|thead|tr|ul)(?=[\s/>]|$)/i;
const TAG = /<(\/?)([a-z][a-z\d]*)(?=[\s/>])[^<>]*>/gi;
/** How many columns and rows a cell spans. */
const ACROSS = /\scolspan\s*=\s*["']?(\d{1,3})/i;
const DOWN = /\srowspan\s*=\s*["']?(\d{1,3})/i;
/** Elements that begin and end a block. */
const BLOCKS = listed(
  'address article aside blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section summary table tbody tfoot thead tr ul',
);

/** The blocks of a stretch of HTML; their words still have inline markup and entities. Linear in it. */
export function readMarkup(html: string): Block[] {
  const blocks: Block[] = [];
  /** For each list that is open, the number of its last item; null in lists without numbers. */
  const lists: (number | null)[] = [];
  /** The words of the block that is open, or of its row's cells: of a row without any they are of none. */
  let cells = [''];
  let columns = createColumns();
  let isRow = false;
  let isHead = true;
  let mark = '';
  let level = 0;
  let isCode = false;
  const take = (text: string) => {
    if (cells.length > 0) cells.push(cells.pop() + text);
  };
  const close = () => {
    const [words = ''] = cells;
    cells = [''];
    const text = isCode ? readTags(words.replace(/^\n|\s+$/g, '')) : words.replace(/\s*\n\s*/g, ' ').trim();
    if (text.trim() === '') return;
    if (isCode) blocks.push({ role: 'code', text });
    else if (level > 0) blocks.push({ role: 'heading', text, level });
    else if (mark === '') blocks.push({ role: 'paragraph', text });
    else blocks.push({ role: 'list-item', text: mark + text, level: Math.max(1, lists.length) });
    mark = '';
  };
  const closeRow = () => {
    if (!isRow) return;
    const row = cells.map(oneLine).join('\t') + '\t'.repeat(columns.end());
    if (row.trim() !== '') blocks.push({ ...rowOf(row, isHead), ...columns.spans() });
    isRow = false;
    cells = [''];
  };
  const open = (name: string) => {
    if (name === 'ul' || name === 'ol') lists.push(name === 'ol' ? 0 : null);
    if (name === 'table') columns = createColumns();
    if (name === 'tr') {
      columns.begin();
      cells = [];
      isRow = true;
      isHead = true;
    }
    if (name === 'pre') isCode = true;
    level = /^h[1-6]$/.test(name) ? Number(name.charAt(1)) : 0;
    if (name !== 'li') return;
    const last = lists.at(-1) ?? null;
    if (last !== null) lists[lists.length - 1] = last + 1;
    mark = last === null ? '• ' : `${last + 1}. `;
  };
  let from = 0;
  for (const { 0: tag, 1: slash, 2: given = '', index } of html.matchAll(TAG)) {
    const name = given.toLowerCase();
    const isCell = name === 'td' || name === 'th';
    if (!BLOCKS.has(name) && !isCell && name !== 'br') continue;
    take(html.slice(from, index));
    from = index + tag.length;
    if (name === 'tr' || name === 'table') closeRow();
    if (isRow && isCell && slash === '') {
      const [across = 1, down = 1] = [ACROSS, DOWN].map((span) => Number(span.exec(tag)?.[1] ?? 1));
      const first = cells.length === 0 ? 1 : 0;
      for (let tabs = columns.place(across, down) + first; tabs > 0; tabs -= 1) cells.push('');
      isHead &&= name === 'th';
    } else if (isRow) {
      // Whatever stands in a cell is words of its row.
      if (!isCell) take(' ');
    } else if (name === 'br') take(isCode ? '\n' : ' ');
    else {
      close();
      if (slash === '') open(name);
      else if (name === 'ul' || name === 'ol') lists.pop();
      else if (name === 'pre') isCode = false;
      else level = 0;
    }
  }
  take(html.slice(from));
  closeRow();
  close();
  return blocks;
}
