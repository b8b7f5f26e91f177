// What the letter asks about two versions: what is required otherwise than before, sentence by sentence. Knows no form of it.

import type { Change, Comparison } from '../compare/comparison.ts';
import { type BothSides, passageIndexAt, type SourceDocument, textOf } from '../documents/document.ts';
import { passageName, shortName } from '../documents/naming.ts';
import { countOf } from '../documents/words.ts';
import type { Screening } from '../screening/screening.ts';
import type { Block, Run } from './letter.ts';
import { whatChanged } from './what-changed.ts';

/** A letter with more questions is not answered: the rest is counted. */
const MOST = 10;

/** A paragraph and a list of what is in question; nothing where nothing is, or these are no versions of one document. */
export function askAboutChanges(
  documents: BothSides<SourceDocument>,
  { changes, versions }: Comparison,
  screenings: BothSides<Screening | null>,
): Block[] {
  if (changes === null || !versions.likely) return [];
  const { inQuestion } = whatChanged(documents, changes, screenings);
  if (inQuestion.length === 0) return [];
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
function ask({ left, right }: BothSides<SourceDocument>, change: Change): Run[] {
  const document = change.right === null ? left : right;
  const at = passageIndexAt(document, (change.right ?? change.left)?.start ?? 0);
  const passage = document.passages[at];
  return [
    name(passage === undefined ? shortName(document) : passageName(document, passage)),
    say(': '),
    ...(change.left === null ? [] : [quote(textOf(left, change.left))]),
    ...(change.right === null ? [say(' is gone')] : [say(' became '), quote(textOf(right, change.right))]),
  ];
}

function say(text: string): Run {
  return { kind: 'words', text };
}

function name(text: string): Run {
  return { kind: 'name', text };
}

function quote(text: string): Run {
  return { kind: 'quote', text };
}
