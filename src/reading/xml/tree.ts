// Trees of a Word file's XML: what is in them, how they are written again. Knows no element by its meaning.

/** Word's own namespace, and that of the shapes that its text boxes are. */
export const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const SHAPES = 'urn:schemas-microsoft-com:vml';

export type XmlElement = {
  /** With the prefix that its namespace usually has: "w:p". */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlNode[];
};
export type XmlNode = XmlElement | string;
/** What a part that is not there holds. */
export const NOTHING: XmlElement = { name: '', attributes: {}, children: [] };

/** The element that a path of names leads to, each the first of its name in the one before; undefined where none does. */
export function find(element: XmlElement, ...path: readonly string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((parent, name) => parent && findAll(parent, name)[0], element);
}

export function findAll(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.filter((child): child is XmlElement => isElement(child) && child.name === name);
}

export function isElement(node: XmlNode): node is XmlElement {
  return typeof node !== 'string';
}

/** The elements of a name within another, outermost ones alone, in order. */
export function findDeep(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) =>
    !isElement(child) ? [] : child.name === name ? [child] : findDeep(child, name),
  );
}

/** The words in an element, its paragraphs' parted by line ends. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child;
      return child.name === 'w:tab' ? '\t' : `${textOf(child)}${child.name === 'w:p' ? '\n' : ''}`;
    })
    .join('');
}

/** What the element at a path says; undefined where there is none, or it says nothing. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return find(element, ...path)?.attributes['w:val'];
}

/** A part's XML again. */
export function writeXml({ children }: XmlElement): string {
  const written: string[] = [];
  const write = (node: XmlNode, more = '') => {
    if (typeof node === 'string') {
      written.push(escapeXml(node));
      return;
    }
    const attributes = Object.entries(node.attributes).map(
      ([name, value]) => ` ${name}="${escapeXml(value)}"`,
    );
    written.push(`<${node.name}${more}${attributes.join('')}>`);
    for (const child of node.children) write(child);
    written.push(`</${node.name}>`);
  };
  for (const child of children) write(child, ` xmlns:w="${WORD}" xmlns:v="${SHAPES}"`);
  return written.join('');
}

/** Text as XML and HTML have it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
