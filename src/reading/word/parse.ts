// Parses the XML of a Word file's parts into trees of what has to do with words. Knows the elements of WordprocessingML
// (ISO/IEC 29500-1) that hold words or say where they stand, and leaves out the rest.

import { type SaxesAttributeNS, SaxesParser } from 'saxes';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { LONGEST_TEXT, refuse, Stop, TOO_LONG } from '../reader.ts';
import { NOTHING, SHAPES, WORD, type XmlElement, type XmlNode } from './xml.ts';

/** What stands in the place of an element when it ends, the elements in it replaced before. */
export type Replace = (element: XmlElement) => readonly XmlNode[];

/** Elements in one another: tables in tables in text boxes make fifty, and what reads a tree calls itself once a level. */
const MOST_LEVELS = 250;
const MOST_ATTRIBUTES = 1_000;
/** Elements and attributes that are kept of one file: a thousand full pages. Each takes 2 to 3 kB in mammoth's trees. */
const MOST_MARKS = 300_000;

/** By namespace; Word writes a transitional and a strict one. */
const PREFIXES = new Map([
  ['', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  [WORD, 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  [SHAPES, 'v:'],
]);
/** What is read beside formulas. All else is left out with what is in it: looks, marks, fields' commands, pictures. */
const READ = new Set(
  [
    'Relationships Relationship w:document w:body w:footnotes w:footnote w:endnotes w:endnote',
    'w:p w:pPr w:pStyle w:numPr w:ilvl w:numId w:rPr w:r w:t w:tab w:br w:cr w:sym w:noBreakHyphen w:softHyphen',
    'w:footnoteReference w:endnoteReference w:del w:tbl w:tr w:trPr w:tc w:tcPr w:gridSpan w:vMerge w:tblHeader',
    'w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:fldSimple w:bdo w:dir w:ruby w:rubyBase',
    'w:object w:pict v:group v:shape v:rect v:roundrect v:textbox w:txbxContent mc:AlternateContent mc:Fallback',
    'w:styles w:style w:name w:basedOn w:numbering w:abstractNum w:abstractNumId w:num w:lvl w:lvlOverride',
    'w:lvlText w:numFmt w:start w:startOverride w:isLgl',
  ].flatMap((names) => names.split(' ')),
);
const READ_ATTRIBUTES = new Set(
  'Id Target Type w:abstractNumId w:char w:default w:font w:id w:ilvl w:numId w:styleId w:type w:val m:val'.split(
    ' ',
  ),
);
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
export function createParser(file: string): (xml: string, replace: Replace) => Outcome<XmlElement> {
  const count: Count = { marks: 0, characters: 0 };
  return (xml, replace) => {
    if (xml === '') return succeed(NOTHING);
    try {
      return succeed(parse(xml.replace(CONTROLS, '\ufffd'), count, replace));
    } catch (error) {
      return refuse(file, error instanceof Stop ? error.message : 'is damaged: a part of it is no XML.');
    }
  };
}

function parse(xml: string, count: Count, replace: Replace): XmlElement {
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
    const name = nameOf(tag);
    if (skipped > 0 || !isRead(name, parent.name)) skipped += 1;
    if (open.length + skipped > MOST_LEVELS) throw new Stop('is damaged, or nested more than 250 deep.');
    if (skipped > 0) return;
    parent = { name, attributes: readAttributes(tag.attributes), children: [] };
    open.push(parent);
    count.marks += 1 + Object.keys(parent.attributes).length;
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
    if (skipped > 0 || !parent.name.endsWith(':t')) return;
    parent.children.push(text);
    count.characters += text.length;
    if (count.characters > LONGEST_TEXT) throw new Stop(TOO_LONG);
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.write(xml).close();
  return whole;
}

function isRead(name: string, parent: string): boolean {
  // A run's looks; a paragraph's say whether its end was deleted.
  if (name === 'w:rPr') return parent === 'w:pPr';
  return READ.has(name) || (name.startsWith('m:') && name !== 'm:ctrlPr');
}

function readAttributes(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const named = Object.values(attributes).map((each) => [nameOf(each), each.value] as const);
  return Object.fromEntries(named.filter(([name]) => READ_ATTRIBUTES.has(name)));
}

function nameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  return `${PREFIXES.get(uri) ?? '?:'}${local}`;
}
