// What the styles of an OpenDocument file say of its paragraphs and lists. Knows styles by what is asked of them alone.

import { isMono, type Look } from '../signs/looks.ts';
import { find, findDeep, isElement, type XmlElement } from '../xml/tree.ts';

export type ListLevel = ReturnType<typeof levelOf>;
type Style = Look & { readonly parent: string | undefined; readonly hides: boolean; readonly share: number };
export type Styles = ReturnType<typeof readStyles>;

/** The list whose levels number headings. */
export const OUTLINE = ' outline';
/** What is not said by any other. */
const USUAL = ' usual';
/** Styles of styles: no file nests them as deep. */
const DEEPEST = 40;

/** @param parts the trees of the parts that styles stand in */
export function readStyles(parts: readonly XmlElement[]) {
  const styles = new Map<string, Style>();
  const lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const part of parts) {
    for (const style of findDeep(part, 'style:style')) {
      const { 'style:name': name = '', 'style:parent-style-name': parent } = style.attributes;
      styles.set(name, styleOf(style, parent));
    }
    for (const style of findDeep(part, 'style:default-style'))
      if (style.attributes['style:family'] === 'paragraph') styles.set(USUAL, styleOf(style, undefined));
    for (const list of findDeep(part, 'text:list-style'))
      lists.set(list.attributes['style:name'] ?? '', levelsOf(list));
    for (const list of findDeep(part, 'text:outline-style')) lists.set(OUTLINE, levelsOf(list));
  }
  const chainOf = (style: string | undefined): readonly string[] => {
    const chain: string[] = [];
    for (let name = style; name !== undefined && chain.length < DEEPEST; name = styles.get(name)?.parent)
      chain.push(name);
    return chain;
  };
  const looks = new Map<string, Look>();
  const lookOfAll = (names: readonly string[]): Look => {
    const key = names.join('/');
    const known = looks.get(key);
    if (known !== undefined) return known;
    const chain = names.map((one) => styles.get(one)).filter((one) => one !== undefined);
    const sized = chain.findIndex(({ size }) => size !== undefined);
    const share = chain.slice(0, sized).reduce((product, one) => product * one.share, 1);
    const look = {
      bold: chain.find(({ bold }) => bold !== undefined)?.bold,
      size: chain[sized]?.size && chain[sized].size * share,
      mono: chain.find(({ mono }) => mono !== undefined)?.mono,
    };
    looks.set(key, look);
    return look;
  };
  return {
    /** The styles that one is made of, itself first, as named in the file: "Contents_20_2". */
    chainOf,
    /** The look of a paragraph's style, or of none, with all that it is made of; sizes in points. */
    lookOf: (style: string | undefined) => lookOfAll([...chainOf(style), USUAL]),
    /** The same of a style of words: what it leaves to the paragraph is undefined. */
    lookOfWords: (style: string) => lookOfAll(chainOf(style)),
    isHidden: (style: string | undefined) => chainOf(style).some((name) => styles.get(name)?.hides === true),
    levelOf: (list: string, level: number) => lists.get(list)?.get(level),
  };
}

function styleOf(style: XmlElement, parent: string | undefined): Style {
  const said = find(style, 'style:text-properties')?.attributes ?? {};
  const { 'fo:font-weight': weight, 'fo:font-size': size = '', 'style:font-name': font } = said;
  const points = /^([\d.]{1,8})pt$/.exec(size)?.[1];
  const percent = /^([\d.]{1,8})%$/.exec(size)?.[1];
  return {
    parent,
    hides: said['text:display'] === 'none',
    bold: weight === undefined ? undefined : /^(?:bold|[6-9]00)$/.test(weight),
    size: points === undefined ? undefined : Number(points),
    share: percent === undefined ? 1 : Number(percent) / 100,
    mono: isMono(font),
  };
}

function levelsOf(list: XmlElement): ReadonlyMap<number, ListLevel> {
  const levels = list.children.filter(isElement);
  return new Map(levels.map((level) => [Number(level.attributes['text:level']), levelOf(level)]));
}

/** How one level of a list shows its number; a bullet has none. */
function levelOf({ name, attributes }: XmlElement) {
  return {
    isBullet: /-(?:bullet|image)$/.test(name),
    /** "1", "a", "A", "i", "I", or empty for none. */
    format: attributes['style:num-format'] ?? '',
    prefix: attributes['style:num-prefix'] ?? '',
    suffix: attributes['style:num-suffix'] ?? '',
    /** How many levels' numbers stand in it. */
    shown: Number(attributes['text:display-levels'] ?? 1),
    start: Number(attributes['text:start-value'] ?? 1),
    /** As "%1%.%2%.", where the program wrote it. */
    pattern: attributes['loext:num-list-format'],
  };
}
