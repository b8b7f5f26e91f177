// What can be counted in a document for and against its being a specification: by sentence, by heading, by passage.
// Knows words and marks; what they weigh is in weights.ts.

import type { Contents } from '../../documents/contents.ts';
import { cellsOf, type Passage, type SourceDocument, textOf } from '../../documents/document.ts';
import { LONGEST_COLUMN } from '../items/checklist.ts';
import { definingAmong } from '../items/mentions.ts';
import { isOtherwiseNamed } from '../sentences/forms.ts';
import { isDoing, VERBS } from '../sentences/verbs.ts';
import { isIdentified, numberedOn } from '../text/identifiers.ts';
import type { Section } from '../text/outline.ts';
import { FEWEST_WORDS, isReported, type ProseSentence } from '../text/prose.ts';
import { SHORT_NAMES, TITLES, WORDS } from './words.ts';

const IS = new Set(['is', 'are', 'be']);
const CONDITIONS = new Set(['if', 'when', 'while', 'where', 'unless', 'upon', 'whenever', 'once', 'after']);
/** A version, or the date that stands behind one; words behind a number are a chapter's. */
const VERSION =
  /^\W{0,3}(?:version |release |v)?\d{1,4}\.[\d.]{0,20}(?![\d.]|\s*\p{L})|^\W{0,4}(?:19|20)\d\d-\d\d|^\W?unreleased/u;
