// The beginning of a text, enough to know it by.

/** UTF-16 units. */
const GLIMPSE = 48;

/** Cut at a word. */
export function glimpse(words: string): string {
  return words.length <= GLIMPSE ? words : `${words.slice(0, words.lastIndexOf(' ', GLIMPSE))} …`;
}
