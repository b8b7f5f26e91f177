// What stands on a PDF's pages: pieces, parts of lines, lines. Shapes alone.

import type { PassageRole } from '../../../documents/document.ts';
import type { FirstWord } from './widths.ts';

/** A run of characters as a PDF places it. Lengths in points, `y` the baseline counted from the page's top. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  /** How many runs of its page are drawn before it. */
  readonly at: number;
  readonly font: string;
  /** Whether all its characters are of one width, as in code. */
  readonly mono: boolean;
  /** Whether its font says that it is bold. */
  readonly bold?: boolean;
  /** Whether its font is one of signs, any of which may be a bullet. */
  readonly isSign?: boolean;
  /** What the file's structure calls the content that it stands in; `ARTIFACT` for what is none of the text's. */
  readonly mark?: string;
  /** Whether a blank is drawn behind it. */
  readonly hasBlank?: boolean;
  /** Where its font says how wide its characters are. */
  readonly first?: FirstWord;
};
/** The mark of heads, feet and ornaments. */
export const ARTIFACT = 'Artifact';
/** A block as the file's structure says it. Of a table's row the pieces of each cell; of all else those of one. */
export type Tagged = {
  readonly role: PassageRole;
  readonly level?: number;
  readonly isHead?: true;
  /** Of a list that is no table of contents. */
  readonly isItem?: true;
  readonly cells: readonly (readonly Piece[])[];
};
/** A drawn line, across the page or down it: its place, and where it starts and ends. */
export type Rule = {
  readonly isAcross: boolean;
  readonly at: number;
  readonly start: number;
  readonly end: number;
};
/** A small shape as high as it is wide, and the character that looks like it. */
export type Dot = {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly sign: '•' | '◦' | '▪';
};
export type Page = {
  readonly number: number;
  readonly width: number;
  readonly pieces: readonly Piece[];
  readonly rules?: readonly Rule[];
  /** Whether its text is a stamp or a label, set in another direction than most of the sheet's. */
  readonly isAside?: boolean;
  /** Its blocks in their order, where the file says them and they can be believed. */
  readonly tagged?: readonly Tagged[];
};

/** A line, or the part of one that stands apart from the rest of it as a table's cells do. */
export type LinePart = Piece & {
  readonly end: number;
  /** The room that its first word needs behind another one, as far as pieces tell. */
  readonly needs: number;
};
export type Row = readonly LinePart[];
/** A line in reading order, with the column that it stands in. */
export type TextLine = {
  readonly page: number;
  readonly parts: readonly LinePart[];
  readonly y: number;
  readonly furniture: boolean;
  /** A row of a ruled table, whose cells are its parts, empty ones too. */
  readonly isRuled?: boolean;
  /** Of a row of a table, where the lines of each cell end at the latest. */
  readonly limits?: readonly number[];
  /** Whether a table's head is drawn again above it: with words in its first cell it is a row of its own. */
  readonly isBelowHead?: boolean;
  /** A line of a table of contents. */
  readonly isEntry?: boolean;
  /** A line of a note at the page's foot, around which its text goes on. */
  readonly isNote?: boolean;
  /** The block that the file's structure has it in. */
  readonly tagged?: Tagged;
  /** Where the column's longest line ends. */
  readonly right: number;
  /** Lines of one column on one page have one number. */
  readonly column: string;
};
/** A block that may go on with the next line. */
export type Open = {
  role: PassageRole;
  readonly page: number;
  readonly lines: TextLine[];
  /** Of a table's row the lines of each cell; of all else those of one. */
  readonly cells: string[][];
  /** The words of its last line. */
  last: string;
};
