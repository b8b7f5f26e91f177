// Takes Markdown's inline markup off a block: emphasis, links, code, entities, escapes, HTML tags.

const TOKEN =
  /\\[!-/:-@[-`{-~]|`+|!?\[|\]|\*+|_+|~~|<!--|<|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g;
/** After a link's words: its target and title. White space is bounded, or three quantifiers would share it. */
const TARGET =
  /\(\s{0,3}(?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s{1,3}(?:"[^"]*"|'[^']*'))?\s{0,3}\)/y;
const REFERENCE = /\[([^[\]]{0,999})\]/y;
const ADDRESS = /<([a-z][\w.+-]{0,63}[:@][^\s<>]+)>/iy;
/** The elements of HTML that people write in Markdown; other words in angle brackets, such as `<id>`, are read as they stand. */
const TAG =
  /<\/?(?:a|b|blockquote|br|center|code|d[dlt]|del|details|div|em|font|h[1-6r]|i|img|ins|kbd|li|mark|ol|p|picture|pre|s|script|small|source|span|strong|style|su[bp]|summary|table|tbody|t[dhrt]|thead|u|ul|var)(?=[\s/>])[^<>]*>/iy;
/** Each name with its character. */
const ENTITIES = new Map(
  'amp& lt< gt> quot" apos\' nbsp\u00a0 copy© ndash– mdash— hellip… lsquo‘ rsquo’ ldquo“ rdquo” times× deg°'
    .split(' ')
    .map((entity) => [entity.slice(0, -1), entity.slice(-1)]),
);
/** Labels are no longer in CommonMark; a bound keeps nested brackets from costing their length each. */
const LONGEST_LABEL = 999;
/** What ends code and comments. */
const CLOSE = /`+|-->/g;
const WORD = /[\p{L}\p{N}_]/u;

/** A run of `*`, `_` or `~` that may begin emphasis: which piece it is and how much of it is unused. */
type Opener = { readonly piece: number; left: number };

/** The words of a block. Markup that opens and never closes is text. Linear in the text. */
export function readInline(text: string, definitions: ReadonlySet<string>): string {
  const pieces: string[] = [];
  const brackets: { readonly piece: number; readonly from: number }[] = [];
  const openers: Record<string, Opener[]> = { '*': [], _: [], '~': [] };
  // Where each closing mark stands last: beyond that none is looked for, or the time would grow with the square.
  const last = new Map([...text.matchAll(CLOSE)].map((close) => [close[0], close.index]));
  const token = new RegExp(TOKEN);
  let at = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [found] = match;
    const start = match.index;
    const end = start + found.length;
    let words = found;
    pieces.push(text.slice(at, start));
    at = end;
    if (found[0] === '\\') {
      words = found.slice(1);
    } else if (found[0] === '`') {
      const close = findClose(text, found, end, last);
      if (close !== -1) {
        words = text.slice(end, close);
        if (words.startsWith(' ') && words.endsWith(' ') && words.trim() !== '') words = words.slice(1, -1);
        at = close + found.length;
      }
    } else if (found.endsWith('[')) {
      brackets.push({ piece: pieces.length, from: end });
    } else if (found === ']') {
      const opener = brackets.pop();
      const next = opener === undefined ? null : linkEnd(text, opener.from, start, definitions);
      if (opener !== undefined && next !== null) {
        pieces[opener.piece] = words = '';
        at = next;
      }
    } else if (found[0] === '<') {
      const close = found === '<' ? -1 : findClose(text, '-->', end, last);
      [words, at] = close === -1 ? readAngle(text, start, found) : ['', close + 3];
    } else if (found[0] === '&') {
      words = readEntity(found);
    } else {
      words = emphasise(
        pieces,
        openers[found[0] ?? ''] ?? [],
        found,
        text[start - 1] ?? ' ',
        text[end] ?? ' ',
      );
    }
    pieces.push(words);
    token.lastIndex = at;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function findClose(text: string, mark: string, from: number, last: ReadonlyMap<string, number>): number {
  if ((last.get(mark) ?? -1) < from) return -1;
  const close = new RegExp(CLOSE);
  close.lastIndex = from;
  let match = close.exec(text);
  while (match !== null && match[0] !== mark) match = close.exec(text);
  return match?.index ?? -1;
}

/** Where a link's markup ends whose words end before `close`, or null where the bracket is a bracket. */
function linkEnd(text: string, from: number, close: number, definitions: ReadonlySet<string>): number | null {
  TARGET.lastIndex = close + 1;
  if (TARGET.test(text)) return TARGET.lastIndex;
  if (definitions.size === 0 || close - from > LONGEST_LABEL) return null;
  REFERENCE.lastIndex = close + 1;
  const label = REFERENCE.exec(text)?.[1];
  const name = (label || text.slice(from, close)).trim().toLowerCase();
  if (!definitions.has(name)) return null;
  return label === undefined ? close + 1 : REFERENCE.lastIndex;
}

/** The words of what stands in angle brackets, and where it ends; the found mark itself where it is no markup. */
function readAngle(text: string, start: number, found: string): [words: string, end: number] {
  ADDRESS.lastIndex = TAG.lastIndex = start;
  const address = ADDRESS.exec(text)?.[1];
  if (address !== undefined) return [address, ADDRESS.lastIndex];
  const tag = TAG.exec(text)?.[0];
  if (tag !== undefined) return [/^<br/i.test(tag) ? '\n' : '', TAG.lastIndex];
  return [found, start + found.length];
}

function readEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (name[0] !== '#') return ENTITIES.get(name) ?? entity;
  const code = Number(name.replace('#', name[1] === 'x' || name[1] === 'X' ? '0' : ''));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/**
 * Pairs a run of marks with the runs before it and empties what is paired; returns what is left of the run.
 * A run may open before words and close after words; `_` does neither within a word.
 */
function emphasise(pieces: string[], openers: Opener[], run: string, before: string, after: string): string {
  const mark = run[0] ?? '';
  const within = mark === '_' && WORD.test(before) && WORD.test(after);
  let unused = run.length;
  for (let opener = openers.at(-1); opener !== undefined && unused > 0; opener = openers.at(-1)) {
    if (within || before.trim() === '') break;
    const paired = Math.min(unused, opener.left);
    unused -= paired;
    opener.left -= paired;
    pieces[opener.piece] = mark.repeat(opener.left);
    if (opener.left === 0) openers.pop();
  }
  if (unused > 0 && !within && after.trim() !== '') openers.push({ piece: pieces.length, left: unused });
  return mark.repeat(unused);
}
