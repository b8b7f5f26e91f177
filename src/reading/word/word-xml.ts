// What mammoth leaves out of Word's own XML: words in fields and formulas, and the numbers that Word shows. Knows
// WordprocessingML (ISO/IEC 29500-1) by its tags, not its trees; what it does not recognise stays as it is.

/** Numbered paragraphs that are no headings get this style, for a style map to know them by. */
export const NUMBERED = 'TwoReportsNumbered';

const run = (words: string) => `<w:r><w:t xml:space="preserve">${words}</w:t></w:r>`;
/** Signs that stand for the layout of a formula, written on one line. */
const FORMULA = new Map([
  ['<m:den>', run('/')],
  ['<m:sup>', run('^')],
  ['<m:sub>', run('_')],
  ['<m:rad>', run('√')],
  ['<m:d>', run('(')],
  ['</m:d>', run(')')],
  ['<m:r>', '<w:r>'],
  ['</m:r>', '</w:r>'],
  ['</m:t>', '</w:t>'],
]);

/** The same XML with words of simple fields, directions, ruby and formulas as plain runs. */
export function keepWords(xml: string): string {
  return xml
    .replace(/<w:rt>.*?<\/w:rt>|<w:pPrChange[ >].*?<\/w:pPrChange>|<m:ctrlPr>.*?<\/m:ctrlPr>/gs, '')
    .replace(/<\/?w:(?:fldSimple|bdo|dir|ruby|rubyBase)(?:\s[^>]*)?>/g, '')
    .replace(/<m:chr m:val="([^"]*)"\/>/g, (_, sign: string) => run(sign))
    .replace(/<m:t(?: [^>]*)?>/g, '<w:t xml:space="preserve">')
    .replace(/<\/?m:[^>]*>/g, (tag) => FORMULA.get(tag) ?? '');
}

type Level = {
  readonly start: number;
  /** Word's name of the number format: "decimal", "lowerLetter", "bullet". */
  readonly format: string;
  /** "%1.%2", each per cent sign followed by the level whose number stands there, from 1. */
  readonly text: string;
  /** Whether numbers of all levels are written as decimals. */
  readonly legal: boolean;
  readonly style: string | null;
};
type List = {
  /** Lists of one kind count on together. */
  readonly kind: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, by level. */
  readonly restarts: ReadonlyMap<number, number>;
};
type Numbering = { readonly list: string | null; readonly level: number | null };
type Style = Numbering & { readonly isHeading: boolean; readonly base: string | null };

const PARAGRAPH = /(<w:p(?: [^>]*[^/>])?>)\s*<w:pPr>(.*?)<\/w:pPr>/gs;

/** The same XML, in which the number that Word shows before a paragraph is its first run. Bullets stay as they are. */
export function writeNumbers(xml: string, numbering: string, styles: string): string {
  const lists = readLists(numbering);
  const known = readStyles(styles);
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return xml.replace(PARAGRAPH, (whole, begin: string, properties: string) => {
    const id = value(properties, 'pStyle');
    const { list: name, level: at } = resolve(properties, id, known);
    const list = lists.get(name ?? '');
    if (name === null || list === undefined) return whole;
    const own = [...list.levels].find(([, { style }]) => style !== null && style === id)?.[0];
    const depth = at ?? own ?? 0;
    const level = list.levels.get(depth);
    if (level === undefined || level.format === 'bullet') return whole;
    const count = counts.get(list.kind) ?? [];
    counts.set(list.kind, count);
    const restart = begun.has(`${name} ${depth}`) ? undefined : list.restarts.get(depth);
    begun.add(`${name} ${depth}`);
    const last = count[depth];
    count.length = Math.min(count.length, depth);
    for (let upper = 0; upper < depth; upper += 1) count[upper] ??= list.levels.get(upper)?.start ?? 1;
    count[depth] = restart ?? (last === undefined ? level.start : last + 1);
    const label = level.text.replace(/%(\d)/g, (_, digit: string) => {
      const upper = Number(digit) - 1;
      const format = level.legal ? 'decimal' : (list.levels.get(upper)?.format ?? 'decimal');
      return writeNumber(count[upper] ?? 0, format);
    });
    const style = known.get(id ?? '')?.isHeading ? id : NUMBERED;
    // List 0 is none: not that of the style either.
    const none = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="0"/></w:numPr>';
    // Of the rest only this has a meaning: it says whether the paragraph's end was deleted.
    const end = /<w:rPr>.*<\/w:rPr>/s.exec(properties)?.[0] ?? '';
    return `${begin}<w:pPr><w:pStyle w:val="${style}"/>${none}${end}</w:pPr>${label === '' ? '' : run(`${label} `)}`;
  });
}

