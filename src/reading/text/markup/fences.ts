// Which lines of a text its marks set apart as code, as a comment, as rows or as no words, whatever they look like: fences of
// Markdown and AsciiDoc, what follows reStructuredText's double colon, and what these two have of their own. Knows lines, no
// blocks.

import { isMarkedTitle, isUnderline } from '../kinds.ts';
import type { Line } from '../lines.ts';
import { type Apart, codeBelow, type Found, remarkOf } from './apart.ts';
import { asciiDocAt, attributesAbove, isAttributes, isBlockTitle, isOfAsciiDoc } from './asciidoc.ts';
import { tableAt } from './drawn.ts';
import { explicitAt, isExplicit } from './restructured.ts';
import { readTable } from './table.ts';

export type Markup = 'asciidoc' | 'restructured' | null;

/** Lines that open and close; those of tildes underline titles too, and of dashes and dots are code what AsciiDoc says to be. */
const FENCE = /^(?:(`{3}|~{3,})[\w{}. -]{0,30}|(-{4,}|\.{4,}|\+{4,})|(\/{4,}))$/;
/** What opens any block, and code below such words. */
const OPEN = '--';
const SOURCE = /^\[(?:source|listing|literal|,)/;
const TABLE = /^[|,:]={3,}$/;
/** At the end of the line above what is taken word for word. */
const LITERAL = /^(?!\.\. |:).*[^:\s]\s?::$|^::$/;
/** What opens a block is as short as it may be; what stands below a title is as wide. */
const SHORTEST_RULE = 4;

/** What a text is written in, by its file's name or by what no other text has. */
export function markupOf(name: string, lines: readonly Line[]): Markup {
  if (/\.(?:adoc|asciidoc)$/i.test(name)) return 'asciidoc';
  // One line such as these is quoted in many a mail and listing.
  const isTitled = lines.some((line, index) => isUnderline(line, lines[index - 1]));
  const signs = lines.filter(isExplicit).length + Number(isTitled);
  if (/\.re?st$/i.test(name) || (signs > 1 && lines.some(isExplicit))) return 'restructured';
  const isMarked = lines.some(isMarkedTitle) && !lines.some(isClosedTitle);
  return isMarked && lines.some(isOfAsciiDoc) ? 'asciidoc' : null;
}

/** A title of a wiki. */
function isClosedTitle(line: Line): boolean {
  return isMarkedTitle(line) && line.words.endsWith('=');
}

/** By the position of their first line, fences included. Linear: what a search has passed is passed for good. */
export function findApart(text: string, lines: readonly Line[], markup: Markup): ReadonlyMap<number, Apart> {
  const found = new Map<number, Apart>();
  const look = { text, lines, markup, last: new Map(lines.map(({ words }, index) => [words, index])) };
  /** Whether the line above is words, which may go on. */
  let isOpen = false;
  for (let from = 0; from < lines.length; from += 1) {
    const { to, apart }: Found = findAt(look, from, isOpen) ?? { to: from, apart: [] };
    for (const one of apart) found.set(one.from, one);
    isOpen = apart.length === 0 && lines[from]?.words !== '';
    from = to;
  }
  return found;
}

type Look = {
  readonly text: string;
  readonly lines: readonly Line[];
  readonly markup: Markup;
  /** The last line with the same words as one. */
  readonly last: ReadonlyMap<string, number>;
};

function findAt({ text, lines, markup, last }: Look, from: number, isOpen: boolean): Found | null {
  const [line, above = ''] = [lines[from], lines[from - 1]?.words];
  if (line === undefined || line.words === '') return null;
  const isAsciiDoc = markup === 'asciidoc';
  if (
    isUnderline(line, lines[from - 1]) &&
    !(isAsciiDoc && isAttributes(above)) &&
    isRuled(lines, from, isAsciiDoc)
  )
    return null;
  const [table] = (isAsciiDoc && TABLE.exec(line.words)) || [];
  const [, marks, rule, slashes] = FENCE.exec(line.words) ?? [];
  const isSource = SOURCE.test(above);
  const isCode = isSource || isAsciiDoc || isBlockTitle(above);
  const isComment = isAsciiDoc && slashes !== undefined;
  const close =
    table ??
    (isComment ? slashes : undefined) ??
    (above === '' || marks?.startsWith('`') === true ? marks : undefined) ??
    (isCode ? rule : undefined) ??
    (isSource && line.words === OPEN ? OPEN : undefined);
  if (close !== undefined && (last.get(close) ?? 0) > from) {
    let to = from + 1;
    while (lines[to]?.words !== close) to += 1;
    const within = lines.slice(from + 1, to).map(({ start, end }) => text.slice(start, end));
    if (isComment) return { to, apart: [{ from, to, blocks: remarkOf('comment', within.join(' ')) }] };
    if (table === undefined) return { to, apart: [{ from, to, role: 'code' }] };
    const blocks = readTable(within, table, attributesAbove(lines, from));
    return { to, apart: [blocks === null ? { from, to, role: 'code' } : { from, to, blocks }] };
  }
  if (isAsciiDoc) return asciiDocAt(text, lines, from, isOpen);
  const own = markup === null ? null : explicitAt(text, lines, from);
  if (own !== null) return own;
  const drawn = tableAt(text, lines, from, markup !== null);
  if (drawn !== null) return drawn;
  if (!LITERAL.test(line.words) || lines[from + 1]?.words !== '') return null;
  const code = codeBelow(lines, from, from);
  return code === null ? null : { to: code.to, apart: [code] };
}

/** Whether a line of signs belongs to a title: one of two around it, as wide, where there are such, or the one below. */
function isRuled(lines: readonly Line[], index: number, isAsciiDoc: boolean): boolean {
  const [above, rule, title, below] = [-1, 0, 1, 2].map((by) => lines[index + by]);
  if (rule === undefined || rule.width <= SHORTEST_RULE) return false;
  const isAround = title?.words !== '' && below?.words === rule.words && (title?.width ?? 0) <= rule.width;
  return (isAround && !isAsciiDoc) || Math.abs((above?.width ?? 0) - rule.width) <= 1;
}
