// Hands HTML to the browser's own parser, without what would make it stall or complain. Needs a DOM, shows nothing.

import { ROLES } from './html.ts';
import { parseInert } from './trusted.ts';

const TAG = /<(\/?)([a-z][^\s<>/]*)(?=[\s/>])([^<>]*>)/gi;
/**
 * What the page's policy blocks does nothing in an inert document either, but each fills the console with a line.
 * Attributes are set aside; elements get the name of one that is parsed alike and does nothing.
 */
const BLOCKED_ATTRIBUTE = /([\s/"'])(on\w+|style)(?=\s*=)/gi;
/** What is not read is parsed as elements that do nothing, the browser's own being slow to make. */
const UNREAD = 'noscript template object svg audio video select button';
const RENAMED = new Map([
  ['style', 'noframes'],
  ['base', 'basefont'],
  ['meta', 'basefont'],
  ...UNREAD.split(' ').map((name) => [name, 'x-unread'] as const),
]);
/** Elements that need no end or hold no elements: none of them makes a page deep. */
const SHALLOW =
  /^(?:html|head|body|p|li|d[dt]|t(?:[rdh]|head|body|foot)|col|colgroup|[bh]r|img|input|link|wbr|basefont|script|title|textarea|xmp|iframe|noembed|noframes|plaintext)$/;
/** Elements without a role of their own that hold others which have one. */
const HOLDER = /^(?:[oud]l|table)$/;
/**
 * The most elements that are left open in one another, as browsers have it too. Theirs shows what is deeper all the
 * same and walks through all of it at every tag, which takes minutes for a megabyte.
 */
const DEEPEST = 512;

/** An HTML page or fragment as elements. Total; nothing in it is executed, fetched or shown. */
export function parseHtml(html: string): Element {
  // Elements that only hold text are counted apart: of those, a deep one can be left out and nothing reads otherwise.
  const depth = { block: 0, text: 0 };
  const open = new Map<string, number>();
  const tame = (_tag: string, end: string, given: string, rest: string): string => {
    const name = tameName(given.toLowerCase());
    if (!SHALLOW.test(name)) {
      const kind = name.startsWith('x-') ? 'text' : 'block';
      const step = end === '' ? 1 : -1;
      const left = (open.get(name) ?? 0) + step;
      // It ends nothing, or it begins nothing that could hold a word.
      if (left < 0 || (kind === 'text' && rest.endsWith('/>'))) return '';
      open.set(name, left);
      depth[kind] += step;
      if (depth[kind] - Math.min(step, 0) > DEEPEST) return kind === 'block' ? '<p>' : '';
    }
    return `<${end}${name}${rest.replace(BLOCKED_ATTRIBUTE, '$1data-$2')}`;
  };
  return parseInert(html.replace(TAG, tame)).body;
}

/**
 * A name that the parser treats as the reader does. To formatting elements, for one, it does much more: those left open
 * it opens anew in each paragraph, and takes minutes for a few thousand of them.
 */
function tameName(name: string): string {
  const role = ROLES.get(name);
  if (SHALLOW.test(name) || HOLDER.test(name) || role) return name;
  return RENAMED.get(name) ?? (role === null ? 'div' : `x-${name}`);
}
