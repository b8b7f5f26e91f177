// What a comparison of two documents is: its shapes and their units. Knows nothing of how one is found.

import type { BothSides, Side, Span } from '../documents/document.ts';

/** `verbatim`: a run of the same words. `quotation`: the same quoted words. `reworded`: two sentences that tell the same. */
export type MatchKind = 'verbatim' | 'quotation' | 'reworded';

/**
 * Where the two ends of a match do not say the same: a number, a negation against none, rose against fell, another
 * name or another word in the same place.
 */
export type Difference = BothSides<Span> & {
  readonly about: 'number' | 'negation' | 'direction' | 'who' | 'words';
  /** The side that alone tells a number or denies; the other's span is what it says there instead. */
  readonly lone: Side | null;
};

/**
 * A correspondence between two spans. A `verbatim` or `quotation` match covers exactly the words that agree;
 * a `reworded` match covers the two sentences.
 */
export type Match = BothSides<Span> & {
  readonly kind: MatchKind;
  /** How sure the match is, above 0 and up to 1. Comparable within a kind only. */
  readonly score: number;
  /**
   * What both ends share, in the order of the left: the words or figures of a reworded match, one pair each;
   * of the other kinds the run itself, in parts that each lie in one passage on both sides. Never empty.
   */
  readonly reasons: readonly BothSides<Span>[];
  /** In the sentences that the match is of, in the order of the left. Agreement is not assumed, nor is it where this is empty. */
  readonly differs: readonly Difference[];
};

/**
 * How much of a quotation the other document has: `whole`, the same words and no more; `cut-here`, the other
 * has more of what was said; `cut-there`, the other has only a part of this; `none`, nothing found.
 */
export type QuotationExtent = 'whole' | 'cut-here' | 'cut-there' | 'none';

/** Words in quotation marks. The span covers what stands between the marks. */
export type Quotation = Span & {
  /** Position in the document's `passages`. */
  readonly passage: number;
  /** Whom the passage names as having said it, where it does so. */
  readonly speaker: Span | null;
  /** From whom the report has it ("The Times"), where the passage says so. */
  readonly outlet: Span | null;
  readonly extent: QuotationExtent;
  /** Positions in the comparison's `matches` that show these words on the other side, ascending. */
  readonly matches: readonly number[];
};

/**
 * One name or one holder of an office, written differently. `spelling`: the same word spelled two ways
 * ("Sergey", "Sergei"). `title`: a person under different titles; the spans cover title and name. `shortened`: a nickname
 * or an abbreviation, or what it is short for, where the other side joins both. Each side has where it writes it so: for
 * `title` the first of each wording, for what joins two forms the first place, else every place; ascending, never empty.
 */
export type NameVariant = BothSides<readonly Span[]> & { readonly kind: 'spelling' | 'title' | 'shortened' };

/** A number or a date, and where each side has it; `left` or `right` is empty where only the other has it. */
export type Figure = BothSides<readonly Span[]> & {
  readonly kind: 'figure' | 'date';
  /** The form in which two writings are equal: "27 jan", "1500", "20%", "500 ms". Of near ones the more exact. */
  readonly value: string;
  /** Whether the two sides have it not as the same number but one rounded: "about 1,700", "1,698". */
  readonly near: boolean;
};

/** What a change touches: an obligation ("shall", "may not", "optional"), a negation, a number or its unit. */
export type ChangeAbout = 'obligation' | 'negation' | 'number';

/**
 * Where two versions of one document differ: a sentence, cell or heading whose `words` changed, one that only one side
 * has (`added` on the right, `removed` from the left), or one that `moved` as it was. Case, punctuation and the number in
 * front of a heading or an item change nothing.
 */
export type Change = {
  readonly kind: 'words' | 'added' | 'removed' | 'moved';
  /** Whether it stands in another order; true of `words` that moved as well. */
  readonly moved: boolean;
  /** Of what differs; of the whole sentence where one side has none. */
  readonly about: readonly ChangeAbout[];
  /** One sentence, cell or heading; null where this side has none. */
  readonly left: Span | null;
  readonly right: Span | null;
  /** What differs inside them, of kind `words`; one side may have none. Empty in the other kinds. */
  readonly words: BothSides<readonly Span[]>;
};

/** How many of the sentences, cells and headings are the same, of as many as the longer document has. */
export type Versions = {
  readonly same: number;
  readonly of: number;
  /** Whether the two are to be taken for versions of one document. */
  readonly likely: boolean;
};

export type Comparison = {
  /** In the order of the left: by start, end, then the right's start, end. Many to many where the texts are. */
  readonly matches: readonly Match[];
  readonly names: readonly NameVariant[];
  /** Equal ones first, then near ones, then the left's alone, then the right's alone; each group in order of its text. */
  readonly figures: readonly Figure[];
  readonly quotations: BothSides<readonly Quotation[]>;
  /** Positions in each document's `passages` that hold sentences of the report and touch no match, ascending. */
  readonly withoutMatch: BothSides<readonly number[]>;
  /** In the order of the left, what was added where it stands on the right; null where they were left out. */
  readonly changes: readonly Change[] | null;
  readonly versions: Versions;
};
