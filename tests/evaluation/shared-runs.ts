// The reference for shared runs: every run of six words or more that stands in both texts, longest first.

import type { Span } from '../../src/documents/document.ts';

/** A run that stands in both texts, word by word. Spans are in UTF-16 offsets. */
export type SharedRun = { readonly words: readonly { readonly left: Span; readonly right: Span }[] };

type Token = Span & { readonly folded: string };
type Run = { readonly left: number; readonly right: number; readonly length: number };

const WORD = /[\p{L}\p{N}]+(['’]\p{L}+)?/gu;
/** Words; shorter runs are common phrases as often as not. */
const SHORTEST = 6;

/** Greedy string tiling (Wise 1993), written for plainness, not speed: each word is used once on each side. */
export function sharedRuns(left: string, right: string): SharedRun[] {
  const ours = tokensOf(left);
  const theirs = tokensOf(right);
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= theirs.length; at += 1) {
    const key = seedAt(theirs, at);
    places.set(key, [...(places.get(key) ?? []), at]);
  }
  const used = { left: new Set<number>(), right: new Set<number>() };
  const runs: SharedRun[] = [];
  for (let run = longest(); run !== null; run = longest()) {
    const { left: from, right: to, length } = run;
    const steps = Array.from({ length }, (_, step) => step);
    for (const step of steps) {
      used.left.add(from + step);
      used.right.add(to + step);
    }
    const words = steps.flatMap((step) => {
      const pair = { left: ours[from + step], right: theirs[to + step] };
      return pair.left && pair.right ? [{ left: pair.left, right: pair.right }] : [];
    });
    runs.push({ words });
  }
  return runs;

  function longest(): Run | null {
    let best: Run | null = null;
    for (let at = 0; at + SHORTEST <= ours.length; at += 1) {
      for (const other of places.get(seedAt(ours, at)) ?? []) {
        const length = agreeing(at, other);
        if (length >= SHORTEST && length > (best?.length ?? 0)) best = { left: at, right: other, length };
      }
    }
    return best;
  }

  function agreeing(at: number, other: number): number {
    let length = 0;
    while (
      ours[at + length] !== undefined &&
      ours[at + length]?.folded === theirs[other + length]?.folded &&
      !used.left.has(at + length) &&
      !used.right.has(other + length)
    ) {
      length += 1;
    }
    return length;
  }
}

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    folded: match[0].toLowerCase().replaceAll('’', "'"),
  }));
}

function seedAt(tokens: readonly Token[], at: number): string {
  return tokens
    .slice(at, at + SHORTEST)
    .map((token) => token.folded)
    .join(' ');
}
