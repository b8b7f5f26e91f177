// What the changes between two versions mean for what is required, by what was screened. Knows changes and screenings, no form.

import { type Block, blocksOf } from '../compare/changes/blocks.ts';
import { areReferences, referencesIn } from '../compare/changes/references.ts';
import type { Change } from '../compare/comparison.ts';
import {
  type BothSides,
  firstIndex,
  forBoth,
  passageIndexAt,
  type Side,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../documents/document.ts';
import { checklistItems } from '../screening/checklist-items.ts';
import type { Screening, StatementClass } from '../screening/screening.ts';

export type WhatChanged = {
  /** The changes as they are shown: some of them several as one. */
  readonly blocks: readonly Block[];
  /** Whether both were screened, in a language whose words the screening knows: else nothing is said of requirements. */
  readonly isJudged: boolean;
  /** Whether a side is a specification or requires something: else that no change is in what is required tells nothing. */
  readonly hasRequired: boolean;
  /**
   * Those that change what is required: an obligation that is not somebody’s words, or anything of a requirement but its place
   * and the numbers of parts that it names.
   */
  readonly required: ReadonlySet<Change>;
  /** Requirements of the left that only recommend or permit on the right; and the other way round. */
  readonly becameOptional: ReadonlySet<Change>;
  readonly becameRequired: ReadonlySet<Change>;
  /**
   * What is to be asked about, in order: sentences that oblige otherwise than before, requirements that deny or count
   * otherwise or are gone.
   */
  readonly inQuestion: readonly ChangeInQuestion[];
  /** Titles of items of the checklist that only the right has, and only the left. */
  readonly came: readonly string[];
  readonly went: readonly string[];
};

/** Whether what is shown as one is in what is required. */
export function isRequired({ of }: Block, { isJudged, required }: WhatChanged): boolean {
  return isJudged && of.some((change) => required.has(change));
}

/**
 * What differs, as a key: where the same words became the same others, "shall mean" "means", that is told, and asked about, as
 * one. The same number, and the same "not", is another thing in each: the key is empty, as it is of what is not changed words.
 */
export function replacementIn(documents: BothSides<SourceDocument>, { kind, about, words }: Change): string {
  if (kind !== 'words' || about.includes('number') || about.includes('negation')) return '';
  return JSON.stringify(
    sides.map((side) => [...new Set(words[side].map((span) => textOf(documents[side], span).toLowerCase()))]),
  );
}

/** It was there before. */
export type ChangeInQuestion = Change & { readonly left: Span };

/** "The aim of the cache is to help" binds nobody. */
const BINDS =
  /\b(?:must|shall|required|obliged|(?:has|have) to|(?<!\b(?:aim|purpose|goal|intent|intention|role|idea|point|objective|task|job)s? [^.;:]{0,80})(?:is|are) to)\b/i;
const PERMITS = /\b(?:should|may|can|could|recommended|optional)\b/i;

const BINDING_WORDS = new RegExp(`${BINDS.source}|${PERMITS.source}|\\bnot\\b`, 'gi');

/** What changed from the left to the right. What was not screened has no requirements and no checklist. */
export function whatChanged(
  documents: BothSides<SourceDocument>,
  changes: readonly Change[],
  screenings: BothSides<Screening | null>,
): WhatChanged {
  const requirements = {
    left: statedIn(screenings.left, ['requirement']),
    right: statedIn(screenings.right, ['requirement']),
  };
  const rows = forBoth((side) => rowsOf(documents[side], requirements[side]));
  // Of what is gone, a little more is asked about than is sure.
  const perhaps = statedIn(screenings.left, ['requirement', 'possible']);
  const told = forBoth((side) => statedIn(screenings[side], ['reported']));
  const stated = forBoth((side) => statedIn(screenings[side], STATED));
  /** What came or went says by itself whether it binds: "the needs of adopters" binds nobody. */
  const obliges = (change: Change) =>
    change.about.includes('obligation') &&
    !sides.some((side) => touches(told[side], change[side])) &&
    (change.kind === 'words' || sides.some((side) => touches(stated[side], change[side])));
  const changesRequired = (change: Change) =>
    obliges(change) ||
    (change.kind !== 'moved' &&
      sides.some((side) => touches(requirements[side], change[side])) &&
      !isOfReferences(documents, change)) ||
    (change.kind === 'words' &&
      sides.every((side) => isShort(change[side])) &&
      sides.some((side) => standsIn(rows[side], change[side])));
  const isInQuestion = (change: Change): change is ChangeInQuestion => {
    const { kind, about, left } = change;
    if (kind === 'removed') return touches(perhaps, left);
    return kind === 'words' && (obliges(change) || (about.length > 0 && touches(requirements.left, left)));
  };
  const turned = (from: Side, to: Side) =>
    new Set(
      changes.filter((change) => {
        const [one, other] = [change[from], change[to]];
        if (one === null || other === null || !change.about.includes('obligation')) return false;
        const now = textOf(documents[to], other);
        return (
          BINDS.test(textOf(documents[from], one)) &&
          PERMITS.test(now) &&
          !BINDS.test(now) &&
          isOneSentence(documents, change)
        );
      }),
    );
  const onlyIn = (side: Side, other: Side) => {
    const changed = spansOf(side, changes);
    return checklistItems.flatMap(({ title }, item) => {
      const found = screenings[side]?.checklist[item]?.found ?? [];
      const isThere = screenings[other]?.checklist[item]?.found.length !== 0;
      // What is found in one alone, yet stands unchanged in both, is there in both.
      const isOnly =
        found.length > 0 &&
        !isThere &&
        found.every((span) => touches(changed, sectionAt(documents[side], span)));
      return isOnly ? [title] : [];
    });
  };
  return {
    blocks: blocksOf(changes, documents),
    isJudged: sides.every((side) => screenings[side]?.language === null),
    hasRequired: sides.some(
      (side) => screenings[side]?.verdict === 'specification' || requirements[side].length > 0,
    ),
    required: new Set(changes.filter(changesRequired)),
    becameOptional: turned('left', 'right'),
    becameRequired: turned('right', 'left'),
    inQuestion: changes.filter(isInQuestion),
    came: onlyIn('right', 'left'),
    went: onlyIn('left', 'right'),
  };
}

/** Whether only the numbers of parts are others that a sentence names: "Section 2.6" is "Section 3.6" where one came before it. */
function isOfReferences(documents: BothSides<SourceDocument>, change: Change): boolean {
  return (
    change.kind === 'words' &&
    sides.every((side) => {
      const span = change[side];
      return span !== null && areReferences(change.words[side], referencesIn(documents[side], span));
    })
  );
}

/** Of what else a sentence says so much must have stayed before it can be told to bind otherwise than it did. */
const STAYED = 0.5;

/** Whether what changed is plainly one sentence: of what does not bind or permit most letters stayed, or it says nothing else. */
function isOneSentence(documents: BothSides<SourceDocument>, change: Change): boolean {
  return sides.some((side) => {
    const span = change[side];
    if (span === null) return false;
    const all = lettersOf(textOf(documents[side], span));
    const differing = lettersOf(change.words[side].map((word) => textOf(documents[side], word)).join(' '));
    return all - differing >= STAYED * all;
  });
}

/** How many letters and figures there are, those of words that bind or permit left out. */
function lettersOf(text: string): number {
  return text.replace(BINDING_WORDS, '').replace(/[^\p{L}\p{N}]+/gu, '').length;
}

/** Of a heading what stands below it as well, up to the next one; else the place itself. */
function sectionAt(document: SourceDocument, span: Span): Span {
  const { passages, text } = document;
  const at = passageIndexAt(document, span.start);
  if (passages[at]?.role !== 'heading') return span;
  let next = at + 1;
  while (next < passages.length && passages[next]?.role !== 'heading') next += 1;
  return { start: span.start, end: passages[next]?.start ?? text.length };
}

const STATED: readonly StatementClass[] = ['requirement', 'possible', 'not-about-a-system'];

/** What differs of a side, in the order of its text; what only moved does not. */
function spansOf(side: Side, changes: readonly Change[]): readonly Span[] {
  return changes
    .flatMap(({ kind, [side]: span }) => (span === null || kind === 'moved' ? [] : [span]))
    .toSorted((one, other) => one.start - other.start);
}

function statedIn(screening: Screening | null, classes: readonly StatementClass[]): readonly Span[] {
  const { statements = [] } = screening ?? {};
  return statements.filter((one) => classes.includes(one.class)).map(({ span }) => span);
}

/** A cell is no longer where it is a value, such as a status, and no remark (UTF-16 units). */
const LONGEST_VALUE = 40;

function isShort(span: Span | null): boolean {
  return span !== null && span.end - span.start <= LONGEST_VALUE;
}

/** Whether it stands in one of the rows, which are in order, and not at its head: that tells which row it is. */
function standsIn(rows: readonly Span[], span: Span | null): boolean {
  if (span === null) return false;
  const row = rows[firstIndex(rows, ({ end }) => end > span.start)];
  return row !== undefined && row.start < span.start;
}

/** The rows of tables in which something is required. Both are in order. */
function rowsOf({ passages }: SourceDocument, required: readonly Span[]): readonly Span[] {
  return passages.filter((passage) => passage.role === 'table-row' && touches(required, passage));
}

/** @param spans in order, apart from each other */
function touches(spans: readonly Span[], span: Span | null): boolean {
  if (span === null) return false;
  const next = spans[firstIndex(spans, ({ end }) => end > span.start)];
  return next !== undefined && next.start < span.end;
}
