// What stands in a file of keys and values, one entry after the other, as written. Knows no way of
// writing them.

/** A key, a value or both, at its depth from 0. An item stands in a list; an entry without a value has entries below it. */
export type Entry = {
  readonly depth: number;
  readonly isItem: boolean;
  readonly key: string | null;
  readonly value: string | null;
  /** Comments in front of it. */
  readonly comments: readonly string[];
};

/** What is nested deeper is read as text. */
export const MOST_LEVELS = 250;

/** An item that is made of keys begins with the first of them, as it is written in YAML. */
export function joinItems(entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry, at) => {
    const [before, next] = [entries[at - 1], entries[at + 1]];
    const isBare = (one: Entry | undefined) => one?.isItem === true && one.key === null && one.value === null;
    if (isBare(entry) && next !== undefined && next.depth > entry.depth && !next.isItem) return [];
    return [
      isBare(before) && before !== undefined && before.depth < entry.depth && !entry.isItem
        ? { ...entry, depth: before.depth, isItem: true }
        : entry,
    ];
  });
}