/** The list and level of a paragraph: its own, or those of its style and what that is based on. */
function resolve(properties: string, id: string | null, styles: ReadonlyMap<string, Style>): Numbering {
  let { list, level } = readNumbering(properties);
  const seen = new Set<Style>();
  for (let style = styles.get(id ?? ''); style && !seen.has(style); style = styles.get(style.base ?? '')) {
    seen.add(style);
    list ??= style.list;
    level ??= style.level;
  }
  return { list: list === '0' ? null : list, level };
}

function readNumbering(properties: string): Numbering {
  const own = /<w:numPr>(.*?)<\/w:numPr>/s.exec(properties)?.[1] ?? '';
  const level = value(own, 'ilvl');
  return { list: value(own, 'numId'), level: level === null ? null : Number(level) };
}

function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = [...xml.matchAll(/<w:style [^>]*w:styleId="([^"]*)"[^>]*>(.*?)<\/w:style>/gs)];
  return new Map(
    styles.map(([, id = '', inner = '']) => {
      const isHeading = /^(?:heading \d|title|subtitle)/i.test(value(inner, 'name') ?? '');
      return [id, { ...readNumbering(inner), isHeading, base: value(inner, 'basedOn') }];
    }),
  );
}

function readLists(xml: string): ReadonlyMap<string, List> {
  const kinds = new Map(
    [...xml.matchAll(/<w:abstractNum [^>]*w:abstractNumId="(\d+)"[^>]*>(.*?)<\/w:abstractNum>/gs)].map(
      ([, kind = '', inner = '']) => [kind, readLevels(inner)] as const,
    ),
  );
  return new Map(
    [...xml.matchAll(/<w:num [^>]*w:numId="(\d+)"[^>]*>(.*?)<\/w:num>/gs)].map(([, id = '', inner = '']) => {
      const kind = value(inner, 'abstractNumId') ?? '';
      const overrides = inner.matchAll(
        /<w:lvlOverride w:ilvl="(\d)"[^>]*>\s*<w:startOverride w:val="(\d+)"/g,
      );
      const restarts = new Map([...overrides].map(([, level, start]) => [Number(level), Number(start)]));
      return [id, { kind, levels: kinds.get(kind) ?? new Map(), restarts }];
    }),
  );
}

function readLevels(xml: string): ReadonlyMap<number, Level> {
  return new Map(
    [...xml.matchAll(/<w:lvl [^>]*w:ilvl="(\d)"[^>]*>(.*?)<\/w:lvl>/gs)].map(([, at, inner = '']) => [
      Number(at),
      {
        start: Number(value(inner, 'start') ?? 1),
        format: value(inner, 'numFmt') ?? 'decimal',
        text: value(inner, 'lvlText') ?? '',
        legal: /<w:isLgl(?:\/| w:val="(?:1|true|on)")/.test(inner),
        style: value(inner, 'pStyle'),
      },
    ]),
  );
}

/** The value of the first element of a name. */
function value(xml: string, name: string): string | null {
  return new RegExp(`<w:${name} [^>]*?w:val="([^"]*)"`).exec(xml)?.[1] ?? null;
}

const ROMAN: readonly (readonly [number, string])[] = [
  ...([
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
  ] as const),
  ...([
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const),
];

/** A number in one of Word's formats; those that are not known here are decimal. */
function writeNumber(number: number, format: string): string {
  if (format === 'none') return '';
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (format.startsWith('upper')) return writeNumber(number, format.replace('upper', 'lower')).toUpperCase();
  // As Word has it: after z comes aa, then bb.
  if (format === 'lowerLetter' && number > 0 && number < 1_000) {
    return String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
  }
  if (format !== 'lowerRoman' || number > 9_999) return String(number);
  let rest = number;
  return ROMAN.map(([worth, sign]) => {
    const times = Math.floor(rest / worth);
    rest %= worth;
    return sign.repeat(times);
  }).join('');
}
