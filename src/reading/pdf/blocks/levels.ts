// Levels of headings: as the file says them, or by size. Knows blocks, no lines.

import type { Open, Tagged } from '../pieces/shapes.ts';

/** As deep as HTML's. */
const DEEPEST_HEADING = 6;

/** The level of a heading or item: those of the largest type are of the first, and each smaller size is of the next. */
export function rankSizes(blocks: readonly Open[]): (block: Open) => number | undefined {
  const headings = blocks.filter(({ role }) => role === 'heading');
  const sizes = [...new Set(headings.map(sizeOf))].sort((one, other) => other - one);
  /** Of what the file gives a level, the highest of each size. */
  const said = new Map<number, number>();
  for (const block of headings) {
    const level = taggedOf(block)?.level;
    if (level !== undefined) said.set(sizeOf(block), Math.min(level, said.get(sizeOf(block)) ?? level));
  }
  return (block) => {
    const own = taggedOf(block)?.level;
    if (block.role === 'list-item') return own;
    if (block.role !== 'heading') return undefined;
    const size = sizeOf(block);
    if (own === undefined && said.size > 0) return levelAmong([...said], size);
    return own ?? Math.min(DEEPEST_HEADING, sizes.indexOf(size) + 1);
  };
}

function sizeOf({ lines }: Open): number {
  return Math.round(2 * (lines[0]?.parts[0]?.size ?? 0));
}

/** Where others have levels: above them for what is larger than all, else that of the largest that is no larger. */
function levelAmong(said: readonly (readonly [size: number, level: number])[], size: number): number {
  if (said.every(([other]) => other < size)) return 1;
  return Math.min(DEEPEST_HEADING, ...said.filter(([other]) => other <= size).map(([, level]) => level));
}

export function taggedOf({ lines }: Open): Tagged | undefined {
  return lines[0]?.tagged;
}