/** Names of things in programs: snake_case, camelCase, paths, hexadecimal numbers, calls. */
const TOKEN = /[a-z\d]_[a-z\d]|\b[a-z]{1,20}[A-Z][a-z]|\b0x[\da-f]|\w::\w|\w\(\)|\/[a-z]{2,20}\/[a-z{:]/;
const ACRONYM = /\b[A-Z]{2,6}\b/;
const KEY_WORD = /\b(?:MUST|SHALL|SHOULD|REQUIRED|RECOMMENDED|MAY)\b/;
const FIGURE =
  /\b\d[\d.,]{0,20} ?(?:%|percent|ms|(?:milli|micro|nano)?seconds?|minutes?|hours?|days|[kmgt]b(?:ps)?|users|requests|[kmg]?hz|pixels|characters|v|ma|mm|cm)(?!\p{L})/iu;
/** How what is written or wired is laid out: in so many bits, in which order, from where on. */
const WIDTH =
  /\b\d{1,4}[- ]?(?:bits?|bytes?|octets?)\b|\b(?:big|little)[- ]endian|\bu?int(?:8|16|32|64)\b|\b(?:unsigned|reserved|offset|padding|nibble|opcode|(?:least|most)[- ]significant|byte order)\b/i;
/** Without any of these a seat may be reserved, and a sofa have padding. */
const BITS = /(?:\b|\d)(?:bits?|bytes?|octets?|endian|nibbles?|opcodes?)\b|\bu?int\d{0,2}\b|\b0x[\da-f]/i;
/** A document that speaks of itself, as specifications do of their scope. */
const ITSELF =
  /\bth(?:is|ese) (?:documents?|specifications?|standards?|requirements?|srs|proposal|profile|page|section|clause|annex)\b/i;
/** What a heading calls itself, or its document. */
const NAMED = new RegExp(`\\b(?:specifications?|requirements?|standards?|${SHORT_NAMES})\\b`);
const COLUMNS =
  /\b(?:requirements?|description|priority|verification|field|type|parameter|required|default|value|name|id|bits?|access|status|code|port|direction|actor|precondition|acceptance|column|property|attribute|method|error)\b/i;
/** "Don't", "it's", "you'll": how one talks, and no specification binds. */
const CONTRACTION =
  /\b\w{1,12}(?:n['’]t|['’](?:ll|re|ve|d|m))\b|\b(?:it|that|let|there|here|what|who)['’]s\b/i;
/** What is typed at a prompt. */
const COMMAND =
  /^\s*(?:[$>%] ?)?(?:sudo|npm|npx|yarn|pnpm|pip3?|pipx|uv|cargo|rustup|git|docker(?:-compose)?|make|cmake|brew|apt(?:-get)?|yum|dnf|pacman|curl|wget|kubectl|helm|go|python3?|node|cd|mkdir|cp|export|source|chmod|ssh|gem|bundle|composer|mvn|gradle)\s\S|^\s*\$ \S/m;
/** "✅ All tests pass": what is done is ticked off, and required no more. */
const TICKED = /^[\s•*#-]*(?:\d{1,3}[.)]\s*)?[✅✔]/u;
/** "STATUS: Draft", a line of a record of a requirement: it has a few words and says nothing. */
const RECORD = /^\W{0,4}[A-Z][A-Z_]{1,20}: \S/;
const MOST_OF_RECORD = 8;
/** A part of a name or a number, milliseconds, a state, as they are written: neither who speaks nor of whom. */
const OTHERS: ReadonlyMap<string, string> = new Map([
  ['i', 'i'],
  ['ms', 'ms'],
  ['us', 'US'],
]);
/** Titles have no more words; lines of a licence that look like them have. */
const MOST_OF_TITLE = 7;
/** Passages are looked at no further (UTF-16 units), and no further for an identifier. */
const FAR = 200;
const HEAD = 60;

type Questions<Item> = Readonly<Record<string, (item: Item) => boolean>>;

/** What is asked of sentences, headings and passages, beside the words that are in them. */
const SENTENCES = {
  itself: ({ prose }) => ITSELF.test(prose),
  keyWord: ({ prose }) => KEY_WORD.test(prose) && /\p{Ll}{2}/u.test(prose),
  told: isReported,
  contraction: ({ prose }) => CONTRACTION.test(prose),
  question: ({ prose }) => prose.endsWith('?'),
  exclamation: ({ prose }) => prose.endsWith('!'),
  condition: ({ words }) => CONDITIONS.has(words[0]?.folded ?? ''),
  passive: ({ words }) =>
    words.some(({ folded }, index) => folded.endsWith('ed') && IS.has(words[index - 1]?.folded ?? '')),
  verbFirst: ({ words }) => VERBS.has(words[0]?.folded ?? ''),
  does: ({ words }) => isDoing(words[0]?.folded ?? ''),
  token: ({ prose }) => TOKEN.test(prose),
  acronym: ({ prose }) => ACRONYM.test(prose),
  width: ({ prose }) => WIDTH.test(prose),
  figure: ({ prose }) => /\d/.test(prose) && FIGURE.test(prose),
} as const satisfies Questions<ProseSentence>;
const HEADINGS = {
  named: ({ title }) => NAMED.test(title),
  version: ({ title }) => VERSION.test(title),
  empty: ({ hasText, title }) => !hasText && title.split(' ').length <= MOST_OF_TITLE,
} as const satisfies Questions<Section>;
const passagesOf = (text: string) => {
  const opening = ({ start, end }: Passage, far: number) => text.slice(start, Math.min(end, start + far));
  return {
    row: ({ role }) => role === 'table-row',
    code: ({ role }) => role === 'code',
    commands: (passage) => passage.role === 'code' && COMMAND.test(opening(passage, FAR)),
    identified: (passage) =>
      passage.role !== 'code' &&
      isIdentified(opening(passage, HEAD)) &&
      !isOtherwiseNamed(opening(passage, HEAD)),
    columns: (passage) => passage.role === 'table-row' && COLUMNS.test(opening(passage, FAR)),
  } as const satisfies Questions<Passage>;
};

/** Every signal with its places, in order. */
export type Signals = ReturnType<typeof signalsOf>;

export function signalsOf(
  document: SourceDocument,
  prose: readonly ProseSentence[],
  sections: readonly Section[],
  asides: ReadonlySet<number>,
  contents: Contents,
) {
  const { text, passages } = document;
  const sentences = prose.filter(
    ({ words, role, prose }) =>
      words.length >= FEWEST_WORDS &&
      role !== 'heading' &&
      role !== 'furniture' &&
      !(words.length <= MOST_OF_RECORD && RECORD.test(prose)),
  );
  const answered = answering(sentences, SENTENCES);
  const headings = sections.filter(({ runsIn }) => !runsIn);
  const others = new Set([...asides, ...contents.keys()].map((index) => passages[index]));
  const asked = answering(passages, passagesOf(text));
  // What is referred to has marks of its own, "[RFC 2119]", and contents have numbers.
  const identified = asked.identified.filter((passage) => !others.has(passage));
  return {
    sentences: {
      ...holding(sentences, WORDS, wordsOf),
      ...answered,
    },
    titles: {
      ...holding(headings, TITLES, ({ title }) => title.match(/[\p{L}\p{N}-]+/gu) ?? []),
      ...answering(headings, HEADINGS),
    },
    passages: { ...asked, identified },
    /** Beside what is weighed: what is numbered as requirements are, sentences on bits and bytes, those that define, the first rows of tables with a column as specifications have it, and what is ticked off. */
    numbered: numberedOn(identified, ({ start, end }) => text.slice(start, Math.min(end, start + HEAD))),
    bits: answered.width.filter(({ prose }) => BITS.test(prose)),
    defining: definingAmong(sentences),
    heads: passages.filter((_, index) => isHead(document, index)),
    ticked: passages.filter(
      ({ role, start }) => role !== 'table-row' && TICKED.test(text.slice(start, start + HEAD)),
    ),
    /** Sentences of four words or more, headings, passages, words. */
    counts: {
      sentences: sentences.length,
      headings: headings.length,
      passages: passages.length,
      words: prose.reduce((sum, { words }) => sum + words.length, 0),
    },
  };
}

/** Its words, lower case, but for those that in such letters are others. */
function wordsOf({ words, text }: ProseSentence): string[] {
  return words.map(({ folded, start, end }) => {
    const other = OTHERS.get(folded);
    return other !== undefined && text.slice(start, end) === other ? '' : folded;
  });
}

function isHead(document: SourceDocument, index: number): boolean {
  const [before, row, below] = [-1, 0, 1].map((step) => document.passages[index + step]);
  if (row?.role !== 'table-row' || before?.role === 'table-row' || below?.role !== 'table-row') return false;
  const titles = cellsOf(document, row).map((cell) => textOf(document, cell));
  return titles.some((title) => title.length <= LONGEST_COLUMN && COLUMNS.test(title));
}

/** By question, the items of which it holds. */
function answering<Item, Name extends string>(
  items: readonly Item[],
  questions: Readonly<Record<Name, (item: Item) => boolean>>,
): Record<Name, Item[]> {
  const asked = Object.entries<(item: Item) => boolean>(questions);
  // The keys of a literal record are its type's.
  return Object.fromEntries(asked.map(([name, holds]) => [name, items.filter(holds)])) as Record<
    Name,
    Item[]
  >;
}

/** By list, the items that hold a word of it. */
function holding<Item, Name extends string>(
  items: readonly Item[],
  lists: Readonly<Record<Name, string>>,
  wordsIn: (item: Item) => readonly string[],
): Record<Name, Item[]> {
  const listing = new Map<string, Item[][]>();
  const found = Object.entries<string>(lists).map(([name, words]): [string, Item[]] => {
    const holders: Item[] = [];
    for (const word of words.split(' ')) listing.set(word, [...(listing.get(word) ?? []), holders]);
    return [name, holders];
  });
  for (const item of items) {
    for (const word of wordsIn(item)) {
      for (const holders of listing.get(word) ?? []) if (holders.at(-1) !== item) holders.push(item);
    }
  }
  // The keys of a literal record are its type's.
  return Object.fromEntries(found) as Record<Name, Item[]>;
}
