// Trees of a file's XML: what is in them, how their elements are written. Knows no element by its meaning but white space
// and paragraphs.

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

/** Elements that are white space; OpenDocument counts spaces, of which one is as good as many where no line is kept. */
const SPACES = new Map([
  ['w:tab', '\t'],
  ['text:tab', '\t'],
  ['text:s', ' '],
  ['text:line-break', '\n'],
]);

/** The words in an element, its paragraphs' parted by line ends. */
export function textOf(element: XmlElement): string {
  return element.children
    .map((child) => {
      if (!isElement(child)) return child;
      return SPACES.get(child.name) ?? `${textOf(child)}${child.name === 'w:p' ? '\n' : ''}`;
    })
    .join('');
}

/** What an attribute counts, 1 where it says nothing else. */
export function countOf({ attributes }: XmlElement, name: string): number {
  return Math.max(1, Number(attributes[name] ?? 1) || 1);
}

/** How an element begins. @param name it is written with */
export function openingTag(name: string, attributes: XmlElement['attributes']): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return `<${name}${written.join('')}>`;
}

/** Text as XML and HTML have it. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
