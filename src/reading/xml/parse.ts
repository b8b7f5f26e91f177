// Parses the XML of a file's parts into trees of what one format reads. Knows limits and no element.

import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { listed } from '../../documents/words.ts';
import { LONGEST_TEXT, refuse, Stop, TOO_LONG } from '../reader.ts';
import { NOTHING, type XmlElement, type XmlNode } from './tree.ts';

/** What says the encoding of a file that is XML and no archive. */
export const ENCODING = /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{1,40})/;

/** What stands in the place of an element when it ends, the elements in it replaced before. */
export type Replace = (element: XmlElement) => readonly XmlNode[];
const asItIs: Replace = (element) => [element];

/** What of a format's XML is kept; names have the prefix that their namespace usually has. */
export type Vocabulary = {
  /** By namespace; names of another begin with "?:". */
  readonly prefixes: ReadonlyMap<string, string>;
  /** Whether an element is kept; what is in one that is not is left out with it. */
  readonly isRead: (name: string, parent: string, around: string | undefined) => boolean;
  readonly isAttribute: (name: string) => boolean;
  /** Whether the text in an element is words. */
  readonly hasWords: (name: string) => boolean;
  /** Whether an element counts, with its attributes, for the most that are kept of one file. */
  readonly counts: (name: string) => boolean;
};

/** All of a format's XML; `words` are the elements whose text is read, and null stands for every one. */
export function readAll(
  prefixes: ReadonlyMap<string, string>,
  attributes: string,
  words: string | null,
  uncounted = '',
): Vocabulary {
  const [read, spoken, free] = [listed(attributes), listed(words ?? ''), listed(uncounted)];
  return {
    prefixes,
    isRead: (name) => !name.startsWith('?:'),
    isAttribute: (name) => read.has(name),
    hasWords: (name) => words === null || spoken.has(name),
    counts: (name) => !free.has(name),
  };
}

/** Elements in one another: tables in tables in text boxes make fifty, and what reads a tree calls itself once a level. */
const MOST_LEVELS = 250;
const MOST_ATTRIBUTES = 1_000;
/** Elements and attributes that are kept of one file: a thousand full pages. */
const MOST_MARKS = 300_000;
/** Not allowed in XML, and in files of some programs all the same. */
const CONTROLS = /(?![\s\u007f-\u009f])\p{Cc}/gu;

type Growing = XmlElement & { readonly children: XmlNode[] };
/** What has been kept of a file's parts so far. */
type Count = { marks: number; characters: number };

/**
 * A parser for the parts of one file, what they hold counted together. A tree holds the part's first element, if that is
 * read.
 *
 * @param file its name, for the sentence that refuses a part
 */
export function createParser(
  file: string,
  vocabulary: Vocabulary,
): (xml: string, replace?: Replace) => Outcome<XmlElement> {
  const count: Count = { marks: 0, characters: 0 };
  return (xml, replace = asItIs) => {
    if (xml === '') return succeed(NOTHING);
    try {
      return succeed(parse(xml.replace(PREFACE, '').replace(CONTROLS, '\ufffd'), vocabulary, count, replace));
    } catch (error) {
      return refuse(file, error instanceof Stop ? error.message : 'is damaged: a part of it is no XML.');
    }
  };
}

/** Comments ahead of a file's declaration, where XML has nothing and people write what the file is. */
const PREFACE = /^(?:\s|<!--(?:(?!-->)[\s\S])*-->)+(?=<\?xml\s)/;

function parse(xml: string, vocabulary: Vocabulary, count: Count, replace: Replace): XmlElement {
  const { prefixes, isRead, hasWords, counts } = vocabulary;
  const whole: Growing = { name: '', attributes: {}, children: [] };
  const open = [whole];
  let parent = whole;
  /** Levels within an element that is left out. */
  let skipped = 0;
  let attributes = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('attribute', () => {
    attributes += 1;
    if (attributes > MOST_ATTRIBUTES)
      throw new Stop('is damaged, or has an element with more than 1,000 attributes.');
  });
  parser.on('opentag', (tag) => {
    attributes = 0;
    const name = nameOf(tag, prefixes);
    if (skipped > 0 || !isRead(name, parent.name, open.at(-2)?.name)) skipped += 1;
    if (open.length + skipped > MOST_LEVELS) throw new Stop('is damaged, or nested more than 250 deep.');
    if (skipped > 0) return;
    parent = { name, attributes: readAttributes(tag.attributes, vocabulary), children: [] };
    open.push(parent);
    if (counts(name)) count.marks += 1 + Object.keys(parent.attributes).length;
    if (count.marks > MOST_MARKS)
      throw new Stop('has more than a thousand full pages. Split it and open the parts.');
  });
  parser.on('closetag', () => {
    if (skipped > 0) {
      skipped -= 1;
      return;
    }
    const ended = open.pop() ?? whole;
    parent = open.at(-1) ?? whole;
    for (const node of replace(ended)) parent.children.push(node);
  });
  const keepText = (text: string) => {
    if (skipped > 0 || !hasWords(parent.name)) return;
    parent.children.push(text);
    count.characters += text.length;
    if (count.characters > LONGEST_TEXT) throw new Stop(TOO_LONG);
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.write(xml).close();
  return whole;
}

function readAttributes(
  attributes: Readonly<Record<string, SaxesAttributeNS>>,
  { prefixes, isAttribute }: Vocabulary,
): Record<string, string> {
  const named = Object.values(attributes).map((each) => [nameOf(each, prefixes), each.value] as const);
  return Object.fromEntries(named.filter(([name]) => isAttribute(name)));
}

function nameOf(
  { uri, local }: { readonly uri: string; readonly local: string },
  prefixes: Vocabulary['prefixes'],
): string {
  return `${prefixes.get(uri) ?? '?:'}${local}`;
}
