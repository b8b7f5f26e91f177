// Words of the common languages that tell whether a line is the beginning of a sentence: those that none ends in, and verbs.
// Knows single lines, no column.

import { listed } from '../../../documents/words.ts';

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
