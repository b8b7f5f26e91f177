// What can be counted in a document for and against its being a specification: by sentence, by heading, by passage.
// Knows words and marks; what they weigh is in weights.ts.

import type { SourceDocument, Span } from '../documents/document.ts';
import type { Section } from './outline.ts';
import { isReported, type ProseSentence } from './prose.ts';
import { isDoing, VERBS } from './verbs.ts';

/** Words whose sentences are counted: by signal, lower case. */
const WORDS = {
  shall: 'shall',
  must: "must should required mustn't shouldn't",
  will: "will won't",
  may: 'may might optional optionally',
  can: "can cannot can't able allows allow enables enable supports support",
  i: "i me my mine myself i'm i've i'd i'll",
  we: "we us our ours we're we've we'll let's ourselves",
  you: "you your yours you're you'll you've yourself please",
  they: 'he she his her him hers himself herself mr mrs ms dr',
  past: "was were had did said told went came made took got gave knew thought felt saw found began kept left stood heard became brought met ran wrote wasn't weren't didn't hadn't",
  now: 'today yesterday tomorrow tonight week weeks month months year years ago last recently currently soon',
  date: 'january february march april june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
  person:
    'man woman men women child children mother father wife husband friend friends family people boy girl doctor president minister patient patients employee employees',
  legal:
    'agreement liable liability warranty warranties terms law laws legal consent privacy personal party parties damages rights court notice obligations disclose copyright',
  praise:
    'great good best better love amazing easy easily simple simply free beautiful happy nice wonderful powerful perfect fun enjoy exciting really very just',
  system:
    'system systems subsystem software application app server client component components module modules controller device interface interfaces implementation implementations implementer endpoint endpoints api node nodes database service services agent function functions',
  data: 'data field fields value values string integer boolean byte bytes bit bits null array object objects parameter parameters attribute attributes type types format header headers message messages request response register registers record records default identifier id key keys input output file list',
  user: 'user users operator operators administrator admin customer customers actor actors stakeholder stakeholders',
  act: 'returns receives sends contains specifies defines defined describes represents indicates specified invalid valid validate ignored ignore reject rejected error errors display displays set triggered enabled disabled',
  exact:
    'any each every only exactly either neither none otherwise unless whether respectively corresponding associated same given',
  state:
    'let otherwise return throw abort continue step steps algorithm whose such contain contains consists empty',
  means: 'means denotes refers defined definition abbreviation stands',
  what: 'specification specifications requirement requirements document section standard compliant conformance conforming implementations rationale scenario criteria constraint constraints scope verify verified acceptance',
  guide:
    'click install installed download run command open select choose menu button type follow see example let try use using settings guide tutorial',
  science: 'study results analysis figure table et al method methods research authors significant paper data',
} as const;

/** Words of headings, by what sort of document they are from. */
const TITLES = {
  requires:
    'requirement requirements functional nonfunctional non-functional feature features story stories case cases capabilities priority',
  interface:
    'interface interfaces api apis endpoint endpoints parameters parameter request requests response responses headers fields schema syntax semantics algorithm algorithms protocol format formats encoding message messages operations operation events event errors error registers register signals signal ports port commands command data model types type structure processing handling attributes attribute methods entity entities',
  proposal:
    'specification motivation rationale abstract compatibility considerations alternatives drawbacks goals non-goals proposal objectives normative informative conformance implementation',
  verifies:
    'acceptance criteria test tests testing verification validation scenario scenarios success graduation metrics compliance',
  frame:
    'purpose scope overview introduction definitions glossary terminology acronyms abbreviations conventions references assumptions constraints dependencies stakeholders audience users actors context perspective environment',
  qualities:
    'security performance reliability availability usability safety scalability maintainability portability privacy',
  guide:
    'installation install installing usage getting started quickstart setup configuration building contributing license licence contributors acknowledgements faq support help troubleshooting tips download documentation example examples demo how using tutorial exercise you your',
  release: 'changelog changes unreleased fixed added removed deprecated breaking fixes bug patch minor',
  meeting: 'agenda attendees present minutes announcements decisions action meeting invited',
  legal:
    'terms privacy liability warranty disclaimer termination law indemnification rights cookies agreement consent information contact',
  personal: 'education experience skills publications awards employment work projects',
  paper:
    'results conclusion conclusions discussion acknowledgements background related statement need summary introduction',
  cooking: 'ingredients directions chapter recipe',
} as const;

