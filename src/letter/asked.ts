// What the letter asks about two versions: what is required otherwise than before, sentence by sentence. Knows no form of it.

import type { Comparison } from '../compare/comparison.ts';
import { type BothSides, type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { countOf } from '../documents/words.ts';
import { type Block, type Run, say } from './letter.ts';
import { placeName } from './place.ts';
import type { ChangeInQuestion, WhatChanged } from './what-changed.ts';

/** A letter with more questions is not answered: the rest is counted. */
const MOST = 10;

/** A paragraph and a list of what is in question; nothing where nothing is, or these are no versions of one document. */
export function askAboutChanges(
  documents: BothSides<SourceDocument>,
  { versions }: Comparison,
  { inQuestion }: WhatChanged,
): Block[] {
  if (inQuestion.length === 0 || !versions.likely) return [];
  const { left, right } = documents;
  const rest = inQuestion.length - MOST;
  const many = countOf(inQuestion.length, 'sentence');
  const shown = rest > 0 ? ` These are the first ${MOST}; the list of changes has the other ${rest}.` : '';
  const head: Run[] = [
    say('From '),
    name(shortName(left)),
    say(' to '),
    name(shortName(right)),
    say(`, ${many} changed in what is required. Is each meant?${shown}`),
  ];
  return [
    { kind: 'paragraph', items: [head] },
    { kind: 'list', items: inQuestion.slice(0, MOST).map((change) => ask(documents, change)) },
  ];
}

/** Where it stands, then what it was and what it is. */
function ask({ left, right }: BothSides<SourceDocument>, { left: was, right: is }: ChangeInQuestion): Run[] {
  const place = is === null ? placeName(left, was) : placeName(right, is);
  const now = is === null ? [say(' is gone')] : [say(' became '), quote(right, is)];
  return [name(place), say(': '), quote(left, was), ...now];
}

function name(text: string): Run {
  return { kind: 'name', text };
}

function quote(document: SourceDocument, span: Span): Run {
  return { kind: 'quote', text: textOf(document, span) };
}
