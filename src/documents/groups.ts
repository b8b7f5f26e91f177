// Things by what they have in common. Knows nothing of what they are.

/** By key, what has it, in order; what has none is left out. */
export function groupBy<One, Key>(
  all: Iterable<One>,
  keyOf: (one: One) => Key | null,
): ReadonlyMap<Key, readonly [One, ...One[]]> {
  const groups = new Map<Key, [One, ...One[]]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key === null) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
