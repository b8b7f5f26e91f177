// Brings the forms of one English word together: "confirms", "confirmed", "confirming". Knows endings, no words.

/** A stem this short would say nothing; endings that would leave less stay on. */
const SHORTEST = 3;
/** Words agree by their first letters where a form differs beyond its ending: "minister", "ministry". */
const KEPT = 7;
const DOUBLED = /([bdfgmnprt])\1$/;
const VOWEL = /[aeiouy]/;
const ENDINGS: readonly string[] = ['ing', 'ed'];

/**
 * The stem of a folded word. After step 1 of Porter's stemmer (1980), with the possessive taken off, and the
 * rest cut to its first letters, which does what that algorithm's later steps do in a fraction of the rules.
 */
export function stemOf(word: string): string {
  return withoutEnding(word.endsWith("'s") ? word.slice(0, -2) : word).slice(0, KEPT);
}

function withoutEnding(word: string): string {
  const singular = withoutPlural(word);
  for (const ending of ENDINGS) {
    const stem = singular.slice(0, -ending.length);
    if (!singular.endsWith(ending) || stem.length < SHORTEST || !VOWEL.test(stem)) continue;
    return DOUBLED.test(stem) ? stem.slice(0, -1) : withoutE(stem);
  }
  return withoutE(
    singular.endsWith('y') && singular.length > SHORTEST ? `${singular.slice(0, -1)}i` : singular,
  );
}

function withoutPlural(word: string): string {
  if (word.length <= SHORTEST || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:sh|ch|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

function withoutE(word: string): string {
  return word.endsWith('e') && word.length > SHORTEST ? word.slice(0, -1) : word;
}
