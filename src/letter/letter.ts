// Writes the request for what is missing, from what was supplied and what its screening found.
// Pure text: how it is copied, saved or mailed is the page's business.

import { type BothSides, type SourceDocument, sides } from '../documents/document.ts';
import type { Shown } from '../documents/shown.ts';
import { writeCount } from '../documents/words.ts';
import { type ChecklistItem, checklistItems } from '../screening/checklist-items.ts';
import type { Screening } from '../screening/screening.ts';
import { FEW_WORDS } from '../screening/wording.ts';

/** A document with its screening. */
export type Screened = { readonly document: SourceDocument; readonly screening: Screening };

/** Those of the documents on the page that were screened, left first. */
export function screenedOf(shown: Shown, screenings: BothSides<Screening | null>): Screened[] {
  return sides.flatMap((side) => {
    const document = shown[side];
    const screening = screenings[side];
    return document === null || screening === null ? [] : [{ document, screening }];
  });
}

/** Mail programs and the systems that start them carry addresses of about 2,000 characters; this leaves room. */
const LONGEST_MAIL_LINK = 1_900;
/** The items of the checklist that none of the documents covers, in the checklist's order. */
export function missingItems(screenings: readonly Screening[]): ChecklistItem[] {
  return checklistItems.filter(({ name }) =>
    screenings.every(
      ({ checklist }) => !checklist.some(({ item, found }) => item === name && found.length > 0),
    ),
  );
}

/** The request as Markdown that a person would send as it is. With no document it asks for everything. */
export function writeLetter(screened: readonly Screened[]): string {
  // What was not judged is asked for in English, not item by item.
  const judged = screened.filter(({ screening }) => screening.verdict !== 'not-judged');
  if (screened.length > 0 && judged.length === 0) return writeRequestForEnglish(screened);
  const missing = missingItems(judged.map(({ screening }) => screening));
  const what = missing.length === 0 ? 'Confirmation of the' : 'Specification';
  const parts = [`# ${what} documents needed before design can start`, opening(screened, missing.length)];
  if (screened.length > 0) {
    parts.push('## What was supplied', screened.map(arrived).join('\n'));
    parts.push('## What was found', screened.map(found).join('\n'));
  }
  parts.push('## What we need');
  if (missing.length === 0) {
    parts.push(
      'Please confirm that these documents are complete and current, and tell us who answers for them.',
    );
  } else {
    parts.push(
      'Any document that answers these questions will do, whatever its name or layout.',
      missing.map(({ title, question }, index) => `${index + 1}. **${title}.** ${question}`).join('\n'),
      '## How to send it',
      'Please reply with the documents as files: PDF, Word, Markdown or plain text. Drafts are welcome. Where a question has no answer yet, tell us who will decide it.',
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** Where no document is in a language that is judged, nothing is known to be missing. */
function writeRequestForEnglish(screened: readonly Screened[]): string {
  return [
    '# English versions of the documents needed before design can start',
    'We have received the description of the system to be built, and cannot judge it: it is not in English.',
    '## What was supplied',
    screened.map(arrived).join('\n'),
    '## What was found',
    screened.map(found).join('\n'),
    '## What we need',
    'Please send these documents in English, or tell us who can go through them with us.\n',
  ].join('\n\n');
}

/**
 * A `mailto:` link with the request's title as its subject and the request as its body. Past the length that mail programs carry, the body says that
 * the text is on the clipboard, where the page must then put it: `fits` tells which.
 */
export function mailLink(request: string): { readonly href: string; readonly fits: boolean } {
  // A lone surrogate has no place in an address.
  const encode = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
  const subject = /^# (.*)/.exec(request)?.[1] ?? '';
  const link = (body: string) => `mailto:?subject=${encode(subject)}&body=${encode(body)}`;
  const whole = link(request.replaceAll('\n', '\r\n'));
  if (whole.length <= LONGEST_MAIL_LINK) return { href: whole, fits: true };
  const short = 'The request is too long for a mail link. It is on the clipboard: paste it here.';
  return { href: link(short), fits: false };
}

function opening(screened: readonly Screened[], missing: number): string {
  const number = screened.length;
  if (number === 0) return 'We have been asked to build a system, and have no description of it yet.';
  const documents = ['', 'document', 'two documents'][number] ?? `${number} documents`;
  // Only a person reads: the rest has been through the screening and no more.
  const took = screened.every(({ document }) => document.provenance !== null) ? 'read' : 'screened';
  const read = `We have ${took} the ${documents} that you sent as the description of the system to be built.`;
  if (missing === 0) {
    return `${read} Something was found on every subject that a specification covers, by headings and the forms of sentences. Whether it is right, and enough, has not been judged.`;
  }
  const lack =
    missing === checklistItems.length ? 'nothing that a design could' : 'only part of what a design has to';
  return `${read} We found ${lack} start from, and would rather ask than guess.`;
}

function arrived({ document: { name, file } }: Screened): string {
  if (file === null) return `- ${oneLine(name)}`;
  const sum = file.sha256 === null ? 'SHA-256 not computed' : `SHA-256 \`${file.sha256}\``;
  const called = file.name === name ? '' : `${oneLine(name)}, `;
  return `- ${called}\`${oneLine(file.name).replaceAll('`', "'")}\`, ${writeCount(file.bytes)} bytes, ${sum}`;
}

function found({ document, screening }: Screened): string {
  const required = screening.statements.filter((statement) => statement.class === 'requirement').length;
  const items = checklistItems.length - missingItems([screening]).length;
  if (screening.language !== null) {
    return `- ${oneLine(document.name)}: seems to be in ${screening.language}, and was not judged.`;
  }
  const what =
    required + items === 0
      ? 'no statement in a recognised requirement form, and no section of a specification.'
      : `${writeCount(required)} statement${required === 1 ? '' : 's'} in a recognised requirement form, and something on ${items} of the ${checklistItems.length} subjects that a specification covers.`;
  const news = document.dateline === null ? '' : ' It carries a news agency’s dateline.';
  const short = screening.words < FEW_WORDS ? ` At ${screening.words} words it is short.` : '';
  const read =
    document.provenance === null ? '' : `${oneLine(document.provenance.reading)} The screening found `;
  return `- ${oneLine(document.name)}: ${read}${what}${news}${short}`;
}

/** Names come from files: line ends would break the list. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
