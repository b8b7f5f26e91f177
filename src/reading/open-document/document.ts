// Reads an OpenDocument text or spreadsheet. Loaded only when needed.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import { type Block, documentFromBlocks, oneLine } from '../blocks/blocks.ts';
import { readWritten } from '../html/written.ts';
import { type About, PROTECTED, type Read, refuse, type Source } from '../reader.ts';
import { blocksOfSheet } from '../sheets/rows.ts';
import { decodeDeclared } from '../text/decode.ts';
import type { Archive } from '../xml/archive.ts';
import { createParser, ENCODING, readAll, type Vocabulary } from '../xml/parse.ts';
import { partReader } from '../xml/parts.ts';
import { findAll, findDeep, isElement, NOTHING, textOf, type XmlElement } from '../xml/tree.ts';
import { writePage } from './page.ts';
import { rowsOfTable } from './rows.ts';
import { readStyles } from './styles.ts';

/** What of its XML is kept (ISO/IEC 26300). */
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
const openDocumentVocabulary: Vocabulary = {
  ...ALL,
  // Pictures are written within the text of a file that is one part.
  isRead: (name, ...around) => name !== 'office:binary-data' && ALL.isRead(name, ...around),
};

/** The part that holds the text. */
export const CONTENT = 'content.xml';

export async function readOpenDocument(archive: Archive, about: About): Promise<Outcome<Read>> {
  const { name } = about;
  const read = partReader(archive, name, openDocumentVocabulary);
  const manifest = await read('META-INF/manifest.xml');
  if (manifest.ok && findDeep(manifest.value, 'manifest:encryption-data').length > 0)
    return refuse(name, PROTECTED);
  const [content, styled] = [await read(CONTENT), await read('styles.xml')];
  if (!content.ok) return content;
  if (!styled.ok) return styled;
  return readTrees(content.value, styled.value, about, null);
}

/** Reads a file that is one part, of styles and text. */
export function readFlat(bytes: Uint8Array, about: Source): Outcome<Read> {
  const decoded = decodeDeclared(bytes, about, ENCODING);
  if (!decoded.ok) return decoded;
  const tree = createParser(about.name, openDocumentVocabulary)(decoded.value.text);
  return tree.ok ? readTrees(tree.value, tree.value, about, decoded.value.encoding) : tree;
}

function readTrees(
  content: XmlElement,
  styled: XmlElement,
  about: About,
  encoding: string | null,
): Outcome<Read> {
  const { name } = about;
  const [body = NOTHING] = findDeep(content, 'office:body');
  const [text] = findAll(body, 'office:text');
  const [sheets] = findAll(body, 'office:spreadsheet');
  if (sheets !== undefined)
    return succeed({ document: documentFromBlocks(blocksOfSheets(sheets), about), encoding });
  if (text === undefined)
    return refuse(name, 'is an OpenDocument drawing or presentation. Save it as PDF and open that.');
  const page = writePage(text, readStyles([styled, content]));
  const { length: inserted } = findDeep(text, 'text:insertion');
  const [heads, feet] = [linesOf(styled, /^style:header/), linesOf(styled, /^style:footer/)];
  return readWritten({ ...page, heads, feet, inserted }, about, encoding);
}

/** Of heads or feet of the pages. */
function linesOf(styles: XmlElement, pattern: RegExp): readonly string[] {
  return findDeep(styles, 'style:master-page')
    .flatMap(({ children }) => children.filter(isElement))
    .filter(({ name }) => pattern.test(name))
    .flatMap((part) => findDeep(part, 'text:p').map((one) => oneLine(textOf(one))));
}

function blocksOfSheets(sheets: XmlElement): Block[] {
  const counts = { cells: 0, places: 0 };
  return findAll(sheets, 'table:table').flatMap((table): Block[] => {
    const { rows, said, merged } = rowsOfTable(table, counts);
    if (rows.length === 0) return [];
    return [
      { role: 'heading', level: 1, text: table.attributes['table:name'] ?? '' },
      ...blocksOfSheet(counts, rows, said, merged, null),
    ];
  });
}
