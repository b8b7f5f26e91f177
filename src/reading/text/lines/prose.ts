// Whether lines are prose, also where they stand further in than the text: by words, those that no line of a sentence ends in
// among them, by the column and by terms. Knows no neighbours.

import { countWords, listed } from '../../../documents/words.ts';
import { type Line, NO_LINE } from './lines.ts';

export const FULL_STOP = /[.!?:]["'”’)]*$/;
/** A word of prose, with the signs that may stand around it. */
const PLAIN_WORD = /^["“'‘([*_]*\p{L}[\p{L}\p{M}\p{N}'’/-]*["”'’)\].,;:!?*_]*$/u;
/** With fewer a block is no sentence; a term has no more (words). */
const FEWEST_WORDS = 6;
const LONGEST_TERM = 6;
/** What opens a remark in code. */
const REMARK = /^(?:[;#%"]+|--|\/[/*]+|\*)(?:\s|$)/;
/** Of a column, which writers fill only so nearly. */
const NEARLY_FULL = 0.9;
/** In front of what it means. */
const TERM = /^(\S+(?: \S+){0,3}\s{3,})(\S.*)$/;

/**
 * Whether a block is a text of plain words that ends as a sentence does, or fills its column as far as a page goes; a
 * term may stand above it, or in front of its first line.
 */
export function isProse(block: readonly Line[], width: number): boolean {
  const [first = NO_LINE, second] = block;
  const [, term = '', start = ''] = TERM.exec(first.words) ?? [];
  const hangs = second !== undefined && second.indent > first.indent;
  const isBehind = term !== '' && (!hangs || second.indent === first.indent + term.length);
  const isAbove = hangs && term === '' && countWords(first.words) <= LONGEST_TERM;
  const text = isAbove ? block.slice(1) : block;
  const indent = (hangs ? second : first).indent;
  if (text.some((line) => line.indent !== indent && !(isBehind && line === first))) return false;
  if (text.some((line) => REMARK.test(line.words))) return false;
  const words = text.flatMap((line) => (isBehind && line === first ? start : line.words).split(/\s+/));
  const plain = words.filter((word) => PLAIN_WORD.test(word)).length;
  if (words.length < FEWEST_WORDS || plain * 5 < words.length * 4) return false;
  const isFilled = text.every((line, index) => {
    const next = text[index + 1]?.words.split(/\s/, 1)[0] ?? '';
    return next === '' ? text.length > 1 : line.width + 1 + next.length > NEARLY_FULL * width;
  });
  return FULL_STOP.test(text.at(-1)?.words ?? '') || (isFilled && !isAbove);
}

/** Articles, prepositions, conjunctions and verbs that something has to follow. */
const OPEN = listed(
  'a an the this these those its their our your each every any all some no of to in on at by for from with without within ' +
    'into onto over under between among through during before after until against about than via per and or but nor if when ' +
    'while where which that who whose because unless as not be been being shall must should may can will would is are was were ' +
    'der die das den dem des ein eine einen einem einer eines jede jeder jedes jeden jedem alle aller allen und oder aber sowie ' +
    'von vom zu zum zur mit ohne im am beim bei für auf aus nach über unter zwischen durch gegen binnen innerhalb während dass ' +
    'wenn muss müssen soll sollen sollte darf dürfen kann können wird werden ist sind nicht ' +
    'le la les un une du de et ou à au aux dans pour par avec sans sur sous entre que qui chaque doit doivent peut peuvent est sont ' +
    'el los las una del y al en con sin para por sobre cada debe deben puede pueden es son ' +
    'il lo gli i uno di e o da nel nella per tra che ogni deve devono può è ' +
    'os um uma dos das em com sem devem pode são het een van voor met zonder op elke moet moeten zal kan zijn',
);

const VERBS =
  /(?<!\p{L})(?:shall|must|should|may|can|will|would|is|are|was|were|has|have|muss|müssen|soll|sollen|sollte|darf|dürfen|kann|können|wird|werden|ist|sind|hat|haben|doit|doivent|peut|peuvent|est|sont|debe|deben|puede|pueden|es|son|deve|devono|può|è|devem|pode|são|moet|moeten|zal|kan)(?!\p{L})/u;

/** Whether a line ends in a word or hyphen that its sentence goes on behind. */
export function isOpen(line: string): boolean {
  const last = line.trimEnd().slice(-LONGEST_WORD).split(/\s/).at(-1) ?? '';
  return /\p{L}[-‐]$/u.test(last) || OPEN.has(last.toLowerCase());
}

/** More than any word of the list (UTF-16 units). */
const LONGEST_WORD = 40;

/** Whether a line says what is or has to be. */
export function isStatement(line: string): boolean {
  return VERBS.test(line.toLowerCase());
}

/** The first words of a line, by which entries are known. @param count how many */
export function firstWords(line: string, count: number): string {
  return line.trimStart().split(/\s+/, count).join(' ');
}
