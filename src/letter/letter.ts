// Writes the request for what is missing as a letter, from what was supplied and what its screening found. Knows no form of
// it: one letter is mailed, copied and saved.

import type { BothSides, SourceDocument } from '../documents/document.ts';
import { sides } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import type { Shown } from '../documents/shown.ts';
import { type ChecklistItem, checklistItems } from '../screening/checklist-items.ts';
import type { Screening } from '../screening/screening.ts';
import { questionOf } from './questions.ts';

/** A document with its screening. */
export type Screened = { readonly document: SourceDocument; readonly screening: Screening };

/** Words of ours or of whoever edits the letter, or the name of a file, which is text wherever it goes. */
export type Run = { readonly kind: 'words' | 'name'; readonly text: string };
/** A paragraph is one item. */
export type Block = { readonly kind: 'paragraph' | 'list'; readonly items: readonly (readonly Run[])[] };
/** Greeting first, sign-off last. */
export type Letter = { readonly to: string; readonly subject: string; readonly body: readonly Block[] };

/** Those of the documents on the page that were screened, left first. */
export function screenedOf(shown: Shown, screenings: BothSides<Screening | null>): Screened[] {
  return sides.flatMap((side) => {
    const document = shown[side];
    const screening = screenings[side];
    return document === null || screening === null ? [] : [{ document, screening }];
  });
}

/** The items of the checklist that none of the documents covers, in the checklist's order. */
export function missingItems(screenings: readonly Screening[]): ChecklistItem[] {
  return checklistItems.filter(({ name }) =>
    screenings.every(
      ({ checklist }) => !checklist.some(({ item, found }) => item === name && found.length > 0),
    ),
  );
}

/** The letter that a person would send as it is. What was not judged is asked for in English, and not item by item. */
export function writeLetter(screened: readonly Screened[]): Letter {
  const judged = screened.filter(({ screening }) => screening.verdict !== 'not-judged');
  const missing = missingItems(judged.map(({ screening }) => screening));
  const isJudged = judged.length > 0 || screened.length === 0;
  const said = [...thanks(screened), ...(isJudged ? found(screened, missing.length) : [NOT_JUDGED])];
  return {
    to: '',
    subject: isJudged ? subjectOf(judged, missing) : `In English, please: ${namesOf(screened)}`,
    body: [
      paragraph('Dear colleague,'),
      paragraph(...said),
      ...(isJudged ? asking(missing) : [paragraph(IN_ENGLISH)]),
      paragraph(SIGN_OFF),
    ],
  };
}

const NOT_JUDGED = 'We cannot judge what is not in English, and would rather ask than guess.';
const IN_ENGLISH =
  'Please send it in English, in any form (drafts are welcome), or tell us who can go through it with us.';
const SIGN_OFF = 'Kind regards,\n[your name]';

function paragraph(...runs: readonly (Run | string)[]): Block {
  return {
    kind: 'paragraph',
    items: [trimRuns(runs.map((run) => (typeof run === 'string' ? say(run) : run)))],
  };
}

/** Neighbouring words as one run, without white space around the whole; empty where there is nothing else. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isMore = run.kind === 'words' && last?.kind === 'words';
    if (isMore) joined[joined.length - 1] = { kind: 'words', text: last.text + run.text };
    else joined.push(run);
  }
  return joined
    .map(({ kind, text }, index) => {
      const head = index === 0 ? text.trimStart() : text;
      return { kind, text: index === joined.length - 1 ? head.trimEnd() : head };
    })
    .filter(({ text }) => text !== '');
}

function say(text: string): Run {
  return { kind: 'words', text };
}

/** What arrived. Only of what a person has read it says what it is. */
function thanks(screened: readonly Screened[]): (Run | string)[] {
  if (screened.every(({ document }) => document.provenance !== null)) {
    const sources = screened.map(({ document }) => document.provenance?.request.source).join(' and ');
    const date = screened[0]?.document.provenance?.request.date;
    return [
      `Thank you for the two documents. They are news reports by ${sources} of ${date}, and specify no software, no hardware and no performance-critical core. `,
    ];
  }
  const nameOf = ({ document }: Screened): Run => ({ kind: 'name', text: document.name });
  const names = screened.flatMap((one, index) => (index === 0 ? [nameOf(one)] : [' and ', nameOf(one)]));
  const news = screened.filter(({ document }) => document.provenance !== null);
  return [
    'Thank you for ',
    ...names,
    '. ',
    ...news.flatMap((one) => [nameOf(one), ' is a news report and specifies nothing. ']),
  ];
}

function found(screened: readonly Screened[], missing: number): string[] {
  const all = checklistItems.length;
  if (screened.every(({ document }) => document.provenance !== null))
    return ['We cannot design from them, and would rather ask than guess.'];
  const by = 'By their headings and the forms of their sentences, looked through by machine, ';
  if (missing === all) return [`${by}nothing was found that a design could start from.`];
  if (missing === 0) {
    return [
      `${by}something was found on each of the ${all} subjects that a specification covers. Whether it is right, and enough, has not been judged.`,
    ];
  }
  return [`${by}something was found on ${all - missing} of the ${all} subjects that a specification covers.`];
}

function asking(missing: readonly ChecklistItem[]): Block[] {
  if (missing.length === 0) {
    return [paragraph('Please confirm that this is complete and current, and tell us who answers for it.')];
  }
  const isAll = missing.length === checklistItems.length;
  return [
    paragraph(
      isAll
        ? 'Please send the specification in any form: PDF, Word, Markdown or plain text; drafts are welcome. It should answer:'
        : 'Please send what answers the rest, in any form: PDF, Word, Markdown or plain text; drafts are welcome.',
    ),
    {
      kind: 'list',
      items: missing.map((item) => [say(questionOf(item).join(': '))]),
    },
    paragraph('Where a question has no answer yet, please tell us who will decide it.'),
  ];
}

/** Longer, a subject is cut by whatever shows it (UTF-16 units). */
const LONGEST_SUBJECT = 120;

/** What is asked: everything, what is still missing, or a confirmation. */
function subjectOf(screened: readonly Screened[], missing: readonly ChecklistItem[]): string {
  if (missing.length === checklistItems.length)
    return 'Specification documents needed before design can start';
  const names = namesOf(screened.filter(({ document }) => document.provenance === null));
  if (missing.length === 0) return `Please confirm: is the specification complete (${names})?`;
  const items = missing.map((item) => questionOf(item)[0].toLowerCase());
  const head = `Still missing from ${names}: `;
  let shown = items.length;
  const write = () => {
    const rest = items.length - shown;
    return `${head}${items.slice(0, shown).join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`;
  };
  while (shown > 1 && write().length > LONGEST_SUBJECT) shown -= 1;
  return write();
}

function namesOf(screened: readonly Screened[]): string {
  return screened.map(({ document }) => shortName(document)).join(' and ');
}
