// What a tagged PDF says of its pictures, and the pieces of text by their marks. Knows the tree of its structure, no blocks.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { groupBy } from '../../../documents/groups.ts';
import { ARTIFACT, type Piece } from './shapes.ts';

/** What PDF.js gives of the tree: elements, and the ids of marked content. */
export type TagNode = {
  readonly role?: string;
  readonly alt?: string;
  readonly children?: readonly TagNode[];
  readonly type?: string;
  readonly id?: string;
};

/** What pictures are said to show, each behind the words that stand before it in the tree. */
export function picturesIn(
  tree: TagNode | null,
  pieces: readonly Piece[],
): readonly { readonly y: number; readonly text: string }[] {
  const marked = byMark(pieces);
  const pictures: { y: number; text: string }[] = [];
  let y = 0;
  const read = ({ role, alt = '', id = '', children = [] }: TagNode) => {
    y = marked.get(id)?.at(-1)?.y ?? y;
    if (role === 'Figure' && alt.trim() !== '') pictures.push({ y, text: alt.trim() });
    for (const child of children) read(child);
  };
  if (tree !== null) read(tree);
  return pictures;
}

export function byMark(pieces: readonly Piece[]): ReadonlyMap<string, readonly Piece[]> {
  return groupBy(pieces, ({ mark }) => mark ?? null);
}

/** PDF.js says a mark's tag, which its types leave out. */
export function isArtifact(mark: object): boolean {
  return 'tag' in mark && mark.tag === ARTIFACT;
}

/** A page's structure tree; null where it has none, or one that PDF.js cannot follow. */
export async function treeOf(page: PDFPageProxy): Promise<TagNode | null> {
  try {
    return await page.getStructTree();
  } catch {
    return null;
  }
}
