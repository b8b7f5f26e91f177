// AsciiDoc: what is put into a text before it is read: the values that it gives to its attributes, and words on the line of
// their condition. Knows lines, no blocks.

import { LONGEST_TEXT } from '../../reader.ts';

const LINE = /[^\r\n]+/g;
const SETTING = /^:(!?)(\w[\w-]*)(!?):(?:[ \t]+(.*))?$/;
const REFERENCE = /(?<!\\)\{(\w[\w-]*)\}/g;
/** Words that are in some edition, behind what says in which. */
const CONDITION = /^ifn?def::[^\s[]+\[([^:\]].*)\]$/;
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
  const put = (words: string) =>
    words.replace(REFERENCE, (reference, name: string) => {
      const value = values.get(name.toLowerCase());
      if (value === undefined || value.length > left) return reference;
      left -= value.length;
      return value;
    });
  const set = ([, before, name = '', behind, words = '']: RegExpExecArray) => {
    const value = put(words.trim().replace(PASSED, '$1'));
    if (before || behind || value.length > LONGEST_VALUE || value.endsWith(' \\'))
      values.delete(name.toLowerCase());
    else values.set(name.toLowerCase(), value);
  };
  return text.replace(LINE, (line) => {
    const words = line.trimEnd();
    // Below words of their own length such signs underline a title.
    const isFence = FENCE.test(words) && (/^[[.]/.test(above) || Math.abs(above.length - words.length) > 1);
    above = words;
    if (fence !== '') {
      if (words === fence) fence = '';
      return line;
    }
    if (isFence) fence = words;
    const setting = SETTING.exec(words);
    if (setting === null) return put(CONDITION.exec(words)?.[1] ?? line);
    set(setting);
    return line;
  });
}
