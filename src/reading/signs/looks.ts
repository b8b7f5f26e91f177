// How words look, as styles and runs of Word and OpenDocument say it, and paragraphs as a whole. Knows no format.

/** What a style or a run says; undefined where it leaves that to others. */
export type Look = {
  readonly bold: boolean | undefined;
  /** In whatever unit the file has. */
  readonly size: number | undefined;
  /** Whether all characters of its font are of one width, as far as its name tells. */
  readonly mono: boolean | undefined;
};
/** Of so many letters of a paragraph. */
export type Seen = Look & { readonly letters: number };

/** How a paragraph looks as a whole; one without words parts those around it. */
export type ParagraphLook = {
  /** As many of them as are looked at. */
  readonly words: string;
  /** Whether all its letters are bold. */
  readonly bold: boolean;
  /** Whether all of them are of one width. */
  readonly mono: boolean;
  /** Of most of its letters. */
  readonly size: number;
  /** From 0, as its style or it itself says; 9 is text, undefined is not said. */
  readonly outline: number | undefined;
  /** Whether its style is known for what it is: a heading, a caption, an entry of a table of contents. */
  readonly isStyled: boolean;
  /** Whether a list's bullet or a number stands before it. */
  readonly isListed: boolean;
};

/** Of a paragraph's words, as many are looked at (UTF-16 units). */
const LOOKED_AT = 500;
/** Fonts by their names. */
const MONO = /mono(?!type)|courier|consolas|menlo|monaco|lucida console|typewriter|\bcode\b|inconsolata/i;

export function isMono(font: string | undefined): boolean | undefined {
  return font === undefined ? undefined : MONO.test(font);
}

/** What one says, and where it says nothing, what the other says. */
export function mergeLooks(one: Look, other: Look): Look {
  return { bold: one.bold ?? other.bold, size: one.size ?? other.size, mono: one.mono ?? other.mono };
}

/** @param usual the size of a paragraph without letters */
export function lookOfAll(
  words: string,
  seen: readonly Seen[],
  usual: number,
): Pick<ParagraphLook, 'words' | 'bold' | 'mono' | 'size'> {
  const own = seen.filter(({ letters }) => letters > 0);
  const [most] = own.toSorted((one, other) => other.letters - one.letters);
  return {
    words: words.trim().slice(0, LOOKED_AT),
    bold: own.length > 0 && own.every(({ bold }) => bold === true),
    mono: own.length > 0 && own.every(({ mono }) => mono === true),
    size: most?.size ?? usual,
  };
}
