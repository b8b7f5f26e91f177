// What of an OpenDocument file's XML is kept (ISO/IEC 26300). Knows names alone.

import { readAll, type Vocabulary } from '../xml/parse.ts';

const NAMES = 'urn:oasis:names:tc:opendocument:xmlns:';
const PREFIXES = new Map([
  ...['office', 'style', 'text', 'table', 'manifest'].map(
    (name) => [`${NAMES}${name}:1.0`, `${name}:`] as const,
  ),
  [`${NAMES}drawing:1.0`, 'draw:'],
  [`${NAMES}svg-compatible:1.0`, 'svg:'],
  [`${NAMES}xsl-fo-compatible:1.0`, 'fo:'],
  ['http://www.w3.org/1999/xlink', 'xlink:'],
  ['urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0', 'loext:'],
  ['http://www.w3.org/XML/1998/namespace', 'xml:'],
]);

const ALL = readAll(
  PREFIXES,
  [
    'style:name style:family style:parent-style-name style:num-format style:num-prefix style:num-suffix',
    'style:font-name fo:font-size fo:font-weight',
    'text:display text:is-hidden text:string-value text:level text:display-levels text:start-value text:id text:c',
    'text:style-name text:outline-level text:is-list-header text:continue-numbering text:continue-list text:change-id',
    'table:name table:number-columns-spanned table:number-rows-spanned table:number-columns-repeated',
    'table:number-rows-repeated table:display xlink:href loext:num-list-format xml:id',
  ].join(' '),
  null,
  'style:style style:text-properties',
);
export const openDocumentVocabulary: Vocabulary = {
  ...ALL,
  // Pictures are written within the text of a file that is one part.
  isRead: (name, ...around) => name !== 'office:binary-data' && ALL.isRead(name, ...around),
};
