// Trees of WordprocessingML: what their elements say as a value, how they are written again for mammoth.

import { escapeXml, find, isElement, openingTag, type XmlElement, type XmlNode } from '../xml/tree.ts';

/** Word's own namespace, and that of the shapes that its text boxes are. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const SHAPES = 'urn:schemas-microsoft-com:vml';

/** What the element at a path says; undefined where there is none, or it says nothing. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return find(element, ...path)?.attributes['w:val'];
}

/** A part's XML again. */
export function writeXml({ children }: XmlElement): string {
  const written: string[] = [];
  const write = (node: XmlNode, more: XmlElement['attributes'] = {}) => {
    if (!isElement(node)) {
      written.push(escapeXml(node));
      return;
    }
    written.push(openingTag(node.name, { ...more, ...node.attributes }));
    for (const child of node.children) write(child);
    written.push(`</${node.name}>`);
  };
  for (const child of children) write(child, { 'xmlns:w': WORD, 'xmlns:v': SHAPES });
  return written.join('');
}
