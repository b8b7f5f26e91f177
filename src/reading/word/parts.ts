// Reads the parts of a Word file that hold words or say how they are numbered and look. Knows how parts are related.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import { oneLine } from '../blocks/blocks.ts';
import { createRemarks, type Written } from '../html/written.ts';
import { refuse } from '../reader.ts';
import type { Archive } from '../xml/archive.ts';
import { partReader } from '../xml/parts.ts';
import { type Related, relatedTo } from '../xml/relations.ts';
import { findDeep, textOf, type XmlElement } from '../xml/tree.ts';
import { readLists } from './numbering.ts';
import { type Part, writePage } from './page.ts';
import { readParagraphs } from './paragraphs.ts';
import { readStyles } from './styles.ts';
import { valueAt } from './tree.ts';
import { wordVocabulary } from './vocabulary.ts';
import { keepWords, type Surroundings } from './words.ts';

/** What a ZIP file is that is no Word document, by a part of it. */
const OTHERS = new Map([
  ['xl/workbook.bin', 'a binary Excel workbook. Save it as .xlsx and open that'],
  ['ppt/presentation.xml', 'a PowerPoint presentation. Save it as PDF and open that'],
  ['Index/Document.iwa', 'of Pages, Numbers or Keynote. Export it as PDF and open that'],
  ['META-INF/container.xml', 'an e-book. Save it as PDF or plain text and open that'],
]);

/** A Word file as a page, and the parts that stand in its text, by the ids of elements in that page. */
export type Parts = { readonly written: Written; readonly chunks: ReadonlyMap<string, string> };

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

  const [styled, numbered, commented] = [
    await read(partOf('styles')),
    await read(partOf('numbering')),
    await read(partOf('comments'), keepWords()),
  ];
  if (!styled.ok) return styled;
  if (!numbered.ok) return numbered;
  if (!commented.ok) return commented;
  const styles = readStyles(styled.value);
  const lists = readLists(numbered.value, styles);
  const remarks = createRemarks();
  const chunks = new Map<string, string>();
  let inserted = 0;
  /** Whether the style of the paragraph that is being read hides its words. */
  let isHidden = false;
  const around: Surroundings = {
    remarks,
    comments: commentsOf(commented.value),
    isHiding: (style) => styles(style).hides ?? isHidden,
    include: (relation) => {
      const part = related.find(({ id }) => id === relation)?.part;
      if (part !== undefined) chunks.set(`chunk-${relation}`, part);
    },
    insert: () => {
      inserted += 1;
    },
  };
  const readWords = async (part: string | undefined, isText: boolean): Promise<Outcome<Part>> => {
    const keep = keepWords(around);
    const tree = await read(part, (element) => {
      if (element.name === 'w:p') isHidden = false;
      if (element.name !== 'w:pPr') return keep(element);
      isHidden = styles(valueAt(element, 'w:pStyle')).hides === true;
      return [element];
    });
    if (!tree.ok) return tree;
    return succeed({ tree: tree.value, paragraphs: readParagraphs(tree.value, lists, styles, isText) });
  };
  const text = await readWords(main.value, true);
  if (!text.ok) return text;
  const notes = new Map<string, Part>();
  for (const kind of ['footnote', 'endnote']) {
    const part = await readWords(partOf(`${kind}s`), false);
    if (!part.ok) return part;
    notes.set(`w:${kind}Reference`, part.value);
  }
  const [heads, feet]: [string[], string[]] = [[], []];
  for (const { kind, part } of related) {
    if (kind !== 'header' && kind !== 'footer') continue;
    const tree = await read(part, keepWords());
    if (!tree.ok) return tree;
    (kind === 'header' ? heads : feet).push(...paragraphsOf(tree.value));
  }
  const html = writePage(text.value, notes);
  return succeed({ written: { html, placed: remarks.placed(), heads, feet, inserted }, chunks });
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
