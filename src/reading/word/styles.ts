// What the styles of a Word file say of its paragraphs and runs: how they look, what hides them, which list they are of. Knows
// WordprocessingML (ISO/IEC 29500-1, 17.7).

import { isMono, type Look, mergeLooks } from '../signs/looks.ts';
import { find, findAll, NOTHING, type XmlElement } from '../xml/tree.ts';
import { isOn, numberAt, valueAt } from './tree.ts';

/** What a paragraph or a style says of the list that it is of, and of its level, from 0. */
export type Named = { readonly list: string | undefined; readonly level: number | undefined };
/** With all that it is based on. */
export type Style = Named & {
  /** What it is called in the file, in lower case: "heading 1", "toc 2"; empty for one that the file has not. */
  readonly name: string;
  /** Its size in half points. */
  readonly look: Look;
  readonly hides: boolean | undefined;
  /** From 0; 9 is text. */
  readonly outline: number | undefined;
};
/** A style by its id; none stands for that of paragraphs without one. */
export type Styles = (id: string | undefined) => Style;

/** What Word takes where nothing says a size (half points). */
const USUAL_SIZE = 20;
/** Word's own styles are based on one another two or three deep. */
const DEEPEST_STYLE = 20;
const NOTHING_SAID: Style = {
  name: '',
  look: { bold: undefined, size: undefined, mono: undefined },
  hides: undefined,
  outline: undefined,
  list: undefined,
  level: undefined,
};

/** @param part the part of this name, empty where a file has none */
export function readStyles(part: XmlElement): Styles {
  const root = find(part, 'w:styles') ?? part;
  const defaults = find(root, 'w:docDefaults', 'w:rPrDefault', 'w:rPr') ?? NOTHING;
  const look = lookOfRun(defaults);
  const base = {
    ...NOTHING_SAID,
    look: { ...look, size: look.size ?? USUAL_SIZE },
    hides: isHiding(defaults),
  };
  const elements = new Map(
    findAll(root, 'w:style').map((style) => [style.attributes['w:styleId'] ?? '', style]),
  );
  const usual = [...elements].find(
    ([, { attributes }]) => attributes['w:type'] === 'paragraph' && attributes['w:default'] === '1',
  )?.[0];
  const styles = new Map<string | undefined, Style>();
  return (id) => {
    const known = styles.get(id);
    if (known !== undefined) return known;
    let style = NOTHING_SAID;
    const first = elements.get(id ?? usual ?? '');
    let element = first;
    for (let depth = 0; element !== undefined && depth < DEEPEST_STYLE; depth += 1) {
      style = merge(style, styleOf(element));
      element = elements.get(valueAt(element, 'w:basedOn') ?? '');
    }
    const whole = first?.attributes['w:type'] === 'character' ? style : merge(style, base);
    styles.set(id, whole);
    return whole;
  };
}

function styleOf(element: XmlElement): Style {
  const run = find(element, 'w:rPr') ?? NOTHING;
  const paragraph = find(element, 'w:pPr') ?? NOTHING;
  return {
    name: valueAt(element, 'w:name')?.toLowerCase() ?? '',
    look: lookOfRun(run),
    hides: isHiding(run),
    outline: outlineOf(paragraph),
    ...readNamed(paragraph),
  };
}

/** What one says, and where it says nothing, what the other says; a style has no name but its own. */
function merge(one: Style, other: Style): Style {
  return {
    name: one === NOTHING_SAID ? other.name : one.name,
    look: mergeLooks(one.look, other.look),
    hides: one.hides ?? other.hides,
    outline: one.outline ?? other.outline,
    list: one.list ?? other.list,
    level: one.level ?? other.level,
  };
}

/** @param properties a run's, or those of one in a style */
export function lookOfRun(properties: XmlElement): Look {
  return {
    bold: isOn(properties, 'w:b'),
    size: numberAt(properties, 'w:sz'),
    mono: isMono(find(properties, 'w:rFonts')?.attributes['w:ascii']),
  };
}

export function isHiding(properties: XmlElement): boolean | undefined {
  return isOn(properties, 'w:vanish');
}

/** The level that a paragraph's properties give it, from 0. */
export function outlineOf(properties: XmlElement): number | undefined {
  return numberAt(properties, 'w:outlineLvl');
}

export function readNamed(properties: XmlElement): Named {
  return {
    list: valueAt(properties, 'w:numPr', 'w:numId'),
    level: numberAt(properties, 'w:numPr', 'w:ilvl'),
  };
}
