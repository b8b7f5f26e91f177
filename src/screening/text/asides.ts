// The parts of a document that require nothing, whatever words are in them: its history, contents, what it leaves out,
// what it asks or rejects. Knows headings and a few set phrases.

import type { SourceDocument } from '../../documents/document.ts';
import type { Section } from './outline.ts';
import type { ProseSentence } from './prose.ts';

/** Headings of parts that require nothing: what says so anywhere in a title, and what says so of the whole of it. */
const ASIDE =
  /\b(?:change ?log|(?:change|version|revision|document|release) history|history of changes|release notes|table of contents|non-?\W?goals?|non-?\W?objectives|out[ -]of[ -]scope|not in scope|exclusions|future (?:work|enhancements|considerations|extensions|scope)|bibliography|acknowledge?ments?|rejected (?:alternatives?|ideas?|options?|approach(?:es)?|designs?|solutions?|proposals?)|open (?:questions|issues)|unresolved|prior art|drawbacks|rationale|motivation|how to (?:use|read)|copyright|lessons learn(?:ed|t)|faq)\b/;
const ALL_ASIDE =
  /^(?:.{0,30}(?:,|\/|&|\band) )?(?:history|contents|background(?: (?:information|on\b.*))?|(?:(?:non-?)?normative|informative|related|external|further|other|cited)? ?references|licen[cs]e|authors\b.*|discussion|lessons|rejected|(?:.{0,20}\b)?(?:glossary|acronyms|abbreviations)(?: (?:and|of) [\w ]{1,24})?|(?:(?:list|summary) of |(?:substantive|notable|recent|breaking|major|minor|patch) )?changes(?: (?:since|from|in|between|made)\b.*)?|(?:viable )?alternatives?(?: (?:considered|for|to)\b.*)?|.{0,30}\bexamples?(?: \d+| of\b.*)?)\W*$/;
/** A part that says of itself that it binds nobody, in its heading or in its text, as standards do. */
const INFORMATIVE_HEADING = /\((?:informative|non-?normative)\)/;
const INFORMATIVE =
  /^\W*(?:note\W{1,3})?this (?:section|clause|annex|appendix|chapter|part|page|document)(?: of th[ei]s? \w{1,20})? is (?:informative|non-?normative|not normative)(?=\W*(?:$|[.;]))/i;
