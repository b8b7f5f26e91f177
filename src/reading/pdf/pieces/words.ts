// The words of pieces, wherever they stand.

type Worded = { readonly text: string };

export function hasWords({ text }: Worded): boolean {
  return text.trim() !== '';
}

/** @param gap what stands between the words of two pieces */
export function wordsOf(pieces: readonly Worded[], gap = ''): string {
  return pieces
    .map(({ text }) => text)
    .join(gap)
    .trim();
}
