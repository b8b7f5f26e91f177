// Reads the parts of a Word file that hold words or say how they are numbered and look. Knows how parts are related.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import { type Block, oneLine } from '../blocks/blocks.ts';
import type { Placed } from '../html/blocks.ts';
import { refuse } from '../reader.ts';
import type { Archive } from '../xml/archive.ts';
import { partReader } from '../xml/parts.ts';
import { type Related, relatedTo } from '../xml/relations.ts';
import { findDeep, isElement, textOf, type XmlElement } from '../xml/tree.ts';
import { readStyles } from './looks.ts';
import { readNumbering } from './numbering.ts';
import { followParagraphs, withOwnStyles } from './paragraphs.ts';
import { createRemarks } from './remarks.ts';
import { valueAt } from './tree.ts';
import { wordVocabulary } from './vocabulary.ts';
import { keepWords, type Surroundings } from './words.ts';

/** What a ZIP file is that is no Word document, by a part of it. */
const OTHERS = new Map([
  ['xl/workbook.bin', 'a binary Excel workbook. Save it as .xlsx and open that'],
  ['ppt/presentation.xml', 'a PowerPoint presentation. Save it as PDF and open that'],
  ['META-INF/container.xml', 'an e-book. Save it as PDF or plain text and open that'],
]);

/** What is read of a file's parts. */
export type Parts = {
  /** By their kinds, as mammoth is to see them. */
  readonly trees: ReadonlyMap<string, XmlElement>;
  readonly remarks: Placed;
  /** The parts that stand in the text, by the ids of their relations. */
  readonly chunks: ReadonlyMap<string, string>;
  /** How many tracked insertions of words were read. */
  readonly inserted: number;
  /** Heads and feet of its pages. */
  readonly furniture: { readonly above: readonly Block[]; readonly below: readonly Block[] };
};

/** Reads what of an archive makes a document; `file` is its name, for the sentence that refuses it. */
export async function readParts(archive: Archive, file: string): Promise<Outcome<Parts>> {
  const read = partReader(archive, file, wordVocabulary);
  const root = await relatedTo('', read);
  if (!root.ok) return root;
  const main = findMain(archive, root.value, file);
  if (!main.ok) return main;
  const relations = await relatedTo(main.value, read);
  if (!relations.ok) return relations;
  const related = relations.value.filter(({ part }) => archive.has(part));
  const partOf = (kind: string) =>
    related.find((one) => one.kind === kind)?.part ?? [`word/${kind}.xml`].find(archive.has);

  const [styles, numbering, comments] = [
    await read(partOf('styles')),
    await read(partOf('numbering')),
    await read(partOf('comments')),
  ];
  if (!styles.ok) return styles;
  if (!numbering.ok) return numbering;
  if (!comments.ok) return comments;
  const remarks = createRemarks();
  const looks = readStyles(styles.value);
  const chunks = new Map<string, string>();
  let inserted = 0;
  /** Whether the style of the paragraph that is being read hides its words. */
  let isHidden = false;
  const around: Surroundings = {
    remarks,
    comments: commentsOf(comments.value),
    isHiding: (style) => looks.lookOf(style).hidden ?? isHidden,
    include: (relation) => {
      const part = related.find(({ id }) => id === relation)?.part;
      if (part !== undefined) chunks.set(relation, part);
    },
    insert: () => {
      inserted += 1;
    },
  };
  const trees = new Map([['styles', withOwnStyles(styles.value)]]);
  for (const kind of ['document', 'footnotes', 'endnotes']) {
    const part = kind === 'document' ? main.value : partOf(kind);
    if (part === undefined) continue;
    const paragraphs = followParagraphs(readNumbering(numbering.value, styles.value), looks);
    const keep = keepWords(around);
    const tree = await read(part, (element) => {
      if (element.name === 'w:p') isHidden = false;
      if (element.name !== 'w:pPr')
        return keep(element).flatMap((node) => (isElement(node) ? paragraphs.follow(node) : [node]));
      isHidden = looks.lookOf(valueAt(element, 'w:pStyle')).hidden === true;
      return paragraphs.follow(element);
    });
    if (!tree.ok) return tree;
    trees.set(kind, kind === 'document' ? paragraphs.nameHeadings(tree.value) : tree.value);
  }
  const furniture: { above: Block[]; below: Block[] } = { above: [], below: [] };
  const seen = new Set<string>();
  for (const { kind, part } of related) {
    if (kind !== 'header' && kind !== 'footer') continue;
    const tree = await read(part, keepWords());
    if (!tree.ok) return tree;
    for (const text of paragraphsOf(tree.value)) {
      if (!seen.has(text))
        (kind === 'header' ? furniture.above : furniture.below).push({ role: 'furniture', text });
      seen.add(text);
    }
  }
  return succeed({ trees, remarks: remarks.placed(), chunks, inserted, furniture });
}

/** The part that the file is about, or the sentence for a ZIP file that is no Word document. */
function findMain(archive: Archive, root: readonly Related[], file: string): Outcome<string> {
  const said = root.find(({ kind }) => kind === 'officeDocument')?.part;
  const main = [said, 'word/document.xml'].find((part) => part !== undefined && archive.has(part));
  const other = [...OTHERS].find(([part]) => part === main || (main === undefined && archive.has(part)))?.[1];
  if (other !== undefined) return refuse(file, `is ${other}.`);
  return main === undefined
    ? refuse(file, 'is a ZIP archive. Unpack it and open the document in it.')
    : succeed(main);
}

function commentsOf(part: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    findDeep(part, 'w:comment').map((comment) => [comment.attributes['w:id'] ?? '', textOf(comment).trim()]),
  );
}

/** The words of paragraphs, one of a table's cells after the other. */
function paragraphsOf(part: XmlElement): readonly string[] {
  return findDeep(part, 'w:p')
    .map((paragraph) => oneLine(textOf(paragraph)))
    .filter((text) => text !== '');
}
