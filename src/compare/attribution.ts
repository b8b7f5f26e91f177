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

const VERB =
  '(?:said|says|saying|added|adds|told|tells|wrote|writes|tweeted|announced|warned|argued|insisted|declared|claimed|noted|stressed|stated|explained|continued|concluded|admitted|acknowledged|assured|castigated|called|asked|replied|testified)';
const CAPITAL = "\\p{Lu}[\\p{L}\\p{N}’'.-]*";
/** "Ben Wallace", "Secretary of State for Defense Wallace". */
const NAME = `${CAPITAL}(?: (?:(?:of|for|the|de|al|bin|von) ){0,2}${CAPITAL}){0,7}`;
/** "a military source", "the British top military official". */
const DESCRIPTION = '(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er) (?:[\\p{L}-]+ ){0,4}?[\\p{L}-]+';
const SPEAKER = `(?<speaker>${NAME}|${DESCRIPTION}|[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e)`;
const pattern = (source: string) => new RegExp(source, 'u');

/** What follows the quotation: ", X said", ", said X", ", the daily quoted X as saying". */
const AFTER: readonly RegExp[] = [
  pattern(`^[,.?!]?\\s*[\\p{L} ]{0,30}? quoted ${SPEAKER} as saying`),
  pattern(`^[,.?!]?\\s*${SPEAKER} (?:was quoted as saying|(?:has |had |have |also |later )?${VERB}\\b)`),
  pattern(`^[,.?!]?\\s*${VERB} ${SPEAKER}(?=[,.;:]|\\s(?:in|on|at|of|to|during|after|who|when)\\b|$)`),
];
/** What leads up to it: "X said that ... ", "X, who ..., added: ". The last such words before it are meant. */
const BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${SPEAKER}(?:, [^,.]{3,80},)? (?:has |had |have |also |later )?${VERB}\\b`,
  'gu',
);

const KIND_OF_OUTLET =
  '(?:daily|newspaper|paper|news agency|publication|portal|broadcaster|magazine|channel|network)';
const OUTLET_NAME = `(?:${CAPITAL} )*?(?:${CAPITAL} ?)?(?:Times|News|Post|Journal|Press|Guardian|Telegraph|Herald|Tribune|Magazine|Radio|TV|BBC|CNN|NBC|CBS|ABC|NPR|MSNBC|CNBC|Reuters|Bloomberg|Politico)(?: News)?`;
const OUTLET = new RegExp(
  `(?:\\bby |\\btold |\\bAccording to |\\baccording to |\\bin an interview with |\\btelling |\\bciting )(?<outlet>(?:[Tt]he )?(?:${OUTLET_NAME}|${KIND_OF_OUTLET})\\b)|(?<teller>(?:[Tt]he )(?:${OUTLET_NAME}|${KIND_OF_OUTLET})|${OUTLET_NAME}) (?:quoted|reports|reported)\\b`,
  'gu',
);
/** Words around a quotation that may name its speaker (UTF-16 units): a sentence's worth. */
const NEAR = 240;
/** What the words after a quotation must not reach over: the next sentence is about something else. */
const SENTENCE_BREAK = /[.?!]["'”’)]*\s+\p{Lu}/u;

/** The words that name who spoke, as offsets in the passage's text, or null where none do. */
export function speakerOf({ text, span, before, after }: QuotedInPassage): Span | null {
  const tail = sameSentence(text.slice(span.end + 1, Math.min(after, span.end + 1 + NEAR)));
  for (const following of AFTER) {
    const found = located(following.exec(tail), 'speaker', span.end + 1);
    if (found !== null) return found;
  }
  const from = Math.max(before, span.start - NEAR);
  const lead = text.slice(from, Math.max(from, span.start - 1));
  const opening = lastSentenceStart(lead);
  const matches = [...lead.slice(opening).matchAll(BEFORE)];
  return located(matches[matches.length - 1] ?? null, 'speaker', from + opening);
}

/** The words that name the outlet, in the sentences that the quotation stands in, or null. */
export function outletOf({ text, span, before, after }: QuotedInPassage): Span | null {
  const tail = sameSentence(text.slice(span.end + 1, Math.min(after, span.end + 1 + NEAR)));
  const following = [...tail.matchAll(OUTLET)][0] ?? null;
  const found = located(following, 'outlet', span.end + 1) ?? located(following, 'teller', span.end + 1);
  if (found !== null) return found;
  const from = Math.max(before, span.start - NEAR);
  const lead = text.slice(from, Math.max(from, span.start - 1));
  const opening = lastSentenceStart(lead);
  const matches = [...lead.slice(opening).matchAll(OUTLET)];
  const last = matches[matches.length - 1] ?? null;
  return located(last, 'outlet', from + opening) ?? located(last, 'teller', from + opening);
}

function sameSentence(tail: string): string {
  const end = SENTENCE_BREAK.exec(tail.slice(1))?.index;
  return end === undefined ? tail : tail.slice(0, end + 1);
}

function lastSentenceStart(lead: string): number {
  let start = 0;
  for (const match of lead.matchAll(/[.?!]["'”’)]*\s+(?=\p{Lu})/gu)) start = match.index + match[0].length;
  return start;
}

function located(match: RegExpExecArray | null, group: string, offset: number): Span | null {
  const words = match?.groups?.[group];
  if (match === null || words === undefined) return null;
  const start = offset + match.index + match[0].indexOf(words);
  return { start, end: start + words.length };
}
