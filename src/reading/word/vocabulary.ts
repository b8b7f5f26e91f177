// What of a Word file's XML is kept: the elements of WordprocessingML (ISO/IEC 29500-1) that hold words or say where they
// stand. Knows names alone.

import { listed } from '../../documents/words.ts';
import type { Vocabulary } from '../xml/parse.ts';

/** By namespace; Word writes a transitional and a strict one. */
const PREFIXES = new Map([
  ['', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w:'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm:'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm:'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc:'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['urn:schemas-microsoft-com:vml', 'v:'],
]);
/** What is read beside formulas. All else is left out with what is in it: looks, marks, pictures. */
const READ = listed(
  [
    'Relationships Relationship w:document w:body w:footnotes w:footnote w:endnotes w:endnote',
    'w:p w:pPr w:pStyle w:numPr w:ilvl w:numId w:r w:t w:tab w:br w:cr w:sym w:noBreakHyphen w:softHyphen',
    'w:footnoteReference w:endnoteReference w:del w:tbl w:tr w:trPr w:tc w:tcPr w:gridSpan w:vMerge w:tblHeader',
    'w:ins w:moveTo w:hyperlink w:smartTag w:customXml w:sdt w:sdtContent w:fldSimple w:bdo w:dir w:ruby w:rubyBase',
    'w:object w:pict v:group v:shape v:rect v:roundrect v:textbox w:txbxContent mc:AlternateContent mc:Fallback',
    'mc:Choice w:drawing ?:inline ?:anchor ?:docPr ?:graphic ?:graphicData ?:wgp ?:grpSp ?:wpc ?:wsp ?:txbx ?:OLEObject',
    'w:delText w:comments w:comment w:commentReference w:altChunk w:hdr w:ftr w:docDefaults w:rPrDefault w:outlineLvl',
    'w:fldChar w:instrText w:ffData w:checkBox w:checked w:ddList w:result w:listEntry',
    'w:styles w:style w:name w:basedOn w:numbering w:abstractNum w:abstractNumId w:num w:lvl w:lvlOverride',
    'w:lvlText w:numFmt w:start w:startOverride w:isLgl w:numStyleLink',
  ].join(' '),
);
const READ_ATTRIBUTES = listed(
  'Id Target Type ProgID descr uri r:id w:abstractNumId w:ascii w:char w:default w:fldCharType w:font w:id w:ilvl w:instr w:numId w:styleId w:type w:val m:val',
);
/** Of how words look; a text has more of it than of words, so that it is not counted. */
const LOOKS = listed('w:rPr w:b w:sz w:vanish w:rFonts w:rStyle w:vertAlign');

export const wordVocabulary: Vocabulary = {
  prefixes: PREFIXES,
  isRead,
  isAttribute: (name) => READ_ATTRIBUTES.has(name),
  hasWords: (name) => /:(?:t|delText|instrText)$/.test(name),
  counts: (name) => !LOOKS.has(name),
};

function isRead(name: string, parent: string, around: string | undefined): boolean {
  if (name.startsWith('?:') && !/^(?:\?:|w:drawing$|w:object$)/.test(parent)) return false;
  if (name === 'w:delText' && around !== 'w:del') return false;
  return READ.has(name) || LOOKS.has(name) || (name.startsWith('m:') && name !== 'm:ctrlPr');
}
