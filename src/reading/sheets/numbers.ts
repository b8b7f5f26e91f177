// A number as a sheet shows it: digits, thousands, currencies and signs, by the code of its format (ISO/IEC 29500-1,
// 18.8.31). Knows no dates.

/** What a code is made of: words, what is as wide as a sign or fills a cell, currencies, colours, digits, other signs. */
const PART =
  /"([^"]*)"|\\(.)|[_*].|\[\$([^\]-]*)[^\]]*\]|\[[^\]]*\]|(general|@|[#0?][#0?,.]*|\.[#0?]+)|[\s\S]/gi;
/** A semicolon that parts the codes of numbers above, below and at zero. */
const PARTED = /("[^"]*"|\\.|\[[^\]]*\])|;/g;
/** Which numbers a code is for, fractions and powers of ten: shown without a code. */
const OTHERS = /\[[<>=]|[#0?]\s*\/|E[+-]/i;
/** Digits that a number of 64 bits is sure to have. */
const DIGITS = 15;
const MOST_DECIMALS = 30;
/** No program writes a longer code. */
const LONGEST_CODE = 255;

type Code = NonNullable<ReturnType<typeof codeOf>>;

/** How numbers of a format are written. */
export function writerOf(format: string): (number: number) => string {
  if (format.length > LONGEST_CODE || OTHERS.test(format)) return rounded;
  const [above = null, below = null, zero = null] = format
    .replace(PARTED, (_, kept: string | undefined) => kept ?? '\n')
    .split('\n')
    .map(codeOf);
  return (number) => {
    const own = number === 0 && zero !== null ? zero : number < 0 && below !== null ? below : above;
    if (own === null) return rounded(number);
    const shown = write(own, Math.abs(number));
    const sign = number < 0 && own === above && /[1-9]/.test(shown) ? '-' : '';
    return shown === '' ? rounded(number) : sign + shown;
  };
}

/** Null for what parts a number's digits. */
function codeOf(format: string) {
  const words = ['', ''];
  let digits = '';
  /** In hundredths: by a sign of its own, which is none of its words. */
  let isPercent = false;
  for (const [whole, quoted, escaped, currency, group] of format.matchAll(PART)) {
    const at = digits === '' ? 0 : 1;
    if (group !== undefined && at === 1) return null;
    if (group !== undefined) digits = group;
    if (whole === '%') isPercent = true;
    if (group === undefined)
      words[at] += quoted ?? escaped ?? currency ?? (/^[_*[]/.test(whole) ? '' : whole);
  }
  return { before: words[0] ?? '', digits, after: words[1] ?? '', isPercent };
}

function write({ before, digits, after, isPercent }: Code, number: number): string {
  return `${before}${digits === '' ? '' : digitsOf(isPercent ? number * 100 : number, digits)}${after}`.trim();
}

function digitsOf(number: number, code: string): string {
  if (/^[g@]/i.test(code)) return rounded(number);
  const [, own = '', thousands = ''] = /^(.*?)(,*)$/.exec(code) ?? [];
  const [before = '', behind = ''] = own.split('.');
  const fewest = behind.split('0').length - 1;
  const value = Number(rounded(number / 1000 ** thousands.length));
  const [whole = '', decimals = ''] = fixed(value, Math.min(MOST_DECIMALS, behind.length)).split('.');
  const padded = whole.padStart(before.split('0').length - 1, '0');
  const parted = before.includes(',') ? padded.replace(/\B(?=(?:\d{3})+$)/g, ',') : padded;
  const kept = decimals.slice(0, fewest) + decimals.slice(fewest).replace(/0+$/, '');
  if (value === 0 && !own.includes('0')) return '';
  return kept === '' ? parted : `${parted}.${kept}`;
}

/** Rounded as it is written, and not as it is held: 1.005 has two decimals as 1.01. @param value not below zero */
function fixed(value: number, decimals: number): string {
  const shifted = Number(`${value}e${decimals}`);
  return Number.isSafeInteger(Math.round(shifted))
    ? Number(`${Math.round(shifted)}e-${decimals}`).toFixed(decimals)
    : value.toFixed(decimals);
}

/** A number that no format is known of. */
export function rounded(number: number): string {
  return String(Number(number.toPrecision(DIGITS)));
}
