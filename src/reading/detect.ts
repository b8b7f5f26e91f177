// Says what a file is by its size, its first bytes and its name, before a reader is loaded. Opens nothing.

import type { Format } from '../documents/document.ts';
import { type Outcome, succeed } from '../documents/outcome.ts';
import { LARGEST_FILE, refuse } from './reader.ts';

/** What a file is before it is opened: `word` stands for every ZIP or Office file, whose reader looks inside. */
export type Detected = Exclude<Format, 'open-document' | 'workbook'>;

/** How many of a file's bytes say what it is: PDF readers accept other bytes before the mark, no more than these. */
const FIRST_BYTES = 1024;

const ENDINGS: readonly (readonly [ending: RegExp, format: Detected])[] = [
  [/\.(?:te?xt|log)$/i, 'text'],
  [/\.(?:mdx?|markdown|mdown|mkdn?|[qr]md)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.(?:do[ct][mx]|xl[st][mx]|f?od[ts]|reqifz)$/i, 'word'],
  [/\.pdf$/i, 'pdf'],
  [/\.(?:csv|tsv)$/i, 'table'],
  [/\.reqif$/i, 'reqif'],
  [/\.feature$/i, 'feature'],
  [/\.(?:json|ya?ml)$/i, 'schema'],
];
/** What a standard of the web begins with that is written for the program of this name. */
export const BIKESHED =
  /^(?:\s|<!--(?:(?!-->)[\s\S])*-->|<h1[^>]*>[^<]*<\/h1>)*<pre\s+class=["']?metadata["']?\s*>/i;
/** Markdown may begin with any HTML that is part of a page; only this is a whole one. */
const WHOLE_PAGE = /<(?:!doctype\s+html|html)[\s>]/i;
/** What may stand before the first element of XML: a declaration, comments. */
const PROLOG = String.raw`(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|\s)*`;
/** What files begin with: the format and what it is called, or a sentence for what cannot be opened. */
const STARTS: readonly (readonly [start: RegExp, format: Detected | null, name: string])[] = [
  [/(?:^|[^ -~])%PDF-\d/, 'pdf', 'a PDF'],
  [/^PK[^\s -~]|^\xd0\xcf.\xe0/, 'word', 'a Word document (.docx) or another Office or ZIP file'],
  [
    new RegExp(String.raw`^[^a-z<]{0,4}${PROLOG}<(?:\w+:)?REQ-IF[\s>]`, 's'),
    'reqif',
    'a file of requirements (ReqIF)',
  ],
  [
    new RegExp(String.raw`^[^a-z<]{0,4}${PROLOG}<office:document\s`, 's'),
    'word',
    'an OpenDocument file (.fodt, .fods)',
  ],
  // Before its first words, declarations, comments and processing instructions aside.
  [
    /^[\s\xef\xbb\xbf\xfe\xff]*(?:<[!?][^>]*>\s*)*?<(?:!doctype\s+html|html|head|body)[\s>]/i,
    'html',
    'an HTML page',
  ],
  [
    /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a[^ ]|II\*[^\s\w]|MM\*[^\s\w]|RIFF.{0,4}WEBP|.?ftyphei)/s,
    null,
    'a picture. Open the result of text recognition (OCR).',
  ],
  [
    /^[^<]{0,4}<\?xml[^>]*>\s*(?:<[!?][^>]*>\s*)*<(?:w:wordDocument|pkg:package|Workbook)\s/,
    null,
    'an Office document written as XML. Save it as .docx, .xlsx or .odt.',
  ],
  // A mail of one part that is not coded is a text. What Confluence saves as .doc is of parts as well.
  [
    /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*(?:Content-Type: *multipart\/|Content-Transfer-Encoding: *[bq])/i,
    null,
    'a mail, or a page saved as one (MHTML). Save it as HTML or PDF.',
  ],
  [/^(?:\{\\rtf|%!PS)/, null, 'a Rich Text or PostScript file. Save it as .docx or PDF.'],
];

/** The size (bytes), or why a file of this size is not opened: said before it is read. */
export function refuseSize(size: number, name: string): Outcome<number> {
  if (size === 0) return refuse(name, 'is empty.');
  if (size <= LARGEST_FILE) return succeed(size);
  return refuse(name, `has ${Math.round(size / 1024 / 1024)} MB; files of up to 50 MB can be opened.`);
}

/**
 * What a file is. Where its bytes and the ending of its name disagree, one sentence says so.
 *
 * @param bytes the file's, of which the first kilobyte is looked at
 */
export function detect(bytes: Uint8Array, name: string): Outcome<Detected> {
  const said = ENDINGS.find(([ending]) => ending.test(name))?.[1];
  // One character a byte, and none for zeros, which would stand between the letters of UTF-16.
  const start = String.fromCharCode(...bytes.subarray(0, FIRST_BYTES)).replaceAll('\0', '');
  const [, found = 'text', what = ''] = STARTS.find(([mark]) => mark.test(start)) ?? [];
  if (found === null) return refuse(name, `is ${what}`);
  if (found === 'text' && (said === 'word' || said === 'pdf' || said === 'reqif')) {
    return refuse(name, 'is damaged, or is not what its name says.');
  }
  if (said === undefined && BIKESHED.test(start)) return succeed('markdown');
  if (found === 'text' || said === undefined || said === found) return succeed(said ?? found);
  if (said === 'markdown' && found === 'html' && !WHOLE_PAGE.test(start)) return succeed(said);
  return refuse(name, `is ${what}, not what its name says. Rename it to open it.`);
}
