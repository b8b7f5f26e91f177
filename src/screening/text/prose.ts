// The sentences of a document as prose: code and addresses hidden, and what is quoted or told in them known.
// Every offset is the document's own.

import { cellsOf, type PassageRole, type SourceDocument, type Span } from '../../documents/document.ts';
import { type Sentence, sentencesOf, trimmed } from '../../documents/sentences.ts';
import { listed, type Word, wordsOf } from '../../documents/words.ts';
import { titlesAbove, WANTED } from './columns.ts';

/** A sentence that is no code. */
export type ProseSentence = Span & {
  /** Position in `document.passages`, and its role. */
  readonly passage: number;
  readonly role: PassageRole;
  /** Of an item, how many lists it is in. */
  readonly level: number;
  /** The title of its column in a table, lower case, that of a story's for what somebody wants below "As a clerk", or empty. */
  readonly column: string;
  /** Its words, of code between back ticks as one. */
  readonly words: readonly Word[];
  /** The whole document's characters, hidden parts blanked. */
  readonly text: string;
  /** The sentence's own. */
  readonly prose: string;
  /** Whether it stands in a quotation: all of it is said by somebody else. */
  readonly isCited: boolean;
  /** The same, with `QUOTED` for every character between quotation marks. */
  readonly spoken: string;
  /** From this offset on somebody is said to have said it; Infinity where nobody is. */
  readonly said: number;
  /** Those of its words that may be normative or tell who said it: the others need not be looked at. */
  readonly telling: readonly Word[];
  /** Whether it tells what somebody is to be able to do. */
  readonly enables: boolean;
};

/** Sentences of fewer words are cells, names and fragments. */
export const FEWEST_WORDS = 4;

