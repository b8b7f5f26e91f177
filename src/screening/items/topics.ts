// What a heading or a table's column is on: the words that name each item of the checklist. Knows no document.

import { listed } from '../../documents/words.ts';
import type { Section } from '../text/outline.ts';
import { listedForm } from '../word-lists.ts';

/** What only looks like an item. */
const NOTHING = 'nothing';

/** By item, the words and pairs of words ("data-model") that name it in headings: lower case, singular. */
const TOPICS: Readonly<Record<string, string>> = {
  purpose:
    'purpose goal objective motivation background abstract overview introduction summary problem vision mission aim intent problem-statement executive-summary why elevator-pitch',
  scope:
    'scope context perspective nongoal out-scope in-scope nonobjective system-boundary exclusion not-included future-work',
  users:
    'user stakeholder actor personnel persona audience role customer user-class user-characteristic target-user user-need participant',
  functions:
    'functional function functionality feature case story user-story use-case capability behavior behaviour requirement operation command scenario algorithm specification processing-rule business-rule procedure edge-case functional-requirement rule mechanism proposal solution',
  interfaces:
    'interface api protocol endpoint integration port message signal message-format wire-format format syntax grammar header request response command-line cli webhook method route connector transport header-field api-contract interface-definition api-definition environment-variable event register interoperability',
  'inputs-outputs':
    'data database input output dictionary report data-model entity schema field parameter attribute key-entity data-structure data-type data-format type storage data-retention file-format data-flow schema-definition type-definition data-definition payload encoding memory-map',
  performance:
    'performance capacity throughput response-time latency scalability performance-requirement efficiency speed load benchmark performance-target',
  qualities:
    'nonfunctional quality security safety privacy reliability availability usability maintainability accessibility robustness resilience portability threat threat-model security-consideration privacy-consideration access-control authentication authorization audit error-handling fault-tolerance',
  constraints:
    'constraint limitation environment platform hardware compliance tech-stack technology-stack technology stack compatibility backwards-compatibility backward-compatibility operating-environment restriction caveat standard regulation hardware-requirement technical-stack regulatory-requirement platform-support',
  assumptions: 'assumption dependency prerequisite risk risk-register open-question drawback',
  definitions:
    'definition glossary acronym abbreviation term terminology convention nomenclature notation vocabulary key-word',
  verification:
    'verification validation-plan validation-criterion validation-test acceptance qualification test testing acceptance-criterion success-criterion success-metric test-plan test-case test-vector acceptance-test success-measure definition-done graduation-criterion test-strategy quality-assurance factory-acceptance site-acceptance customer-acceptance final-acceptance user-acceptance acceptance-scenario metric conformance-test unit-test test-coverage traceability-verification',
  priority:
    'priority precedence phase milestone roadmap release-plan implementation-phase moscow prioritization must-have should-have could-have rollout-plan delivery-plan',
  references:
    'reference applicable related traceability traceability-matrix source bibliography related-work related-document normative-reference informative-reference see-also citation further-reading requirement-source prior-art',
  [NOTHING]: 'pull-request request-for continuous-integration',
};

/** Words that stand around the telling word of a heading without changing what it is on. */
const AROUND = listed(
  'the of for to in on with other general specific introduction intended operating use project product system software document business external design requirement specification description overview characteristic criteria criterion format structure class core key main primary target internal high low level detailed technical consideration section list table detail information current proposed new additional supported statement definition model management application app service api user data feature component module a an this our its and implication policy guideline informal formal normative informative non mandatory optional required expected initial general common global basic cross bidirectional material',
);

/** What each telling word is on. */
const topics = new Map(
  Object.entries(TOPICS).flatMap(([name, words]) => words.split(' ').map((word) => [word, name] as const)),
);

/** A section with the items of the checklist that its heading is on. */
export type TopicSection = Section & { readonly topics: ReadonlySet<string> };

/**
 * @param isReport whether the document tells what was said: then a heading holds no word that is not listed
 * @param isKeyed whether it is made of keys: then one word is the name of a field or a word of the format
 */
export function withTopics(
  sections: readonly Section[],
  isReport: boolean,
  isKeyed: boolean,
): TopicSection[] {
  return sections.map((section, index) => {
    // "Type: functional" is a line of a record, whatever of.
    const isNone =
      (isKeyed && (section.level === null || !/\s/.test(section.title))) ||
      (index === 0 && isTitle(section, sections)) ||
      (section.runsIn && FIELDS.has(section.title));
    if (isNone) return { ...section, topics: new Set() };
    const isSure = !isReport && !section.runsIn && (section.level !== null || section.number !== '');
    return { ...section, topics: topicsOf(section.title, isSure) };
  });
}

/** What a title calls its document. */
const DOCUMENT =
  /\b(?:specifications?|requirements?|proposal|document|standard|reference|report|plan|srs)\b(?:\W{1,3}\w{2,5}\))?\W*$/;

