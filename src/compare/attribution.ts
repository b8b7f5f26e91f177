// Reads off a passage who is said to have spoken a quotation, and from which outlet the report has it.

import type { Span } from '../documents/document.ts';
import { hasWords } from '../documents/words.ts';

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

/**
 * A word that begins with a capital, as a pattern's source: "Holm", "O’Brien-Holm". Letters are what is no mark and
 * no white space: `\\p{L}` would cost a millisecond each when a pattern is first used. It ends somewhere, as each
 * part of "A-B-C" may begin a match.
 */
export const CAPITALISED = "\\p{Lu}(?:['’.-]?[^\\s!-/:-@[-`{-~«»‘’“”„…–—]){0,30}";
const VERB =
  '(?:has |had |have |also |later )?(?:sa(?:id|ys|ying)|add(?:s|ed)|tells|told|wrote|tweeted|called|asked|replied|continued|(?:announc|warn|argu|insist|declar|claim|not|stress|stat|explain)ed)';
/** "Ann Reed", "Secretary of State for Trade Reed". */
const NAMED = `${CAPITALISED}(?: (?:(?:of|for|the|de|al|bin|von) ){0,2}${CAPITALISED}){0,7}`;
/** The same, and "a harbour source", "the British top military official". */
const SPEAKER = `(?<speaker>${NAMED}|(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) (?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+|[Ss]?[Hh]e|[Tt]hey|I|[Ww]e)`;
/** What follows the quotation: ", the daily quoted X as saying", ", X said", ", said X". */
const AFTER: readonly RegExp[] = [
  `[\\p{L} ]{0,30}? quoted ${SPEAKER} as saying`,
  `${SPEAKER} (?:was quoted as saying|${VERB}\\b)`,
  `${VERB} ${SPEAKER}(?=[,.;:]|\\s(?:in|on|at|of|to|during|after|who|when)\\b|$)`,
].map((source) => new RegExp(`^[,.?!]?\\s*${source}`, 'u'));
/** What leads up to it: "X said that ... ", "X, who ..., added: ". */
const BEFORE = new RegExp(`(?<![\\p{L}\\p{N}])${SPEAKER}(?:, [^,.]{3,80},)? ${VERB}\\b`, 'gu');
/**
 * What leads up to it with a verb that no list holds, by its form: the subject at the head of the sentence or of a
 * clause, then "rejected it as", "warned them that", "denied", "warned:". Then, where no such subject is, whom the words are according to: "According to the
 * ministry, Reed" gives the ministry, which says it of Reed.
 */
const LED: readonly RegExp[] = [
  `(?:^|, )(?<speaker>${NAMED})(?:, [^,.]{3,80},)?(?: (?:has |had )?\\p{Ll}+ed\\b(?:[^.;]{0,80}(?: as|:| that\\b[^.;]*))?) $`,
  `^According to (?<speaker>${NAMED}|the [^,]{2,40}), `,
].map((source) => new RegExp(source, 'u'));
/** Known for an outlet by its own words: "The Elm Gazette" within a sentence, "Elm News", "the newspaper". */
const OUTLET = `(?:(?<=[\\p{L},] )The(?: ${CAPITALISED}){1,8}|(?:[Tt]he )?(?:${CAPITALISED} ){0,8}(?:Times|News|Post|Journal|Press|BBC|CNN|Reuters)|the (?:\\p{L}+ )?(?:(?:news)?paper|agency|magazine|broadcaster|channel|publication))\\b`;
/** Where only an outlet stands, whatever it is called; a name of several words may be somebody's after "told". */
const CITED = new RegExp(
  `(?<=\\b(?:by|told|[Aa]ccording to|interview with|citing) )${OUTLET}` +
    `|(?<=\\b(?:quoted|as saying) by )(?:the )?${NAMED}` +
    `|(?<=\\b(?:told|citing) )${CAPITALISED}(?![\\p{L}\\p{N}]| \\p{Lu})` +
    `|${OUTLET}(?= report(?:s|ed)\\b)|\\b(?:[Tt]he \\p{Ll}+|${NAMED})(?= quoted\\b)`,
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
  if (!hasWords(tail) && !hasWords(lead)) return { speaker: null, outlet: null };
  const said = AFTER.map((pattern) => pattern.exec(tail)).find((match) => match !== null);
  const outlet =
    located([...tail.matchAll(CITED)][0], end) ?? located([...lead.matchAll(CITED)].at(-1), near + start);
  const led = LED.map((pattern) => pattern.exec(lead)).find((match) => match !== null);
  const speaker = located(said, end) ?? located([...lead.matchAll(BEFORE)].at(-1) ?? led, near + start);
  // Who is an outlet has not spoken the words that it prints.
  return { speaker: speaker?.start === outlet?.start ? null : speaker, outlet };
}

function located(match: RegExpExecArray | null | undefined, offset: number): Span | null {
  if (!match) return null;
  const words = match.groups?.speaker ?? match[0];
  const start = offset + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
