// Takes Markdown's inline markup off a block: emphasis, links, code, entities, escapes, HTML tags.

import { decodeHTMLStrict } from 'entities/decode';
import { POWER } from '../signs/powers.ts';

/** Characters by number and name; comments and the elements of HTML that people write in Markdown. */
const CHARACTER = /(&(?:#(?:\d{1,7}|x[\da-f]{1,6})|[a-z][a-z\d]{1,31});)/;
// Other words in angle brackets, such as `<id>`, stay. Where a comment never ends, the rest of the block is text.
const TAG =
  /(<!--[\s\S]*?(?:-->|($))|<\/?(?:[abipsu]|abbr|bd[io]|big|br|center|cite|code|d[dlt]|del|details|dfn|div|em|font|h[1-6r]|img|ins|kbd|li|nobr|ol|picture|pre|samp|small|source|span|strong|su[bp]|summary|t[dhr]|table|tbody|thead|tt|ul|wbr)(?=[\s/>])[^<>]*>)/;
/** Read first, in this order; what they read is out of the reach of links and emphasis. Each ends or is bounded. */
const LITERALS = [
  /\0|\\([!-/:-@[-`{-~])/,
  // Code in one to three backticks: with a bound on these, few openings can be looked for in vain.
  /(?<!`)(`{1,3})(?!`)([\s\S]*?[^`])\2(?!`)/,
  /<([a-z][\w.+-]*[:@][^\s<>]+)>/,
  CHARACTER,
  new RegExp(`(?<=\\d)<sup>(${POWER})</sup>`),
  TAG,
  // Marks that mark nothing: within words, between spaces.
  /(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}])| [*_] /u,
];
const LITERAL = new RegExp(LITERALS.map(({ source }) => source).join('|'), 'giu');
/** Tags at which words begin on another line, and in another cell. */
const LINE = /^<(?:br|d[dt]|div|h[1-6]|li|p|tr)(?=[\s/>])/i;
const CELL = /^<t[dh](?=[\s/>])/i;
/** Words with brackets among them, then a target and its title. */
const LINK =
  /!?\[((?:[^[\]]|\[[^[\]]*\]){0,999})\]\((?:<[^<>\n]{0,999}>|[^\s()]*(?:\([^\s()]*\)[^\s()]*)?)(?:\s(?:["'][^()]*|"[^"]{0,999}"))?\)/g;
/** "[words][name]", or a name alone. */
const REFERENCE = /(?<!\])!?\[([^[\]]+)\](?:\[([^[\]]*)\])?/g;
const EMPHASIS =
  /(\*{1,3})(?![\s*])([^*]*)(?<!\s)\1|(_{1,3})(?![\s_])([^_]*)(?<!\s)\3|~~(?!\s)([^~]*)(?<!\s)~~/g;
/** The mark of a footnote, as it stands in front of the note. */
function restoredNote(label: string): string {
  return `[${label.slice(1)}]`;
}
/** Words without any of these are read as they stand, which makes long tables quick. */
const MARKUP = /[\\`*_~[<&\0]/;

/**
 * The words of a block. Markup that opens and never closes is text. Linear in the text.
 *
 * @param definitions the names that links may use, in lower case
 * @param tell is told the comments that the words have among them, without their marks
 */
export function readInline(
  text: string,
  definitions: ReadonlySet<string>,
  tell: (comment: string) => void,
): string {
  if (!MARKUP.test(text)) return text;
  const literals: string[] = [];
  /** With each literal in its place, by its number. */
  const restore = (words: string) => words.replace(/\0(\d+);/g, (_, index) => literals[index] ?? '');
  let words = text.replace(
    LITERAL,
    (found, escaped, _ticks, code, address, named, power, unread, unended) => {
      const gap = LINE.test(found) ? '\n' : CELL.test(found) ? ' ' : '';
      const raised = power && `^${power}`;
      const left = unread && unended === undefined ? gap : found;
      if (left === '' && unread.startsWith('<!--')) tell(unread.slice(4, -3));
      return `\0${literals.push(escaped ?? code?.replace(/^ ([\s\S]+) $/, '$1') ?? address ?? (named && decodeHTMLStrict(named)) ?? raised ?? left) - 1};`;
    },
  );
  const refer = (found: string, label: string, name: string) => {
    if (!definitions.has(restore(name || label).toLowerCase())) return found;
    return label.startsWith('^') ? restoredNote(label) : label;
  };
  // From the inside out: pictures within links, and emphasis within emphasis, three deep.
  for (let depth = 0; depth < 3; depth += 1)
    words = words.replace(LINK, '$1').replace(REFERENCE, refer).replace(EMPHASIS, '$2$4$5');
  return restore(words);
}

const TAGS = new RegExp(`${CHARACTER.source}|${TAG.source}`, 'gi');

/** Words between tags that stand as they are: without the tags, and with the characters that are named. */
export function readTags(text: string): string {
  return text.replace(TAGS, (found, _named, tag, unended) =>
    tag === undefined || unended !== undefined ? decodeHTMLStrict(found) : '',
  );
}

/** Words with the characters that are named or numbered in them. */
export function readCharacters(text: string): string {
  return decodeHTMLStrict(text);
}
