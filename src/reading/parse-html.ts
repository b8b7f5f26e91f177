// Hands HTML to the browser's own parser, a part at a time, so that the page answers meanwhile. Shows nothing.

import { writeInert } from '../find/trusted.ts';

/**
 * What the page's policy blocks does nothing in an inert document either, but each fills the console with a line.
 * Attributes are set aside; elements get the name of one that is parsed alike and does nothing.
 */
const TAG = /<[a-z][^<>=]*=[^<>]*>/gi;
const BLOCKED_ATTRIBUTE = /([\s/"'])(on\w+|style)(?=\s*=)/gi;
const BLOCKED_ELEMENT = /(<\/?)(?:(style)|base|meta)(?=[\s/>])/gi;

/** What is parsed at once (UTF-16 units). */
const PART = 500;
/** After this long the page has its turn (milliseconds). */
const TURN = 10;
/**
 * The slowest parsing that is waited for: `START` milliseconds, and one for each of so many units. It is mostly two
 * hundred times as fast, but in some nesting a tag takes time that grows with the number of open elements, or more.
 */
const SLOWEST = 100;
const START = 300;

/**
 * An HTML page or fragment as elements; null where the browser takes too long for them. Nothing in it is executed,
 * fetched or shown. Rejects where the signal aborts.
 */
export async function parseHtml(html: string, signal: AbortSignal): Promise<Element | null> {
  const quiet = html
    .replace(BLOCKED_ELEMENT, (_, start, style) => start + (style === undefined ? 'basefont' : 'noframes'))
    .replace(TAG, (tag) => tag.replace(BLOCKED_ATTRIBUTE, '$1data-$2'));
  const { body, write } = writeInert();
  let spent = 0;
  let began = performance.now();
  for (let at = 0; at < quiet.length; at += PART) {
    write(quiet.slice(at, at + PART));
    const took = performance.now() - began;
    if (took < TURN) continue;
    spent += took;
    if (spent > START + at / SLOWEST) return null;
    await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
    began = performance.now();
  }
  return body();
}
