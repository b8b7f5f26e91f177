// The reader's choices of theme, text size, matches and keys: which there are, and what is made of those that were kept.

import * as v from 'valibot';

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

/** What is not known falls back to its default: what an older page kept, or somebody wrote. */
const schema = v.fallback(
  v.object({
    theme: v.fallback(v.picklist(themes), DEFAULT_CHOICES.theme),
    size: v.fallback(v.picklist(sizes), DEFAULT_CHOICES.size),
    matches: v.fallback(v.picklist(['on', 'off']), DEFAULT_CHOICES.matches),
    keys: v.fallback(v.picklist(['on', 'off']), DEFAULT_CHOICES.keys),
  }),
  DEFAULT_CHOICES,
);

/** @param kept any value */
export function readChoices(kept: unknown): Choices {
  return v.parse(schema, kept);
}
