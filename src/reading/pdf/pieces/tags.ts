// From a page's structure tree (ISO 32000-1, 14.7) to blocks of pieces, and whether they are to be believed. Knows
// PDF.js's tree and the standard roles, no looks.

import type { PassageRole } from '../../../documents/document.ts';
import { listed } from '../../../documents/words.ts';
import type { Piece, Tagged } from './shapes.ts';
import { byMark, type TagNode } from './structure.ts';
import { hasWords, wordsOf } from './words.ts';

/** Within a line; all that is neither here nor below begins and ends a block. */
const INLINE = listed(
  'Span Link Quote Em Strong Sub Reference BibEntry Annot Form Ruby RB RT RP Warichu WT WP Lbl LBody',
);
/** Within a line where a block is around: Chromium has a `NonStruct` around all words. */
const IN_BLOCKS = listed('Code NonStruct');
const NOTES = listed('Note FENote');
const CELLS = listed('TH TD');
const ROLES = new Map<string, PassageRole>([
  ['Title', 'heading'],
  ['H', 'heading'],
  ['Caption', 'caption'],
  ['Code', 'code'],
  ['TOCI', 'list-item'],
  ['LI', 'list-item'],
]);
/** Of a page's characters, those that stand in its tree at least: what has less is tagged in part, or by accident. */
const COVERED = 0.5;
/** Of the steps from a block to the next, those that may go up the page within a column, or cut a sentence. */
const AGAINST = 0.1;
const CUT = 0.3;
/** Steps that say something. */
const ENOUGH = 4;
/** In type sizes: lines of one block are no further apart, or few of them are. */
const APART = 2.6;

/** Where in the tree a reader is. */
type Around = {
  readonly role: PassageRole;
  readonly level?: number;
  readonly lists: number;
  /** Whether a paragraph is around, or what is like one. */
  readonly isInBlock?: boolean;
};
type Growing = { role: PassageRole; level?: number; isHead?: true; isItem?: true; readonly cells: Piece[][] };

/**
 * The blocks of a page as its file says them; null where it says them of less than half of the page's text, or against
 * what is seen.
 */
export function readTags(tree: TagNode | null, pieces: readonly Piece[]): readonly Tagged[] | null {
  if (tree === null) return null;
  const blocks = collect(tree, byMark(pieces)).filter(({ cells }) =>
    cells.some((cell) => cell.some(hasWords)),
  );
  return isCovered(blocks, pieces) && isInOrder(blocks) && areWhole(blocks) ? blocks : null;
}

function collect(tree: TagNode, marked: ReadonlyMap<string, readonly Piece[]>): Growing[] {
  const blocks: Growing[] = [];
  let open: Growing | null = null;
  /** Whether the first paragraph of a list item goes on with its mark. */
  let isMarked = false;
  const begin = ({ role, level }: Around): Growing => {
    const block: Growing = { role, ...(level === undefined ? {} : { level }), cells: [[]] };
    blocks.push(block);
    return block;
  };
  const readAll = (node: TagNode, around: Around) => {
    for (const child of node.children ?? []) read(child, around);
  };
  const read = (node: TagNode, around: Around): void => {
    const { role = '', id } = node;
    if (node.type !== undefined) {
      open ??= begin(around);
      for (const piece of marked.get(id ?? '') ?? []) open.cells[0]?.push(piece);
    } else if (INLINE.has(role) || (IN_BLOCKS.has(role) && around.isInBlock === true)) {
      // An item whose mark is written needs no other.
      const isMark = role === 'Lbl' && idsIn(node).some((own) => marked.get(own)?.some(hasWords));
      if (open !== null && isMark) delete open.isItem;
      readAll(node, around);
    } else if (NOTES.has(role)) {
      const before = open;
      open = null;
      readAll(node, { role: 'paragraph', lists: 0 });
      open = before;
    } else if (role === 'TR') {
      open = null;
      blocks.push(rowOf(node, marked));
    } else if (role === 'P' && isMarked) {
      isMarked = false;
      readAll(node, { ...around, isInBlock: true });
      open = null;
    } else {
      open = null;
      const lists = around.lists + (role === 'L' || role === 'TOC' ? 1 : 0);
      const own = ownOf(role, lists);
      const within = { ...(own ?? around), lists, isInBlock: role === 'P' || own !== undefined };
      isMarked = role === 'LI' || role === 'TOCI';
      if (isMarked) open = begin(within);
      if (role === 'LI' && open !== null) open.isItem = true;
      readAll(node, role === 'L' ? { role: 'paragraph', lists } : within);
      open = null;
      isMarked = false;
    }
  };
  read(tree, { role: 'paragraph', lists: 0 });
  return blocks;
}

/** What a role makes of what is in it; undefined where it groups. */
function ownOf(
  role: string,
  lists: number,
): { readonly role: PassageRole; readonly level?: number } | undefined {
  const level = /^H([1-6])$/.exec(role)?.[1];
  if (level !== undefined) return { role: 'heading', level: Number(level) };
  const own = ROLES.get(role);
  if (own === 'list-item') return { role: own, level: Math.max(1, lists) };
  if (own !== undefined) return role === 'Title' ? { role: own, level: 1 } : { role: own };
  return undefined;
}

function rowOf(row: TagNode, marked: ReadonlyMap<string, readonly Piece[]>): Growing {
  const cells = (row.children ?? []).filter(({ role = '' }) => CELLS.has(role));
  const isHead = cells.length > 0 && cells.every(({ role }) => role === 'TH');
  return {
    role: 'table-row',
    ...(isHead ? { isHead } : {}),
    cells: cells.map((cell) => idsIn(cell).flatMap((id) => marked.get(id) ?? [])),
  };
}

function idsIn(node: TagNode): string[] {
  return [...(node.id === undefined ? [] : [node.id]), ...(node.children ?? []).flatMap(idsIn)];
}

function isCovered(blocks: readonly Tagged[], pieces: readonly Piece[]): boolean {
  const count = (some: readonly Piece[]) => some.reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = count(pieces);
  return all > 0 && count(blocks.flatMap(({ cells }) => cells.flat())) >= COVERED * all;
}

/** Whether blocks follow each other down their columns. */
function isInOrder(blocks: readonly Tagged[]): boolean {
  const firsts = blocks
    .map(({ cells }) => cells.flat().filter(hasWords))
    .map((own) => ({ first: own[0], last: own.at(-1) }));
  const against = firsts.filter(({ first }, index) => {
    const { first: before } = firsts[index - 1] ?? {};
    if (first === undefined || before === undefined) return false;
    return (
      first.y < before.y - first.size && first.x < before.x + before.width && before.x < first.x + first.width
    );
  });
  return against.length <= Math.max(1, AGAINST * blocks.length);
}

/** Whether blocks are neither lines of paragraphs nor pages of them. */
function areWhole(blocks: readonly Tagged[]): boolean {
  const texts = blocks
    .filter(({ role }) => role === 'paragraph')
    .map(({ cells }) => cells.flat().filter(hasWords));
  const cut = texts.filter((own, index) => {
    const before = texts[index - 1];
    return before !== undefined && /[\p{L},]$/u.test(wordsOf(before)) && /^\p{Ll}/u.test(wordsOf(own));
  });
  if (texts.length >= ENOUGH && cut.length > CUT * texts.length) return false;
  const steps = texts.flatMap((own) =>
    own.slice(1).map((piece, index) => (piece.y - (own[index]?.y ?? 0)) / piece.size),
  );
  const down = steps.filter((step) => step > 0.5);
  return down.length < ENOUGH || down.filter((step) => step > APART).length <= CUT * down.length;
}
