// What is in some edition of an AsciiDoc text only, and files to be put in. Knows the line of a condition.

import { put, type Reading } from './reading.ts';

export const SETTING = /^:!?\w[\w-]*!?:(?:\s|$)/;
export const CONDITION = /^(ifn?def|ifeval|endif)::([^\s[]*)\[(.*)\]$/;
const INCLUDED = /^include::([^\s[][^[]*)\[.*\]$/;

/** The name of the file that a line puts in its place, else null. */
export function includedIn(line: string): string | null {
  return INCLUDED.exec(line)?.[1] ?? null;
}

/** @returns whether what is below is shown again, as what was above is not */
export function readCondition(reading: Reading, line: string): boolean {
  const [, kind, names = '', words = ''] = CONDITION.exec(line) ?? [];
  const { attributes, conditions } = reading;
  const isMet = kind === 'ifeval' || attributes.has(names) === (kind === 'ifdef');
  if (kind === 'endif' || kind === 'ifeval' || words === '') {
    if (kind !== 'endif') conditions.push(isMet ? 'met' : 'unmet');
    const isUnmet = (kind === 'endif' ? conditions.pop() : conditions.at(-1)) === 'unmet';
    if (isUnmet) reading.unmet += kind === 'endif' ? -1 : 1;
    // One that is met is not shown, unless nobody tells here whether it is.
    if (isUnmet || kind === 'ifeval') put(reading, { role: 'furniture', text: line });
    return isUnmet && kind === 'endif';
  }
  if (isMet && SETTING.test(words)) attributes.set(words);
  else put(reading, { role: isMet ? 'paragraph' : 'furniture', text: attributes.put(words) });
  return false;
}
