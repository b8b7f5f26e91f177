// Tells what a page hides: by attribute, by style, or by a class that its own style sheets hide. Knows no browser's layout:
// what only a script or another file hides is read.

import { attributeOf, type Element, type Parent } from './elements.ts';

/** Declarations that show nothing of an element's words; each is looked for in one declaration. */
const HIDING: readonly RegExp[] = [
  /^display\s*:\s*none\b/,
  /^clip\s*:\s*rect\(\s*0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?[\s,]+0(?:px)?\s*\)/,
  /^clip-path\s*:\s*inset\(\s*(?:50|100)%\s*\)/,
  /^mso-hide\s*:\s*all\b/,
];
/** Hides as well, unless it says how the element moves or fades in when a reader comes to it. */
const FADED = /^opacity\s*:\s*0*(?:\.0+|0|0%)\s*(?:!|$)/;
const COMES_IN = /^(?:transition|animation|transform)\b[\w-]*\s*:\s*(?!none)/;
/** Hides as well, unless what stands within takes it back: mail is laid out in cells of no size, sized again in each. */
const UNSEEN =
  /^(?:visibility\s*:\s*(?:hidden|collapse)\b|font-size\s*:\s*0(?:\.0+)?(?:px|pt|r?em|%)?\s*(?:!|$))/;
const SEEN = /(?:^|;)\s*(?:visibility\s*:\s*visible|font-size\s*:\s*(?!0))/i;
/** One class or one id, which is all that is needed to know that an element is meant. */
const SELECTOR = /^[.#][\w-]+$/;
/** What parts a longer selector, and the classes and ids in one part. */
const PARTS = /[\s>+~]+/;
const NAMES = /[.#][\w-]+/g;
/** What a selector says of something that is chosen or opened. */
const OPENED =
  /:(?:target|checked|focus|focus-within|lang)\b|[.[](?:is-|has-|aria-|data-)?(?:active|open(?:ed)?|shown?|selected|current|expanded|visible|loaded|ready|js|in|on)\b/i;
/** A group of rules. */
const CONDITION = /@[^@{};]*\{(?:[^{}]*\{[^{}]*\})+\s*\}/g;

/**
 * Tells whether an element is hidden, by itself or by what style sheets say of its class or id everywhere, whatever the
 * medium. Linear in them. What another rule shows, where it is chosen or opened, is text that a reader of the page unfolds.
 */
export function findHidden(page: Parent): (element: Element) => boolean {
  const hidden = new Set<string>();
  const unfolded = new Set<string>();
  const seenIn = new Set<Parent>();
  const look = (parent: Parent): boolean => {
    for (const node of parent.childNodes) {
      if ('value' in node && parent.nodeName === 'style') readSheet(node.value, hidden, unfolded);
      if ('tagName' in node && (look(node) || SEEN.test(attributeOf(node, 'style') ?? '')))
        seenIn.add(parent);
    }
    return seenIn.has(parent);
  };
  look(page);
  for (const name of unfolded) hidden.delete(name);
  return (element) =>
    // One of several that are shown in turn.
    attributeOf(element, 'role') !== 'tabpanel' &&
    (attributeOf(element, 'hidden') !== null ||
      attributeOf(element, 'aria-hidden') === 'true' ||
      (element.tagName === 'dialog' && attributeOf(element, 'open') === null) ||
      hides(attributeOf(element, 'style') ?? '', seenIn.has(element)) ||
      (hidden.size > 0 && namesOf(element).some((name) => hidden.has(name))));
}

/** @param isSeen whether something within says that it is seen */
function hides(declarations: string, isSeen = false): boolean {
  const all = declarations
    .toLowerCase()
    .split(';')
    .map((one) => one.trim());
  const comesIn = all.some((one) => COMES_IN.test(one));
  const patterns = [...HIDING, ...(comesIn ? [] : [FADED]), ...(isSeen ? [] : [UNSEEN])];
  return all.some((one) => patterns.some((pattern) => pattern.test(one)));
}

function namesOf(element: Element): string[] {
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return [`#${attributeOf(element, 'id') ?? ''}`, ...classes.map((name) => `.${name}`)];
}

/** Rules within a medium or a condition hold sometimes, and are left out. */
function readSheet(sheet: string, hidden: Set<string>, unfolded: Set<string>): void {
  const always = sheet.replace(/\/\*[\s\S]*?\*\//g, '').replace(CONDITION, '');
  for (const rule of always.split('}')) {
    const [selectors = '', declarations = ''] = rule.split('{');
    const isHiding = hides(declarations);
    const isShowing = !isHiding && /\bdisplay\s*:/.test(declarations);
    for (const selector of selectors.split(',')) {
      const said = selector.trim().replace(/^.*;\s*/s, '');
      const isAlways = SELECTOR.test(said);
      if (isAlways && isHiding) hidden.add(said);
      // A later rule of the same name that says how it is displayed is the one that counts.
      else if (isAlways && isShowing) hidden.delete(said);
      else if (isShowing && OPENED.test(said))
        for (const name of said.split(PARTS).at(-1)?.match(NAMES) ?? []) unfolded.add(name);
    }
  }
}
