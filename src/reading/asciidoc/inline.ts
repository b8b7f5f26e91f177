// Takes AsciiDoc's marks off the words of blocks: emphasis, links, notes, names. Knows no lines.

import { type Block, oneLine } from '../blocks/blocks.ts';
import { readCharacters } from '../markdown/inline.ts';
import { POWER } from '../signs/powers.ts';
import type { References } from '../signs/references.ts';

/** As many units may stand between two marks: with a bound on these, few openings can be looked for in vain. */
const MOST = 999;
const WORD = String.raw`[\p{L}\p{N}_]`;
/** What stands between two marks around whole words. */
const wholeOf = (mark: string) => `(?:[^${mark}]|(?<=${WORD})${mark}(?=${WORD})){0,${MOST}}(?<!\\s)`;
/** What marks something behind a backslash: elsewhere that is a sign as others are, as in a path. */
const ESCAPED = [
  ...['\\*', '_', '`', '#', '\\+'].map(
    (mark) =>
      `${mark}(?=${mark}[^${mark}]{1,${MOST}}${mark}${mark}|(?=[^\\s${mark}])${wholeOf(mark)}${mark}(?!${WORD}))`,
  ),
  String.raw`\^(?=[^\s^]{1,99}\^)|~(?=[^\s~]{1,99}~)|\{(?=\w[\w-]*[:}])|<(?=<|\w+:)|\[(?=\[|[^[\]]{1,99}\][*_\x60#^~])`,
  String.raw`\((?:\(|(?:C|R|TM)\))|(?:https?|ftp|file|mailto|link|xref|image|footnote|kbd|btn|menu):`,
].join('|');
/** Read first, and out of the reach of what follows: text that is passed on, and signs behind a backslash. */
const LITERAL = new RegExp(
  [
    String.raw`\0`,
    String.raw`\\(?:\\(?=__|\*\*|\x60\x60|##))?(${ESCAPED})`,
    String.raw`\+\+\+([^+]{0,${MOST}})\+\+\+`,
    String.raw`\+\+((?:[^+]|\+(?!\+)){1,${MOST}})\+\+`,
    String.raw`\$\$([^$]{1,${MOST}})\$\$`,
    String.raw`(?:pass:[a-z,]*|(?:latex|ascii)math:|stem:)\[((?:[^\]\\]|\\.){0,${MOST}})\]`,
    String.raw`(?<![\p{L}\p{N}_+])\+(?![\s+])([^+]{1,${MOST}})(?<!\s)\+(?![\p{L}\p{N}_+])`,
  ].join('|'),
  'gu',
);
/** Words without any of these are read as they stand, which makes long tables quick. */
const MARKUP = /[*_`#^~<+\\&(:[\0]|--|->|=>/;
const LABEL = String.raw`\[((?:[^\]\\]|\\.){0,${MOST}})\]`;
const ADDRESS = new RegExp(
  String.raw`<?(?:(?:link|mailto):[^\s[\]<>]{1,${MOST}}|((?:https?|ftp|irc)://[^\s[\]<>]{1,${MOST}}))${LABEL}>?`,
  'g',
);
const BARE = new RegExp(String.raw`<((?:https?|ftp|irc)://[^\s<>[\]]{1,${MOST}})>`, 'g');
const REFERENCE = new RegExp(
  String.raw`<<([^<>,]{1,${MOST}})(?:,\s*([^<>]{0,${MOST}}))?>>|xref:([^\s[\]]{1,${MOST}})${LABEL}`,
  'g',
);
/** A note may hold links and their words. */
const NOTE = new RegExp(
  String.raw`(?<!\s)\s*footnote(?:ref)?:([\w-]*)\[((?:\[[^[\]]{0,${MOST}}\]|[^\]\\]|\\.){0,${MOST}})\]`,
  'g',
);
/** Pictures, keys, what is for an index, and the names of places. */
const MACRO = new RegExp(
  String.raw`\b(image|icon|kbd|btn|menu|indexterm2?|anchor):(?!:)([^\s[\]]{0,${MOST}})${LABEL}`,
  'g',
);
const INDEXED = /\(\(\(([^()]{0,999})\)\)\)|\(\(([^()]{1,999})\)\)/g;
const ANCHOR = /\[\[\[([^[\],]{1,999})(?:,\s*([^[\]]{1,999}))?\]\]\]|\[\[[\p{L}_:][^[\]]{0,999}\]\]/gu;
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/"`([^`]{1,999})`"/g, '“$1”'],
  [/'`([^`]{1,999})`'/g, '‘$1’'],
  [/\(C\)/g, '©'],
  [/\(R\)/g, '®'],
  [/\(TM\)/g, '™'],
  [/ -- /g, ' — '],
  [/(?<=[\p{L}\p{N}])--(?=[\p{L}\p{N}])/gu, '—'],
  [/->/g, '→'],
  [/=>/g, '⇒'],
];
/** From the inside of a word, then around whole ones, by their mark; what it is to look like may stand before it. */
const EMPHASIS = ['*', '`', '_', '#'].map((sign) => {
  const mark = sign === '*' ? '\\*' : sign;
  const look = String.raw`(?:\[[^[\]]{1,99}\])?`;
  const inner = `(?:[^${mark}]|${mark}(?!${mark})){1,${MOST}}?`;
  return [
    sign,
    new RegExp(`${look}${mark}${mark}(${inner})${mark}${mark}`, 'g'),
    new RegExp(
      String.raw`(?<![\p{L}\p{N}_&;:}])${look}${mark}((?=[^\s${mark}])${wholeOf(mark)})${mark}(?!${WORD})`,
      'gu',
    ),
  ] as const;
});
/** A power stays one. */
const RAISED = new RegExp(
  String.raw`(?<=\d)\^(${POWER})\^|(?:\[[^[\]]{1,99}\])?(?:\^([^\s^]{1,99})\^|~([^\s~]{1,99})~)`,
  'g',
);

