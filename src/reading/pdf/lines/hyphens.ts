// Words that are broken at a line's end. Knows their hyphens, no paper.

import { UNSPACED } from '../pieces/widths.ts';

/** Where a word was broken at a line's end, after its hyphen, until `joiner` knows whether that is the word's own. */
const JOINED = '\ufdd0';
/** Where a word that is longer than its line may have been broken without one. */
const CUT = '\ufdd1';
/** Of its lines: a document that breaks words at their ends breaks more. */
const FEWEST_BROKEN = 0.02;

/** Scripts whose words no space parts, and their signs. */
const ENDS_UNSPACED = new RegExp(String.raw`[${UNSPACED}\u3000-\u303f\uff00-\uff65]$`, 'u');
const BEGINS_UNSPACED = new RegExp(String.raw`^[${UNSPACED}\u3000-\u303f\uff00-\uff65]`, 'u');

/** What stands between a line and the one that goes on with it. */
export function gapBetween(line: string, next: string): string {
  if (/\p{L}[-\u00ad\u2010]$/u.test(line) && /^\p{Ll}/u.test(next)) return JOINED;
  if (ENDS_UNSPACED.test(line) && BEGINS_UNSPACED.test(next)) return '';
  if (/\d–$/.test(line) && /^\d/.test(next)) return '';
  if (/\p{L}-$/u.test(line) && /^[\p{Lu}\p{N}]/u.test(next)) return '';
  // Behind a slash or a dash that touches the word before it no space was.
  return /(?:[^\s/][/—_]|:\/\/)$/.test(line) ? '' : ' ';
}

/** Where that may have been: what goes on is no other word by how it begins. */
const MAY_GO_ON =
  /[\p{L}\p{N}_.@/(-]\ufdd1(?:[\p{Ll}\p{Pe}.,;:?!]|(?<=\p{Lu}\ufdd1)\p{Lu}|(?<=\p{N}\ufdd1)\p{N})/u;

/** The lines of a cell. @param isFilled whether a line of it has no room for one more character */
export function joinWrapped(lines: readonly string[], isFilled: (line: number) => boolean): string {
  const gapAbove = (line: string, at: number) => {
    const above = lines[at - 1] ?? '';
    const gap = gapBetween(above, line);
    const isOne =
      gap === ' ' && !/\s/.test(above) && MAY_GO_ON.test(`${above.slice(-2)}${CUT}${line.slice(0, 2)}`);
    return isOne && isFilled(at - 1) ? CUT : gap;
  };
  return lines.map((line, at) => (at === 0 ? line : gapAbove(line, at) + line)).join('');
}

/** A word broken at a line's end, after its hyphen, which may be one that only a line break shows; `gapBetween` marks the place. */
const BROKEN = /(?<!\p{L})(\p{L}+)(-|\u00ad|\u2010)\ufdd0(\p{Ll}+)/gu;

/** A run of letters, with the places where it may have been broken. */
const RUN = /[\p{L}\ufdd1]+/gu;

/**
 * Joins broken words. What was broken without a hyphen is one word unless the document has its beginning alone as one. A
 * hyphen at a line's end may be the word's own or the line's: it is the line's where the document has the word without it,
 * or breaks words at all and has neither half as a word and the hyphened word nowhere within a line.
 *
 * @param whole the document's words, with its broken words
 * @param lines how many it has
 */
export function joiner(whole: string, lines: number): (text: string) => string {
  const hyphened =
    whole
      .replace(BROKEN, ' ')
      .replace(RUN, (run) => (run.includes(CUT) ? ' ' : run))
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu) ?? [];
  const words = new Set(hyphened.flatMap((word) => [word, ...word.split('-')]));
  const broken = [...whole.matchAll(BROKEN)].map(([, before = '', , after = '']) =>
    (before + after).toLowerCase(),
  );
  const breaks = broken.length > FEWEST_BROKEN * lines || broken.some((word) => words.has(word));
  return (text) =>
    text
      .replace(BROKEN, (_, before: string, hyphen: string, after: string) => {
        const [first, second] = [before.toLowerCase(), after.toLowerCase()];
        const isLines =
          hyphen !== '-' ||
          words.has(first + second) ||
          (breaks && !(words.has(first) || words.has(second) || words.has(`${first}-${second}`)));
        return before + (isLines ? '' : hyphen) + after;
      })
      .replaceAll(JOINED, '')
      .replace(RUN, (run) => {
        const parts = run.split(CUT);
        const gapBefore = (part: string, at: number) => {
          const before = (parts[at - 1] ?? '').toLowerCase();
          return words.has(before) && !words.has(before + part.toLowerCase()) ? ' ' : '';
        };
        return parts.map((part, at) => (at === 0 ? part : gapBefore(part, at) + part)).join('');
      });
}
