// Reads off a passage who is said to have spoken a quotation, and from which outlet the report has it.

import type { Span } from '../documents/document.ts';

/** A quotation in its passage: the passage's text, the words between the marks, and the neighbours' bounds. */
export type QuotedInPassage = {
  readonly text: string;
  readonly span: Span;
  /** Where the quotation before ends, and the next one starts; 0 and the text's length where there is none. */
  readonly before: number;
  readonly after: number;
};

/** Whom the passage names; each null where it names none. Offsets in the passage's text. */
export type Attribution = { readonly speaker: Span | null; readonly outlet: Span | null };

/** A word that begins with a capital, as a pattern's source: "Holm", "O’Brien-Holm". Its parts are few, as each may begin a match. */
export const CAPITALISED = "\\p{Lu}[\\p{L}\\p{N}]*(?:['’.-]\\p{L}+){0,3}";
const VERB =
  '(?:has |had |have |also |later )?(?:sa(?:id|ys|ying)|add(?:s|ed)|tells|told|wrote|tweeted|called|asked|replied|continued|(?:announc|warn|argu|insist|declar|claim|not|stress|stat|explain)ed)';
/** "Ben Wallace", "Secretary of State for Defense Wallace"; "a military source", "the British top military official". */
const SPEAKER = `(?<speaker>${CAPITALISED}(?: (?:(?:of|for|the|de|al|bin|von) ){0,2}(?:\\p{Lu}\\. )?${CAPITALISED}){0,7}|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) (?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+|[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)`;
/** What follows the quotation: ", the daily quoted X as saying", ", X said", ", said X". */
const AFTER: readonly RegExp[] = [
  `[\\p{L} ]{0,30}? quoted ${SPEAKER} as saying`,
  `${SPEAKER} (?:was quoted as saying|${VERB}\\b)`,
  `${VERB} ${SPEAKER}(?=[,.;:]|\\s(?:in|on|at|of|to|during|after|who|when)\\b|$)`,
].map((source) => new RegExp(`^[,.?!]?\\s*${source}`, 'u'));
/** What leads up to it: "X said that ... ", "X, who ..., added: ". */
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${SPEAKER}(?:, [^,.]{3,80},)? ${VERB}\\b`, 'gu');
const OUTLET = `(?:[Tt]he )?(?:(?:${CAPITALISED} )*(?:Times|News|Post|Journal|Press|Guardian|Telegraph|Radio|TV|BBC|CNN|Reuters|Bloomberg)|daily|newspaper|news agency|portal|magazine|channel)\\b`;
const CITED = new RegExp(
  `(?<=\\b(?:by|told|[Aa]ccording to|interview with|telling|citing) )${OUTLET}|\\b${OUTLET}(?= (?:quoted|reports|reported)\\b)`,
  'gu',
);
/** How far from a quotation its speaker is looked for (UTF-16 units): a sentence's length. */
const NEAR = 240;
const SENTENCE_BREAK = /[.?!]["'”’)]*\s+(?=\p{Lu})/gu;

/** Who spoke and who reported it, by the words of the sentences around that follow, else by those that lead up. */
export function attributionOf({ text, span, before, after }: QuotedInPassage): Attribution {
  const end = span.end + 1;
  const following = text.slice(end, Math.min(after, end + NEAR));
  // The quotation's own sentence may end within its marks, so that a break at once is none.
  const stop = [...following.matchAll(SENTENCE_BREAK)].find(({ index }) => index > 0)?.index;
  const tail = following.slice(0, stop === undefined ? NEAR : stop + 1);
  const near = Math.max(before, span.start - NEAR);
  const leading = text.slice(near, Math.max(near, span.start - 1));
  const opening = [...leading.matchAll(SENTENCE_BREAK)].at(-1);
  const start = opening === undefined ? 0 : opening.index + opening[0].length;
  const lead = leading.slice(start);
  const said = AFTER.map((pattern) => pattern.exec(tail)).find((match) => match !== null);
  return {
    speaker: located(said, end) ?? located([...lead.matchAll(BEFORE)].at(-1), near + start),
    outlet:
      located([...tail.matchAll(CITED)][0], end) ?? located([...lead.matchAll(CITED)].at(-1), near + start),
  };
}

function located(match: RegExpExecArray | null | undefined, offset: number): Span | null {
  if (!match) return null;
  const words = match.groups?.speaker ?? match[0];
  const start = offset + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
