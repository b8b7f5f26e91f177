// Follows the paragraphs of a Word file while it is parsed: how each looks, and which is a heading. Knows what mammoth needs
// to see of them.

import { findCode, findHeadings, findLines, type ParagraphLook } from '../signs/headings.ts';
import type { Replace } from '../xml/parse.ts';
import { find, findAll, isElement, NOTHING, textOf, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { type Look, lookOfRun, merge, outlineOf, type Styles } from './looks.ts';
import type { Numbering } from './numbering.ts';
import { CAPTION, NUMBERED, numberParagraphs } from './numbers.ts';
import { valueAt } from './tree.ts';

/** Headings that no style names get this style and their level, for a style map to know them by. */
export const HEADING = 'TwoReportsHeading';
/** The same of code that its font alone shows. */
export const CODE = 'TwoReportsCode';
/** The same of lines that go on with the one above. */
export const LINE = 'TwoReportsLine';
/** Styles whose paragraphs are what they are called. */
const STYLED =
  /^(?:heading \d|title|subtitle|caption|toc |table of|(?:header|footer)$|html pre|preformatted|source code)/;

export type Paragraphs = {
  /** What is done with paragraphs, runs and what is said of them; every other element stays. */
  readonly follow: Replace;
  /** The same tree, the paragraphs in it that are headings or code said to be so. */
  readonly nameHeadings: (tree: XmlElement) => XmlElement;
};

type Properties = { readonly style: string | undefined; readonly outline: number | undefined };
type RunLook = { readonly look: Look; readonly style: string | undefined; readonly letters: number };

/** Of one part. */
export function followParagraphs(numbering: Numbering, styles: Styles): Paragraphs {
  const number = numberParagraphs(numbering);
  const properties = new Map<XmlNode, Properties>();
  const runs = new Map<XmlNode, RunLook>();
  const looks = new Map<XmlElement, ParagraphLook>();
  const readProperties: Replace = (element) => {
    const { children } = element;
    const outline = outlineOf(element);
    // mammoth need not know.
    const rest = {
      ...element,
      children: children.filter((child) => !isElement(child) || child.name !== 'w:outlineLvl'),
    };
    const numbered = number(rest);
    const [first] = numbered;
    if (first !== undefined) properties.set(first, { style: valueAt(element, 'w:pStyle'), outline });
    return numbered;
  };
  const readRun: Replace = (element) => {
    const said = find(element, 'w:rPr');
    const look = lookOfRun(said ?? NOTHING);
    const run =
      said === undefined
        ? element
        : { ...element, children: element.children.filter((child) => child !== said) };
    runs.set(run, { look, style: valueAt(said ?? NOTHING, 'w:rStyle'), letters: textOf(run).trim().length });
    return [run];
  };
  const readParagraph: Replace = (element) => {
    const said = find(element, 'w:pPr');
    const { style, outline } = (said && properties.get(said)) ?? { style: undefined, outline: undefined };
    const words = textOf(element).trim();
    const whole = styles.lookOf(style);
    const own = element.children.map((child) => runs.get(child)).filter((run) => run !== undefined);
    const seen = own
      .filter(({ letters }) => letters > 0)
      .map(({ look, style, letters }) => {
        const named = style === undefined ? look : merge(look, styles.lookOf(style));
        return { letters, look: merge(named, whole) };
      });
    const listed = said && find(said, 'w:numPr');
    const [most] = [...seen].sort((one, other) => other.letters - one.letters);
    looks.set(element, {
      words: words.length > 500 ? words.slice(0, 500) : words,
      bold: seen.length > 0 && seen.every(({ look }) => look.bold === true),
      mono: seen.length > 0 && seen.every(({ look }) => look.mono === true),
      size: (most?.look ?? whole).size ?? 0,
      outline: outline ?? whole.outline,
      isStyled: STYLED.test(styles.nameOf(style)),
      isListed: listed !== undefined,
    });
    for (const child of element.children) runs.delete(child);
    return [element];
  };
  return {
    follow: (element) => {
      if (element.name === 'w:pPr') return readProperties(element);
      if (element.name === 'w:r') return readRun(element);
      return element.name === 'w:p' ? readParagraph(element) : [element];
    },
    nameHeadings: (tree) => {
      const inText = new Map<XmlElement, ParagraphLook>();
      collect(tree, looks, inText);
      const lines = findLines(inText);
      const headings = [...findHeadings(inText, lines)].map(
        ([one, level]) => [one, `${HEADING}${level}`] as const,
      );
      const code = findCode(inText).map((one) => [one, CODE] as const);
      const broken = [...lines].filter(([, goesOn]) => goesOn).map(([one]) => [one, LINE] as const);
      return rename(tree, new Map([...code, ...headings, ...broken]));
    },
  };
}

/** The paragraphs that stand in no table. */
function collect(
  { children }: XmlElement,
  looks: ReadonlyMap<XmlElement, ParagraphLook>,
  into: Map<XmlElement, ParagraphLook>,
): void {
  for (const child of children) {
    if (!isElement(child) || child.name === 'w:tbl') continue;
    const look = looks.get(child);
    if (look !== undefined) into.set(child, look);
    else collect(child, looks, into);
  }
}

function rename(element: XmlElement, named: ReadonlyMap<XmlElement, string>): XmlElement {
  const own = named.get(element);
  if (own === undefined) {
    const children = element.children.map((child) => (isElement(child) ? rename(child, named) : child));
    return { ...element, children };
  }
  const style = { name: 'w:pStyle', attributes: { 'w:val': own }, children: [] };
  const said = find(element, 'w:pPr') ?? { ...NOTHING, name: 'w:pPr' };
  const kept = findAll(said, 'w:rPr');
  const rest = element.children.filter((child) => child !== said);
  return { ...element, children: [{ ...said, children: [style, ...kept] }, ...rest] };
}

/** The styles of a part with those that are given here, so that mammoth knows all. */
export function withOwnStyles(styles: XmlElement): XmlElement {
  const own = Array.from({ length: 9 }, (_, at) =>
    [NUMBERED, HEADING].map((name) => defineStyle(`${name}${at + 1}`)),
  ).flat();
  const root = find(styles, 'w:styles') ?? { name: 'w:styles', attributes: {}, children: [] };
  // mammoth reads no look of a style.
  const bare = findAll(root, 'w:style').map((style) => ({
    ...style,
    children: style.children.filter((child) => isElement(child) && !/^w:[rp]Pr$/.test(child.name)),
  }));
  return {
    ...NOTHING,
    children: [{ ...root, children: [...bare, ...own, ...[CODE, CAPTION, LINE].map(defineStyle)] }],
  };
}

function defineStyle(id: string): XmlElement {
  const name = { name: 'w:name', attributes: { 'w:val': id }, children: [] };
  return { name: 'w:style', attributes: { 'w:type': 'paragraph', 'w:styleId': id }, children: [name] };
}
