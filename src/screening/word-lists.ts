// Which forms of a word a list has. Knows no list.

/** The form in which a list has a word: as it is, or without what a plural or a third person adds. */
export function listedForm(list: { has(word: string): boolean }, word: string): string | undefined {
  if (list.has(word)) return word;
  if (!word.endsWith('s')) return undefined;
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`].find((form) => list.has(form));
}
