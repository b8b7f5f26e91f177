// What can be counted in a document for and against its being a specification: by sentence, by heading, by passage.
// Knows words and marks; what they weigh is in weights.ts.

import type { SourceDocument, Span } from '../../documents/document.ts';
import { isDoing, VERBS } from '../sentences/verbs.ts';
import type { Section } from '../text/outline.ts';
import { FEWEST_WORDS, isReported, type ProseSentence } from '../text/prose.ts';
import {
  type TitleSignal,
  titleBits,
  titleSignals,
  WE,
  type WordSignal,
  wordBits,
  wordSignals,
  YOU,
} from './words.ts';

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
/** A document that speaks of itself, as specifications do of their scope. */
const ITSELF =
  /\bth(?:is|ese) (?:documents?|specifications?|standards?|requirements?|srs|proposal|profile|page|section|clause|annex)\b/i;
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
  'itself',
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
  add('itself', ITSELF.test(prose));
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
