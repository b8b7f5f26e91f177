// The reader's choices of theme, text size, matches and keys: which there are, and what is made of those that were kept.

export const themes = ['auto', 'light', 'sepia', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];
/** Steps of the text size; the style sheet says what each is. */
export const sizes = ['1', '2', '3', '4'] as const;
export type Size = (typeof sizes)[number];
export type Switch = 'on' | 'off';
export type Choices = {
  readonly theme: Theme;
  readonly size: Size;
  readonly matches: Switch;
  /** Whether n and p step through the matches. */
  readonly keys: Switch;
};

export const DEFAULT_CHOICES: Choices = { theme: 'auto', size: '1', matches: 'on', keys: 'on' };

/** What is not known falls back to its default: what an older page kept, or somebody wrote. @param kept any value */
export function readChoices(kept: unknown): Choices {
  const read = <Key extends keyof Choices>(key: Key, known: readonly Choices[Key][]) =>
    known.find((one) => one === Reflect.get(Object(kept), key)) ?? DEFAULT_CHOICES[key];
  return {
    theme: read('theme', themes),
    size: read('size', sizes),
    matches: read('matches', ['on', 'off']),
    keys: read('keys', ['on', 'off']),
  };
}
