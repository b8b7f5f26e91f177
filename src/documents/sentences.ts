// Splits passages into sentences. Knows English abbreviations and quotation marks, and nothing of meaning.

import type { PassageRole, SourceDocument, Span } from './document.ts';
import { listed } from './words.ts';

/** A sentence, white space at its ends left out, and where it stands. */
export type Sentence = Span & {
  /** Position in `document.passages`. */
  readonly passage: number;
  readonly role: PassageRole;
};

/**
 * A mark that may end a sentence, the quotes, brackets and note numbers that close with it, and what must come after:
 * white space, or a capital where the space was forgotten; nothing after the marks of scripts without spaces.
 * It looks back so that a long row of marks is read once and not once from each of them.
 */
const END =
  /(?<![.!?…।॥۔؟])[.!?…।॥۔؟]+["'”’»)\]]*(?:\[\d{1,3}\])?(?=\s|["'“‘«([]?\p{Lu})|(?:(?<![。！？｡])[。！？｡]+|(?<=[\p{L}»)\]」』）]{2})．)["'”’»)\]」』）】》〉]*/gu;
/** What letters an item at its head, as a pattern: "a.", "iv.", "V1.", but not "A.", which opens a name. */
export const LETTER = String.raw`(?:\p{L}\d{1,3}|\p{Ll}|[ivxlc]{2,5})\.`;
/** What stands in front of an item: a bullet, a dash. */
export const BULLET = String.raw`[-–—*•·▪▫◦‣⁃●○■□◆✓✔➢❖]\s+`;
/** It, at the head of a text. */
export const BULLETED = new RegExp(`^${BULLET}`, 'u');
/** What numbers a figure or a table ahead of its title, as a pattern: "Figure 2.", "Table A-1:". */
export const LABEL = String.raw`(?:Figure|Fig\.?|Table|Listing)\s\p{Lu}?[.-]?\d{1,3}(?:[.-]\d{1,3}){0,3}[.:]`;
/** It stands in front of a sentence, and is none. */
const LETTERING = new RegExp(String.raw`^\s*(?:(?:${BULLET})?[([]?${LETTER}|${LABEL})$`, 'u');
/** The longest of them that is looked for (UTF-16 units). */
const LONGEST_LETTERING = 32;
/** What a next sentence may begin with; letters of scripts without capitals are as good as one. */
const OPENING = /^\s*["'“‘«([]*[\p{Lu}\p{Lo}\p{N}]/u;
/** Words that open a sentence far more often than they stand in a name, so that "the U.S. The" parts. */
const STARTER =
  /^\s*["'“‘(]*(?:(?:The|A|An|He|She|It|They|We|I|You|This|That|These|Those|There|But|And|Or|So|In|On|At|If|When|While|For|As|His|Her|Its|Their|Our|My|Not|What|Why|How|Who|After|Before|Since|However|Meanwhile|Some|Most|Many)\b(?!\.)|Mrs?\.|Ms\.)/u;
/** What goes on after "5 p.m.": a day, a month, a zone. */
const OF_A_TIME =
  /^\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{Ll}*|\p{Lu}{2,4}|Eastern|Central|Pacific|Mountain|Greenwich)\b/u;
/** What a number in a name is like: "No. 4", "Vol. IV", "Fig. B". */
const NUMBERED = /^\s+["'“‘(]*(?:\p{N}|[IVXLC]+\b|\p{Lu}\b)/u;
/** What a row of dots leads to in a list of contents: a page, and no sentence. */
const PAGE = /^\s*(?:\p{Nd}+|[ivxlc]+)\s*$/iu;
/** Whoever asked or cried, after "Why?": the sentence goes on. */
const ASKED =
  /^\s+(?:\p{Lu}[^\s.,]{0,20}\.? ){1,4}(?:asked|said|says|cried|replied|wondered|wrote|tweeted|added|told)\b/u;
/** The word before a full stop: a run of letters, with inner stops as in "e.g." and "U.S.". */
const LAST_WORD = /(?:^|[^\p{L}.])((?:\p{L}+\.)*\p{L}+)$/u;
/** How far a mark is looked back from for its last word, and ahead from for what follows (UTF-16 units). */
const LOOK_BACK = 24;
const LOOK_AHEAD = 100;

/** What is short of other words has inner stops and short parts, "U.S.", "Ph.D."; "example.com" is a word of its own. */
const SHORT_FORM = /^\p{L}{1,4}(?:\.\p{L}{1,4})+$/u;
/** Titles and short forms that stand before a name or a phrase: they never end a sentence. */
const NEVER = listed('mr mrs ms mx dr prof messrs cf vs v e.g i.e viz approx');
/** Short forms that a number follows; before anything else they are words, or end a sentence. */
const BEFORE_A_NUMBER = listed(
  'no nos fig figs sec sect art arts vol vols ch pp p para eq ref jan feb mar apr jun jul aug sep sept oct nov dec',
);
/** With a capital: titles, companies, states. They end a sentence only where the next word opens one. */
const SHORTENED = listed(
  'sen sens rep reps gov govs gen col lt sgt capt cmdr cpl pvt adm maj brig supt insp det pres amb atty rev fr hon st mt ft jr sr inc ltd corp co bros dept ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo',
);

/** The sentences of a document in order. A dateline is no sentence and is left out. Linear in the text. */
export function sentencesOf(document: SourceDocument): Sentence[] {
  return document.passages.flatMap((passage, index) =>
    splitSentences(document.text, withoutDateline(document, passage)).map((span) => ({
      ...span,
      passage: index,
      role: passage.role,
    })),
  );
}

/** A span of a document, without the dateline at its head if it has one. */
export function withoutDateline({ dateline }: SourceDocument, { start, end }: Span): Span {
  const opens = dateline !== null && dateline.start >= start && dateline.end <= end;
  return { start: opens ? dateline.end : start, end };
}

/** The sentences within a span of a text, each trimmed; none for a span of white space. */
export function splitSentences(text: string, within: Span): Span[] {
  const spans: Span[] = [];
  const slice = text.slice(within.start, within.end);
  let start = 0;
  const push = (end: number) => {
    spans.push(...trimmed(text, { start: within.start + start, end: within.start + end }));
    start = end;
  };
  for (const { 0: marks, index } of slice.matchAll(END)) {
    const end = index + marks.length;
    if (endsSentence(slice, index, marks, end)) push(end);
  }
  push(slice.length);
  return spans;
}

/** A span without white space at its ends; none where nothing else is in it. */
export function trimmed(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end).trimStart();
  const { length } = words.trimEnd();
  const from = end - words.length;
  return length === 0 ? [] : [{ start: from, end: from + length }];
}

function endsSentence(slice: string, mark: number, marks: string, end: number): boolean {
  const ahead = slice.slice(end, end + LOOK_AHEAD);
  // The mark of a script without spaces ends a sentence, unless within a quotation in a sentence that goes on.
  if (/^[。！？｡．]/.test(marks)) return /[。！？｡．]$/.test(marks) || !/^\p{L}/u.test(ahead);
  if (!OPENING.test(ahead)) return false;
  if (end <= LONGEST_LETTERING && LETTERING.test(slice.slice(0, end))) return false;
  const isRow = /\.{2}|…/.test(marks) || /\.\s$/.test(slice.slice(Math.max(0, mark - 2), mark));
  if (isRow && PAGE.test(ahead)) return false;
  const word = LAST_WORD.exec(slice.slice(Math.max(0, mark - LOOK_BACK), mark))?.[1];
  const isParted = /^\s/.test(ahead);
  // Of what no space parts, "Node.Js" and "{{?RFC}}" are no ends, "shut.The" and "shut.”The" are.
  const isEnd = STARTER.test(ahead) || /["'”’»“]/.test(marks + ahead[0]);
  if (!isParted && (word === undefined || !isEnd)) return false;
  if (/^[?!]+["'”’»]/.test(marks)) return !ASKED.test(ahead);
  if (!/^\.(?:\[|$)/.test(marks)) return true;
  return word === undefined || mayEnd(word, ahead);
}

/** Whether a full stop after a word may end a sentence that goes on with what is ahead. */
function mayEnd(word: string, ahead: string): boolean {
  const folded = word.toLowerCase();
  if (NEVER.has(folded)) return false;
  if (BEFORE_A_NUMBER.has(folded) && word !== 'P') return !NUMBERED.test(ahead);
  if (/^[ap]\.m$/.test(folded)) return !OF_A_TIME.test(ahead);
  const isCapital = word[0] !== folded[0];
  const isInitial = isCapital && word.length === 1 && word !== 'I';
  if (isInitial || SHORT_FORM.test(word) || (isCapital && SHORTENED.has(folded))) return STARTER.test(ahead);
  return true;
}
