// What of a workbook's XML is kept: the elements of SpreadsheetML (ISO/IEC 29500-1) and of its drawings. Knows names alone.

import { readAll } from '../xml/parse.ts';

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PREFIXES = new Map([
  ['', ''],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  [RELATIONS, 'r:'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/main', 'a:'],
  ['http://purl.oclc.org/ooxml/drawingml/main', 'a:'],
  ['http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing', 'd:'],
  ['http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing', 'd:'],
]);

/** Rows and shared strings are read as they end and kept in no tree: they count for nothing. */
export const sheetVocabulary = readAll(
  PREFIXES,
  'Id Target Type r r:id s t ref name state numFmtId formatCode date1904 descr',
  't v a:t',
  'row c v f is si t r rPr',
);
