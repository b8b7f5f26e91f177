// Reads an Excel workbook: each sheet a heading, each row a row of a table. Loaded only when needed.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import { type Block, documentFromBlocks, oneLine, remarkOf } from '../blocks/blocks.ts';
import type { About, Read } from '../reader.ts';
import type { Archive } from '../xml/archive.ts';
import { readAll } from '../xml/parse.ts';
import { partReader, type ReadPart } from '../xml/parts.ts';
import { relatedTo } from '../xml/relations.ts';
import { findAll, findDeep, textOf, type XmlElement } from '../xml/tree.ts';
import { blocksOfSheet, type Counts, countCells, type Merged, type Said, type SheetRow } from './rows.ts';
import { readWriters, shownOf, type Values, wordsOf } from './values.ts';

/** What of its XML is kept: the elements of SpreadsheetML (ISO/IEC 29500-1) and of its drawings. */
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
const sheetVocabulary = readAll(
  PREFIXES,
  'Id Target Type r r:id s t ref name state numFmtId formatCode date1904 descr',
  't v a:t',
  'row c v f is si t r rPr',
);

/** "XFD", the last column that there is, as a number. */
const LAST_COLUMN = 16_383;

/** @param main the part that the workbook is in */
export async function readWorkbook(archive: Archive, main: string, about: About): Promise<Outcome<Read>> {
  const read = partReader(archive, about.name, sheetVocabulary);
  const workbook = await read(main);
  if (!workbook.ok) return workbook;
  const related = await relatedTo(main, read);
  if (!related.ok) return related;
  const partOf = (kind: string) => related.value.find((one) => one.kind === kind)?.part;
  const strings: string[] = [];
  const shared = await read(partOf('sharedStrings'), (element) => {
    if (element.name !== 'si') return [element];
    strings.push(wordsOf(element));
    return [];
  });
  if (!shared.ok) return shared;
  const styles = await read(partOf('styles'));
  if (!styles.ok) return styles;
  const is1904 = /^(?:1|true)$/.test(findDeep(workbook.value, 'workbookPr')[0]?.attributes.date1904 ?? '');
  const values = { strings, writers: readWriters(styles.value, is1904) };
  const sheets: Named[] = [];
  const counts = { cells: 0, places: 0 };
  for (const { attributes } of findDeep(workbook.value, 'sheet')) {
    const part = related.value.find(({ id }) => id === attributes['r:id'])?.part;
    const sheet = await readSheet(part, read, values, counts);
    if (!sheet.ok) return sheet;
    const isHidden = /hidden/i.test(attributes.state ?? '');
    sheets.push({ name: attributes.name ?? '', isHidden, blocks: sheet.value });
  }
  return succeed({ document: documentFromBlocks(inOrder(sheets), about), encoding: null });
}

type Named = { readonly name: string; readonly isHidden: boolean; readonly blocks: readonly Block[] };

/** Each sheet below its name; a hidden one is said, unless there is nothing else to read. */
function inOrder(sheets: readonly Named[]): Block[] {
  const full = sheets.filter(({ blocks }) => blocks.length > 0);
  const hasShown = full.some(({ isHidden }) => !isHidden);
  return full.flatMap(({ name, isHidden, blocks }): Block[] => {
    if (!isHidden || !hasShown) return [{ role: 'heading', level: 1, text: name }, ...blocks];
    const words = blocks.map(({ text }) => text.replaceAll('\t', ' ')).join('\n');
    return [{ ...remarkOf('hidden', name), remarks: [{ kind: 'hidden', at: 0, text: `${name}: ${words}` }] }];
  });
}

async function readSheet(
  part: string | undefined,
  read: ReadPart,
  values: Values,
  counts: Counts,
): Promise<Outcome<readonly Block[]>> {
  if (part === undefined) return succeed([]);
  const rows: SheetRow[] = [];
  let row = 0;
  const sheet = await read(part, (element) => {
    if (element.name !== 'row') return [element];
    row = Number(element.attributes.r ?? row + 1);
    const cells = readCells(element, values);
    if (cells.size > 0) rows.push({ number: row, cells });
    countCells(counts, cells.size);
    return [];
  });
  if (!sheet.ok) return sheet;
  const related = await relatedTo(part, read);
  if (!related.ok) return related;
  const said: Said[] = [];
  const drawn: Block[] = [];
  for (const { kind, part: other } of related.value) {
    if (kind !== 'comments' && kind !== 'drawing') continue;
    const tree = await read(other);
    if (!tree.ok) return tree;
    if (kind === 'comments') for (const one of commentsIn(tree.value)) said.push(one);
    else for (const one of drawnIn(tree.value)) drawn.push(one);
  }
  const filter = findDeep(sheet.value, 'autoFilter')[0]?.attributes.ref;
  const head = filter === undefined ? null : placeOf(filter).row;
  const merged = findDeep(sheet.value, 'mergeCell').map(mergedBy);
  return succeed([...blocksOfSheet(counts, rows, said, merged, head), ...drawn]);
}

function readCells(row: XmlElement, values: Values): ReadonlyMap<number, string> {
  const cells = new Map<number, string>();
  let column = -1;
  for (const cell of findAll(row, 'c')) {
    const { r } = cell.attributes;
    column = r === undefined ? column + 1 : placeOf(r).column;
    const words = shownOf(cell, values);
    if (words !== '' && column <= LAST_COLUMN) cells.set(column, words);
  }
  return cells;
}

/** Where a cell is: "B3" is in row 3 and column 1, the second. */
function placeOf(reference: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Z]{0,3})\$?(\d{0,7})/i.exec(reference) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(digits), column: Math.max(0, column - 1) };
}

/** "A1:C2" is from A to C, shown in the first of its rows. */
function mergedBy({ attributes: { ref = '' } }: XmlElement): Merged {
  const [first = '', last = first] = ref.split(':');
  return { ...placeOf(first), last: placeOf(last).column };
}

function commentsIn(comments: XmlElement): Said[] {
  return findDeep(comments, 'comment').map((comment) => ({
    ...placeOf(comment.attributes.ref ?? ''),
    kind: 'comment',
    text: oneLine(wordsOf(comment)),
  }));
}

/** The words of shapes, and of pictures what is said of them. */
function drawnIn(drawing: XmlElement): Block[] {
  const pictures = findDeep(drawing, 'd:cNvPr').map(({ attributes }) => attributes.descr ?? '');
  const words = findDeep(drawing, 'a:p').map((paragraph) => findDeep(paragraph, 'a:t').map(textOf).join(''));
  return [
    ...words.map((text): Block => ({ role: 'paragraph', text })),
    ...pictures.map((text) => remarkOf('picture', text)),
  ];
}
