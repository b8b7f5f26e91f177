// The beginning of a text, enough to know it by.

/** UTF-16 units. */
const GLIMPSE = 48;

/** Cut at a word, or between two signs where there are no spaces. */
export function glimpse(words: string): string {
  if (words.length <= GLIMPSE) return words;
  const space = words.lastIndexOf(' ', GLIMPSE);
  // Half of a sign that takes two units is none.
  const beginning = words.slice(0, space > 0 ? space : GLIMPSE).replace(/[\ud800-\udbff]$/, '');
  return `${beginning} …`;
}
