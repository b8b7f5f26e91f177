// Which language a text seems to be in, as far as a few common words and the script tell. The screening's words are English.

import type { SourceDocument } from '../../documents/document.ts';

/** A text of fewer letters may be names and codes. */
const FEWEST_LETTERS = 200;
/** Text is looked at no further (UTF-16 units), from its middle on where it is longer. */
const SAMPLE = 40_000;

/** The commonest words of English and of each other, lower case. Those that neighbours share are in both: what only one of them has tells it. */
const ENGLISH = 'the of and to is for that with be by on are this from as it or not shall must'.split(' ');
const COMMON: Readonly<Record<string, string>> = {
  German: 'der die das und ist nicht mit den von dem ein eine wird werden für auf sich auch muss zu im',
  French: 'le la les des et est une dans pour que qui sur pas doit être du au avec sont ou par de en un',
  Spanish: 'el la los las del y es una para que en con por se no debe como al su más de a un',
  Catalan: 'el la els les del i és una per que en amb no al dels ha ser com són o aquest aquesta de a un',
  Portuguese: 'o os da do das dos e é uma para que em com por não deve ser ao um na no de a',
  Italian: 'il la di che e è per una non con del della sono le gli deve nel alla si dei a un in',
  Dutch: 'de het een en van is niet voor met op dat zijn wordt moet te aan door bij ook worden',
  Polish: 'i w na się jest nie do z że przez dla oraz być są od po musi lub jak',
  Romanian: 'și de la în a să nu este pentru cu pe care din un o mai sunt trebuie sau ca prin fi',
  Czech: 'a v na se je že pro být musí jsou nebo který která při od do z podle jako',
  Slovak: 'a v na sa je že pre byť musí sú alebo ktorý ktorá pri od do z podľa ako',
  Slovenian: 'in v na se je da za biti mora so ali ki pri od do iz ne po kot tudi',
  'Croatian, Serbian or Bosnian': 'i u na se je da za biti mora su ili koji koja pri od do iz ne po kao',
  Swedish: 'och att det som en av är för på med den ska till inte ett eller kan från vid om',
  Danish: 'og at det som en af er for på med den skal til ikke et eller kan fra ved om efter blive',
  Norwegian: 'og at det som en av er for på med den skal til ikke et eller kan fra ved om etter bli',
  Finnish: 'ja on ei se että joka tai myös kun ovat voi sekä mukaan kuin jos tulee hän ole',
  Hungarian: 'a az és hogy nem egy is meg kell van vagy ha csak mint lehet ezt azt amely',
  Turkish: 've bir bu için ile da de olarak olan daha veya gibi her kadar sonra göre çok ise',
  Indonesian: 'yang dan di untuk dengan dari ini pada adalah dalam tidak akan atau oleh harus dapat sebagai',
  Vietnamese: 'và của là có các được cho trong không với một này khi để người những phải hệ thống',
};
/** Words; parts of codes, of what is joined by hyphens and of abbreviations, as in a_b, x1, non-linear and e.g., are none. */
const WORDS = /(?<![\p{L}\p{M}\d_]|\p{L}[-‐‑.])[\p{L}\p{M}]+(?![\p{L}\p{M}\d_]|[-‐‑.]\p{L})/gu;
/** What is said of one whose name is not known. */
const ANOTHER = 'another language';

/**
 * Scripts that no English is written in, by what is most often written in them, and before them signs that only one of
 * a script's languages has: of those a small share tells.
 */
const SIGNS: readonly (readonly [string, RegExp])[] = [
  ['Japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['Belarusian', /ў/giu],
  ['Ukrainian', /[їєґ]/giu],
  ['Macedonian', /[ѓќѕ]/giu],
  ['Serbian', /[јљњћђџ]/giu],
  ['Russian', /[ыэ]/giu],
  ['Persian', /[پچژگ]/gu],
];
const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Chinese', /\p{Script=Han}/gu],
  ['Korean', /\p{Script=Hangul}/gu],
  ['Bulgarian', /\p{Script=Cyrillic}/gu],
  ['Greek', /\p{Script=Greek}/gu],
  ['Arabic', /\p{Script=Arabic}/gu],
  ['Hebrew', /\p{Script=Hebrew}/gu],
  ['Hindi', /\p{Script=Devanagari}/gu],
  ['Bengali', /\p{Script=Bengali}/gu],
  ['Tamil', /\p{Script=Tamil}/gu],
  ['Thai', /\p{Script=Thai}/gu],
];
/** A share of letters in other scripts from which on a text is in one of them, and what shares of signs tell which. */
const MOSTLY = 0.35;
const TELLING = 0.005;
/** A share of common words from which on a text is in a language, and how many times as many as in English there must be. */
const COMMONLY = 0.08;
const TIMES = 2;
/** Fewer of them are names and codes, however often they stand there. */
const FEWEST_WORDS = 4;

