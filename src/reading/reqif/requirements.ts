// What a ReqIF file says of each of its objects: identifier, chapter, text, other attributes. Knows no hierarchy.

import { oneLine } from '../blocks/blocks.ts';
import {
  escapeXml,
  find,
  findAll,
  findDeep,
  isElement,
  NOTHING,
  openingTag,
  textOf,
  type XmlElement,
} from '../xml/tree.ts';

type Value = ReturnType<typeof readValue>;
export type Requirement = ReturnType<typeof requirementOf>;

/** Names of attributes, most telling first: those of the implementation guide, then what tools and people call them. */
const IDENTIFIERS = [
  /^ReqIF\.ForeignID$/i,
  /^(?:(?:object|absolute|requirement|req)[ _-]?)?(?:id|identifier|number|uid)$/i,
];
const CHAPTERS = [/^ReqIF\.Chapter(?:Name)?$/i, /^(?:object )?(?:heading|chapter|überschrift)$/i];
const TITLES = [/^ReqIF\.Name$/i, /^(?:title|name|short ?text|summary|titel)$/i];
const TEXTS = [
  /^ReqIF\.Text$/i,
  /^(?:object |primary )?(?:text|description|content|statement|beschreibung)$/i,
  /^ReqIF\.Description$/i,
];
/** What says that an object is a heading: its type, or an attribute that names a kind. */
const KINDS = /^(?:(?:object|item|artifact|requirement) ?)?(?:type|kind|category|typ|art)$/i;
const HEADING = /^(?:heading|header|chapter|section|headline|überschrift|kapitel|titre)(?: type)?$/i;
const LONGEST_HEADING = 120;
/** Numbers that tools keep for themselves. */
const UNREAD = /^ReqIF\.(?:ForeignCreated|ForeignModified|ForeignRevision|Chapter ?Number)|^(?:MID|LEVEL)$/i;
const INLINE = /^xhtml:(?:a|abbr|b|big|cite|code|em|i|q|small|span|strong|sub|sup|tt)$/;
/** Identifiers that a tool made, which no reader calls a requirement by. */
const RANDOM = /^_|^[\w-]{20,}$/;

/** The objects of a file by their identifiers. */
export function readRequirements(content: XmlElement): ReadonlyMap<string, Requirement> {
  const names = new Map(
    [...findDeep(content, 'SPEC-TYPES'), ...findDeep(content, 'DATATYPES')].flatMap((part) => namesIn(part)),
  );
  const objects = findDeep(content, 'SPEC-OBJECTS').flatMap((part) => findAll(part, 'SPEC-OBJECT'));
  return new Map(objects.map((object) => [object.attributes.IDENTIFIER ?? '', requirementOf(object, names)]));
}

/** All that has an identifier, by what it is called. */
function namesIn(part: XmlElement): (readonly [id: string, name: string])[] {
  return part.children.filter(isElement).flatMap((child) => {
    const { IDENTIFIER: id, 'LONG-NAME': name } = child.attributes;
    const own = id === undefined ? [] : [[id, name ?? id] as const];
    return [...own, ...namesIn(child)];
  });
}

function requirementOf(object: XmlElement, names: ReadonlyMap<string, string>) {
  const values = findAll(object, 'VALUES')
    .flatMap(({ children }) => children.filter(isElement))
    .map((value) => readValue(value, names))
    .filter(({ words }) => words !== '');
  const take = (patterns: readonly RegExp[]) =>
    patterns.flatMap((pattern) => values.find(({ name }) => pattern.test(name)) ?? [])[0];
  const [identifier, chapter, title, named] = [IDENTIFIERS, CHAPTERS, TITLES, TEXTS].map(take);
  const known = [identifier, chapter, title, named];
  const rest = values.filter((value) => !known.includes(value) && !UNREAD.test(value.name));
  // Where no attribute is called so, the longest is the text.
  const [longest] =
    chapter || title || named
      ? []
      : rest
          .filter(({ isWritten }) => isWritten)
          .toSorted((one, other) => other.words.length - one.words.length);
  const text = named ?? longest ?? null;
  const type = names.get(textOf(find(object, 'TYPE') ?? NOTHING).trim()) ?? '';
  const isHeading =
    HEADING.test(type) || values.some(({ name, words }) => KINDS.test(name) && HEADING.test(words));
  const heading = title ?? text;
  const called = chapter ?? (isHeading && heading && isShort(heading.words) ? heading : undefined);
  const said = [called, title, text].map((value) => value?.words.replace(/\s/g, ''));
  const id = object.attributes['LONG-NAME'] ?? object.attributes.IDENTIFIER ?? '';
  return {
    identifier: identifier?.words ?? (RANDOM.test(id) ? '' : id),
    chapter: called?.words ?? '',
    /** Whether what it is called as a chapter is its text, or the beginning of it that a tool had room for. */
    isItsText: text !== called && opens(called, text),
    /** What it is called, beside its text. */
    title: title === called || opens(title, text) ? '' : (title?.words ?? ''),
    text: text === called ? null : text,
    // Tools keep the same words plain, rich and numbered.
    others: rest.filter((value) => value !== longest && !said.includes(value.words.replace(/\s/g, ''))),
  };
}

/** Tools call a requirement with others below it a heading as well. */
function isShort(words: string): boolean {
  return words.length <= LONGEST_HEADING && !/[.:;,]$/.test(words);
}

/** Whether words are a text, or its beginning and a sign that it goes on. */
function opens(one: Value | undefined, text: Value | null): boolean {
  const [words = '', whole = ''] = [one, text].map((value) => value?.words.replace(/\s/g, ''));
  const cut = words.replace(/(?:\.{3}|…)$/, '');
  return cut !== '' && (cut === words ? whole === words : whole.startsWith(cut));
}

/** An attribute's value: words, or the XHTML that they stand in; and whether somebody wrote it, as no date, number or choice is. */
function readValue(value: XmlElement, names: ReadonlyMap<string, string>) {
  const reference = textOf(find(value, 'DEFINITION') ?? NOTHING).trim();
  const name = names.get(reference) ?? reference;
  const html = find(value, 'THE-VALUE') ?? null;
  const chosen = findDeep(value, 'ENUM-VALUE-REF').map((one) => names.get(textOf(one).trim()) ?? '');
  const words = html === null ? (value.attributes['THE-VALUE'] ?? chosen.join(', ')) : wordsOf(html);
  return { name, words: oneLine(words), html, isWritten: html !== null || value.name.endsWith('-STRING') };
}

/** Those of a paragraph, an item or a cell stand apart from the next. */
function wordsOf({ children }: XmlElement): string {
  return children
    .map((child) => {
      if (!isElement(child)) return child;
      const apart = INLINE.test(child.name) ? '' : ' ';
      return apart + wordsOf(child) + apart;
    })
    .join('');
}

/** A value as HTML, and words before its first. */
export function writeValue({ words, html }: Value, before: string): string {
  if (html === null) return `<p>${escapeXml(before + words)}</p>`;
  let waiting = before;
  const write = (element: XmlElement): string =>
    element.children
      .map((child) => {
        if (!isElement(child)) {
          if (child.trim() === '') return child;
          const text = escapeXml(waiting + (waiting === '' ? child : child.trimStart()));
          waiting = '';
          return text;
        }
        const name = child.name.replace(/^xhtml:/, '');
        const open = openingTag(name, child.attributes);
        return name === 'br' ? open : `${open}${write(child)}</${name}>`;
      })
      .join('');
  return `<div>${write(html)}</div>`;
}
