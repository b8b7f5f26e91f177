// Lines of a text that markup sets apart: what they are, or what stands in their place.

import type { PassageRole, Remark } from '../../../documents/document.ts';
import { type Block, oneLine } from '../../blocks.ts';
import type { Line } from '../lines.ts';

/** Lines that are one passage whatever they look like, or that blocks stand for; up to the last of them. */
export type Apart = { readonly from: number; readonly to: number } & (
  | { readonly role: PassageRole }
  | { readonly blocks: readonly Block[] }
);
/** What was set apart of the lines up to one, that one included. */
export type Found = { readonly to: number; readonly apart: readonly Apart[] };

/** What a comment or the description of a picture says beside the text. */
export function remarkOf(kind: Remark['kind'], words = ''): Block[] {
  const text = oneLine(words);
  return text === '' ? [] : [{ role: 'paragraph', text: '', remarks: [{ kind, at: 0, text }] }];
}

/**
 * The last of the lines below one that stand further in than it.
 *
 * @param blank how many blank ones may stand together between them
 */
export function endBelow(lines: readonly Line[], from: number, blank: number): number {
  const { indent: own = 0 } = lines[from] ?? {};
  let to = from;
  for (let at = from + 1; at < lines.length && at - to <= blank + 1; at += 1) {
    const { words = '', indent = 0 } = lines[at] ?? {};
    if (words === '') continue;
    if (indent <= own) break;
    to = at;
  }
  return to;
}

/** What stands further in than a line and below another, word for word. */
export function codeBelow(lines: readonly Line[], from: number, above: number): Apart | null {
  const to = endBelow(lines, from, Infinity);
  let start = above + 1;
  while (start <= to && lines[start]?.words === '') start += 1;
  return start > to ? null : { from: start, to, role: 'code' };
}
