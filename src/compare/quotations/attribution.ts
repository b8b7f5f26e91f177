// Reads off a passage who is said to have spoken a quotation, and from which outlet the report has it.

import type { Span } from '../../documents/document.ts';
import { splitSentences } from '../../documents/sentences.ts';
import { AFTER, ALONE, AROUND, BEFORE, CITED, FURTHER_ON, HEAD, LED, SPOKEN } from './speech.ts';

/** A quotation in its passage: the passage's text, the words between the marks, and the neighbours' bounds. */
type QuotedInPassage = {
  readonly text: string;
  readonly span: Span;
  /** The quotation before, and who spoke it; null where it is the first. */
  readonly previous: (Span & Pick<Attribution, 'speaker'>) | null;
  /** Where the next one starts; the text's length where there is none. */
  readonly after: number;
};

/** Whom the passage names; each null where it names none. Offsets in the passage's text. */
export type Attribution = { readonly speaker: Span | null; readonly outlet: Span | null };

/** How far from a quotation its speaker is looked for (UTF-16 units): a sentence's length. */
const NEAR = 240;

/** Who spoke and who reported it, by the words of the sentences around that follow, else by those that lead up. */
export function attributionOf({ text, span, previous, after }: QuotedInPassage): Attribution {
  const end = span.end + 1;
  const following = text.slice(end, Math.min(after, end + NEAR));
  const tail = following.slice(
    0,
    splitSentences(following, { start: 0, end: following.length })[0]?.end ?? 0,
  );
  const near = Math.max(previous?.end ?? 0, span.start - NEAR);
  const leading = text.slice(near, Math.max(near, span.start - 1));
  const start = splitSentences(leading, { start: 0, end: leading.length }).at(-1)?.start ?? 0;
  const lead = leading.slice(start);
  const last = text.charAt(span.end - 1);
  const outlet =
    (isNext(tail, last) ? null : located([...tail.matchAll(CITED)][0], end)) ??
    located([...lead.matchAll(CITED)].at(-1), near + start);
  const speaker =
    located(saidAfter(tail, last), end) ??
    located(saidBefore(lead), near + start) ??
    (previous !== null && goesOn(text.slice(previous.end - 1, span.start)) ? previous.speaker : null) ??
    located(saidAround(tail, last), end);
  // Who is an outlet has not spoken the words that it prints.
  return { speaker: speaker?.start === outlet?.start ? null : speaker, outlet };
}

/** Whether what follows a quotation's last character is a sentence of its own, that tells more than who spoke. */
function isNext(tail: string, last: string): boolean {
  return last === '.' && !ALONE.test(tail);
}

function saidAfter(tail: string, last: string): RegExpExecArray | null {
  if (last === '.') return ALONE.exec(tail);
  const said = AFTER.map((pattern) => pattern.exec(tail)).find((match) => match !== null);
  return said ?? (/[,?!—–-]/.test(last) ? SPOKEN.exec(tail) : null);
}

/** @param last the quotation's last character: where a sentence or a clause of it ends, what follows is another */
function saidAround(tail: string, last: string): RegExpExecArray | null {
  return /[.,?!]/.test(last)
    ? null
    : (AROUND.map((pattern) => pattern.exec(tail)).find((match) => match !== null) ?? null);
}

function saidBefore(lead: string): RegExpExecArray | null {
  const before = [...lead.matchAll(BEFORE)].at(-1);
  const rest = lead.slice(before?.index ?? 0);
  // Who is told of after who spoke goes on in another way: "As Reed asked, he declined, saying".
  if (before !== undefined && !ANOTHER.test(rest)) return before;
  const led = LED.map((pattern) => pattern.exec(lead)).find((match) => match !== null);
  return (before?.index ?? -1) >= (led?.index ?? -1) ? (before ?? headOf(lead)) : (led ?? null);
}

/** The subject of a sentence that goes on to speak, unless somebody else does: "When Reed asked, she declined, saying". */
function headOf(lead: string): RegExpExecArray | null {
  const head = FURTHER_ON.test(lead) ? HEAD.exec(lead) : null;
  return head === null || ANOTHER.test(lead.slice(head[0].length)) ? null : head;
}
const ANOTHER = /, (?:s?he|they) \p{Ll}/u;

/** Whether one sentence holds two quotations, by the last character of the first and what is between them. */
function goesOn(between: string): boolean {
  return !/^[.?!]/.test(between) && splitSentences(between, { start: 0, end: between.length }).length <= 1;
}

/** What a title's short words are. */
const SMALL = /^(?:a|an|and|as|at|by|for|in|of|on|or|the|to|with)$/;
/** What stands before the title of a programme, a book or a law. */
const OF_A_TITLE =
  /(?:\b(?:[Oo]n|[Ii]n|of|from|the|an?|book|film|movie|show|programme|program|song|album|series|novel|article|titled|entitled|called|named|ad|video|podcast|magazine|bill|Act|law)|['’]s?),? ["“«‘]$/;

/** Whether a quotation is no words of anybody but the title of a programme, a book or a law: “Coast at Nine”. */
export function isTitle(text: string, { start, end }: Span): boolean {
  if (end - start > LONGEST_TITLE || !OF_A_TITLE.test(text.slice(Math.max(0, start - 20), start)))
    return false;
  const words = text.slice(start, end).match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    words.length > 0 &&
    words.every((word, at) => (at > 0 && SMALL.test(word)) || /^[\p{Lu}\p{N}]/u.test(word))
  );
}
/** UTF-16 units. */
const LONGEST_TITLE = 60;

function located(match: RegExpExecArray | null | undefined, offset: number): Span | null {
  if (!match) return null;
  const words = match.groups?.speaker ?? match[0];
  const start = offset + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
