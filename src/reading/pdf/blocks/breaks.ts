// Which lines end what they stand in though the next word had no room: behind lines that they break some programs draw a
// blank, and none there. Knows lines, no words but how they begin and end.

import { SENTENCE_END } from '../lines/looks.ts';
import type { Open, TextLine } from '../pieces/shapes.ts';
import { UNSPACED } from '../pieces/widths.ts';
import { isText, shortOf, wouldFit } from './steps.ts';

/** Lines that go on for sure: so many, nearly all of them with a blank, show that a file's program draws them. */
const FEWEST = 3;
const NEARLY_ALL = 0.9;
/** In type sizes: how wide a blank is at the most. */
const BLANK = 0.35;
/** What a line may be broken behind without one: within a word, or in a script that has none. */
const NO_BLANK = new RegExp(String.raw`(?:[\p{Pd}/\u00ad]|[${UNSPACED}\u3000-\u303f\uff00-\uff65])$`, 'u');

/** Whether a block of a file ends with its last line, as far as blanks tell. @param lines all of the file's */
export function findEnds(lines: readonly TextLine[]): (block: Open) => boolean {
  /** Of the other pages nobody knows: what is drawn there may be other text than what was read. */
  const known = new Set(lines.filter(hasBlank).map(({ page }) => page));
  const blanks = lines.flatMap((line, at) => {
    const [last, text = ''] = [lines[at - 1], lines[at - 1]?.parts[0]?.text];
    if (last?.column !== line.column || line.y <= last.y || !isText(last) || !isText(line)) return [];
    const goesOn = !wouldFit(last, line) && /^\p{Ll}/u.test(line.parts[0]?.text ?? '');
    return goesOn && known.has(line.page) && hasRoom(last) && !NO_BLANK.test(text) ? [hasBlank(last)] : [];
  });
  const areDrawn = blanks.length >= FEWEST && blanks.filter(Boolean).length >= NEARLY_ALL * blanks.length;
  return ({ lines: own, last: text, role }) => {
    const last = own.at(-1);
    if (!areDrawn || last === undefined || !known.has(last.page)) return false;
    if (!hasRoom(last) || hasBlank(last)) return false;
    // Now and then a blank is missing within a sentence.
    const ends = SENTENCE_END.test(text) || (role === 'paragraph' && own.length === 1);
    return ends && !NO_BLANK.test(text);
  };
}

function hasBlank({ parts }: TextLine): boolean {
  return parts.at(-1)?.hasBlank === true;
}

/** Whether a line has room for a blank: behind what fills its column none is drawn. */
function hasRoom(line: TextLine): boolean {
  return shortOf(line) > BLANK * (line.parts[0]?.size ?? 1);
}
