// The attributes of AsciiDoc: values that a text gives to names and shows where it refers to them. Knows no lines around.

import { createReferences, LONGEST_VALUE } from '../signs/references.ts';

const SETTING = /^:(!?)(\w[\w-]*)(!?):(?:[ \t]+(.*))?$/;
/** A value; or what counts, and shows the number or does not; or what sets a value and shows nothing. */
const REFERENCE = /(?<![\\+$])\{(?:(counter2?):(\w[\w-]*)(?::[^{}]*)?|set:[^{}]*|(\w[\w-]*))\}/g;
/** What every text has: signs by their names, those that are marks by their numbers, so that they mark nothing. */
const SIGNS =
  'empty= blank= sp=  nbsp=  zwsp= wj= apos=\' quot=" lsquo=‘ rsquo=’ ldquo=“ rdquo=” deg=° plus=&#43; brvbar=¦ vbar=| amp=& lt=&#60; gt=> startsb=&#91; endsb=] caret=&#94; asterisk=&#42; tilde=&#126; backslash=&#92; backtick=&#96; two-colons=:: two-semicolons=;; cpp=C&#43;&#43; pp=&#43;&#43; cxx=C&#43;&#43; table-caption=Table figure-caption=Figure example-caption=Example appendix-caption=Appendix'
    .split(/ (?=[\w-]+=)/)
    .map((pair) => [pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1)] as const);
/** Those of the page that Asciidoctor makes. */
const PAGE = ['backend-html5', 'basebackend-html', 'filetype-html', 'doctype-article', 'backend', 'doctype'];
/** Of a value, what says how it is set. */
const PASSED = /^pass:[a-z,]*\[(.*)\]$/;

/** @param length of the text (UTF-16 units) */
export function createAttributes(length: number) {
  const values = new Map<string, string>(SIGNS);
  const known = new Set(PAGE);
  const lookUp = createReferences(values, length);
  const put = (words: string) =>
    words.replace(REFERENCE, (reference, counter?: string, counted = '', name?: string) => {
      if (counter !== undefined) {
        const number = String((Number(values.get(counted)) || 0) + 1);
        values.set(counted, number);
        return counter === 'counter' ? number : '';
      }
      return name === undefined ? '' : (lookUp(name.toLowerCase()) ?? reference);
    });
  return {
    /** Words with the values that they refer to. Linear: they grow no longer than any text may be. */
    put,
    get: (name: string) => values.get(name),
    /** Whether a condition, `a,b` or `a+b`, is met. */
    has(names: string): boolean {
      const isSet = (name: string) => values.has(name.toLowerCase()) || known.has(name);
      return names.includes('+') ? names.split('+').every(isSet) : names.split(',').some(isSet);
    },
    /** Takes what a line sets. */
    set(line: string) {
      const [, before, name = '', behind, words = ''] = SETTING.exec(line) ?? [];
      const key = name.toLowerCase();
      const value = put(words.trim().replace(PASSED, '$1'));
      if (before || behind || value.length > LONGEST_VALUE) values.delete(key);
      else values.set(key, value);
    },
  };
}
