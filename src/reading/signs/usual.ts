// The size, or place, that most of a document's text has. Knows no format.

/**
 * The number that most characters have, the first of equals; 0 where there are none.
 *
 * @param look a part's number, and how many characters it has
 */
export function usualOf<Part>(
  parts: readonly Part[],
  look: (part: Part) => readonly [number: number, characters: number],
): number {
  const counts = new Map<number, number>();
  for (const part of parts) {
    const [number, characters] = look(part);
    counts.set(number, (counts.get(number) ?? 0) + characters);
  }
  return [...counts].sort((one, other) => other[1] - one[1])[0]?.[0] ?? 0;
}
