// English words for numbers up to a hundred. Knows no text.

export const DIGITS: readonly string[] = 'two three four five six seven eight nine'.split(' ');
export const TEENS: readonly string[] =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** By word its number; "one" is a pronoun too often. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ...DIGITS.map((word, at): [string, number] => [word, at + 2]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, 10 * (at + 2)]),
]);
