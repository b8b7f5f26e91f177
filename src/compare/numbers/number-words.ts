// English words for numbers, their scales and their units. Knows no text.

export const DIGITS: readonly string[] = 'two three four five six seven eight nine'.split(' ');
export const TEENS: readonly string[] =
  'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
export const TENS: readonly string[] = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** By word its number; "one" is a pronoun too often. */
export const numberWords: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...DIGITS.map((word, at): [string, number] => [word, at + 2]),
  ...TEENS.map((word, at): [string, number] => [word, at + 10]),
  ...TENS.map((word, at): [string, number] => [word, 10 * (at + 2)]),
]);

export const SCALES: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  bn: 1e9,
  tn: 1e12,
};
/** What a number is of, by its writings in small letters; those of three letters and more also with an "s". */
const UNITS: Readonly<Record<string, string>> = {
  '%': '%|percent|per cent|pct|pc|percentage point',
  ms: 'ms|msec|millisecond',
  s: 's|sec|second',
  min: 'min|minute',
  h: 'h|hr|hrs|hour',
  days: 'day',
  weeks: 'week',
  months: 'month',
  years: 'year',
  mm: 'mm|millimeter|millimetre',
  cm: 'cm|centimeter|centimetre',
  m: 'm|meter|metre',
  km: 'km|kilometer|kilometre',
  miles: 'mile',
  ft: 'ft|foot|feet',
  kg: 'kg|kilogram|kilo',
  t: 't|ton|tonne',
  lb: 'lb|lbs|pound',
  $: 'dollar',
  '€': 'euro',
  bits: 'bit',
  bytes: 'byte',
  kB: 'kb|kilobyte',
  KiB: 'kib|kibibyte',
  MB: 'mb|megabyte',
  MiB: 'mib|mebibyte',
  GB: 'gb|gigabyte',
  GiB: 'gib|gibibyte',
  TB: 'tb|terabyte',
  '°C': '°c|degrees celsius',
  '°F': '°f|degrees fahrenheit',
  Hz: 'hz|hertz',
  kHz: 'khz',
  MHz: 'mhz',
  GHz: 'ghz',
  V: 'v|volt',
  mA: 'ma|milliampere',
  kW: 'kw|kilowatt',
  times: 'times',
};
const unitByWriting: ReadonlyMap<string, string> = new Map(
  Object.entries(UNITS).flatMap(([unit, written]) =>
    written
      .split('|')
      .flatMap((one) => (one.length < 3 ? [one] : [one, `${one}s`]).map((each) => [each, unit] as const)),
  ),
);
/** Any writing of any unit, as a pattern's source. */
export const UNIT_WRITTEN: string = [...unitByWriting.keys()].join('|');

/** The unit that a writing is one of, "s" for "seconds"; "" where it is none. */
export function unitOf(written: string): string {
  return unitByWriting.get(written.toLowerCase()) ?? '';
}

/** Whether a folded word is a number or a part of one. */
export function isNumberWord(folded: string): boolean {
  return numberWords.has(folded) || Object.hasOwn(SCALES, folded);
}
