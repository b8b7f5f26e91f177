// What references to names show in a text: values that are no longer, all together, than any text may be. Knows no format.

import { LONGEST_TEXT } from '../reader.ts';

/** What is longer (UTF-16 units) stands for no words, and may have grown out of others. */
export const LONGEST_VALUE = 500;

export type References = (name: string) => string | undefined;

/**
 * @param length of the text (UTF-16 units)
 * @returns what a name shows; undefined for one that has no value, or too long a one
 */
export function createReferences(values: ReadonlyMap<string, string>, length: number): References {
  let left = LONGEST_TEXT - length;
  return (name) => {
    const value = values.get(name);
    if (value === undefined || value.length > Math.min(left, LONGEST_VALUE)) return undefined;
    left -= value.length;
    return value;
  };
}
