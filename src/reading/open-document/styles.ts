// What the styles of an OpenDocument file say of its paragraphs and lists. Knows styles by what is asked of them alone.

import { find, findDeep, isElement, type XmlElement } from '../xml/tree.ts';

/** How one level of a list shows its number; a bullet has none. */
export type ListLevel = {
  readonly isBullet: boolean;
  /** "1", "a", "A", "i", "I", or empty for none. */
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How many levels' numbers stand in it. */
  readonly shown: number;
  readonly start: number;
  /** As "%1%.%2%.", where the program wrote it. */
  readonly pattern: string | undefined;
};
export type Styles = {
  /** The styles that one is made of, itself first, as named in the file: "Contents_20_2". */
  readonly chainOf: (style: string | undefined) => readonly string[];
  readonly isHidden: (style: string | undefined) => boolean;
  readonly levelOf: (list: string, level: number) => ListLevel | undefined;
};

/** The list whose levels number headings. */
export const OUTLINE = ' outline';
/** Styles of styles: no file nests them as deep. */
const DEEPEST = 40;

/** @param parts the trees of the parts that styles stand in */
export function readStyles(parts: readonly XmlElement[]): Styles {
  const styles = new Map<string, { readonly parent: string | undefined; readonly hides: boolean }>();
  const lists = new Map<string, ReadonlyMap<number, ListLevel>>();
  for (const part of parts) {
    for (const style of findDeep(part, 'style:style')) {
      const { 'style:name': name = '', 'style:parent-style-name': parent } = style.attributes;
      const hides = find(style, 'style:text-properties')?.attributes['text:display'] === 'none';
      styles.set(name, { parent, hides });
    }
    for (const list of findDeep(part, 'text:list-style'))
      lists.set(list.attributes['style:name'] ?? '', levelsOf(list));
    for (const list of findDeep(part, 'text:outline-style')) lists.set(OUTLINE, levelsOf(list));
  }
  const chainOf: Styles['chainOf'] = (style) => {
    const chain: string[] = [];
    for (let name = style; name !== undefined && chain.length < DEEPEST; name = styles.get(name)?.parent)
      chain.push(name);
    return chain;
  };
  return {
    chainOf,
    isHidden: (style) => chainOf(style).some((name) => styles.get(name)?.hides === true),
    levelOf: (list, level) => lists.get(list)?.get(level),
  };
}

function levelsOf(list: XmlElement): ReadonlyMap<number, ListLevel> {
  return new Map(
    list.children.filter(isElement).map(({ name, attributes }) => [
      Number(attributes['text:level']),
      {
        isBullet: /-(?:bullet|image)$/.test(name),
        format: attributes['style:num-format'] ?? '',
        prefix: attributes['style:num-prefix'] ?? '',
        suffix: attributes['style:num-suffix'] ?? '',
        shown: Number(attributes['text:display-levels'] ?? 1),
        start: Number(attributes['text:start-value'] ?? 1),
        pattern: attributes['loext:num-list-format'],
      },
    ]),
  );
}
