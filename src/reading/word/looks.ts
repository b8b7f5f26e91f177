// How the words of a Word file look, as far as that tells a heading or hides them. Knows WordprocessingML's styles.

import { isMono } from '../signs/headings.ts';
import { find, findAll, NOTHING, type XmlElement } from '../xml/tree.ts';
import { valueAt } from './tree.ts';

/** What a style or a run says of itself; undefined where it leaves that to what it is based on. */
export type Look = {
  readonly bold: boolean | undefined;
  /** Half points. */
  readonly size: number | undefined;
  readonly hidden: boolean | undefined;
  /** Whether all characters of its font are of one width, as far as its name tells. */
  readonly mono: boolean | undefined;
  /** From 0; 9 is text. */
  readonly outline: number | undefined;
};
export type Styles = {
  /** The look of a style with all that it is based on. */
  readonly lookOf: (style: string | undefined) => Look;
  /** What a style is called in the file: "heading 1", "toc 2". */
  readonly nameOf: (style: string | undefined) => string;
};

const PLAIN: Look = {
  bold: undefined,
  size: undefined,
  hidden: undefined,
  mono: undefined,
  outline: undefined,
};
/** What Word takes where nothing says a size (half points). */
const USUAL_SIZE = 20;
const DEEPEST_STYLE = 20;

/** @param part the part of this name, empty where a file has none */
export function readStyles(part: XmlElement): Styles {
  const root = find(part, 'w:styles') ?? part;
  const base = lookOfRun(find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr') ?? NOTHING);
  const styles = new Map(
    findAll(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const usual = [...styles].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.[0];
  const looks = new Map<string, Look>();
  const lookOf = (id: string | undefined): Look => {
    const known = looks.get(id ?? '');
    if (known !== undefined) return known;
    let look = PLAIN;
    let style = styles.get(id ?? usual ?? '');
    for (let depth = 0; style !== undefined && depth < DEEPEST_STYLE; depth += 1) {
      look = merge(look, lookOfStyle(style));
      style = styles.get(valueAt(style, 'w:basedOn') ?? '');
    }
    const isOfRuns = styles.get(id ?? '')?.attributes['w:type'] === 'character';
    const whole = isOfRuns ? look : merge(look, { ...base, size: base.size ?? USUAL_SIZE });
    looks.set(id ?? '', whole);
    return whole;
  };
  return {
    lookOf,
    nameOf: (id) => valueAt(styles.get(id ?? '') ?? NOTHING, 'w:name')?.toLowerCase() ?? '',
  };
}

/** @param properties a run's, or those of one in a style */
export function lookOfRun(properties: XmlElement): Look {
  const font = find(properties, 'w:rFonts')?.attributes['w:ascii'];
  return {
    bold: isOn(find(properties, 'w:b')),
    size: numberAt(properties, 'w:sz'),
    hidden: isOn(find(properties, 'w:vanish')),
    mono: font === undefined ? undefined : isMono(font),
    outline: undefined,
  };
}

/** What one says, and where it says nothing, what the other says. */
export function merge(one: Look, other: Look): Look {
  return {
    bold: one.bold ?? other.bold,
    size: one.size ?? other.size,
    hidden: one.hidden ?? other.hidden,
    mono: one.mono ?? other.mono,
    outline: one.outline ?? other.outline,
  };
}

/** The level that a paragraph's properties give it, from 0. */
export function outlineOf(properties: XmlElement): number | undefined {
  return numberAt(properties, 'w:outlineLvl');
}

function lookOfStyle(style: XmlElement): Look {
  const outline = outlineOf(find(style, 'w:pPr') ?? NOTHING);
  return { ...lookOfRun(find(style, 'w:rPr') ?? NOTHING), outline };
}

function isOn(element: XmlElement | undefined): boolean | undefined {
  return element && !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '');
}

function numberAt(element: XmlElement, name: string): number | undefined {
  const written = valueAt(element, name) ?? '';
  return /^\d{1,4}$/.test(written) ? Number(written) : undefined;
}
