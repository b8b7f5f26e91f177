// The beginning of a text, enough to know it by.

/** At most so many UTF-16 units, cut at a word, or between two signs where there are no spaces. */
export function glimpse(words: string, most = 48): string {
  if (words.length <= most) return words;
  const space = words.slice(0, most + 1).search(/\s\S*$/);
  // Half of a sign that takes two units is none.
  const beginning = words.slice(0, space > 0 ? space : most).replace(/[\ud800-\udbff]$/, '');
  return `${beginning} …`;
}
