// Where the words of two units differ. Knows tokens as numbers.

import type { BothSides } from '../../documents/document.ts';
import type { Stretch } from '../../documents/words.ts';
import { movedPairs } from './moved.ts';

/** Tokens from `from` up to, but not with, `to` of each text that stand in the place of each other; one side may have none. */
export type Replaced = BothSides<Stretch>;
type Anchor = BothSides<number>;

/** Between two words that both texts have once there may be so many pairs of words to align one by one; else all were replaced. */
const MOST_PAIRS = 4_096;
/** How often a stretch is parted at words that stand once on both sides. */
const DEEPEST = 8;

/**
 * The stretches that differ, in order. Words that stand once on both sides are aligned first (patience diff, Cohen), the few
 * between them by their longest common subsequence. A word that stayed alone between two that were replaced does not tear
 * them apart, nor do two between phrases.
 */
export function alignWords(
  ours: readonly number[],
  theirs: readonly number[],
  left: Stretch,
  right: Stretch,
): Replaced[] {
  const found: Replaced[] = [];
  align(left, right, DEEPEST);
  return joined(found);

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
    if (from === to || start === end) {
      found.push(rest);
      return;
    }
    const once = depth === 0 ? [] : uniqueToBoth(rest);
    const places = Int32Array.from(once, ({ right: place }) => place - start);
    const moved = movedPairs(places);
    const anchors = once.filter((_, at) => moved[at] === 0);
    if (anchors.length > 0) {
      let last = { left: from, right: start };
      for (const anchor of anchors) {
        align({ from: last.left, to: anchor.left }, { from: last.right, to: anchor.right }, depth - 1);
        last = { left: anchor.left + 1, right: anchor.right + 1 };
      }
      align({ from: last.left, to }, { from: last.right, to: end }, depth - 1);
    } else if ((to - from) * (end - start) <= MOST_PAIRS) found.push(...subsequence(rest));
    else found.push(rest);
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

  /** The longest common subsequence of few tokens, as what lies between it. */
  function subsequence({ left: here, right: there }: Replaced): Replaced[] {
    const width = there.to - there.from + 1;
    const lengths = new Uint16Array((here.to - here.from + 1) * width);
    const cell = (at: number, place: number) => (at - here.from) * width + place - there.from;
    for (let at = here.to - 1; at >= here.from; at -= 1)
      for (let place = there.to - 1; place >= there.from; place -= 1)
        lengths[cell(at, place)] =
          ours[at] === theirs[place]
            ? 1 + (lengths[cell(at + 1, place + 1)] ?? 0)
            : Math.max(lengths[cell(at + 1, place)] ?? 0, lengths[cell(at, place + 1)] ?? 0);
    const between: Replaced[] = [];
    let [from, start, at, place] = [here.from, there.from, here.from, there.from];
    const close = () => {
      if (from < at || start < place)
        between.push({ left: { from, to: at }, right: { from: start, to: place } });
    };
    while (at < here.to && place < there.to) {
      if (ours[at] === theirs[place]) {
        close();
        [at, place] = [at + 1, place + 1];
        [from, start] = [at, place];
      } else if ((lengths[cell(at + 1, place)] ?? 0) >= (lengths[cell(at, place + 1)] ?? 0)) at += 1;
      else place += 1;
    }
    [at, place] = [here.to, there.to];
    close();
    return between;
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
