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
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
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
    'mc:Choice w:drawing ?:inline ?:anchor ?:docPr ?:graphic ?:graphicData ?:wgp ?:grpSp ?:wpc ?:wsp ?:txbx ?:OLEObject',
    'w:delText w:comments w:comment w:commentReference w:altChunk w:hdr w:ftr w:docDefaults w:rPrDefault w:outlineLvl',
    'w:b w:sz w:vanish w:rStyle w:fldChar w:ffData w:checkBox w:checked w:ddList w:result w:listEntry',
    'w:styles w:style w:name w:basedOn w:numbering w:abstractNum w:abstractNumId w:num w:lvl w:lvlOverride',
    'w:lvlText w:numFmt w:start w:startOverride w:isLgl',
  ].flatMap((names) => names.split(' ')),
);
const READ_ATTRIBUTES = new Set(
  'Id Target Type ProgID descr uri r:id w:abstractNumId w:char w:default w:font w:id w:ilvl w:numId w:styleId w:type w:val m:val'.split(
    ' ',
  ),
);
/** What is read of a run's properties, and of whose; mammoth gets none of it, so that it is not counted. */
const LOOKS = new Set('w:b w:sz w:vanish w:rStyle'.split(' '));
const READ_LOOKS = new Set('w:r w:pPr w:style w:rPrDefault'.split(' '));
/** Elements that are read in one other alone, or as a part's first; mammoth would take note of them elsewhere. */
const WITHIN = new Map([
  ...'w:styles w:numbering w:comments w:hdr w:ftr Relationships'
    .split(' ')
    .map((name) => [name, ''] as const),
  ['w:comment', 'w:comments'],
  ['w:docDefaults', 'w:styles'],
  ['w:rPrDefault', 'w:docDefaults'],
  ['w:outlineLvl', 'w:pPr'],
  ['w:delText', 'w:del'],
  ['w:ffData', 'w:fldChar'],
  ['w:checkBox', 'w:ffData'],
  ['w:checked', 'w:checkBox'],
  ['w:ddList', 'w:ffData'],
  ['w:result', 'w:ddList'],
  ['w:listEntry', 'w:ddList'],
  ['mc:Choice', 'mc:AlternateContent'],
  ['mc:Fallback', 'mc:AlternateContent'],
]);
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
    if (skipped > 0 || !isRead(name, parent.name, open.at(-2)?.name)) skipped += 1;
    if (open.length + skipped > MOST_LEVELS) throw new Stop('is damaged, or nested more than 250 deep.');
    if (skipped > 0) return;
    parent = { name, attributes: readAttributes(tag.attributes), children: [] };
    open.push(parent);
    if (!LOOKS.has(name) && name !== 'w:rPr') count.marks += 1 + Object.keys(parent.attributes).length;
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
    if (skipped > 0 || !/:(?:t|delText)$/.test(parent.name)) return;
    parent.children.push(text);
    count.characters += text.length;
    if (count.characters > LONGEST_TEXT) throw new Stop(TOO_LONG);
  };
  parser.on('text', keepText);
  parser.on('cdata', keepText);
  parser.write(xml).close();
  return whole;
}

function isRead(name: string, parent: string, around: string | undefined): boolean {
  // Whether a run is hidden, and looks like a heading's; whether a paragraph's end was deleted.
  if (LOOKS.has(name)) return parent === 'w:rPr' && around !== 'w:pPr';
  if (name === 'w:rPr') return READ_LOOKS.has(parent);
  if (name.startsWith('?:') && !/^(?:\?:|w:drawing$|w:object$)/.test(parent)) return false;
  if ((WITHIN.get(name) ?? parent) !== (name === 'w:delText' ? around : parent)) return false;
  return READ.has(name) || (name.startsWith('m:') && name !== 'm:ctrlPr');
}

function readAttributes(attributes: Readonly<Record<string, SaxesAttributeNS>>): Record<string, string> {
  const named = Object.values(attributes).map((each) => [nameOf(each), each.value] as const);
  return Object.fromEntries(named.filter(([name]) => READ_ATTRIBUTES.has(name)));
}

function nameOf({ uri, local }: { readonly uri: string; readonly local: string }): string {
  return `${PREFIXES.get(uri) ?? '?:'}${local}`;
}