/** The blocks with the words that are shown; a note stands below its block. @param lookUp what references to a name show */
export function readInline(blocks: readonly Block[], lookUp: References): Block[] {
  let count = 0;
  /** The numbers of notes that have a name. */
  const named = new Map<string, number>();
  const readWords = (text: string, notes: string[]): string => {
    if (!MARKUP.test(text)) return text;
    const literals: string[] = [];
    const written: string[] = [];
    let words = text.replace(LITERAL, (found, ...groups) => {
      written.push(found);
      const own = groups.slice(0, 6).find((group) => group !== undefined) ?? found;
      return `\0${literals.push(own) - 1};`;
    });
    words = words
      .replace(NOTE, (_, name: string, said: string) => {
        const note = name === '' ? said.replace(/^[\w-]+,(?!\s)/, '') : said;
        if (note === '') return named.has(name) ? ` [${named.get(name)}]` : '';
        count += 1;
        if (name !== '') named.set(name, count);
        // A note is read on its own, as it is written.
        notes.push(
          `[${count}] ${note.replaceAll('\\]', ']').replace(/\0(\d+);/g, (_, index) => written[index] ?? '')}`,
        );
        return ` [${count}]`;
      })
      .replace(MACRO, (_, kind: string, target: string, label: string) => macroOf(kind, target, label))
      .replace(REFERENCE, (_, id, shown, target, label) =>
        refer(lookUp, id ?? target, (shown ?? label) || ''),
      )
      .replace(
        ADDRESS,
        (_, address, label: string) =>
          labelOf(label) || address || _.replace(/^<?(?:link|mailto):|\[\]>?$/g, ''),
      )
      .replace(BARE, '$1')
      .replace(INDEXED, (_, _hidden, shown) => shown ?? '')
      .replace(ANCHOR, (_, id, label) => (id === undefined ? '' : `[${label ?? id}]`));
    for (const [sign, shown] of SIGNS) words = words.replace(sign, shown);
    // Emphasis within emphasis, two deep.
    for (let depth = 0; depth < 2; depth += 1)
      for (const [sign, inner, whole] of EMPHASIS)
        if (words.includes(sign)) words = words.replace(inner, '$1').replace(whole, '$1');
    words = words.replace(RAISED, (_, power, raised, lowered) =>
      power === undefined ? (raised ?? lowered) : `^${power}`,
    );
    return readCharacters(words).replace(/\0(\d+);/g, (_, index) => literals[index] ?? '');
  };
  return blocks.flatMap((block) => {
    if (block.role === 'code') return [block];
    const notes: string[] = [];
    // Marks of one cell mark nothing of the next.
    const text = block.text
      .split('\t')
      .map((cell) => readWords(cell, notes))
      .join('\t');
    const read: Block[] = [{ ...block, text }];
    // Notes of notes are behind these.
    const own: Block = block.role === 'furniture' ? block : { role: 'list-item', text: '', level: 1 };
    for (const note of notes) read.push({ ...own, text: readWords(note, notes), remarks: [] });
    return read;
  });
}

function refer(lookUp: References, target: string, shown: string): string {
  const id = target.replace(/^.*#/, '').trim();
  return labelOf(shown) || (lookUp(id) ?? lookUp(target) ?? (target.includes('.') ? target : `[${id}]`));
}

/** The words of a link, without what says how it opens. */
function labelOf(label: string): string {
  const [, quoted] = /^"([^"]*)"\s*(?:,|$)/.exec(label) ?? [];
  return oneLine((quoted ?? label.replace(/,\s*[\w-]+=.*$/, '')).replaceAll('\\]', ']').replace(/\^$/, ''));
}

function macroOf(kind: string, target: string, label: string): string {
  if (kind === 'menu') return [target, ...label.split('>')].map((part) => part.trim()).join(' › ');
  if (kind === 'image') return label.split(',')[0]?.replaceAll('"', '') ?? '';
  return kind === 'kbd' || kind === 'btn' || kind === 'indexterm2' ? label : '';
}
