// Writes the request for what is missing as a letter, from what was supplied and what its screening found. Knows no form of
// it: one letter is mailed, copied and saved.

import { shortName } from '../documents/naming.ts';
import { type ChecklistItem, checklistItems, missingItems } from '../screening/checklist-items.ts';
import { type Block, type Letter, type Run, type Screened, say, trimRuns } from './letter.ts';
import { questionOf } from './questions.ts';

/**
 * The letter that a person would send as it is. What was not judged is asked for in English, and not item by item.
 *
 * @param asked about what changed, where these are two versions
 */
export function writeLetter(screened: readonly Screened[], asked: readonly Block[] = []): Letter {
  const judged = screened.filter(({ screening }) => screening.verdict !== 'not-judged');
  const missing = missingItems(judged.map(({ screening }) => screening));
  const isJudged = judged.length > 0;
  const isAll = missing.length === checklistItems.length && isBare(judged);
  const others = screened.filter(({ screening }) => screening.verdict === 'not-judged');
  const said = isJudged ? [...found(judged, missing.length), ...others.flatMap(alsoInEnglish)] : [NOT_JUDGED];
  return {
    to: '',
    subject: isJudged ? subjectOf(judged, missing, isAll) : `In English, please: ${namesOf(screened)}`,
    body: [
      paragraph('Dear colleague,'),
      paragraph(...thanks(screened), ...said),
      ...(isJudged ? asking(missing, isAll) : [paragraph(IN_ENGLISH)]),
      ...asked,
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

/** What arrived. Only of what a person has read it says what it is. */
function thanks(screened: readonly Screened[]): (Run | string)[] {
  if (screened.every(({ document }) => document.provenance !== null)) {
    const sources = screened.map(({ document }) => document.provenance?.request.source).join(' and ');
    const date = screened[0]?.document.provenance?.request.date;
    return [
      `Thank you for the two documents. They are news reports by ${sources} of ${date}, and specify no software, no hardware and no performance-critical core. `,
    ];
  }
  const names = screened.flatMap((one, index) => (index === 0 ? [nameOf(one)] : [' and ', nameOf(one)]));
  const news = screened.filter(({ document }) => document.provenance !== null);
  return [
    'Thank you for ',
    ...names,
    '. ',
    ...news.flatMap((one) => [nameOf(one), ' is a news report and specifies nothing. ']),
  ];
}

function nameOf({ document }: Screened): Run {
  return { kind: 'name', text: document.name };
}

/** Beside one that was judged. */
function alsoInEnglish(one: Screened): (Run | string)[] {
  return [
    ' ',
    nameOf(one),
    ' was not looked through, as it is not in English: please send it in English as well.',
  ];
}

function found(screened: readonly Screened[], missing: number): string[] {
  const all = checklistItems.length;
  if (screened.every(({ document }) => document.provenance !== null))
    return [`We cannot design from ${screened.length > 1 ? 'them' : 'it'}, and would rather ask than guess.`];
  const by = 'By the headings and the forms of the sentences, looked through by machine, ';
  if (missing === all)
    return isBare(screened)
      ? [
          statesNothing(screened)
            ? `${by}nothing was found that a design could start from.`
            : `${by}nothing was found that plainly requires something of a system.`,
        ]
      : [
          `${by}some of it is required, and none of the ${all} subjects that a specification covers was found.`,
        ];
  if (missing === 0) {
    return [
      `${by}something was found on each of the ${all} subjects that a specification covers. Whether it is right, and enough, has not been judged.`,
    ];
  }
  return [`${by}something was found on ${all - missing} of the ${all} subjects that a specification covers.`];
}

/** Whether nothing in them is required, and none of them looks like a specification. */
function isBare(screened: readonly Screened[]): boolean {
  return screened.every(
    ({ screening: { verdict, statements } }) =>
      verdict !== 'specification' && statements.every((statement) => statement.class !== 'requirement'),
  );
}

/** Whether no sentence of theirs may require something either. */
function statesNothing(screened: readonly Screened[]): boolean {
  return screened.every(({ screening }) => screening.statements.every((one) => one.class !== 'possible'));
}

function asking(missing: readonly ChecklistItem[], isAll: boolean): Block[] {
  if (missing.length === 0) {
    return [paragraph('Please confirm that this is complete and current, and tell us who answers for it.')];
  }
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
function subjectOf(screened: readonly Screened[], missing: readonly ChecklistItem[], isAll: boolean): string {
  if (isAll) return 'Specification documents needed before design can start';
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