/**
 * Of English prose at least one word in five is one of these or ends as few do elsewhere, also where it leaves out its
 * articles; of that of other languages at most one in twenty (600 texts and 24 translations), and it has letters outside a to
 * z. Prose stands in rows of so many words, most of them lower case; cells, names and codes do not. Less of it is chance.
 */
const OF_ENGLISH = new Set([
  ...ENGLISH,
  ...'will can may should after before when then than into over until within each any if but have has they you we our which what how more most new one two three first out about between through while because some other these there were would make give take well user users system data'.split(
    ' ',
  ),
]);
const ENDS_ENGLISH = /^[a-z]{2,20}(?:ing|ed|ght|th|ck|sh|ly|ness)s?$/;
const LEAST_ENGLISH = 0.06;
const FEWEST_IN_ROW = 8;
const FEWEST_OF_PROSE = 60;
const ROWS = /[\p{L}\p{M}'’]+(?: [\p{L}\p{M}'’]+)*/gu;

const common = Object.entries(COMMON).map(([name, words]) => [name, words.split(' ')] as const);

/** Letters of one of these languages alone, in forms of few words or beside many English terms; names in another text have fewer. */
const LETTERS: readonly (readonly [string, RegExp])[] = [
  ['Turkish', /[ğı]/g],
  ['Vietnamese', /[ấầẩẫậắằẳẵặếềểễệốồổỗộớờởỡợứừửữựơư]/g],
];
const OWN_LETTERS = 0.02;

/** What a document says in words: code is of no language. */
export function withoutCode({ text, passages }: SourceDocument): string {
  const said = passages.filter(({ role }) => role !== 'code');
  return said.length === passages.length
    ? text
    : said.map(({ start, end }) => text.slice(start, end)).join('\n');
}

/** The name of the language, or null where it is English or cannot be told. Linear in the text. */
export function foreignLanguage(text: string): string | null {
  const from = Math.max(0, Math.floor((text.length - SAMPLE) / 2));
  const written = text.slice(from, from + SAMPLE);
  const sample = written.toLowerCase();
  const words = sample.match(WORDS) ?? [];
  const letters = words.reduce((sum, { length }) => sum + length, 0);
  const beyond = sample.replace(/[\0-\x7f]+/g, '');
  const foreign = beyond.match(/(?!\p{Script=Latin})[\p{L}\p{M}]/gu)?.length ?? 0;
  if (foreign > MOSTLY * letters && letters >= FEWEST_LETTERS / 4) return scriptOf(beyond, letters);
  if (letters < FEWEST_LETTERS) return null;
  const own = LETTERS.find(([, signs]) => (beyond.match(signs)?.length ?? 0) > OWN_LETTERS * letters);
  if (own !== undefined) return own[0];
  const latin = latinLanguage(words, written);
  // Beside many English terms.
  return latin === ANOTHER && foreign > (MOSTLY / 2) * letters ? scriptOf(beyond, letters) : latin;
}

function scriptOf(sample: string, letters: number): string {
  const share = (signs: RegExp) => (sample.match(signs)?.length ?? 0) / letters;
  const told =
    SIGNS.find(([, signs]) => share(signs) > TELLING) ??
    SCRIPTS.find(([, signs]) => share(signs) > MOSTLY / 2);
  return told?.[0] ?? 'another script';
}

function latinLanguage(words: readonly string[], written: string): string | null {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const countOf = (list: readonly string[]) => list.reduce((sum, word) => sum + (counts.get(word) ?? 0), 0);
  const least = Math.max(COMMONLY * words.length, TIMES * countOf(ENGLISH));
  const [most, ...others] = common
    .map(([name, list]) => ({ name, list, count: countOf(list) }))
    .filter(
      ({ count, list }) => count >= least && list.filter((word) => counts.has(word)).length >= FEWEST_WORDS,
    )
    .sort((one, other) => other.count - one.count);
  if (most === undefined) return hasEnglish(written) ? null : ANOTHER;
  const own = (list: readonly string[], other: readonly string[]) =>
    countOf(list.filter((word) => !other.includes(word)));
  const isClear = others.every(({ list }) => own(most.list, list) >= TIMES * own(list, most.list));
  return isClear ? most.name : ANOTHER;
}

/** Whether there is no prose in another language than English. */
function hasEnglish(written: string): boolean {
  const prose = (written.match(ROWS) ?? [])
    .map((row) => row.split(' '))
    .filter((row) => row.length >= FEWEST_IN_ROW && 2 * row.filter(isCapital).length < row.length)
    .flat()
    .map((word) => word.toLowerCase());
  const count = (holds: (word: string) => boolean) => prose.filter(holds).length;
  const english = count((word) => OF_ENGLISH.has(word) || ENDS_ENGLISH.test(word));
  const foreign = count((word) => /[^\0-\x7f’]/.test(word));
  return prose.length < FEWEST_OF_PROSE || english - foreign >= LEAST_ENGLISH * prose.length;
}

function isCapital(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
