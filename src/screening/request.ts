// Writes the request for what is missing, from what was supplied and what its screening found.
// Pure text: how it is copied, saved or mailed is the page's business.

import type { SourceDocument } from '../documents/document.ts';
import { type ChecklistItem, checklistItems } from './checklist-items.ts';
import type { Screening } from './screening.ts';
import { FEW_WORDS } from './words.ts';

/** One supplied document with its screening and the facts of its file. */
export type Screened = {
  readonly document: SourceDocument;
  readonly screening: Screening;
  /** `bytes` of the file; `sha256` in hexadecimal, or null where it could not be computed. */
  readonly file: { readonly name: string; readonly bytes: number; readonly sha256: string | null };
};

/** Mail programs and the systems that start them carry addresses of about 2,000 characters; this leaves room. */
const LONGEST_MAIL_LINK = 1_900;
const SUBJECT = 'Specification documents needed before design can start';

const HOW_TO_SEND =
  'Please reply with the documents as files, in any format that holds text: PDF, Word, Markdown or plain text. Drafts are welcome. If one document answers several questions, send it once. If a question has no answer yet, say so, and say who will decide: that is an answer too.';

/** The items of the checklist that none of the documents covers, in the checklist's order. */
export function missingItems(screenings: readonly Screening[]): ChecklistItem[] {
  const covered = new Set(
    screenings.flatMap(({ checklist }) =>
      checklist.filter(({ found }) => found.length > 0).map(({ item }) => item),
    ),
  );
  return checklistItems.filter(({ name }) => !covered.has(name));
}

/** The request as Markdown that a person would send as it is. With no document it asks for everything. */
export function writeRequest(screened: readonly Screened[]): string {
  const missing = missingItems(screened.map(({ screening }) => screening));
  const parts = [
    `# ${SUBJECT}`,
    opening(screened, missing),
    ...(screened.length > 0 ? ['## What was supplied', screened.map(supplied).join('\n')] : []),
    ...(screened.length > 0 ? ['## What was found in it', screened.map(found).join('\n')] : []),
    ...needed(missing),
    '## How to send it',
    HOW_TO_SEND,
  ];
  return `${parts.join('\n\n')}\n`;
}

/**
 * A `mailto:` link with the request as its body. Past the length that mail programs carry, the body says that
 * the text is on the clipboard, where the page must then put it: `fits` tells which.
 */
export function mailLink(request: string): { readonly href: string; readonly fits: boolean } {
  const link = (body: string) => `mailto:?subject=${encodeText(SUBJECT)}&body=${encodeText(body)}`;
  const whole = link(request.replaceAll('\n', '\r\n'));
  if (whole.length <= LONGEST_MAIL_LINK) return { href: whole, fits: true };
  const short =
    'The request is too long for a mail link. It is on the clipboard: paste it here in place of these lines.';
  return { href: link(short), fits: false };
}

/** A lone surrogate has no place in an address. */
function encodeText(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function opening(screened: readonly Screened[], missing: readonly ChecklistItem[]): string {
  const number = screened.length;
  if (number === 0) return 'We have been asked to build a system, and have no description of it yet.';
  const what = number === 1 ? 'the document' : number === 2 ? 'the two documents' : `the ${number} documents`;
  const read = `We have read ${what} that you sent as the description of the system to be built.`;
  if (missing.length === 0) return `${read} On every subject that we look for we found something.`;
  const lacks = missing.length === checklistItems.length ? 'nothing' : 'only part of what';
  const from =
    missing.length === checklistItems.length
      ? 'that a design could start from'
      : 'a design has to start from';
  return `${read} We found ${lacks} ${from}. We would rather ask than guess: below is what we received, what we found in it, and what we need.`;
}

function supplied({ document, file }: Screened): string {
  const sum = file.sha256 === null ? 'SHA-256 not computed' : `SHA-256 \`${file.sha256}\``;
  const name = file.name === document.name ? '' : `${oneLine(document.name)}, `;
  return `- ${name}\`${oneLine(file.name).replaceAll('`', "'")}\`, ${file.bytes.toLocaleString('en')} bytes, ${sum}`;
}

function found({ document, screening }: Screened): string {
  const required = screening.statements.filter((statement) => statement.class === 'requirement').length;
  const items = screening.checklist.filter((entry) => entry.found.length > 0).length;
  const short = screening.words < FEW_WORDS ? ` At ${screening.words} words it is short.` : '';
  const what =
    required === 0 && items === 0
      ? 'no statement in a recognised requirement form, and no section of a specification.'
      : `${count(required, 'statement')} in a recognised requirement form, and something on ${items} of the ${checklistItems.length} subjects that specifications cover.`;
  const news = document.dateline === null ? '' : ' It opens with a dateline, as news reports do.';
  return `- ${oneLine(document.name)}: ${what}${news}${short}`;
}

function needed(missing: readonly ChecklistItem[]): string[] {
  if (missing.length === 0) {
    return [
      '## What we need',
      'Please confirm that these documents are complete and current, and tell us who answers questions about them.',
    ];
  }
  const list = missing.map(({ title, question }, index) => `${index + 1}. **${title}.** ${question}`);
  return [
    '## What we need before design can start',
    'Any document that answers these questions will do, whatever it is called and however it is laid out.',
    list.join('\n'),
  ];
}

function count(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;
}

/** Names come from files: line ends would break the list. */
function oneLine(name: string): string {
  return name.replace(/\s+/g, ' ').trim();
}
