// The formats in which specifications are written, each recognised by its own marks and said by name. Knows marks;
// what a sentence of one of them requires is in forms.ts.

import type { SourceDocument, Span } from '../../documents/document.ts';
import { WANTED } from './columns.ts';
import type { Section } from './outline.ts';
import type { ProseSentence } from './prose.ts';

export type FormatName =
  | 'scenarios'
  | 'stories'
  | 'use-cases'
  | 'interface-description'
  | 'schema'
  | 'algorithms'
  | 'proposal'
  | 'key-words';

/** A format that a document is in, with the places of its marks in order. */
export type FoundFormat = { readonly name: FormatName; readonly marks: readonly Span[] };

/** A step of a scenario on a line or in an item of a list. */
export const STEP = /^\s*(?:(?:[•*-]|\d{1,3}[.)])\s+)?(given|when|then|and|but)\b[\s:,*]/i;
const SCENARIO = /^\s*(?:feature|scenario(?: outline)?|background|examples|rule)\s*:/i;
/** "As a clerk, I want": what one who uses a system wants of it; but “as the wind fell, I could” is told of anything. */
export const STORY =
  /^(?:\W{0,6}(?:[\w .-]{0,24}[:.)\]–—-]\s{0,3})?)?\**as (?:an?|some\w{3,4}|the(?=[^.;:]{2,80}?[, ]+i (?:want|need|would like)\b))\b(?!(?: (?!who|that|which|whe[nr]|if\b|once\b|after\b)[\w-]{1,20}){1,3} (?:was|were|had|came)\b) ?(?=\S)[^.;:]{2,80}?[, ]+i(?:['’]d like| ?(?:want|need|wish|must|should|can|could|would like|would want|am able))\b/i;
const USE_CASE =
  /^\W{0,4}(?:(?:primary |secondary |main )?actors?|pre-?conditions?|post-?conditions?|(?:main|basic|normal|primary|success) (?:flow|scenario|success scenario|course)(?: of events)?|(?:alternat(?:e|ive)s?|exception(?:al)?) (?:flows?|paths?|courses?|scenarios?)|extensions|trigger|flow of events|use case (?:id|name|number|title)|stimulus|response)\s*(?:[:\t]|$)/i;
const OPENAPI = /^[\s{]{0,8}["']?(?:openapi|swagger|asyncapi)["']?\s*:\s*["']?[1-9]/m;
const PATHS = /^\s{0,8}["']?(?:paths|channels|components|definitions)["']?\s*(?::|$)/m;
const SCHEMA = /["']?\$schema["']?\s*:\s*["']?https?:\/\/json-schema\.org/;
/** "1. Let origin be the page's origin.", behind marks of lists and elements. */
const LET = /^(?:<[^<>]{1,60}>|[^\p{L}<])*let\s(?!us\b)[^.]{1,80}\sbe\b/iu;
const INSTRUCTION =
  /^(?:<[^<>]{1,60}>|[^\p{L}<])*(?:(?:return|throw|abort|assert|append|otherwise|set)\b|if\b.{1,160}\b(?:return|throw|abort)\b)/iu;
/** The sections that proposals to change a language, a protocol or a program have in common. */
const PROPOSAL =
  /^(?:abstract|summary|motivation|rationale|(?:detailed |technical )?specification|(?:backwards?|forwards?)[ -]compatibility|security (?:considerations|implications)|reference[- ](?:level explanation|implementation)|guide-level explanation|drawbacks|alternatives(?: considered)?|prior art|unresolved questions|open (?:questions|issues)|test (?:cases|plan|vectors)|graduation criteria|design details|detailed design|(?:proposed|solution) design|proposed solution|future (?:considerations|possibilities)|proposal|non-goals|source compatibility|implementation history|trade-?offs|potential issues|iana considerations|deployment|copyright)\b/;
const CONFORMANCE = /\bkey ?words?\b.{0,400}\b(?:interpreted|RFC ?2119|BCP ?14)/is;

/** Fewer of a proposal's sections may be those of any text. */
const FEWEST_PARTS = 3;
/** Fewer instructions are a proof's or an example's, and so is a smaller share of the sentences. */
const FEWEST_INSTRUCTIONS = { each: 3, all: 8, share: 1 / 12 };
/** They are looked at no further (UTF-16 units). */
const FAR = 200;
/** Fewer lines are no scenario. */
const FEWEST_STEPS = 6;
/** So many of all lines are steps where a file of scenarios is read as code. */
const MOST_STEPS = 1 / 2;

/** The formats that a document is in. Linear in the text. */
export function formatsOf(
  document: SourceDocument,
  sentences: readonly ProseSentence[],
  sections: readonly Section[],
): FoundFormat[] {
  const steps = sentences.filter(({ prose }) => STEP.test(prose) || SCENARIO.test(prose));
  const opens = (pattern: RegExp) => steps.filter(({ prose }) => pattern.test(prose)).length;
  const told = sentences.length;
  // In code among more prose they are examples, as in a lesson.
  const isShown = steps.filter(({ role }) => role === 'code').length > steps.length / 2;
  const areShare = (share: number) =>
    steps.length >= Math.max(FEWEST_STEPS, told * (isShown ? MOST_STEPS : share));
  const isGherkin = opens(/^\s*feature\s*:/i) > 0 && opens(/^\s*scenario/i) > 0 && areShare(1 / 12);
  const areSteps = opens(/^[^a-z]*then\b/i) >= 2 && areShare(1 / 5);
  const stories = sentences.filter(({ prose, column }) => STORY.test(prose) || WANTED.test(column));
  const heads = sentences.map((sentence) => ({ sentence, head: sentence.prose.slice(0, FAR) }));
  const lets = heads.filter(({ head }) => LET.test(head));
  const instructions = heads.filter(({ head }) => INSTRUCTION.test(head));
  const algorithms = [...lets, ...instructions].map(({ sentence }) => sentence);
  const { each, all, share } = FEWEST_INSTRUCTIONS;
  const areBoth = Math.min(lets.length, instructions.length) >= each;
  const useCases = labelsOf(document, USE_CASE);
  const labels = new Set(useCases.map(({ start }) => document.text.slice(start, start + 6).toLowerCase()));
  const parts = sections.filter(({ title, runsIn, hasText }) => !runsIn && hasText && PROPOSAL.test(title));
  const conformance = sentences.filter(
    ({ prose }) => prose.length < 1200 && /\b(?:MUST|SHALL)\b/.test(prose) && CONFORMANCE.test(prose),
  );
  const head = document.text.slice(0, 4_000);
  const at = (pattern: RegExp): Span[] => {
    const match = pattern.exec(head);
    // Below a heading, and in a block of code, it is an example.
    const isExample = (at: number) =>
      sections.some(({ start }) => start < at) &&
      document.passages.some(({ role, start, end }) => role === 'code' && start <= at && at < end);
    return match === null || isExample(match.index + match[0].length - 1)
      ? []
      : [{ start: match.index, end: match.index + match[0].length }];
  };
  const described = at(OPENAPI);
  const schema = at(SCHEMA);
  const found: [FormatName, readonly Span[], boolean][] = [
    ['scenarios', steps, isGherkin || areSteps],
    ['stories', stories, stories.length >= Math.max(3, told / 10)],
    ['use-cases', useCases, labels.size >= 3 && useCases.length >= Math.max(4, told / 40)],
    ['interface-description', described, described.length > 0 && PATHS.test(document.text)],
    ['schema', schema, schema.length > 0 && /["']?properties["']?\s*(?::|$)/m.test(document.text)],
    ['algorithms', algorithms, areBoth && algorithms.length >= Math.max(all, told * share)],
    ['proposal', parts, new Set(parts.map(({ title }) => title.slice(0, 9))).size >= FEWEST_PARTS],
    ['key-words', conformance, true],
  ];
  return found.flatMap(([name, marks, holds]) => (holds && marks.length > 0 ? [{ name, marks }] : []));
}

/** Whether a document is made of keys and their values. */
export function isKeyed(formats: readonly FoundFormat[]): boolean {
  return formats.some(({ name }) => name === 'interface-description' || name === 'schema');
}

/** Passages that begin with a label. */
function labelsOf({ text, passages }: SourceDocument, pattern: RegExp): Span[] {
  return passages.filter(
    ({ start, end, role }) => role !== 'code' && pattern.test(text.slice(start, Math.min(end, start + 60))),
  );
}
