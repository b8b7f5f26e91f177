// The parts of a document that require nothing, whatever words are in them: its history, contents, what it leaves out,
// what it asks or rejects. Knows headings and a few set phrases.

import type { Section } from './outline.ts';
import type { ProseSentence } from './prose.ts';

/** Headings of parts that require nothing. */
const ASIDE =
  /\b(?:change ?log|changes|history|release notes|version history|(?:table of )?contents|non-?\W?goals?|non-?\W?objectives|out[ -]of[ -]scope|not in scope|exclusions|future (?:work|enhancements|considerations|extensions|scope)|references|bibliography|acknowledge?ments?|alternatives?|rejected|open (?:questions|issues)|unresolved|prior art|drawbacks|rationale|motivation|background|how to (?:use|read)|copyright|licen[cs]e|authors|lessons|discussion|faq|examples?|appendix: example)\b/;
/** Words that are about words: what RFC 2119's mean here, and what licences say. */
const SET_PHRASE =
  /\bkey ?words?\b.{0,300}\binterpreted\b|\bwithout warrant|\bpermission is hereby granted|\bas is\b.{0,40}\bwithout\b|\bin compliance with the license\b|\bcopyright notice\b|\bthe word (?:shall|must|should|may)\b|["“'‘](?:shall|must|should|may)["”'’]/is;

/** Which passages stand in such a part. */
export function asidesOf(sections: readonly Section[]): ReadonlySet<number> {
  const asides = new Set<number>();
  let done = 0;
  for (const { title, runsIn, from, to, level } of sections) {
    if (runsIn || (level === 1 && from === 0) || !ASIDE.test(title)) continue;
    for (let index = Math.max(from, done); index < to; index += 1) asides.add(index);
    done = Math.max(done, to);
  }
  return asides;
}

/** Whether a sentence is one of those that many documents have word for word. */
export function isSetPhrase({ prose }: ProseSentence): boolean {
  return SET_PHRASE.test(prose.slice(0, 700));
}
