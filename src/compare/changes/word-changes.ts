// Where the words of two units differ, and the units of two texts. Knows both as numbers.

import type { BothSides } from '../../documents/document.ts';
import type { Stretch } from '../../documents/words.ts';
import { movedPairs } from './pairs/moved.ts';

/** Tokens from `from` up to, but not with, `to` of each text that stand in the place of each other; one side may have none. */
type Replaced = BothSides<Stretch>;
type Anchor = BothSides<number>;

/** How often a stretch is parted at what stands once on both sides. */
const DEEPEST = 8;

/**
 * The stretches of words that differ, in order. A word that stayed alone between two that were replaced does not tear them
 * apart, nor do two between phrases.
 */
export function alignWords(
  ours: readonly number[],
  theirs: readonly number[],
  left: Stretch,
  right: Stretch,
): Replaced[] {
  return joined(alignInOrder(ours, theirs, left, right));
}

/**
 * The stretches that differ, in order; all else is the same. What stands once on both sides is aligned (patience diff,
 * Cohen), then what stands once between that.
 */
export function alignInOrder(
  ours: readonly number[],
  theirs: readonly number[],
  left: Stretch,
  right: Stretch,
): Replaced[] {
  const found: Replaced[] = [];
  align(left, right, DEEPEST);
  return found;

  function align(here: Stretch, there: Stretch, depth: number): void {
    let { from, to } = here;
    let { from: start, to: end } = there;
    while (from < to && start < end && ours[from] === theirs[start]) {
      from += 1;
      start += 1;
    }
    while (from < to && start < end && ours[to - 1] === theirs[end - 1]) {
      to -= 1;
      end -= 1;
    }
    const rest = { left: { from, to }, right: { from: start, to: end } };
    if (from === to && start === end) return;
    const once = depth === 0 ? [] : uniqueToBoth(rest);
    const moved = movedPairs(Int32Array.from(once, ({ right: place }) => place));
    const anchors = once.filter((_, at) => moved[at] === 0);
    if (anchors.length === 0) {
      found.push(rest);
      return;
    }
    let last = { left: from, right: start };
    for (const anchor of anchors) {
      align({ from: last.left, to: anchor.left }, { from: last.right, to: anchor.right }, depth - 1);
      last = { left: anchor.left + 1, right: anchor.right + 1 };
    }
    align({ from: last.left, to }, { from: last.right, to: end }, depth - 1);
  }

  /** The places of the tokens that stand once on both sides, in the order of the left. */
  function uniqueToBoth({ left: here, right: there }: Replaced): Anchor[] {
    const note = (tokens: readonly number[], { from, to }: Stretch) => {
      const seen = new Map<number, number>();
      for (let at = from; at < to; at += 1) {
        const token = tokens[at] ?? 0;
        seen.set(token, seen.has(token) ? -1 : at);
      }
      return seen;
    };
    const once = note(theirs, there);
    return [...note(ours, here)].flatMap(([token, at]) => {
      const place = once.get(token) ?? -1;
      return at === -1 || place === -1 ? [] : [{ left: at, right: place }];
    });
  }
}

/** From so many words on what was replaced is a phrase, in which two words may have stayed by chance. */
const PHRASE = 3;

/** The same stretches, those made one that only a word or two part and of which both replace something. */
function joined(stretches: readonly Replaced[]): Replaced[] {
  const all: Replaced[] = [];
  for (const next of stretches) {
    const last = all.at(-1);
    const most = last !== undefined && Math.min(sizeOf(last), sizeOf(next)) >= PHRASE ? 2 : 1;
    const isTorn =
      last !== undefined && isReplaced(last) && isReplaced(next) && next.left.from - last.left.to <= most;
    if (isTorn) {
      all.pop();
      all.push({
        left: { from: last.left.from, to: next.left.to },
        right: { from: last.right.from, to: next.right.to },
      });
    } else all.push(next);
  }
  return all;
}

/** Words of the longer side. */
function sizeOf({ left, right }: Replaced): number {
  return Math.max(left.to - left.from, right.to - right.from);
}

function isReplaced({ left, right }: Replaced): boolean {
  return left.from < left.to && right.from < right.to;
}
