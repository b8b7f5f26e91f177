// reStructuredText: what two dots open. Targets, substitutions and comments are no words; of directives some hold code, some
// rows or a picture, and all others prose. Knows lines, no blocks of them.

import { type Block, rowOf } from '../../blocks.ts';
import type { Line } from '../lines.ts';
import { readRows } from '../rows.ts';
import { type Apart, codeBelow, endBelow, type Found, remarkOf } from './apart.ts';
import { readListed } from './drawn.ts';

const EXPLICIT = /^\.\.(?:\s+(.*))?$/;
/** Footnotes and citations are words. */
const NOTE = /^\[[^\]]+\]/;
const DIRECTIVE = /^([\w:+.-]*\w)::(?:\s+(.*))?$/;
const OPTION = /^:([\w-]+):(?:\s+(.*))?$/;
/** Directives whose content is taken word for word, those whose line says nothing to a reader, and those of these that hold prose. */
const CODE =
  /^(?:(?:source)?code(?:-block)?|parsed-literal|digraph|graph|graphviz|(?:need|plant)?uml|mermaid|math|prompt|doctest|testcode|raw|toctree)$/;
const SILENT =
  /^(?:include|literalinclude|contents|highlight|role|default-role|module|currentmodule|auto\w+|index|tabularcolumns)$/;
const HOLDER = /^(?:only|class|container|rst-class)$/;
/** A class of a program is words. */
const SIGNATURE = /^[\w.]+\(/;
const REPLACED = /^\|[^|]+\| replace::/;
const PICTURE = /^(?:image|figure)$/;
const TABLE = /^(?:list-|csv-)?table$/;

/** Whether a line is of no other text, whatever its file is called. */
export function isExplicit({ words, indent }: Line): boolean {
  return indent === 0 && /^\.\. (?:_[^:]+:|\|[^|]+\| [\w-]+::|[\w:-]*\w::)(?:\s|$)/.test(words);
}

/** @param text what the lines are of */
export function explicitAt(text: string, lines: readonly Line[], from: number): Found | null {
  const { words = '' } = lines[from] ?? {};
  const [explicit, said = ''] = EXPLICIT.exec(words) ?? [];
  if (words.startsWith('>>> ')) {
    let to = from;
    while ((lines[to + 1]?.words ?? '') !== '') to += 1;
    return { to, apart: [{ from, to, role: 'code' }] };
  }
  if (words.startsWith('__ ')) return { to: from, apart: [{ from, to: from, role: 'furniture' }] };
  if (explicit === undefined || NOTE.test(said)) return null;
  const [, name, title = ''] = DIRECTIVE.exec(said) ?? [];
  if (name !== undefined) return directiveAt(text, lines, from, name, title);
  const isShort = said.startsWith('_') || (said === '' && lines[from + 1]?.words === '');
  const to = endBelow(lines, from, isShort ? 0 : Infinity);
  if (/^(?:_|\|)/.test(said))
    return { to, apart: [{ from, to, role: REPLACED.test(said) ? 'paragraph' : 'furniture' }] };
  const comment = text.slice(lines[from]?.start, lines[to]?.end).replace(/^\s*\.\./, '');
  return { to, apart: [{ from, to, blocks: remarkOf('comment', comment) }] };
}

function directiveAt(
  source: string,
  lines: readonly Line[],
  from: number,
  name: string,
  title: string,
): Found {
  /** The head of a directive ends at a blank line, its options behind its title. */
  const to = endBelow(lines, from, 0);
  let first = from + 1;
  while (first <= to && !OPTION.test(lines[first]?.words ?? '')) first += 1;
  const options = new Map(
    lines.slice(first, to + 1).map(({ words }) => {
      const [, option = '', value = ''] = OPTION.exec(words) ?? [];
      return [option, value] as const;
    }),
  );
  if (PICTURE.test(name))
    return { to, apart: [{ from, to, blocks: remarkOf('picture', options.get('alt')) }] };
  const head: Apart = { from, to, role: 'furniture' };
  // What stands directly below, and is no option, is what it holds.
  const own: Apart = first > from + 1 ? { ...head, to: from } : head;
  if (CODE.test(name)) {
    const code = codeBelow(lines, from, own.to);
    return code === null ? { to: own.to, apart: [own] } : { to: code.to, apart: [own, code] };
  }
  if (TABLE.test(name)) {
    const text = [title, ...lines.slice(from + 1, first).map(({ words }) => words)].join(' ').trim();
    const caption: Block[] = text === '' ? [] : [{ role: 'caption', text }];
    if (name === 'table') return { to, apart: [{ from, to, blocks: caption }] };
    const end = endBelow(lines, from, Infinity);
    const body = lines.slice(to + 1, end + 1).map((line) => source.slice(line.start, line.end));
    const heads = options.has('header') ? 1 : Number(options.get('header-rows') ?? 0);
    const rows =
      name === 'csv-table'
        ? readRows([options.get('header') ?? '', ...body].join('\n').trim()).map(({ text: row }, at) =>
            rowOf(row, at < heads),
          )
        : readListed(body, heads);
    return { to: end, apart: [{ from, to: end, blocks: [...caption, ...rows] }] };
  }
  if (HOLDER.test(name) && !SIGNATURE.test(title)) return { to: own.to, apart: [own] };
  if (SILENT.test(name)) return { to, apart: [head] };
  if (title === '') {
    const last = first > from + 1 ? from : to;
    return { to: last, apart: [{ ...head, to: last }] };
  }
  // Of what is required or said to be new, the options are words.
  const said = lines
    .slice(first, to + 1)
    .map((_, at): Apart => ({ from: first + at, to: first + at, role: 'paragraph' }));
  return { to: first > to ? from : to, apart: said };
}
