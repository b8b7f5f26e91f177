// The reference for changes between versions: sentence by sentence, the same words first, then the pairs most alike. Written
// for plainness, not speed, and with nothing of what it judges.

import type { BothSides, SourceDocument, Span } from '../../src/documents/document.ts';
import { sentencesOf } from '../../src/documents/sentences.ts';

type Sentence = Span & { readonly words: readonly string[] };
type Pair = BothSides<Sentence>;
type About = 'obligation' | 'negation' | 'number';
export type Reference = {
  readonly words: readonly (Pair & { readonly about: readonly About[] })[];
  readonly removed: readonly Span[];
  readonly added: readonly Span[];
  readonly moved: readonly Pair[];
};

/** Dice over words and pairs of words from which two sentences are one that changed. */
const ALIKE = 0.45;
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const MEANS: Readonly<Record<About, RegExp>> = {
  obligation: /^(?:must|shall|should|may|will|can|need|required|recommended|optional|cannot)$/,
  negation: /^(?:not|no|never|none|nor|neither|without|cannot|.*n't)$/,
  number: /^\d/,
};

/** What truly changed, as far as words tell. */
export function referenceOf(left: SourceDocument, right: SourceDocument): Reference {
  const ours = sentencesIn(left);
  const theirs = sentencesIn(right);
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  const pairUp = (here: number, there: number) => {
    partner.set(here, there);
    taken.add(there);
  };
  const keys = { left: ours.map(keyOf), right: theirs.map(keyOf) };
  const stayed = commonRun(keys.left, keys.right);
  for (const [here, there] of stayed) pairUp(here, there);
  const moved: Pair[] = [];
  for (const [here, key] of keys.left.entries()) {
    const there = partner.has(here)
      ? -1
      : keys.right.findIndex((other, at) => other === key && !taken.has(at));
    const [one, other] = [ours[here], theirs[there]];
    if (!one || !other) continue;
    pairUp(here, there);
    moved.push({ left: one, right: other });
  }
  const candidates = ours.flatMap((one, here) =>
    partner.has(here)
      ? []
      : theirs.flatMap((other, there) => {
          const dice = taken.has(there) ? 0 : diceOf(one.words, other.words);
          return dice >= ALIKE ? [{ here, there, dice }] : [];
        }),
  );
  const words: Pair[] = [];
  for (const { here, there } of candidates.sort((one, other) => other.dice - one.dice)) {
    const [one, other] = [ours[here], theirs[there]];
    if (partner.has(here) || taken.has(there) || !one || !other) continue;
    pairUp(here, there);
    words.push({ left: one, right: other });
  }
  return {
    words: words.map((pair) => ({ ...pair, about: aboutOf(pair) })),
    removed: ours.filter((_, here) => !partner.has(here)),
    added: theirs.filter((_, there) => !taken.has(there)),
    moved,
  };
}

function aboutOf({ left, right }: Pair): About[] {
  const kinds: readonly About[] = ['obligation', 'negation', 'number'];
  return kinds.filter((kind) => {
    const of = ({ words }: Sentence) =>
      words
        .filter((word) => MEANS[kind].test(word))
        .sort()
        .join(' ');
    return of(left) !== of(right);
  });
}

/** Sentences with words; of a table's row, its cells. */
function sentencesIn(document: SourceDocument): Sentence[] {
  return sentencesOf(document).flatMap(({ role, start, end }): Sentence[] => {
    if (role === 'furniture') return [];
    let from = start;
    return document.text
      .slice(start, end)
      .split('\t')
      .flatMap((part) => {
        const span = { start: from, end: from + part.length };
        from = span.end + 1;
        const words = [...part.matchAll(WORD)].map(([word]) => word.toLowerCase().replaceAll('’', "'"));
        // The number of a list's item alone says nothing.
        return words.length === 0 || /^\d+\.$/.test(part.trim()) ? [] : [{ ...span, words }];
      });
  });
}

function diceOf(one: readonly string[], other: readonly string[]): number {
  const ours = features(one);
  const left = new Map<string, number>();
  for (const feature of ours) left.set(feature, (left.get(feature) ?? 0) + 1);
  const theirs = features(other);
  let both = 0;
  for (const feature of theirs) {
    const count = left.get(feature) ?? 0;
    if (count > 0) both += 1;
    left.set(feature, count - 1);
  }
  return (2 * both) / (ours.length + theirs.length);
}

function features(words: readonly string[]): string[] {
  return words.flatMap((word, at) => (at === 0 ? [word] : [word, `${words[at - 1]} ${word}`]));
}

function keyOf({ words }: Sentence): string {
  return words.join(' ');
}

/** The longest run in order of the same keys, as pairs of positions. */
function commonRun(left: readonly string[], right: readonly string[]): [number, number][] {
  const width = right.length + 1;
  const lengths = new Uint32Array((left.length + 1) * width);
  const length = (here: number, there: number) => lengths[here * width + there] ?? 0;
  for (let here = left.length - 1; here >= 0; here -= 1)
    for (let there = right.length - 1; there >= 0; there -= 1)
      lengths[here * width + there] =
        left[here] === right[there]
          ? length(here + 1, there + 1) + 1
          : Math.max(length(here + 1, there), length(here, there + 1));
  const run: [number, number][] = [];
  for (let [here, there] = [0, 0]; here < left.length && there < right.length; ) {
    if (left[here] === right[there]) {
      run.push([here, there]);
      [here, there] = [here + 1, there + 1];
    } else if (length(here + 1, there) >= length(here, there + 1)) here += 1;
    else there += 1;
  }
  return run;
}
