// Takes Markdown's inline markup off a block: emphasis, links, code, entities, escapes, HTML tags.

const TOKEN = /\\[!-/:-@[-`{-~]|`+|!?\[|\]|\*+|_+|~~|<|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]{2,8});/g;
/** After a link's words: its target and title. White space is bounded, or three quantifiers would share it. */
const TARGET =
  /\(\s{0,3}(?:<[^<>]*>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)(?:\s{1,3}(?:"[^"]*"|'[^']*'|\([^()]*\)))?\s{0,3}\)/y;
const REFERENCE = /\[([^[\]]{0,999})\]/y;
const ADDRESS = /<([a-z][a-z\d+.-]{1,31}:[^\s<>]*|[\w.+-]{1,64}@[\w.-]{1,255})>/iy;
/** HTML's own elements; other words in angle brackets, such as `<id>`, are read as they stand. */
const TAG =
  /<\/?(?:a|abbr|b|big|blockquote|br|caption|center|cite|code|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|link|mark|meta|ol|p|picture|pre|q|s|samp|script|small|source|span|strike|strong|style|sub|summary|sup|svg|table|tbody|td|tfoot|th|thead|tr|tt|u|ul|var|video)(?=[\s/>])[^<>]*>/iy;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  copy: '©',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  times: '×',
  deg: '°',
};
/** Labels are no longer in CommonMark; a bound keeps nested brackets from costing their length each. */
const LONGEST_LABEL = 999;
const WHITE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/** A run of `*`, `_` or `~` that may begin emphasis: which piece it is and how much of it is unused. */
type Opener = { readonly piece: number; left: number };

/** The words of a block. Markup that opens and never closes is text. Linear in the text. */
export function readInline(text: string, definitions: ReadonlySet<string>): string {
  const pieces: string[] = [];
  const brackets: { readonly piece: number; readonly from: number }[] = [];
  const openers: Record<string, Opener[]> = { '*': [], _: [], '~': [] };
  const ticks = tickRuns(text);
  let comments = true;
  let at = 0;
  const token = new RegExp(TOKEN);
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const found = match[0];
    const end = match.index + found.length;
    pieces.push(text.slice(at, match.index));
    at = end;
    if (found[0] === '\\') {
      pieces.push(found.slice(1));
    } else if (found[0] === '`') {
      const close = ticks.next(found.length, match.index);
      const code = close === null ? found : text.slice(end, close);
      pieces.push(close !== null && /^ .*\S.* $/s.test(code) ? code.slice(1, -1) : code);
      if (close !== null) at = close + found.length;
    } else if (found.endsWith('[')) {
      brackets.push({ piece: pieces.length, from: end });
      pieces.push(found);
    } else if (found === ']') {
      const opener = brackets.pop();
      const next = opener === undefined ? null : linkEnd(text, opener.from, match.index, definitions);
      if (opener !== undefined && next !== null) pieces[opener.piece] = '';
      pieces.push(next === null ? found : '');
      at = next ?? end;
    } else if (found === '<') {
      const comment = comments && text.startsWith('<!--', match.index);
      const close = comment ? text.indexOf('-->', end) : -1;
      if (comment && close === -1) comments = false;
      const [words, next] = close === -1 ? readAngle(text, match.index) : ['', close + 3];
      pieces.push(words);
      at = next;
    } else if (found[0] === '&') {
      pieces.push(readEntity(found));
    } else {
      emphasise(pieces, openers, found, text[match.index - 1] ?? ' ', text[end] ?? ' ');
    }
    token.lastIndex = at;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
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

function readAngle(text: string, at: number): readonly [string, number] {
  ADDRESS.lastIndex = at;
  const address = ADDRESS.exec(text)?.[1];
  if (address !== undefined) return [address, ADDRESS.lastIndex];
  TAG.lastIndex = at;
  const tag = TAG.exec(text)?.[0];
  if (tag !== undefined) return [/^<br/i.test(tag) ? '\n' : '', TAG.lastIndex];
  return ['<', at + 1];
}

function readEntity(entity: string): string {
  const name = entity.slice(1, -1);
  if (name[0] !== '#') return ENTITIES[name] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
}

/** Pairs a run of marks with the runs before it, by CommonMark's flanking rules, and empties what is paired. */
function emphasise(
  pieces: string[],
  openers: Record<string, Opener[]>,
  run: string,
  before: string,
  after: string,
): void {
  const mark = run[0] ?? '';
  const stack = openers[mark] ?? [];
  const left = !WHITE.test(after) && (!PUNCTUATION.test(after) || !/[^\s\p{P}\p{S}]/u.test(before));
  const right = !WHITE.test(before) && (!PUNCTUATION.test(before) || !/[^\s\p{P}\p{S}]/u.test(after));
  const closes = right && (mark !== '_' || !left || PUNCTUATION.test(after));
  const opens = left && (mark !== '_' || !right || PUNCTUATION.test(before));
  let unused = run.length;
  while (closes && unused > 0) {
    const opener = stack.at(-1);
    if (opener === undefined) break;
    const paired = Math.min(unused, opener.left);
    unused -= paired;
    opener.left -= paired;
    pieces[opener.piece] = mark.repeat(opener.left);
    if (opener.left === 0) stack.pop();
  }
  if (opens && unused > 0) stack.push({ piece: pieces.length, left: unused });
  pieces.push(mark.repeat(unused));
}

/** Finds the run of backticks that closes a code span: the next one of the same length. */
function tickRuns(text: string): { next: (length: number, after: number) => number | null } {
  const runs = new Map<number, { readonly at: number[]; passed: number }>();
  for (const run of text.matchAll(/`+/g)) {
    const same = runs.get(run[0].length) ?? { at: [], passed: 0 };
    same.at.push(run.index);
    runs.set(run[0].length, same);
  }
  return {
    next: (length, after) => {
      const same = runs.get(length);
      if (same === undefined) return null;
      while ((same.at[same.passed] ?? Infinity) <= after) same.passed += 1;
      return same.at[same.passed] ?? null;
    },
  };
}
