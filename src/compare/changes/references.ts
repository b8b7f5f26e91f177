// Which numbers only tell where something stands in a document: "Section 2.6.6", "Tables 3 and 4". Knows English names of parts.

import {
  type BothSides,
  firstIndex,
  forBoth,
  type SourceDocument,
  type Span,
  textOf,
} from '../../documents/document.ts';
import { BULLET } from '../../documents/sentences.ts';
import type { Pairing } from './units/same.ts';
import type { TokenText, Unit } from './units/units.ts';

/** The number of a part, "3.2", "A.1" or "4-2"; behind "see" it has parts itself. */
const PART = String.raw`(?:\d{1,3}|[A-Za-z][.-]?\d{1,3})(?:[.-]\d{1,3}){0,6}(?![\p{L}\d]|[.-]\d)`;
/** Several stand behind a plural alone: in "Section 2, 30 pumps" thirty is none. */
const LIST = String.raw`${PART}(?:(?:\s{0,40}[,–]|\s{1,40}(?:and|or|to|through))\s{1,40}${PART})*`;
/** Parts of another document keep their numbers: "ISO 9001, section 3", "section 2 of the Machinery Directive", "of that law". */
const ELSEWHERE = String.raw`(?!\s+of\s+(?:(?:the|that|its)\s+)?(?:\p{Lu}|(?:\p{L}{1,20}\s+)?(?:act|law|standard|directive|regulation|contract|agreement)\b))`;
const STANDARD = String.raw`(?<!\p{Lu}[ -]?\d[\d.:-]{0,12},?\s)`;
/** The mark of a note or a source. */
const MARK = String.raw`\[\p{L}{0,2}\d{1,3}\]`;
const REFERENCE = new RegExp(
  String.raw`${STANDARD}(?<!\p{L})(?:(?:[Ss]ections|[Cc]lauses|[Cc]hapters|[Aa]nnexes|[Aa]ppendices|[Tt]ables|[Ff]igures|[Ff]igs\.|§§)\s{0,40}${LIST}|(?:[Ss]ection|[Cc]lause|[Cc]hapter|[Aa]nnex|[Aa]ppendix|[Tt]able|[Ff]igure|[Ff]ig\.|§)\s{0,40}${PART})${ELSEWHERE}|(?<!\p{L})[Ss]ee\s{1,40}\d{1,3}\.\d[\d.-]{0,30}`,
  'gu',
);
const REFERENCE_OR_MARK = new RegExp(`${MARK}|${REFERENCE.source}`, 'gu');

/** The references in a span, in order, or what else a pattern finds. Linear in it. */
export function referencesIn(document: SourceDocument, span: Span, pattern = REFERENCE): Span[] {
  return [...textOf(document, span).matchAll(pattern)].map(({ 0: written, index }) => ({
    start: span.start + index,
    end: span.start + index + written.length,
  }));
}

/** Whether all of some words are of references. These are in order. */
export function areReferences(words: readonly Span[], references: readonly Span[]): boolean {
  return words.every(({ start, end }) => {
    const one = references[firstIndex(references, (reference) => reference.end >= end)];
    return one !== undefined && one.start <= start;
  });
}

/** The number in front of a heading. */
const NUMBERED = new RegExp(String.raw`^(?:[A-Za-z]{1,10}\s)?(${PART})(?=[:.)]?\s)`, 'u');
/** The number in front of a note or a source, in brackets: "4. " is that of an item. */
const NOTED = new RegExp(String.raw`^(?:${BULLET})?\[(\d{1,3})\]\s`, 'u');
/** Longer, a heading's head has no number (UTF-16 units). */
const LONGEST = 48;
const OTHERS = /^(?:table|fig|\[)/i;
const PARTS = new RegExp(String.raw`(?<![\p{L}\d])${PART}`, 'gu');

/**
 * Whether two sentences say the same but for the numbers of parts that they name, which are numbered so on either side: the
 * headings of "2.6 Closing" and "3.6 Closing" are a pair, "as told in Section 2.6" and "as told in Section 3.6" are the same;
 * so are "it stops.[1]" and "it stops.[2]" where the notes are.
 */
export function followNumbers(
  texts: BothSides<TokenText>,
  pairing: Pairing,
): (here: number, there: number) => boolean {
  const numberOf = ({ document }: TokenText, { role, passage, start, end }: Unit) => {
    const head = textOf(document, { start, end: Math.min(end, start + LONGEST) });
    if (role === 'heading') return NUMBERED.exec(head)?.[1]?.toLowerCase() ?? null;
    const noted = document.passages[passage]?.start === start && NOTED.exec(head)?.[1];
    return noted ? `[${noted}` : null;
  };
  /** By number on the left, that on the right; null where headings, or notes, that share it do not. */
  const renamed = new Map<string, string | null>();
  for (const [here, unit] of texts.left.units.entries()) {
    const other = texts.right.units[pairing.left[here] ?? -1];
    const [one, now] = [numberOf(texts.left, unit), other ? numberOf(texts.right, other) : null];
    if (one !== null && now !== null)
      renamed.set(one, renamed.has(one) && renamed.get(one) !== now ? null : now);
  }
  return (here, there) => {
    const units = { left: texts.left.units[here], right: texts.right.units[there] };
    if (renamed.size === 0 || !units.left || !units.right) return false;
    const { left, right } = forBoth((side) => {
      const unit = units[side];
      return unit ? withoutParts(texts[side], unit) : null;
    });
    return (
      left !== null &&
      left.parts.length > 0 &&
      left.rest === right?.rest &&
      left.parts.every((part, at) => (renamed.has(part) ? renamed.get(part) : part) === right.parts[at])
    );
  };
}

/** The words of a unit outside of references and of these what is no number, as a key; and the numbers of parts, in order. */
function withoutParts({ document, spans, tokens }: TokenText, unit: Unit): { rest: string; parts: string[] } {
  const references = referencesIn(document, unit, REFERENCE_OR_MARK);
  const parts = references.flatMap((one) => {
    const written = textOf(document, one);
    // Tables, figures and notes have numbers of their own.
    const kind = OTHERS.exec(written)?.[0].toLowerCase() ?? '';
    return [...written.matchAll(PARTS)].map(([part]) => `${kind}${part.toLowerCase()}`);
  });
  const rest = tokens.slice(unit.from, unit.to).map((token, at) => {
    const span = spans[unit.from + at] ?? unit;
    const isPart = /^\d|^[a-z]$/i.test(textOf(document, span)) && areReferences([span], references);
    return isPart ? '' : token;
  });
  return { rest: rest.join(' '), parts };
}
