// Text of any characters, for what must read whatever comes.

import fc from 'fast-check';

/** Any code point, halves of pairs too. With its own unit for that fast-check goes through all of Unicode first, in each thread. */
const character = fc.integer({ min: 0, max: 0x10ffff }).map((code) => String.fromCodePoint(code));

/** @param maxLength code points; where it is left out, as many as fast-check finds right */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
  return fc.string({ unit: character, ...(maxLength === undefined ? {} : { maxLength }) });
}
