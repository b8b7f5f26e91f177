// By what a document says that it is something else than a specification: its title or label, headings that stand together, what
// it calls itself at its head, code that is typed. Knows words and marks; what they come to is in verdict.ts.

import type { Span } from '../../documents/document.ts';
import type { TopicSection } from '../items/topics.ts';
import type { FoundFormat } from '../text/formats.ts';
import type { Signals } from './signals.ts';
import { SHORT_NAMES } from './words.ts';

const NAME = `\\b(?:(?<!-)spec|(?<!\\bthe )specification|${SHORT_NAMES}|requirements (?:document|definition|specification)|interface (?:control|definition) document|acceptance (?:criteria|tests?)|statement of work|request for (?:proposal|quotation|tender)s?|rfp)`;
const LAST = '(?:$| (?:(?:for|of)\\b|v?\\d)|[:,]| [-–—(])';
/** A title that says that it is a specification. A "standard" may be one of conduct. */
const NAMED = new RegExp(`${NAME}\\b`);
/** The same as the last word, or in front of what it is of: "Cluster specification". */
const NAMED_LAST = new RegExp(`${NAME}${LAST}`);
/** What is ordered is people's services as often: a specification tells of a system, and of none, in this share of its sentences. */
const ORDERED = /\b(?:statement of work|request for (?:proposal|quotation|tender)s?|rfp)\b/;
const OF_SYSTEMS = 1 / 15;
const SERVICES = /\bservices?\b/i;
/** What is specified, as the last word: "Queue protocol", but neither "protocol support" nor "language servers". */
const WHAT_LAST = new RegExp(
  `\\b(?:user stor(?:y|ies)${LAST}|(?:standard|protocol|format|schema|syntax|grammar|language|contract)(?:$| (?:(?:for|of)\\b|v?\\d|\\()| [-–—] \\S+$))`,
);
/** What labels a file, "title: Release notes", among its first lines; between "+++", which are read as one; or a name in one word and a description, as of an agent's skill. */
const LABEL =
  /^(?:(?:.*\n){0,8}?|\+{3} (?:[^+]{1,200} )?)title(?::| =) *["']?([^"\n]+)|^(name: ["']?[\w-]{1,80}["']?\ndescription)(?=: )/i;
/** How a title begins that calls its document something else. */
const BEGINS = [
  /contributing|comparison|how|why|what is|understanding|troubleshooting|frequently asked|deprecated(?! (?:as of|since|in)\b)/,
  /getting started|migrating|installing|(?:some )?guidelines? (?:to|for)|(?:\w+ )?introduction to/,
  /agents\.md|claude\.md|test(?:ing)? plan/,
];
/** What its last words call it, before what it is of: "Gauge: style guide for pilots". */
const ENDS = [
  // What explains,
  /(?:faq|guide|plan(?!s? to\b)|problem statement|(?:design|guiding) principle|(?:coding|code) (?:standard|style|convention))(?:s? (?:&|and) (?!requirement|spec)[\w-]+)?/,
  /(?<!architecture )manual|handbook|guidance|tutorial|cookbook|cheat ?sheet|quick reference|explainer|explained|tour|outline|notes|application note|best practices|rationale/,
  /(?<!requirements? )documentation|document(?:ation)? (?:index|registry|map)|usage|migration|(?:cli|command[- ]line|global|config(?:uration)?) (?:option|file)|(?:api|cli|commands?|config(?:uration)?|operators?) reference/,
  /(?<!instruction set )architecture(?: (?:&|and) design)?|(?<!\buse[- ]case )diagram|(?:design|architecture) (?:doc(?:ument)?|draft|note|pattern)/,
  // what a project or a team works by,
  /(?:code|coding|style|design|contribution|implementation|review|writing|repository|documentation) guideline|(?:design|development|release) process|runbook|playbook|roadmap|check-?list|to-?do(?: list)?|template/,
  /(?:project|team|program(?:me)?) charter|spmp|(?:action|decision|issue|risk)s? (?:log|register)|(?:implementation|project) (?:state|status)|(?:meeting|build|project|implementation) summar(?:y|ie)/,
  // and what asks, reports or rules.
  /(?<!-)audit|(?:self-)?assessment|questionnaire|rubric|threat model(?: design)?|post-?mortem|write-?up|review|(?<!\b(?:requirements?|specification|analysis|technical) )report(?!s)|newsletter|memorandum|by-?law|constitution|(?:business|grant|project|research) proposal/,
];
const BEHIND_LAST =
  /s?(?=$| (?:(?:for|to|of|on)\b|v?\d)| ?[:–—(-](?!.*\b(?:specification|requirements|srs|prd)\b))/;
const oneOf = (patterns: readonly RegExp[]) => patterns.map(({ source }) => source).join('|');
/** What a title calls its document. */
const OTHERWISE = [
  new RegExp(`^(?:${oneOf(BEGINS)})\\b`),
  new RegExp(`\\b(?:${oneOf(ENDS)})${BEHIND_LAST.source}`),
  /^(?:assignment|homework|exercise|lab|lecture|lesson|problem set|session|week)s?(?= (?:#?\d|one|two|three|four|five)\b)/,
  /^examples?(?=:|$)|^(?:class|struct|namespace)\s(?!types?$)\S+$|^api$|^name: .+\sdescription$/,
  /\bvs\.? |\bhow (?:it|this|they) works?\b/,
];
/** The same, but a system's design, its configuration or its use may be what is required, where key words or identifiers say so. */
const DESIGN =
  /^(?:using|creating|writing|configuring|developing|documenting|implementing|extending|customi[sz]ing|building|deploying|integrating|upgrading|working with|setting up|(?:known )?(?:issues|limitations))\b|\w (?:issues|limitations|design)$|(?<!^system) overview$|(?:^|\w )configuration(?:$| \()/;
const FEWEST_BINDING = 3;
/** Headings, or titles of columns, that stand together in a page on a command, in a paper, a plan, tests. */
const TOGETHER: readonly (readonly [RegExp, RegExp])[] = [
  [/^name$/, /^synopsis$/],
  [/^(?:abstract|(?:executive )?summary)/, /^(?:conclusions?|statement of need)\b/],
  [/^problem$/, /^solution$/],
  [/^decision\b/, /^(?:consequences|trade-?offs)$/],
  [/^project (?:control|organi[sz]ation|phases)$/, /^(?:risk management|quality control|project planning)$/],
  [/^how (?:it|this) works$/, /best practices\b/],
  [/^automated test(?:s|ing)$/, /^manual test(?:s|ing)$/],
  [
    /^expected (?:results?|outcomes?|behaviou?rs?)$/,
    /^(?:(?:test )?(?:steps|procedure)(?: to \w+)?|actual (?:results?|outcomes?)|evidence)$/,
  ],
  [/^(?:item pass|entry|exit)\b.* criteria$/, /^(?:levels of testing|test\w* (?:deliverables|items))$/],
];
/** Headings that are calls and declarations, in a reference of a library, or questions; so many, if they are this share of all. */
const SIGNATURE =
  /^(?:class|struct|enum|namespace|void|static|func|fn|def)\s\S|^[\w.:$~]{1,60}\([^()]{0,200}\)$/;
const ALIKE = { count: 4, share: 0.3 };
/** Headings of few words at the door of a program's source; two are enough, if they are this share of all. */
const AT_DOOR = { words: 4, share: 1 / 40 };
const DOOR: readonly RegExp[] = [
  /^install(?:ation|ing)?\b/,
  /^(?:get(?:ting)? started|quick ?start|set(?:ting)? ?up)/,
  /^(?:usage|using|how to use)\b/,
  /^(?:build(?! (?:attribute|id|identifier|number)s?\b)(?:ing)?|compil(?:e|ing))\b/,
  /^(?:how to )?run(?:ning)?\b(?![- ]time)/,
  /^(?:contribut(?:e|ing)\b|licen[cs](?:e|ing)$|code of conduct)/,
  /^(?:project )?roadmap$/,
  /^(?:pull requests?|(?:key |release )?branch(?:es|ing)?|(?:contribution|release|development) process)\b/,
  /^(?:environment variables|config(?:uration)? (?:options|files?|examples?))$/,
  /^(?:local )?develop(?:ment|ing)\b/,
  /^(?:running )?(?:the )?test(?:s|ing)$/,
  /^(?:(?:project|repository|directory|folder|code|file) (?:structure|organi[sz]ation|layout)|layout)$/,
];
/** What a document calls itself, or its reader, in so many sentences at its head: a source, a lesson, an explanation, a prompt; */
const CALLS_ITSELF =
  /(?<!\b(?:in|on|at|of|to|from) )\bthis (?:repo|repository|folder|directory|codebase|example)\b|\bthis (?:readme|tutorial|lesson|post|(?:\w+ )?guide|article(?! (?:specifies|defines)\b))\b|\bthis is the (?:\w+ )?repository\b|\b(?:directory|folder) contains\b|\byou (?:can|will) learn\b|\bthis page (?:covers|records|lists|provides an overview)\b(?!.{1,60}\brequirements\b)|\bdiscussion paper\b|\byou are an? (?:[\w-]+ ){0,4}(?:agent|assistant|expert|engineer|analyst)\b|\bthis (?:record|report|memo|log) (?:captures|documents|summari[sz]es|describes)\b|\bthis (?:page|section|chapter|topic) explains\b|\bthis (?:page|document|section|chapter|topic) (?:discusses|explores|compares|introduces|demonstrates|shows|maps|catalog(?:ue)?s|tracks|walks|(?:will )?helps? you|provides context|describes how .{1,60} differs)\b|\b(?:previous|last|next) (?:section|chapter|lesson|part)s?,? we\b|\bwe(?: saw|(?: have|['’]ve) (?:seen|mentioned|discussed))\b|\b(?:api|reference) documentation (?:for|of)\b/i;
/** or what it calls its subject, a program to be had. */
const CALLS_SUBJECT =
  /\bthis (?:crate|library|plugin|tool|script|package provides)\b|\bis an? (?:[\w-]+,? ){0,5}(?:library|tool|package|plugin|crate|toolkit|utility|wrapper|cli|command[- ]line)\b/i;
const HEAD_SENTENCES = 8;
/** So many blocks of code to be typed, if they are this share of all, are instructions. */
const COMMANDS = { count: 3, share: 0.4 };
/** So many lines ticked off, if they are this share of all: no specification that was looked at has three. */
const TICKS = { count: 4, share: 0.1 };
/** A title stands no further down (passages); further on a cover, where nothing is said yet; and right behind a label. */
const FIRST = 3;
const COVER = 8;
const BEHIND_LABEL = 2;

export type Told = {
  readonly signals: Signals;
  readonly sections: readonly TopicSection[];
  readonly formats: readonly FoundFormat[];
  readonly label: Label | null;
  readonly sentences: readonly (Span & { readonly prose: string; readonly column: string })[];
};
/** A title that is no heading, in lower case. */
type Label = Span & { readonly title: string };

export function saysNamed(sections: readonly TopicSection[], label: Label | null): boolean {
  return namesOf(sections, label).some((title) => NAMED.test(title));
}

/** What names it, lower case: its label, and its first heading, which below a label is a chapter's where it stands further in. */
function namesOf([first]: readonly TopicSection[], label: Label | null): string[] {
  const isChapter = label !== null && (first?.level ?? 1) > 1;
  return [isChapter ? '' : (first?.title ?? ''), label?.title ?? ''];
}

/** Whether it is what its title names, a specification or what one is of, and not the governance of one. */
export function calledBy(told: Told): 'named' | 'what' | null {
  const titles = namesOf(told.sections, told.label);
  const { sentences, counts } = told.signals;
  const ofSystems = sentences.system.filter(({ prose }) => !SERVICES.test(prose));
  const isOfSystems = ofSystems.length >= OF_SYSTEMS * counts.sentences;
  if (titles.some((title) => NAMED_LAST.test(title) && (isOfSystems || !ORDERED.test(title)))) return 'named';
  // The plan of its tests has the name of the protocol that it is of.
  return titles.some((title) => WHAT_LAST.test(title)) && titledOtherwise(told).length === 0 ? 'what' : null;
}

/** The title or label that calls it something else: a guide, a report, a list of what is to be done. */
export function titledOtherwise(told: Told): Span[] {
  return titlesOf(told).filter(({ title }) => OTHERWISE.some((called) => called.test(withoutPurpose(title))));
}

/** A title in words, as the name of a file may be; and what a document is for is not what it is: "Interface for the Elm architecture". */
function withoutPurpose(title: string): string {
  return title.replace(/ for\b.*|\.md$/, '').replaceAll('_', ' ');
}

function titlesOf({ sections, label }: Told): readonly Label[] {
  const said = sections.findIndex(({ hasText }) => hasText);
  const isNamed = sections.slice(0, said).some(({ title }) => NAMED.test(title));
  const cover = isNamed ? 0 : Math.min(COVER, sections[said]?.from ?? 0);
  // "System overview" is a chapter where it has a number, or stands further in than a title above it.
  const isTitle = ({ from, runsIn, number, level }: TopicSection) =>
    from < (label === null ? Math.max(FIRST, cover) : BEHIND_LABEL) &&
    !runsIn &&
    number === '' &&
    (level === null ? sections[0]?.level === null : level <= (sections[0]?.level ?? 1));
  const atHead = sections.filter(isTitle);
  return label === null ? atHead : [...atHead, label];
}

/** The headings and first sentences by which it is something else: a page on a command, a paper, the door of a source. */
export function headedOtherwise(told: Told): Span[] {
  const { sections, sentences, label, formats, signals } = told;
  const { counts } = signals;
  const headings = sections.filter(({ runsIn }) => !runsIn);
  const columns = sentences.flatMap((one) => (one.column === '' ? [] : { ...one, title: one.column }));
  const found = (titles: readonly RegExp[], among: readonly Label[]) =>
    titles.flatMap((title) => among.find((one) => title.test(one.title)) ?? []);
  const door = found(DOOR, headings).filter(({ title }) => title.split(' ').length <= AT_DOOR.words);
  const isDoor = door.length >= AT_DOOR.share * counts.headings;
  const pairs = [headings, columns].flatMap((among) => TOGETHER.map((pair) => found(pair, among)));
  const together = [...pairs, isDoor ? door : []].find(({ length }) => length > 1) ?? [];
  // Proposals answer a template's questions.
  const alike = (formats.length > 0 ? [SIGNATURE] : [SIGNATURE, /\?$/])
    .map((heading) => headings.filter(({ title }) => heading.test(title)))
    .filter(({ length }) => length >= Math.max(ALIKE.count, ALIKE.share * counts.headings));
  // Requirements of a tool say what it is, too.
  const isNamed = saysNamed(sections, label);
  const called = sentences
    .slice(0, HEAD_SENTENCES)
    .filter(({ prose }) => CALLS_ITSELF.test(prose) || (!isNamed && CALLS_SUBJECT.test(prose)));
  const bound = Math.max(signals.sentences.keyWord.length, signals.passages.identified.length);
  const binds = bound >= FEWEST_BINDING;
  const designs = titlesOf(told).filter(({ title }) => !binds && !isNamed && DESIGN.test(title));
  return [...designs, ...together, ...alike.flat(), ...called];
}

/** Whether its code is what is typed at a prompt, and nothing in capitals binds what is. */
export function isTyped({ passages: { commands, code }, sentences: { keyWord } }: Signals): boolean {
  const { length } = commands;
  const isMost = length >= Math.max(COMMANDS.count, COMMANDS.share * code.length);
  return isMost && keyWord.length < FEWEST_BINDING;
}

/** Whether its lines are ticked off, as in a report of what is done. */
export function isTicked({ ticked, counts }: Signals): boolean {
  return ticked.length >= TICKS.count && ticked.length >= TICKS.share * counts.passages;
}

/** Where it says by title, headings, first sentences or code that it is something else than a specification. */
export function otherwiseIn(told: Told): Span[] {
  return [...titledOtherwise(told), ...headedOtherwise(told)];
}

/** What its first lines label a file with. */
export function labelOf(text: string): Label | null {
  const [{ length: end } = '', named, title = named] = LABEL.exec(text) ?? [];
  return title === undefined ? null : { start: end - title.length, end, title: title.toLowerCase() };
}
