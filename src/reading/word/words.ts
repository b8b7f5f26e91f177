// Puts the words of a Word file where mammoth looks for them: those in fields, directions, ruby and formulas. Knows what
// stands in an element's place, one element at a time.

import type { Replace } from './parse.ts';
import type { XmlElement } from './xml.ts';

/** Elements around words that mean nothing for them; what is in them stands in their place. */
const OPENED = new Set(
  [
    'mc:AlternateContent mc:Fallback w:bdo w:customXml w:dir w:fldSimple w:hyperlink w:ins w:moveTo w:ruby',
    'w:rubyBase w:sdt w:sdtContent w:smartTag',
  ].flatMap((names) => names.split(' ')),
);
/** Signs before and behind an element that stand for the layout of a formula, written on one line. */
const SIGNS = new Map([
  ['m:den', ['/', '']],
  ['m:sup', ['^', '']],
  ['m:sub', ['_', '']],
  ['m:rad', ['√', '']],
  ['m:d', ['(', ')']],
]);

/** A run of words as Word writes it; nothing for no words. */
export function runOf(words: string): readonly XmlElement[] {
  if (words === '') return [];
  const text = { name: 'w:t', attributes: { 'xml:space': 'preserve' }, children: [words] };
  return [{ name: 'w:r', attributes: {}, children: [text] }];
}

/** Fonts whose characters mammoth knows, and the codes of their characters; it takes note of every other one. */
const SYMBOL_FONT = /^(?:Symbol|Webdings|Wingdings(?: [23])?)$/i;
const SYMBOL = /^(?:F0|00)[\dA-F]{2}$/i;

/** Every element of a part but what is said of paragraphs. A note stands where it is first referred to. */
export function keepWords(): Replace {
  const notes = new Set<string>();
  return (element) => {
    const { name, attributes, children } = element;
    const { 'w:id': id, 'w:type': type, 'w:font': font = '', 'w:char': char = '' } = attributes;
    if (name === 'm:r') return [{ ...element, name: 'w:r' }];
    if (name === 'm:t') return [{ ...element, name: 'w:t' }];
    if (name === 'm:chr') return runOf(attributes['m:val'] ?? '');
    // Breaks of columns and pages are none of the text's.
    if (name === 'w:br' && type !== undefined && type !== 'textWrapping') return [];
    if (name === 'w:sym' && !(SYMBOL_FONT.test(font) && SYMBOL.test(char))) return [];
    if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const note = `${name} ${id}`;
      const isFirst = !notes.has(note);
      notes.add(note);
      return isFirst ? [element] : [];
    }
    if (!name.startsWith('m:') && !OPENED.has(name)) return [element];
    const [before = '', behind = ''] = SIGNS.get(name) ?? [];
    return [...runOf(before), ...children, ...runOf(behind)];
  };
}