/** What these open goes no further than what follows them, and the code behind that, where they are no headings. */
const LINE = /\bexamples?\b|^background$/;
/** What has a label, or tells what is done, is a case of what is required: "Scenario: a rejected order". */
const LABELLED = /^(?:requirement|scenario(?: outline)?|feature|rule|story|use case)\b.{0,12}:/;
/** Words that are about words: what RFC 2119's mean here, and what licences say. */
const SET_PHRASE =
  /\bkey ?words?\b.{0,300}\binterpreted\b|\bwithout warrant|\bpermission is hereby granted|\bas is\b.{0,40}\bwithout\b|\bin compliance with the license\b|\bcopyright notice\b|\bthe word (?:shall|must|should|may)\b|["“'‘](?:shall|must|should|may)["”'’]/is;

/** The sections that say in their heading or in a sentence of theirs that they bind nobody. */
function informativeAmong(
  sections: readonly Section[],
  sentences: readonly ProseSentence[],
): ReadonlySet<Section> {
  const headed = sections.filter(({ runsIn }) => !runsIn);
  const informative = new Set(headed.filter(({ title }) => INFORMATIVE_HEADING.test(title)));
  let at = 0;
  for (const { passage, prose } of sentences) {
    if (!INFORMATIVE.test(prose.slice(0, HEAD))) continue;
    while ((headed[at + 1]?.from ?? Infinity) <= passage) at += 1;
    const section = headed[at];
    // The title of the whole document is over what binds as well.
    const isWhole = at === 0 && (section?.to ?? 0) > (headed.at(-1)?.from ?? 0);
    if (section !== undefined && section.from <= passage && !isWhole) informative.add(section);
  }
  return informative;
}

/** Which passages stand in such a part. */
export function asidesOf(
  sections: readonly Section[],
  passages: SourceDocument['passages'],
  sentences: readonly ProseSentence[],
): ReadonlySet<number> {
  const informative = informativeAmong(sections, sentences);
  return passagesOf(
    sections.flatMap((section) => {
      const { title, runsIn, from, to, level } = section;
      if (informative.has(section)) return [section];
      if (runsIn || (level === 1 && from === 0) || LABELLED.test(title)) return [];
      if (level !== null || !LINE.test(title))
        return ASIDE.test(title) || ALL_ASIDE.test(title) ? [section] : [];
      let end = from + 2;
      while (end < to && passages[end]?.role === 'code') end += 1;
      return [{ from, to: Math.min(to, end) }];
    }),
  );
}

function passagesOf(sections: readonly Pick<Section, 'from' | 'to'>[]): ReadonlySet<number> {
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

/** What a heading, or the title, says that what stands below it is: requirements; criteria of acceptance. */
export const REQUIRING = /^(?:\w+ )?requirements$/;
export const ACCEPTING = /(?<!\bnon-|\brisk )\bacceptance criteria$/;

/** The passages below headings that say so. */
export function passagesBelow(sections: readonly Section[], says: RegExp): ReadonlySet<number> {
  return passagesOf(sections.filter(({ title, runsIn }) => !runsIn && says.test(title)));
}

/** Whether a sentence is one of those that many documents have word for word. */
export function isSetPhrase({ prose }: ProseSentence): boolean {
  return SET_PHRASE.test(prose.slice(0, 700));
}

/** How much of a sentence shows what it is about (UTF-16 units). */
const HEAD = 300;
/** "Section 3 provides ...", "as this document says" (but not "as per this document"), "This use case is described ...", "The requirements have been prioritised ...". */
const OF_TEXT =
  /(?<!\b(?:per|according to|accordance with|comply with|defined in) )\bthis (?:document|specification|srs)\b|^\W{0,4}in (?:this|the (?:following|next|previous)) (?:section|chapter|appendix)\b|^[^.,;:]{0,40}?\b(?:(?:the (?:document|srs)|this (?:section|chapter)|(?:section|chapter|appendix|figure|diagram) (?:[a-z]\b|\d[\d.]{0,8}|below|above)|use cases?) (?:(?:also|will|can|\w{1,12}ly) ){0,2}(?:describe|present|provide|outline|contain|identif|list|explain|define|show|give|introduce|specif|summari|detail|include|discuss|follow|serve|(?:is|are|be|have been|has been) (?:describ|present|list|defin|explain|given|provided|specif|detail))|requirements (?:have been|are|will be) (?:priorit|expl|descr|list|mention|present|group|classif|number)|requirements (?:that are|will be in)\b|initiates the use case)|^(?:\w+, )?it (?:(?:also|then|will) )+(?:describe|outline|explain|discuss|summari)\w*|^\W{0,4}(?:these|additional|further|every|detailed) requirements? (?!shall\b|of\b)/i;
/** "It can be found in the following sections", "refer to the appendix". */
const REFERENCE =
  /\b(?:refer to|(?:is|are|can be) (?:described|defined|explained|provided|found|given) (?:\S{1,20} ){0,4}?in|(?:is|are) in)(?: \S{1,20}){0,3}? (?:section|chapter|appendix|document|book)\b|\b(?:read|focus on)(?: \S{1,20}){0,2}? (?:section|chapter)s? \d/i;

/** An entry of a glossary: "Buoy - A float that is moored". */
const ENTRY =
  /^(?![\s\S]*\b(?:shall|must|should|may|will)\b|.{0,40}\bcan\b)\W{0,4}\p{Lu}[^:.,;\d]{1,40}?(?: [-–—]|:) (?:is )?[Aa]n? [^.:;]{1,80}?\b(?:that|which|who|of|containing|used|where|created)\b/u;

/** What a level of priority means: "High: critical, must be implemented". */
const LEVEL =
  /^\W{0,4}(?:(?:high|medium|low|critical|essential|desirable|optional|mandatory|must|should|could|p\d)\b[\s-]?(?:have|priority)?) ?[:–—-] .{0,120}\b(?:implement|includ|deliver|defer|postpone|omit)/i;

/** Whether a sentence tells what the document itself is and holds, where in it something stands, or what a word means. */
export function isOfText({ prose }: ProseSentence): boolean {
  const head = prose.slice(0, HEAD);
  return [OF_TEXT, REFERENCE, ENTRY, LEVEL].some((pattern) => pattern.test(head));
}
