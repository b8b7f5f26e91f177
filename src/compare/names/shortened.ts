// Finds names of which one document writes a part where the other writes, and joins, both: "Harbour Safety Board (HSB)".
// Knows no nickname and no abbreviation: only what a text itself joins is one name.

import { across, firstIndex, forBoth, isBodyAt, type Span, textOf } from '../../documents/document.ts';
import type { NameVariant } from '../comparison.ts';
import type { Ground, WordedText } from '../ground/ground.ts';
import { CAPITALISED } from '../quotations/speech.ts';

/** Words of a name that is written out; longer ones are not looked for. */
const LONGEST = 10;
const INITIALS = /\((\p{Lu}[\p{Lu}\p{N}]{1,9})\)/gu;
const NICKNAME = new RegExp(`(${CAPITALISED}) ["“](${CAPITALISED})["”] (${CAPITALISED})`, 'gu');
const BETWEEN = /^(?:of|for|the|and|in|on|to|de|la|du|und|der|für)$/;
/** What does not stand within a name. */
const BREAK = /[.!?;:,()\n]/;

/** In the order of the left, what it joins, then what the right does; the other side with every place of the one form. */
export function findShortened(ground: Ground): NameVariant[] {
  const joined = forBoth((side) => joinedIn(ground[side]));
  const places = forBoth((side) => placesIn(ground[side], joined[side], joined[across[side]]));
  const kind = 'shortened';
  return [
    ...[...places.right].map(([span, right]): NameVariant => ({ kind, left: [span], right })),
    ...[...places.left].map(([span, left]): NameVariant => ({ kind, left, right: [span] })),
  ].sort((one, other) => (one.left[0]?.start ?? 0) - (other.left[0]?.start ?? 0));
}

/** By each of its forms, the first place that joins them. */
type Joined = ReadonlyMap<string, Span>;

function joinedIn(text: WordedText): Joined {
  const joined = new Map<string, Span>();
  const note = (span: Span, forms: readonly string[]) => {
    for (const form of forms) if (!joined.has(form)) joined.set(form, span);
  };
  for (const { index, 0: whole, 1: initials = '' } of text.document.text.matchAll(INITIALS)) {
    if (!isBodyAt(text.document, index)) continue;
    const long = writtenOut(text, index, initials);
    if (long !== null)
      note({ start: long.start, end: index + whole.length }, [textOf(text.document, long), initials]);
  }
  for (const { index, 0: whole, 1: first, 2: nick, 3: last } of text.document.text.matchAll(NICKNAME))
    if (isBodyAt(text.document, index))
      note({ start: index, end: index + whole.length }, [`${first} ${last}`, `${nick} ${last}`]);
  return joined;
}

/** The words before an offset whose capitals are the initials; null where they are not. */
function writtenOut(
  { document, spans, isCapital }: WordedText,
  before: number,
  initials: string,
): Span | null {
  const end = firstIndex(spans, ({ start }) => start >= before);
  let left = initials.length;
  for (let at = end - 1; at >= 0 && end - at <= LONGEST; at -= 1) {
    const word = spans[at];
    if (word === undefined) return null;
    if (!isCapital[at]) {
      if (!BETWEEN.test(textOf(document, word))) return null;
      continue;
    }
    left -= 1;
    if (document.text[word.start] !== initials[left]) return null;
    const long = { start: word.start, end: spans[end - 1]?.end ?? before };
    if (left === 0) return BREAK.test(document.text.slice(long.start, before)) ? null : long;
  }
  return null;
}

/** What the other text joins, with the places of the one form that this text has; not what it joins itself or has in both. */
function placesIn(
  { document, spans, isCapital }: WordedText,
  own: Joined,
  theirs: Joined,
): Map<Span, Span[]> {
  const found = new Map<Span, Map<string, Span[]>>();
  for (let from = 0; from < spans.length && theirs.size > 0; from += 1) {
    if (!isCapital[from] || !isBodyAt(document, spans[from]?.start ?? 0)) continue;
    for (let to = from; to < Math.min(from + LONGEST, spans.length); to += 1) {
      const start = spans[from]?.start ?? 0;
      const form = textOf(document, { start, end: spans[to]?.end ?? 0 }).replace(/['’]s$/, '');
      const joined = theirs.get(form);
      if (joined === undefined || own.has(form)) continue;
      const forms = found.get(joined) ?? new Map<string, Span[]>();
      const places = forms.get(form) ?? [];
      places.push({ start, end: start + form.length });
      found.set(joined, forms.set(form, places));
    }
  }
  return new Map(
    [...found].flatMap(([joined, forms]) =>
      forms.size === 1 ? [[joined, [...forms.values()].flat()] as const] : [],
    ),
  );
}
