// Whether a value that comes from outside is like an example of what it should be. Knows no value of ours.

/** Text, a number, one of a set, a list of one example's kind, null for nothing, or an object with at least these. */
export type Example =
  | string
  | number
  | null
  | ReadonlySet<unknown>
  | readonly [Example]
  | ((value: unknown) => boolean)
  | { readonly [name: string]: Example };

export function isLike(value: unknown, example: Example): boolean {
  if (example instanceof Set) return example.has(value);
  if (typeof example === 'function') return example(value);
  if (Array.isArray(example)) return Array.isArray(value) && value.every((item) => isLike(item, example[0]));
  if (example === null) return value === null;
  if (typeof example !== 'object') return typeof value === typeof example;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(example).every(([name, part]) => isLike(Reflect.get(value, name), part));
}

/** The same, or absent. */
export function orNone(example: Example): Example {
  return (value: unknown) => value === undefined || isLike(value, example);
}

/** The same, or null. */
export function orNull(example: Example): Example {
  return (value: unknown) => value === null || isLike(value, example);
}
