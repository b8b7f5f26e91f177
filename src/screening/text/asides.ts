// The parts of a document that require nothing, whatever words are in them: its history, contents, what it leaves out,
// what it asks or rejects. Knows headings and a few set phrases.

import type { Section } from './outline.ts';
import type { ProseSentence } from './prose.ts';

/** Headings of parts that require nothing. */
const ASIDE =
  /\b(?:change ?log|changes|history|release notes|version history|(?:table of )?contents|non-?\W?goals?|non-?\W?objectives|out[ -]of[ -]scope|not in scope|exclusions|future (?:work|enhancements|considerations|extensions|scope)|references|bibliography|acknowledge?ments?|alternatives?|rejected|open (?:questions|issues)|unresolved|prior art|drawbacks|rationale|motivation|background|how to (?:use|read)|copyright|licen[cs]e|authors|lessons|discussion|faq|examples?|appendix: example)\b/;
/** A part that says of itself that it binds nobody, in its heading or in its text, as standards do. */
const INFORMATIVE_HEADING = /\((?:informative|non-?normative)\)/;
const INFORMATIVE =
  /^\W*(?:note\W{1,3})?this (?:section|clause|annex|appendix|chapter|part|page|document)(?: of th[ei]s? \w{1,20})? is (?:informative|non-?normative|not normative)\b/i;
/** Words that are about words: what RFC 2119's mean here, and what licences say. */
const SET_PHRASE =
  /\bkey ?words?\b.{0,300}\binterpreted\b|\bwithout warrant|\bpermission is hereby granted|\bas is\b.{0,40}\bwithout\b|\bin compliance with the license\b|\bcopyright notice\b|\bthe word (?:shall|must|should|may)\b|["“'‘](?:shall|must|should|may)["”'’]/is;

/** Which passages stand in such a part. */
export function asidesOf(
  sections: readonly Section[],
  sentences: readonly ProseSentence[],
): ReadonlySet<number> {
  const headed = sections.filter(({ runsIn }) => !runsIn);
  const informative = new Set<Section>();
  let at = 0;
  for (const { passage, prose } of sentences) {
    if (!INFORMATIVE.test(prose.slice(0, HEAD))) continue;
    while ((headed[at + 1]?.from ?? Infinity) <= passage) at += 1;
    const section = headed[at];
    if (section !== undefined && section.from <= passage) informative.add(section);
  }
  return passagesOf(
    headed.filter(
      (section) =>
        informative.has(section) ||
        INFORMATIVE_HEADING.test(section.title) ||
        (!(section.level === 1 && section.from === 0) && ASIDE.test(section.title)),
    ),
  );
}

function passagesOf(sections: readonly Section[]): ReadonlySet<number> {
  const passages = new Set<number>();
  let done = 0;
  for (const { from, to } of sections) {
    for (let index = Math.max(from, done); index < to; index += 1) passages.add(index);
    done = Math.max(done, to);
  }
  return passages;
}

/** Headings of parts that state what a system does, in whatever words. */
const STATING =
  /\b(?:requirements?|functional|functions?|functionality|features?|use cases?|stor(?:y|ies)|capabilit(?:y|ies)|acceptance|business rules?|behaviou?r|user interface|screens?)\b/;
/** A text with fewer headings states what it states throughout. */
const FEW_HEADINGS = 3;

/** The passages in which a system's deeds in the present tense, and what may and can be, are what is required; null where all are. */
export function statingOf(sections: readonly Section[]): ReadonlySet<number> | null {
  // Lines that only look like headings are often what is stated.
  const headings = sections.filter(({ level, runsIn }) => level !== null && !runsIn);
  if (headings.length < FEW_HEADINGS) return null;
  const last = headings.at(-1)?.from ?? 0;
  // The title of the whole document is on all of it.
  return passagesOf(
    headings.filter(({ title, to }, index) => STATING.test(title) && !(index === 0 && to >= last)),
  );
}

/** Whether a sentence is one of those that many documents have word for word. */
export function isSetPhrase({ prose }: ProseSentence): boolean {
  return SET_PHRASE.test(prose.slice(0, 700));
}

/** How much of a sentence shows what it is about (UTF-16 units). */
const HEAD = 300;
/** "Section 3 provides ...", "This use case is described ...", "The requirements have been prioritised ...". */
const OF_TEXT =
  /\bthis (?:document|specification|srs)\b|^[^.,;:]{0,40}?\b(?:(?:the document|this (?:section|chapter)|(?:section|chapter|appendix|figure|diagram) (?:[a-z]\b|\d[\d.]{0,8}|below|above)|use cases?) (?:(?:also|will|can|\w{1,12}ly) ){0,2}(?:describe|present|provide|outline|contain|identif|list|explain|define|show|give|introduce|specif|summari|detail|include|discuss|follow|serve|(?:is|are|be|have been|has been) (?:describ|present|list|defin|explain|given|provided|specif|detail))|requirements (?:have been|are|will be) (?:priorit|expl|descr|list|mention|present|group|classif|number)|requirements (?:that are|will be in)\b|initiates the use case)|^\W{0,4}(?:these|additional|further|every|detailed) requirements? (?!shall\b|of\b)/i;
/** "It can be found in the following sections", "refer to the appendix". */
const REFERENCE =
  /\b(?:refer to|(?:is|are|can be) (?:described|defined|explained|provided|found|given) (?:\S{1,20} ){0,4}?in)(?: \S{1,20}){0,3}? (?:section|chapter|appendix|document|book)\b/i;

/** An entry of a glossary: "Buoy - A float that is moored". */
const ENTRY =
  /^(?![\s\S]*\b(?:shall|must|should|may|will)\b)\W{0,4}\p{Lu}[^:.,;\d]{1,40}?(?: [-–—]|:) [Aa]n? [^.:;]{1,80}?\b(?:that|which|who|of|containing|used|where)\b/u;

/** Whether a sentence tells what the document itself is and holds, where in it something stands, or what a word means. */
export function isOfText({ prose }: ProseSentence): boolean {
  const head = prose.slice(0, HEAD);
  return OF_TEXT.test(head) || REFERENCE.test(head) || ENTRY.test(head);
}
