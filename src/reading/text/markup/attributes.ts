// AsciiDoc: what is put into a text before it is read: the values that it gives to its attributes, and words on the line of
// their condition. Knows lines, no blocks.

import { LONGEST_TEXT } from '../../reader.ts';

const LINE = /[^\r\n]+/g;
const SETTING = /^:(!?)(\w[\w-]*)(!?):(?:[ \t]+(.*))?$/;
const REFERENCE = /(?<![\\+$])\{(\w[\w-]*)\}/g;
/** Words that are in some edition, behind what says in which. */
const CONDITION = /^ifn?def::[^\s[]+\[([^:\]].*)\]$/;
/** What stands under a condition, of which nobody tells here whether it is met. */
const BEGINS = /^(?:ifn?def::[^\s[]+\[\]|ifeval::)/;
const ENDS = /^endif::/;
/** Text as it is written: further in, and no item of a list. */
const LITERAL = /^[ \t]+(?![*.-]+[ \t])/;
/** The end of what stands before a paragraph. */
const BLANK = /\n\r?\n$/;
const FENCE = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,})$/;
/** Signs that have a name in every text; where one keeps what follows from being a mark, its name does. */
const SIGNS = [
  ['sp', ' '],
  ['nbsp', ' '],
  ['cpp', 'C++'],
] as const;
/** Of a value, what says how it is set. */
const PASSED = /^pass:[a-z,]*\[(.*)\]$/;
/** What is longer (UTF-16 units) stands for no words, and may have grown out of others. */
const LONGEST_VALUE = 500;

/** The text with its attributes' values, code as it is. Linear: it grows no longer than any text may be. */
export function putAttributes(text: string): string {
  const values = new Map<string, string>(SIGNS);
  let left = LONGEST_TEXT - text.length;
  let fence = '';
  let above = '';
  let conditions = 0;
  let isLiteral = false;
  const unsure = new Set<string>();
  const put = (words: string) =>
    words.replace(REFERENCE, (reference, name: string) => {
      const value = values.get(name.toLowerCase());
      if (value === undefined || value.length > left) return reference;
      left -= value.length;
      return value;
    });
  const set = ([, before, name = '', behind, words = '']: RegExpExecArray) => {
    const value = put(words.trim().replace(PASSED, '$1'));
    const key = name.toLowerCase();
    if (conditions > 0 && (values.get(key) ?? value) !== value) unsure.add(key);
    if (before || behind || value.length > LONGEST_VALUE || value.endsWith(' \\') || unsure.has(key))
      values.delete(key);
    else values.set(key, value);
  };
  return text.replace(LINE, (line, at: number) => {
    const words = line.trimEnd();
    // Below words of their own length such signs underline a title.
    const isFence = FENCE.test(words) && (/^[[.]/.test(above) || Math.abs(above.length - words.length) > 1);
    isLiteral = LITERAL.test(line) && (isLiteral || BLANK.test(text.slice(Math.max(0, at - 4), at)));
    above = words;
    if (fence !== '') {
      if (words === fence) fence = '';
      return line;
    }
    if (isFence) fence = words;
    if (BEGINS.test(words)) conditions += 1;
    else if (ENDS.test(words)) conditions = Math.max(0, conditions - 1);
    if (isLiteral) return line;
    const setting = SETTING.exec(words);
    if (setting === null) return put(CONDITION.exec(words)?.[1] ?? line);
    set(setting);
    return line;
  });
}