/**
 * Whether the first heading is the title of all, which names the document and none of its parts. It is over all others,
 * or said to be a document's; one further in that has others beside it is a part, whatever it says.
 */
function isTitle({ title, number, to, level }: Section, sections: readonly Section[]): boolean {
  const isOverAll = to > (sections.at(-1)?.from ?? 0);
  const isFurtherIn = level !== null && level > 1;
  return (
    number === '' &&
    sections.length > 2 &&
    (isOverAll || (!isFurtherIn && title !== 'requirements' && DOCUMENT.test(title)))
  );
}

/** The items of the checklist that have a section with text. */
export function itemsOf(sections: readonly TopicSection[]): ReadonlySet<string> {
  return new Set(sections.flatMap(({ hasText, topics }) => (hasText ? [...topics] : [])));
}

/** A heading that asks for little more than its telling words has at most so many words of others in a part. */
const OTHERS = 1;
/** On these it has none: "interrupt priorities" and a "reference version" are other things. */
const ALONE = new Set(['priority', 'references', 'users']);
/** So do these words: an "encryption context", a "provisional acceptance" and the "term of an offer" are other things. */
const SOLE = listed('context acceptance verification platform term open-question');
const LONGEST_PART = 5;

/**
 * The items that a heading is on: of each of its parts, what the last telling word names.
 *
 * @param title lower case
 * @param isSure whether it is marked as a heading, and so may hold a word that is not listed
 */
export function topicsOf(title: string, isSure: boolean): ReadonlySet<string> {
  const items = new Set<string>();
  // The name of a thing in a program, "User_Context", or of a file of it.
  if (/\w_\w|\w\/\S{0,60}\.\w/.test(title)) return items;
  const parts = title
    .replace(/\([^()]{0,60}\)|\*|_|`/g, ' ')
    .replace(/\bnon\W|\bout[ -]of[ -]/g, (words) => (words.startsWith('non') ? 'non' : 'out '))
    .replace(/\bdefinition of done\b/g, 'definition done')
    .split(/ and | or | vs\.? |[,/&:;–—|+]| - /);
  for (const part of parts) {
    const words = part.match(/\p{L}{2,}/gu) ?? [];
    let last: string | undefined;
    let isSole = false;
    let others = 0;
    let wasOther = false;
    for (const [index, word] of words.entries()) {
      // "Scope of the platform" is on the scope, "overview of the platform" on the platform.
      if (word === 'of' && isTopic(words[index - 1] ?? '')) break;
      const both = `${singular(words[index - 1] ?? '')}-${singular(word)}`;
      const pair = topicOf(both);
      const item = pair ?? topicOf(word);
      // "Success" is on nothing, "success metrics" are.
      if (pair !== undefined && wasOther) others -= 1;
      wasOther = item === undefined && listedForm(AROUND, word) === undefined;
      if (wasOther) others += 1;
      // "User experience" is on experience, "standard charges" are charges.
      if (wasOther && TELLING_WHICH.has(words[index - 1] ?? '')) last = undefined;
      // A "transport app" is an app.
      if (NAMED.has(word) && pair === undefined && topicOf(words[index - 1] ?? '') === last) last = undefined;
      // "User interface" is on the interface, "use of the interface" too; "feature requirements" on features.
      if (pair !== undefined || item !== undefined)
        last = last === undefined || pair !== undefined || !isWeak(word) ? item : last;
      if (item !== undefined) isSole = SOLE.has(pair === undefined ? singular(word) : both);
    }
    if (others > (isSure ? OTHERS : 0) || words.length > LONGEST_PART) {
      if (!isSure) return new Set();
      continue;
    }
    if (last !== undefined && last !== NOTHING && !(others > 0 && (isSole || ALONE.has(last))))
      items.add(last);
  }
  return items;
}

/** Words that name an item only where no other word of the heading does. */
const WEAK = listed(
  'user requirement specification overview introduction summary standard attribute format model type role case term operation reference method',
);

/** Words that as the label of a line tell which. */
const FIELDS = listed('user standard type');

/** Words that before another only tell which: a "hardware puzzle", a "compatibility matrix". */
const TELLING_WHICH = new Set([
  ...FIELDS,
  ...listed('hardware technology compatibility environment dependency'),
]);

/** What a document is of: before it, a word tells which. */
const NAMED = listed('app application system software product');

function isWeak(word: string): boolean {
  return listedForm(WEAK, word) !== undefined;
}

/** Whether a word names an item, and does not only say what is told of another. */
function isTopic(word: string): boolean {
  return topicOf(word) !== undefined && !isWeak(word) && listedForm(AROUND, word) === undefined;
}

function topicOf(word: string): string | undefined {
  // Shares, which no plural of security are.
  return word === 'securities' ? undefined : topics.get(listedForm(topics, word) ?? '');
}

function singular(word: string): string {
  if (word === 'criteria') return 'criterion';
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.endsWith('s') && !word.endsWith('ss') && word.length > 3 ? word.slice(0, -1) : word;
}
