// Whether a document has earned the second pass, which takes plainer forms. Knows the statements of the first.

import { FEWEST_WORDS, type ProseSentence } from '../text/prose.ts';
import { hasDeeds } from './plain.ts';
import type { FoundStatement } from './statements.ts';

/** What earns the second pass by itself: this many requirements of the first, and this share of the sentences. */
const ENOUGH = { count: 2, share: 0.015 };

/** Whether the first pass found enough of what is required for the second. */
export function earnsFurther(first: readonly FoundStatement[], sentences: readonly ProseSentence[]): boolean {
  const counted = sentences.filter(({ words }) => words.length >= FEWEST_WORDS).length;
  // Contracts bind many a thing by "shall", and no system.
  const { length } = first.filter(
    ({ statement: { class: name, rule } }) => name === 'requirement' && rule !== 'thing',
  );
  const isEnough = length >= ENOUGH.count && length >= ENOUGH.share * counted;
  return isEnough || (hasDeeds(sentences) && bindsOneThing(first, sentences));
}

/** Whether "must" or the like stands twice of the same thing, "the archive", beside a list of what it does. */
function bindsOneThing(first: readonly FoundStatement[], [sentence]: readonly ProseSentence[]): boolean {
  const seen = new Set<string>();
  return first.some(({ statement: { rule, subject }, strength }) => {
    if (rule !== 'other' || subject === null || (strength !== 'must' && strength !== 'shall')) return false;
    const thing = sentence?.text.slice(subject.start, subject.end).toLowerCase() ?? '';
    const isAgain = seen.has(thing);
    seen.add(thing);
    return isAgain;
  });
}
