// Takes reStructuredText's marks off the words of blocks: emphasis, literals, roles, references. Knows no lines.

import { type Block, oneLine } from '../blocks/blocks.ts';
import { POWER } from '../signs/powers.ts';
import type { References } from '../signs/references.ts';
import { nameOf } from './reading.ts';

/**
 * What may stand before a mark that opens and behind one that closes; as many units may stand between, so that few are looked
 * for in vain.
 */
const BEFORE = String.raw`(?<![^\s;'"([{<\-/:\p{Pd}\p{Ps}\p{Pi}¿¡])`;
const BEHIND = String.raw`(?![^\s\0'")\]}>\-/:.,;!?\\\p{Pd}\p{Pe}\p{Pf}])`;
const MOST = 999;
/** What is raised behind a figure and a blank that is none. */
const RAISED = String.raw`(?<=\d\\ )(?::sup(?:erscript)?:\x60(${POWER})\x60|\x60(${POWER})\x60:sup(?:erscript)?:)${BEHIND}`;
/** Read first, and out of the reach of what follows: literals, what has a role or an address, signs behind a backslash. */
const LITERAL = new RegExp(
  [
    String.raw`\0`,
    RAISED,
    String.raw`${BEFORE}\x60\x60(?!\s)((?:[^\x60]|\x60(?!\x60)){1,${MOST}}\x60?)(?<!\s)\x60\x60${BEHIND}`,
    String.raw`${BEFORE}(?::([\w:+.-]{1,60}):)?_?\x60(?!\s)((?:[^\x60\\]|\\[\s\S]){1,${MOST}})\x60(?::([\w:+.-]{1,60}):|__?)?${BEHIND}`,
    String.raw`\\([\s\S])`,
    String.raw`${BEFORE}(\|[^\s|](?:[^|]{0,${MOST}}[^\s|])?\|)_{0,2}${BEHIND}`,
    String.raw`(?:https?|ftp)://[^\s<>\x60]+`,
  ].join('|'),
  'gu',
);
const STRONG = new RegExp(
  String.raw`${BEFORE}(?<!\*)\*\*(?!\s)((?:[^*]|\*(?!\*)){1,${MOST}})(?<!\s)\*\*${BEHIND}`,
  'gu',
);
const EMPHASIS = new RegExp(String.raw`${BEFORE}(?<!\*)\*(?![\s*])([^*]{1,${MOST}})(?<!\s)\*${BEHIND}`, 'gu');
/** Of a note, and of a name of one word. */
const NOTE = new RegExp(String.raw`\[([^\s[\]]{1,99})\]_${BEHIND}`, 'gu');
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_])([\p{L}\p{N}](?:[\p{L}\p{N}.+-]|_(?=[\p{L}\p{N}])){0,200})__?${BEHIND}`,
  'gu',
);
/** Words without any of these are read as they stand, which makes long tables quick. */
const MARKUP = /[`*_|\\\0]/;
/** "the words <where>". */
const TITLED = /^([\s\S]*?)\s*<([^<>]*)>$/;

/** The blocks with the words that are shown. @param lookUp what references to a name show */
export function readInline(blocks: readonly Block[], lookUp: References): Block[] {
  let counted = 0;
  const readWords = (text: string, depth: number): string => {
    if (!MARKUP.test(text)) return text;
    const literals: string[] = [];
    const words = text.replace(
      LITERAL,
      (found, raised, behindIt, literal, before, content, behind, escaped, name) => {
        const power = raised ?? behindIt;
        const own =
          literal ??
          (power && `^${power}`) ??
          (content && readLabel(before ?? behind, content, depth)) ??
          escaped?.trim() ??
          (name && substitute(name, depth)) ??
          found;
        return `\0${literals.push(own) - 1};`;
      },
    );
    return words
      .replace(NOTE, (_, label: string) => `[${numberOf(label)}]`)
      .replace(STRONG, '$1')
      .replace(EMPHASIS, '$1')
      .replace(REFERENCE, '$1')
      .replace(/\0(\d+);/g, (_, index) => literals[index] ?? '');
  };
  /** Many refer to few values, each of which is read once. */
  const read = new Map<string, string>();
  const readValue = (value: string) => {
    const shown = read.get(value) ?? readWords(value, 1);
    read.set(value, shown);
    return shown;
  };
  /** A title that is referred to has marks of its own. */
  const readLabel = (role: string | undefined, content: string, depth: number) => {
    const label = labelOf(lookUp, role, content);
    return depth === 0 && lookUp(nameOf(content)) === label ? readValue(label) : label;
  };
  const substitute = (name: string, depth: number) => {
    const value = depth > 0 ? undefined : lookUp(`|${nameOf(name.slice(1, -1))}|`);
    return value === undefined ? undefined : readValue(value);
  };
  const numberOf = (label: string) => {
    if (!label.startsWith('#')) return label;
    if (label === '#') counted += 1;
    return label === '#' ? String(counted) : (lookUp(`[${nameOf(label)}]`) ?? label);
  };
  return blocks.map((block) => {
    if (block.role === 'code' || block.role === 'furniture') return block;
    // Marks of one cell mark nothing of the next.
    const text = block.text
      .split('\t')
      .map((cell) => readWords(cell, 0))
      .join('\t');
    return { ...block, text };
  });
}

/** What is shown of words between two ticks, by their role: the title of what they refer to, or the words. */
function labelOf(lookUp: References, role: string | undefined, content: string): string {
  const isLiteral = role !== undefined && /^(?:code|literal|math|samp|raw)$/.test(role);
  if (isLiteral) return content;
  const words = content.replace(/\\([\s\S])/g, (_, sign: string) => sign.trim());
  const [, shown, where = words] = TITLED.exec(words) ?? [];
  // What stands between two brackets is put in by a program.
  if (shown && !/^\[\[.*\]\]$/.test(shown)) return shown;
  const target = where.replace(/^<|>$/g, '');
  if (role === 'ref' || role === 'numref') return lookUp(nameOf(target)) ?? target;
  if (role === 'pep' || role === 'rfc') return `${role.toUpperCase()} ${target}`;
  if (role === undefined) return oneLine(target);
  // The last part of a name is shown alone where a mark says so.
  return target.startsWith('~')
    ? target.slice(target.lastIndexOf('.') + 1).replace('~', '')
    : target.replace(/^!/, '');
}
