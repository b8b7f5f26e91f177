// Reads parsed HTML into blocks: what a reader would read, with its roles.

import type { PassageRole } from '../documents/document.ts';
import type { Block } from './blocks.ts';

/** Never read: not text, not shown, or a control whose words are not the document's. */
const UNREAD =
  'script,noscript,noframes,template,iframe,object,svg,audio,video,select,textarea,button,[hidden],dialog:not([open]),a[href^="#footnote-ref"],[aria-hidden=true],[data-style*="display:none"i],[data-style*="display: none"i]';
/** Elements that begin and end a block, by the role that it has; without one, that of what is around it. */
const ROLES = new Map(
  (
    [
      ['heading', 'h1 h2 h3 h4 h5 h6'],
      ['list-item', 'li dt dd'],
      ['table-row', 'tr'],
      ['code', 'pre'],
      ['caption', 'caption figcaption'],
      // Words of the site, not of the document.
      ['furniture', 'nav footer menu'],
      [
        null,
        'p div section article main header aside address blockquote figure table td th hr details summary center form fieldset legend',
      ],
    ] satisfies [PassageRole | null, string][]
  ).flatMap(([role, names]) => names.split(' ').map((name) => [name, role] as const)),
);

/** The blocks of a parsed page. */
export function readHtml(body: Element): Block[] {
  const blocks: Block[] = [];
  const unread = new Set(body.querySelectorAll(UNREAD));
  let text = '';
  /** A list item's mark, until its first words. */
  let mark = '';
  /** Ends the block that is open. */
  const close = (role: PassageRole) => {
    if (role !== 'code')
      text = text
        .replace(/ +/g, ' ')
        .replace(/ ?([\n\t]) ?/g, '$1')
        .trim();
    if (text.trim() !== '') {
      // Only an item's first block carries its mark; what follows in it is text of the item.
      blocks.push({ role, text: role === 'list-item' ? mark + text : text, page: null });
      mark = '';
    }
    text = '';
  };
  const read = (parent: Element, role: PassageRole) => {
    let number = parent instanceof HTMLOListElement ? parent.start : null;
    for (const node of parent.childNodes) {
      if (node instanceof Text) text += role === 'code' ? node.data : node.data.replace(/[ \t\r\n\f]+/g, ' ');
      if (!(node instanceof Element) || unread.has(node)) continue;
      const name = node.localName;
      const own = ROLES.get(name);
      if (name === 'br') {
        text += '\n';
      } else if (own === undefined) {
        read(node, role);
      } else if (role === 'table-row' && own !== role) {
        // Cells, and paragraphs and lists within them, are words of their row.
        text += /^t[dh]$/.test(name) && node.previousElementSibling !== null ? '\t' : ' ';
        read(node, role);
      } else {
        close(role);
        const next = role === 'furniture' ? role : (own ?? role);
        if (name === 'li') mark = number === null ? '• ' : `${number++}. `;
        read(node, next);
        close(next);
      }
    }
  };
  read(body, 'paragraph');
  close('paragraph');
  return blocks;
}
