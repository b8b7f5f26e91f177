// Tells what a page hides: by attribute, by style, or by a class that its own style sheets hide. Knows no browser's layout:
// what only a script or another file hides is read.

import { attributeOf, type Element, type Parent } from './elements.ts';

/** Declarations that show nothing of an element's words; each is looked for in one declaration. */
const HIDING: readonly RegExp[] = [
  /^display\s*:\s*none\b/,
  /^visibility\s*:\s*(?:hidden|collapse)\b/,
  /^opacity\s*:\s*0*(?:\.0+|0|0%)\s*(?:!|$)/,
  /^font-size\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:!|$)/,
  /^clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/,
  /^clip-path\s*:\s*inset\(\s*(?:50|100)%\s*\)/,
  /^mso-hide\s*:\s*all\b/,
];
/** One class or one id, which is all that is needed to know that an element is meant. */
const SELECTOR = /^[.#][\w-]+$/;
/** What parts a longer selector, and the classes and ids in one part. */
const PARTS = /[\s>+~]+/;
const NAMES = /[.#][\w-]+/g;
/** What a selector says of something that is chosen or opened. */
const OPENED =
  /:(?:target|checked|focus|focus-within|lang)\b|[.[](?:is-|has-|aria-|data-)?(?:active|open(?:ed)?|shown?|selected|current|expanded|visible|loaded|ready|js|in|on)\b/i;
/** Of a page's style sheets: far more than one writes into its page (UTF-16 units). */
const LONGEST_SHEET = 1_000_000;

/** What a page's own style sheets hide: ".name" or "#name". */
export type Hidden = ReadonlySet<string>;

/**
 * The classes and ids that style sheets hide everywhere, whatever the medium. Linear in them. What another rule shows,
 * where it is chosen or opened, is text that a reader of the page unfolds.
 */
export function hiddenBySheets(page: Parent): Hidden {
  const hidden = new Set<string>();
  const unfolded = new Set<string>();
  for (const sheet of sheetsIn(page)) readSheet(sheet.slice(0, LONGEST_SHEET), hidden, unfolded);
  for (const name of unfolded) hidden.delete(name);
  return hidden;
}

export function isHidden(element: Element, hidden: Hidden): boolean {
  const style = attributeOf(element, 'style');
  return (
    // One of several that are shown in turn.
    attributeOf(element, 'role') !== 'tabpanel' &&
    (attributeOf(element, 'hidden') !== null ||
      attributeOf(element, 'aria-hidden') === 'true' ||
      (element.tagName === 'dialog' && attributeOf(element, 'open') === null) ||
      (style !== null && hides(style)) ||
      (hidden.size > 0 && namesOf(element).some((name) => hidden.has(name))))
  );
}

function hides(declarations: string): boolean {
  return declarations
    .toLowerCase()
    .split(';')
    .some((one) => HIDING.some((pattern) => pattern.test(one.trim())));
}

function namesOf(element: Element): string[] {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return [`#${attributeOf(element, 'id') ?? ''}`, ...classes.map((name) => `.${name}`)];
}

function sheetsIn(parent: Parent): string[] {
  return parent.childNodes.flatMap((node) => {
    if (!('tagName' in node)) return [];
    if (node.tagName !== 'style') return sheetsIn(node);
    return node.childNodes.map((text) => ('value' in text ? text.value : ''));
  });
}

/** Rules within a medium or a condition hold sometimes, and are left out. */
function readSheet(sheet: string, hidden: Set<string>, unfolded: Set<string>): void {
  let depth = 0;
  let selectors = '';
  for (const part of sheet.replace(/\/\*[\s\S]*?\*\//g, '').split(/(?<=[{}])/)) {
    if (part.endsWith('{')) {
      depth += 1;
      selectors = depth === 1 ? part.slice(0, -1) : '';
    } else if (part.endsWith('}')) {
      depth = Math.max(0, depth - 1);
      const isHiding = hides(part.slice(0, -1));
      const isShowing = !isHiding && /\bdisplay\s*:/.test(part);
      for (const selector of selectors.split(',')) {
        const said = selector.trim().replace(/^.*;\s*/s, '');
        const isAlways = SELECTOR.test(said);
        if (isAlways && isHiding) hidden.add(said);
        // A later rule of the same name that says how it is displayed is the one that counts.
        else if (isAlways && isShowing) hidden.delete(said);
        else if (isShowing && OPENED.test(said))
          for (const name of said.split(PARTS).at(-1)?.match(NAMES) ?? []) unfolded.add(name);
      }
      selectors = '';
    }
  }
}
