// What the letter asks about two versions: what is required otherwise than before, sentence by sentence. Knows no form of it.

import type { Change, Comparison } from '../compare/comparison.ts';
import {
  type BothSides,
  passageIndexAt,
  type SourceDocument,
  type Span,
  textOf,
} from '../documents/document.ts';
import { groupBy } from '../documents/groups.ts';
import { cellName, shortName } from '../documents/naming.ts';
import { BULLETED } from '../documents/sentences.ts';
import { countOf } from '../documents/words.ts';
import { type Block, type Run, say } from './letter.ts';
import { placeName } from './place.ts';
import { type ChangeInQuestion, isRequired, replacementIn, type WhatChanged } from './what-changed.ts';

/** A letter with more questions is not answered: the rest is counted. */
const MOST = 10;

/** A sentence that is longer is quoted in part (UTF-16 units) ... */
const LONG = 320;
/** ... with so much around the words that differ. */
const AROUND = 100;

/**
 * A paragraph and a list of what is in question, and how much else changed in what is required; nothing where nothing did, or
 * these are no versions of one document.
 */
export function askAboutChanges(
  documents: BothSides<SourceDocument>,
  { versions }: Comparison,
  what: WhatChanged,
): Block[] {
  if (!versions.likely) return [];
  const { inQuestion } = what;
  const others = othersIn(what);
  if (inQuestion.length + others === 0) return [];
  const { left, right } = documents;
  const head = [say('From '), name(shortName(left)), say(' to '), name(shortName(right))];
  if (inQuestion.length === 0)
    return [line(...head, say(`, what is required changed in ${countOf(others, 'place')}. Is each meant?`))];
  const groups = groupBy(inQuestion, (change) => replacementIn(documents, change) || change);
  const asked = [...groups.values()].slice(0, MOST);
  const told = asked.flat().length;
  const rest = inQuestion.length - told;
  const many = countOf(inQuestion.length, 'sentence');
  const shown = rest > 0 ? ` ${told} are asked about here; the list of changes has the other ${rest}.` : '';
  const more = `The list of changes has ${countOf(others, 'more change')} in what is required, such as what is new.`;
  return [
    line(...head, say(`, what was required differs in ${many}. Is each meant?${shown}`)),
    {
      kind: 'list',
      items: asked.map(([first, ...others]) => [
        ...ask(documents, first),
        ...alike(documents.left, first, others),
      ]),
    },
    ...(others > 0 ? [line(say(more))] : []),
  ];
}

function line(...runs: Run[]): Block {
  return { kind: 'paragraph', items: [runs] };
}

/** How many of the changes, as they are shown, are in what is required and not in question. */
function othersIn(what: WhatChanged): number {
  const asked = new Set<Change>(what.inQuestion);
  return what.blocks.filter(
    (block) => isRequired(block, what) && !block.of.some((change) => asked.has(change)),
  ).length;
}

/** So many other places are named where the same words changed. */
const NAMED = 9;

/** Where else the same words changed. */
function alike(
  document: SourceDocument,
  first: ChangeInQuestion,
  others: readonly ChangeInQuestion[],
): Run[] {
  if (others.length === 0) return [];
  const places = new Set(others.map(({ left }) => placeName(document, left)));
  places.delete(placeName(document, first.left));
  const named = [...places].slice(0, NAMED).flatMap((place) => [say(', '), name(place)]);
  const more = places.size - NAMED;
  return [
    say('; the same words changed alike '),
    ...(named.length > 0 ? [say('in '), ...named.slice(1)] : [say('there')]),
    ...(more > 0 ? [say(`, and in ${countOf(more, 'more place')} of the list of changes`)] : []),
  ];
}

/** Where it stands, then what it was and what it is: whole, or where it is long what stands around the words that differ. */
function ask({ left, right }: BothSides<SourceDocument>, change: ChangeInQuestion): Run[] {
  const { left: was, right: is, words } = change;
  if (is === null)
    return [...placed(left, was), quote(left, was, EVERYWHERE), say(' is no longer there in these words')];
  const differing = [
    ...words.left.map(({ start, end }) => ({ head: start - was.start, tail: was.end - end })),
    ...words.right.map(({ start, end }) => ({ head: start - is.start, tail: is.end - end })),
  ];
  const apart = {
    head: Math.min(...differing.map(({ head }) => head)),
    tail: Math.min(...differing.map(({ tail }) => tail)),
  };
  const there = name(placeName(right, is));
  return [
    ...placed(left, was),
    quote(left, was, apart),
    say(' became, in '),
    there,
    say(', '),
    quote(right, is, apart),
  ];
}

/** Where something stands: of a cell its row and column as well. */
function placed(document: SourceDocument, span: Span): Run[] {
  const cell = cellName(document, span);
  const place = name(placeName(document, span));
  return cell === '' ? [place, say(': ')] : [place, say(', '), { kind: 'quote', text: cell }, say(': ')];
}

/** How far from a sentence's start and end the words that differ begin and end (UTF-16 units). */
type Apart = { readonly head: number; readonly tail: number };
const EVERYWHERE: Apart = { head: 0, tail: 0 };

function name(text: string): Run {
  return { kind: 'name', text };
}

/** Of a sentence that is longer than `LONG`, some words around those that differ, and no more than that; of an item no bullet. */
function quote(document: SourceDocument, span: Span, { head, tail }: Apart): Run {
  const said = textOf(document, span);
  const isItem = document.passages[passageIndexAt(document, span.start)]?.role === 'list-item';
  const whole = isItem ? said.replace(BULLETED, '') : said;
  if (whole.length <= LONG) return { kind: 'quote', text: whole };
  const from = Math.max(0, head - (said.length - whole.length) - AROUND);
  const to = Math.min(whole.length, whole.length - tail + AROUND, from + LONG);
  const words = whole.slice(from, to);
  const begun = from === 0 ? words : `… ${words.replace(/^\S{0,40}\s+/, '')}`;
  return { kind: 'quote', text: to === whole.length ? begun : `${begun.replace(/\s+\S{0,40}$/, '')} …` };
}
