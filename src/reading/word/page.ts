// Writes the parts of a Word file that hold words as a page of HTML, which is read as any other. Knows elements one by one, and
// which paragraphs and cells are one.

import { PARAGRAPH } from '../html/written.ts';
import { escapeXml, find, findAll, findDeep, isElement, type XmlElement, type XmlNode } from '../xml/tree.ts';
import type { Paragraph } from './paragraphs.ts';
import { isOn, numberAt, valueAt } from './tree.ts';

/** A part, and what is known of its paragraphs. */
export type Part = { readonly tree: XmlElement; readonly paragraphs: ReadonlyMap<XmlElement, Paragraph> };

/** What is no words where it stands. */
const UNREAD = /^w:(?:pPr|rPr|trPr|tcPr|del|delText)$/;

/** @param notes the parts of notes, by what refers to one: "w:footnoteReference" */
export function writePage(text: Part, notes: ReadonlyMap<string, Part>): string {
  const known = [text, ...notes.values()].flatMap(({ paragraphs }) => [...paragraphs]);
  const paragraphs = new Map(known);
  const referred: XmlElement[] = [];
  /** Boxes of the paragraph that is open: they stand behind it. */
  let boxes: XmlElement[] = [];
  /** What the next paragraph begins with: the words of those whose ends were deleted, the mark of a note. */
  let joined = '';
  const noteOf = new Map(
    [...notes].flatMap(([reference, { tree }]) =>
      findDeep(tree, reference.replace('Reference', '')).map(
        (note) => [`${reference} ${note.attributes['w:id']}`, note] as const,
      ),
    ),
  );

  const writeParagraph = (element: XmlElement): string => {
    const { tags: [open, close] = PARAGRAPH, numbered = null } = paragraphs.get(element) ?? {};
    const around = boxes;
    boxes = [];
    const words = joined + writeChildren(element);
    const own = boxes;
    boxes = around;
    joined = '';
    // A bullet that nobody has written anything behind yet is none.
    const label = words.trim() === '' && numbered?.isBullet === true ? '' : (numbered?.label ?? '');
    const isJoined = find(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined;
    if (isJoined) joined = words;
    const written = isJoined || label + words === '' ? '' : open + escapeXml(label) + words + close;
    return written + own.map(writeChildren).join('');
  };
  /** Where no paragraph follows whose beginning they are, they are one. */
  const writeJoined = (): string => {
    const words = joined;
    joined = '';
    return words === '' ? '' : PARAGRAPH[0] + words + PARAGRAPH[1];
  };
  const writeTable = (table: XmlElement): string => {
    const before = writeJoined();
    const rows = findAll(table, 'w:tr');
    const spans = spansOf(rows);
    const heads = rows.findIndex((row) => isOn(row, 'w:trPr', 'w:tblHeader') !== true);
    const written = rows.map((row, at) => {
      const tag = heads === -1 || at < heads ? 'th' : 'td';
      const cells = findAll(row, 'w:tc').flatMap((cell) => {
        const down = spans.get(cell);
        if (down === undefined) return [];
        return `<${tag} colspan="${columnsOf(cell)}" rowspan="${down}">${writeChildren(cell)}${writeJoined()}</${tag}>`;
      });
      return `<tr>${cells.join('')}</tr>`;
    });
    return `${before}<table>${written.join('')}</table>`;
  };
  const writeRun = (run: XmlElement): string => {
    const words = writeChildren(run);
    return valueAt(run, 'w:rPr', 'w:vertAlign') === 'superscript' ? `<sup>${words}</sup>` : words;
  };
  const writers: Readonly<Record<string, (element: XmlElement) => string>> = {
    'w:p': writeParagraph,
    'w:r': writeRun,
    'w:tbl': writeTable,
    'w:tab': () => '\t',
    'w:br': () => '<br>',
    'w:cr': () => '<br>',
    'w:bookmarkStart': ({ attributes }) => `<a id="${escapeXml(attributes['w:name'] ?? '')}"></a>`,
    'w:footnoteReference': (element) => `<sup>[${referred.push(element)}]</sup>`,
    'w:endnoteReference': (element) => `<sup>[${referred.push(element)}]</sup>`,
    'w:pict': (element) => {
      boxes.push(element);
      return '';
    },
  };
  const write = (node: XmlNode): string => {
    if (!isElement(node)) return escapeXml(node);
    return UNREAD.test(node.name) ? '' : (writers[node.name] ?? writeChildren)(node);
  };
  const writeChildren = ({ children }: XmlElement): string => children.map(write).join('');
  const body = writeChildren(text.tree) + writeJoined();
  const items = [...referred].map(({ name, attributes }, index) => {
    const note = noteOf.get(`${name} ${attributes['w:id']}`);
    if (note === undefined) return '';
    joined = `[${index + 1}] `;
    return `<dd aria-level="1">${writeChildren(note)}${writeJoined()}</dd>`;
  });
  return body + items.join('');
}

function columnsOf(cell: XmlElement): number {
  return numberAt(cell, 'w:tcPr', 'w:gridSpan') ?? 1;
}

/** How many rows each cell takes; one that goes on with the cell above it takes none, and is left out. */
function spansOf(rows: readonly XmlElement[]): ReadonlyMap<XmlElement, number> {
  const spans = new Map<XmlElement, number>();
  const above = new Map<number, XmlElement>();
  for (const row of rows) {
    let column = 0;
    for (const cell of findAll(row, 'w:tc')) {
      const merge = find(cell, 'w:tcPr', 'w:vMerge');
      const goesOn = merge !== undefined && (merge.attributes['w:val'] ?? 'continue') === 'continue';
      const upper = goesOn ? above.get(column) : undefined;
      if (upper === undefined) above.set(column, cell);
      spans.set(upper ?? cell, upper === undefined ? 1 : (spans.get(upper) ?? 1) + 1);
      column += columnsOf(cell);
    }
  }
  return spans;
}
