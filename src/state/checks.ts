// Whether a value that comes from outside is what it should be. Knows no value of ours.

/** Whether a value is of a type. */
export type Check<Type> = (value: unknown) => value is Type;

export const isText: Check<string> = (value) => typeof value === 'string';
export const isNumber: Check<number> = (value) => typeof value === 'number';

export function isOneOf<One>(...known: readonly One[]): Check<One> {
  return (value): value is One => known.some((one) => one === value);
}

export function isList<Item>(isItem: Check<Item>): Check<readonly Item[]> {
  return (value): value is readonly Item[] => Array.isArray(value) && value.every(isItem);
}

/** One of two; of what may be missing, the other is `isOneOf(undefined)`. */
export function isEither<One, Other>(isOne: Check<One>, isOther: Check<Other>): Check<One | Other> {
  return (value): value is One | Other => isOne(value) || isOther(value);
}

/** An object that has at least these properties. */
export function isShape<Type extends object>(
  checks: {
    readonly [Key in keyof Type]-?: Check<Type[Key]>;
  },
): Check<Type> {
  return (value): value is Type =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries<Check<unknown>>(checks).every(([key, check]) => check(Reflect.get(value, key)));
}
