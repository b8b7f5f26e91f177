// Brings the forms of one English word together: "confirms", "confirmed", "confirming". Knows endings, no words.

/** A stem this short would say nothing; endings that would leave less stay on. */
const SHORTEST = 3;
/** Words agree by their first letters where a form differs beyond its ending: "minister", "ministry". */
const KEPT = 7;

/**
 * The stem of a folded word. After step 1 of Porter's stemmer (1980), with the possessive taken off, and the
 * rest cut to its first letters, which does what that algorithm's later steps do in a fraction of the rules.
 */
export function stemOf(word: string): string {
  return withoutEnding(withoutPlural(word.replace(/'s$/, ''))).slice(0, KEPT);
}

function withoutPlural(word: string): string {
  if (word.length <= SHORTEST || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:sh|ch|x|ss|z)es$/.test(word) ? -2 : -1);
}

function withoutEnding(word: string): string {
  const stem = word.slice(0, /(?:ing|ed)$/.exec(word)?.index);
  if (stem !== word && stem.length >= SHORTEST && /[aeiouy]/.test(stem))
    return withoutE(stem.replace(/([bdfgmnprt])\1$/, '$1'));
  return withoutE(word.length > SHORTEST ? word.replace(/y$/, 'i') : word);
}

function withoutE(word: string): string {
  return word.length > SHORTEST ? word.replace(/e$/, '') : word;
}
