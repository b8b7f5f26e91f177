// What of a ReqIF file's XML is kept (OMG ReqIF 1.2), XHTML in it included. Knows names alone.

import { readAll } from '../xml/parse.ts';

const PREFIXES = new Map([
  ['', ''],
  ['http://www.omg.org/spec/ReqIF/20110401/reqif.xsd', ''],
  ['http://www.omg.org/spec/ReqIF/20110402/reqif.xsd', ''],
  ['http://www.omg.org/spec/ReqIF/20101201', ''],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
]);

export const reqifVocabulary = readAll(
  PREFIXES,
  'IDENTIFIER LONG-NAME DESC THE-VALUE colspan rowspan href title data alt src start type value class style',
  null,
);
