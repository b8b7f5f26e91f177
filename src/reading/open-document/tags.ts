// The tags of HTML between which a paragraph of an OpenDocument file is written, and the number before its words. Knows
// styles by their names.

import { GOES_ON } from '../html/html.ts';
import type { XmlElement } from '../xml/tree.ts';

const DEEPEST_LEVEL = 9;
/** LibreOffice's names, and those of Word. */
const CONTENTS = /^(?:Contents|TOC)(?:_20_| )?(\d{1,2})$/i;
/** Styles whose paragraphs are what they are called. */
export const NAMED =
  /^(?:Title|Subtitle|Caption|Contents|TOC|Heading_20_\d|Preformatted|Source_20|Table_20_)/;

export type Tags = readonly [open: string, close: string, number?: string];

export function headingOf(attributes: XmlElement['attributes'], numberOf: (level: number) => string): Tags {
  const level = Number(attributes['text:outline-level'] ?? 1) || 1;
  const number = attributes['text:is-list-header'] === 'true' ? '' : numberOf(level);
  return [...levelled('h6', level), number];
}

function levelled(tag: string, level: number): readonly [open: string, close: string] {
  return [`<${tag} aria-level="${Math.min(DEEPEST_LEVEL, level)}">`, `</${tag}>`];
}

/** An entry of a table of contents, whose style tells its level: "Contents_20_2". */
export function entryOf(chain: readonly string[]): Tags {
  const level = chain.map((name) => CONTENTS.exec(name)?.[1]).find((digit) => digit !== undefined);
  return levelled('dd', Number(level ?? 1));
}

export function itemOf(level: number, mark: string): Tags {
  return [...levelled('dd', level), mark];
}

/** By the styles that a paragraph's is made of; else by the level of a heading that it looks like, 0 for a line of others. */
export function tagOf(chain: readonly string[], look: number | undefined): Tags {
  if (chain.includes('Title')) return ['<h1>', '</h1>'];
  if (chain.some((name) => CONTENTS.test(name))) return entryOf(chain);
  const named = chain
    .map((name) => /^Heading_20_(\d{1,2})$/.exec(name)?.[1])
    .find((digits) => digits !== undefined);
  if (look === 0) return [`<p class="${GOES_ON}">`, '</p>'];
  const level = named === undefined ? look : Number(named);
  if (level !== undefined) return levelled('h6', level);
  if (chain.includes('Caption')) return ['<figcaption>', '</figcaption>'];
  if (chain.some((name) => /^Preformatted_20_Text$|^Source_20_(?:Code|Text)$/.test(name)))
    return ['<pre>', '</pre>'];
  return ['<p>', '</p>'];
}