/** Fenced blocks, to the end where none ends them; code between back ticks on one line; addresses. */
const NOT_PROSE = /^ {0,3}(```|~~~).*\n(?:[\s\S]*?(?<=\n) {0,3}\1|[\s\S]*)|`[^`\n]+`|\bhttps?:\S+/gm;

/** A quotation; one that runs on into the next paragraph is left open. A mark behind a word closes. */
const QUOTATION = /(?<![^\s([–—-])[“"][^”"]*/g;
/** Quoted words of one or two are names of buttons and terms, not speech (UTF-16 units). */
const SHORTEST_SPEECH = 16;
/** So are titles and terms, with a capital at each word but the small ones: “Add a New Berth”. */
const CAPITALS =
  /^["“](?:(?:[\p{Lu}\p{N}]\S*|an?|and|at|by|for|from|in|of|on|or|the|to|with|[^\p{L}\p{N}\s]\S*)(?:\s+|$))+$/u;
/** Longer, nothing is a title (UTF-16 units). */
const LONGEST_TITLE = 200;
const QUOTED = '\0';
/** What a heading calls what is set off below it. */
const REQUIRES = /\brequirement/i;

/** The words with which what is said below begins, so that few sentences are searched for them. */
const SAYING = listed(
  `according said told wrote thought denied ${'say announce warn insist claim promise believe think hope urge add confirm report suggest stress explain expect note state agree decide'.replace(/\w+/g, (verb) => `${verb}s ${verb}ed ${verb}d ${verb.replace(/y$/, 'ie')}d`)}`,
);
const TELLING = new Set([
  ...SAYING,
  ...listed('shall must should will may has have need needs ought required obliged can cannot able'),
]);

/** Behind these no verb reports: "is stated clearly", "the agreed time"; "is stated that" and "is said to be" do. */
const REPORTS = String.raw`(?<!\b(?:the|an?|its|their|of|in|be|is|are|was|were|been|being)(?: not| \w{1,12}ly)? )`;
/** They report with "that" ("the ministry confirmed that") or at the end ("..., the agency reports", not "..., because it reports"). */
const WEAKLY = String.raw`(?:add|confirm|report|suggest|stress|explain|expect|note|state|agree|decide)(?:e?d|s)\b`;
/** The others report wherever they stand; "according to" only at the head of a clause. */
const STRONGLY = String.raw`\b(?:said|told|wrote|thought|denied|(?:say|announce|warn|insist|claim|promise|believe|think|hope|urge)(?:e?d|s))\b`;
const SAYS = new RegExp(
  String.raw`(?:^|, )according to |${REPORTS}${STRONGLY}|${STRONGLY} (?:that|to (?:be|have))\b|\b${WEAKLY} (?:\S+ ){0,4}?that\b|, (?!(?:because|since|wh\w+|if|so|and|but|or|unless|until|that) )[^,]{3,60} ${REPORTS}${WEAKLY}[^,)]{0,40}$`,
  'i',
);

/** White space before "Given a member", "As a clerk" at the head of a line. */
const STEP_LINE =
  /\n[^\S\n]*(?=(?:(?:Given|When|Then|And|But|Scenario|Feature|Background|Examples|As an?|GIVEN|WHEN|THEN|AND)\b))/g;
const STEP_WORD = /^\s*(?:Given|When|Then|And|But|Scenario(?: Outline)?:|Feature:|Background:|Examples:)/m;

/** "As a clerk" on a line of its own is above what she wants, line by line. */
const ROLE_ALONE = /^\W*as an? [^.;:\n]{2,60}$/i;
const ENABLES = / be (?:able|allowed|permitted) to /;

/** The sentences in order. Linear in the text. */
export function readSentences(document: SourceDocument): ProseSentence[] {
  const text = document.text.replace(NOT_PROSE, blank);
  const cited = citedAmong(document);
  const spoken = document.passages.map(({ start, end }, index) => {
    const words = text.slice(start, end);
    if (cited.has(index)) return QUOTED.repeat(words.length);
    return words.replace(QUOTATION, (quoted) => (isSpeech(quoted) ? QUOTED.repeat(quoted.length) : quoted));
  });
  const nextWords = takeFrom(wordsOf(text));
  const titleAbove = titlesAbove(document);
  let isRoleAbove = false;
  return sentencesOf(document).flatMap((sentence) => {
    const { passage, role } = sentence;
    const { start: from = 0, level = 1 } = document.passages[passage] ?? {};
    const parts = role === 'code' ? linesOfSteps(text, sentence) : partsOf(text, sentence);
    return parts.map(({ start, end }) => {
      const prose = text.slice(start, end);
      const quoted = spoken[passage]?.slice(start - from, end - from) ?? '';
      const words = nextWords(start, end);
      const telling = words.filter(({ folded }) => TELLING.has(folded) || folded.includes("'"));
      const said = telling.some(({ folded }) => SAYING.has(folded)) ? start + saidFrom(prose) : Infinity;
      const enables = telling.length > 0 && ENABLES.test(prose);
      const isWish = isRoleAbove && WANTED.test(prose);
      isRoleAbove = isWish || ROLE_ALONE.test(prose);
      const column = role === 'table-row' ? titleAbove(passage, start) : isWish ? 'i want' : '';
      return {
        start,
        end,
        passage,
        role,
        level,
        column,
        words,
        text,
        prose,
        isCited: cited.has(passage),
        spoken: quoted,
        said,
        telling,
        enables,
      };
    });
  });
}

/**
 * The passages that are said by somebody else: all that are quoted, but for what is quoted below a heading that calls it a
 * requirement, as some specifications set theirs off, and below one that stands in the quotation and is of this document too.
 */
function citedAmong({ text, passages }: SourceDocument): ReadonlySet<number> {
  const cited = new Set<number>();
  let isOwn = false;
  for (const [index, { start, end, role, quoted = false }] of passages.entries()) {
    if (role === 'heading')
      isOwn = quoted || REQUIRES.test(text.slice(start, Math.min(end, start + LONGEST_TITLE)));
    if (quoted && !isOwn) cited.add(index);
  }
  return cited;
}

function isSpeech(quoted: string): boolean {
  return quoted.length > SHORTEST_SPEECH && (quoted.length > LONGEST_TITLE || !CAPITALS.test(quoted));
}

/** Gives the words of one span after another: each is looked for from where the one before it ended. */
function takeFrom(words: readonly Word[]): (start: number, end: number) => readonly Word[] {
  let next = 0;
  const skip = (to: number) => {
    while ((words[next]?.start ?? Infinity) < to) next += 1;
    return next;
  };
  return (start, end) => words.slice(skip(start), skip(end));
}

/** A sentence, or its parts: the cells of a table's row, and lines that open as those of a scenario or a story do. */
function partsOf(text: string, sentence: Sentence): Span[] {
  const { start, end, role } = sentence;
  const written = text.slice(start, end);
  if (role === 'table-row' && written.includes('\t'))
    return cellsOf({ text }, sentence).flatMap((cell) => trimmed(text, cell));
  if (!written.includes('\n')) return [{ start, end }];
  const opens = [0, ...[...written.matchAll(STEP_LINE)].map(({ 0: blank, index }) => index + blank.length)];
  return opens.map((from, index) => {
    const line = written.slice(from, opens[index + 1]).trimEnd();
    return { start: start + from, end: start + from + line.length };
  });
}

/** Scenarios are indented, as code is: of code, the lines that open as theirs do are read. */
function linesOfSteps(text: string, sentence: Sentence): Span[] {
  const code = text.slice(sentence.start, sentence.end);
  if (!STEP_WORD.test(code)) return [];
  return partsOf(text, { ...sentence, role: 'paragraph' }).flatMap(({ start, end }) => {
    const [line = ''] = text.slice(start, end).split('\n', 1);
    return STEP_WORD.test(line) ? [{ start, end: start + line.trimEnd().length }] : [];
  });
}

/** Hidden text keeps its length and its line ends; code between back ticks stays a word, as it names a thing. */
function blank(hidden: string): string {
  return hidden.replace(/[^\n\r]/g, hidden.startsWith('`') && !hidden.includes('\n') ? 'x' : ' ');
}

/** Where in a sentence the part begins that somebody is said to have said; Infinity where none does. */
function saidFrom(prose: string): number {
  const at = SAYS.exec(prose)?.index ?? Infinity;
  // "It will open, the minister said": the words before the verb are reported too, once a comma parts them.
  return at < Infinity && prose.slice(0, at + 1).includes(',') ? 0 : at;
}

export function isQuoted({ start, spoken }: ProseSentence, offset: number): boolean {
  return spoken[offset - start] === QUOTED;
}

export function isReported({ said, spoken }: ProseSentence): boolean {
  return said < Infinity || spoken.includes(QUOTED);
}
