// What a Word file holds beside its text, and the bookmarks that keep its place on the way through mammoth. Knows no XML
// but those.

import type { Remark } from '../../documents/document.ts';
import type { Placed } from '../html/blocks.ts';
import type { XmlElement } from '../xml/tree.ts';

/** A bookmark that stands where something is said, by the name that the HTML's anchor has then as its id. */
export function bookmark(name: string): XmlElement {
  return { name: 'w:bookmarkStart', attributes: { 'w:name': name }, children: [] };
}

export type Remarks = {
  /** What stands in the text in the place of something that is said; nothing for no words. */
  readonly say: (kind: Remark['kind'], words: string) => readonly XmlElement[];
  /** Words of the text have come: what is said next is another remark than the last, not more of it. */
  readonly part: () => void;
  /** All that was said, by the ids of its anchors. */
  readonly placed: () => Placed;
};

export function createRemarks(): Remarks {
  const said: { readonly kind: Remark['kind']; readonly words: string[] }[] = [];
  let isParted = true;
  return {
    say(kind, words) {
      if (words.trim() === '') return [];
      const last = said.at(-1);
      // Programs cut one stretch of words into many runs.
      if (
        last !== undefined &&
        !isParted &&
        last.kind === kind &&
        (kind === 'deleted' || kind === 'hidden')
      ) {
        last.words.push(words);
        return [];
      }
      isParted = false;
      said.push({ kind, words: [words] });
      return [bookmark(`remark-${said.length - 1}`)];
    },
    part() {
      isParted = true;
    },
    placed: () =>
      new Map(
        said.map(({ kind, words }, index) => [`remark-${index}`, { kind, text: words.join('').trim() }]),
      ),
  };
}