export type WordSignal = keyof typeof WORDS;
export type TitleSignal = keyof typeof TITLES;

function bitsOf(lists: Readonly<Record<string, string>>): Map<string, number> {
  const bits = new Map<string, number>();
  Object.values(lists).forEach((words, index) => {
    for (const word of words.split(' ')) bits.set(word, (bits.get(word) ?? 0) | (1 << index));
  });
  return bits;
}

const wordBits = bitsOf(WORDS);
const titleBits = bitsOf(TITLES);
const wordSignals = Object.keys(WORDS) as WordSignal[];
const [WE, YOU] = [wordSignals.indexOf('we'), wordSignals.indexOf('you')];
const titleSignals = Object.keys(TITLES) as TitleSignal[];

const CONDITIONS = new Set(['if', 'when', 'while', 'where', 'unless', 'upon', 'whenever', 'once', 'after']);
/** "REQ-12", "FR-3:", "[SRS194]", "NFR-SEC-2", "R1.2:" at the head of a passage or a cell. */
export const IDENTIFIER =
  /^[\s•*|(["-]*(?:\d{1,3}[.)]\s+)?[[("]?(?:[A-Z][A-Za-z]{0,7}[-_ ]?(?:[A-Z]{1,8}[-_ ]?)?\d{1,5}(?:\.\d{1,3}){0,3}|[A-Z]{2,8}(?:[-_.][A-Z]{1,12}){1,3}[-_.]?\d{0,5})[\])"]?(?=\s*[:.)–—|\t-]|\s+[A-Z])/;
/** A version, or the date that stands behind one. */
const VERSION = /^\W{0,3}(?:version |release |v)?\d{1,4}\.\d|^\W{0,4}(?:19|20)\d\d-\d\d|^\W?unreleased/;
/** Names of things in programs: snake_case, camelCase, paths, hexadecimal numbers, calls. */
const TOKEN = /[a-z\d]_[a-z\d]|\b[a-z]{1,20}[A-Z][a-z]|\b0x[\da-f]|\w::\w|\w\(\)|\/[a-z]{2,20}\/[a-z{:]/;
const ACRONYM = /\b[A-Z]{2,6}\b/;
const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY)\b/;
const FIGURE =
  /\b\d[\d.,]{0,20} ?(?:%|percent|ms|(?:milli|micro|nano)?seconds?|minutes?|hours?|days|[kmgt]?i?b(?:ps|ytes|its)?|bits?|bytes?|users|requests|[kmg]?hz|pixels|characters|v|ma|mm|cm)(?!\p{L})/iu;
const PRICE = /[$£€]\s?\d/;
const NUMBER_DATE = /\b(?:19|20)\d\d\b/;
const LINK = /\bhttps?:|\bwww\.|@\w/;
const COLUMNS =
  /\b(?:requirements?|description|priority|verification|field|type|parameter|required|default|value|name|id|bits?|access|status|code|port|direction|actor|precondition|acceptance|column|property|attribute|method|error)\b/gi;

/** Every signal with its places, in order. */
export type Signals = {
  readonly sentences: Readonly<Record<WordSignal | SentenceSignal, Span[]>>;
  readonly titles: Readonly<Record<TitleSignal | 'numbered' | 'version' | 'empty' | 'question', Section[]>>;
  readonly passages: Readonly<Record<PassageSignal, Span[]>>;
  /** Sentences of four words or more, headings, passages, words. */
  readonly counts: {
    readonly sentences: number;
    readonly headings: number;
    readonly passages: number;
    readonly words: number;
  };
};

const SENTENCE_SIGNALS = [
  'talking',
  'keyWord',
  'told',
  'question',
  'exclamation',
  'condition',
  'passive',
  'verbFirst',
  'does',
  'token',
  'acronym',
  'figure',
  'price',
  'year',
  'long',
  'short',
] as const;
export type SentenceSignal = (typeof SENTENCE_SIGNALS)[number];
const PASSAGE_SIGNALS = [
  'list',
  'row',
  'code',
  'identified',
  'columns',
  'link',
  'paragraph',
  'long',
] as const;
export type PassageSignal = (typeof PASSAGE_SIGNALS)[number];

/** Sentences of fewer words are cells, names and fragments. */
export const FEWEST_WORDS = 4;

export function signalsOf(
  document: SourceDocument,
  prose: readonly ProseSentence[],
  sections: readonly Section[],
): Signals {
  const sentences = emptied<WordSignal | SentenceSignal>([...wordSignals, ...SENTENCE_SIGNALS]);
  const passages = emptied<PassageSignal>(PASSAGE_SIGNALS);
  let count = 0;
  let words = 0;
  for (const sentence of prose) {
    words += sentence.words.length;
    if (sentence.words.length < FEWEST_WORDS || sentence.role === 'heading' || sentence.role === 'furniture')
      continue;
    count += 1;
    countSentence(sentence, sentences);
  }
  const titles = emptied<TitleSignal | 'numbered' | 'version' | 'empty' | 'question', Section>([
    ...titleSignals,
    'numbered',
    'version',
    'empty',
    'question',
  ]);
  const headings = sections.filter(({ runsIn }) => !runsIn);
  for (const section of headings) countTitle(section, titles);
  for (const passage of document.passages) {
    const { start, end, role } = passage;
    const head = document.text.slice(start, Math.min(end, start + 60));
    if (role === 'list-item') passages.list.push(passage);
    if (role === 'paragraph') passages.paragraph.push(passage);
    if (role === 'code') passages.code.push(passage);
    if (role === 'table-row') {
      passages.row.push(passage);
      if (document.text.slice(start, Math.min(end, start + 200)).match(COLUMNS)?.length ?? 0 >= 2)
        passages.columns.push(passage);
    }
    if (role !== 'code' && IDENTIFIER.test(head)) passages.identified.push(passage);
    if (LINK.test(document.text.slice(start, Math.min(end, start + 300)))) passages.link.push(passage);
    if (end - start > 700) passages.long.push(passage);
  }
  return {
    sentences,
    titles,
    passages,
    counts: { sentences: count, headings: headings.length, passages: document.passages.length, words },
  };
}

function countSentence(sentence: ProseSentence, found: Signals['sentences']): void {
  const { prose, words } = sentence;
  let bits = 0;
  let passive = false;
  for (let index = 0; index < words.length; index += 1) {
    const folded = words[index]?.folded ?? '';
    bits |= wordBits.get(folded) ?? 0;
    if (
      folded.endsWith('ed') &&
      (words[index - 1]?.folded === 'is' ||
        words[index - 1]?.folded === 'are' ||
        words[index - 1]?.folded === 'be')
    )
      passive = true;
  }
  for (let index = 0; bits >> index > 0; index += 1) {
    const name = wordSignals[index];
    if (name !== undefined && (bits >> index) & 1) found[name].push(sentence);
  }
  const add = (name: SentenceSignal, is: boolean) => {
    if (is) found[name].push(sentence);
  };
  const first = words[0]?.folded ?? '';
  add('talking', ((bits >> WE) | (bits >> YOU)) % 2 === 1);
  add('keyWord', KEY_WORD.test(prose) && /\p{Ll}{2}/u.test(prose));
  add('told', isReported(sentence));
  add('question', prose.endsWith('?'));
  add('exclamation', prose.endsWith('!'));
  add('condition', CONDITIONS.has(first));
  add('passive', passive);
  add('verbFirst', VERBS.has(first));
  add('does', isDoing(first));
  add('token', TOKEN.test(prose));
  add('acronym', ACRONYM.test(prose));
  add('figure', /\d/.test(prose) && FIGURE.test(prose));
  add('price', PRICE.test(prose));
  add('year', NUMBER_DATE.test(prose));
  add('long', words.length > 30);
  add('short', words.length < 9);
}

function countTitle(section: Section, found: Signals['titles']): void {
  let bits = 0;
  for (const word of section.title.match(/[\p{L}\p{N}-]+/gu) ?? []) bits |= titleBits.get(word) ?? 0;
  for (const [index, name] of titleSignals.entries()) if ((bits >> index) & 1) found[name].push(section);
  if (section.number !== '') found.numbered.push(section);
  if (VERSION.test(section.title)) found.version.push(section);
  if (!section.hasText) found.empty.push(section);
  if (section.title.endsWith('?')) found.question.push(section);
}

function emptied<Name extends string, Item = Span>(names: readonly Name[]): Record<Name, Item[]> {
  // Every name is given a list here.
  return Object.fromEntries(names.map((name) => [name, []])) as unknown as Record<Name, Item[]>;
}
