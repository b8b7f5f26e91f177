// Says what a file is by its bytes, and whether that is what its name says. Opens nothing.

import { listParts } from './zip.ts';

/** The formats that can be opened. */
export type Format = 'text' | 'markdown' | 'html' | 'word' | 'pdf';
export type Detected =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'reason'; readonly reason: string };

const FORMATS_BY_ENDING: Readonly<Record<string, Format>> = {
  txt: 'text',
  text: 'text',
  log: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  docx: 'word',
  docm: 'word',
  dotx: 'word',
  pdf: 'pdf',
};
const NAMES: Readonly<Record<Format, string>> = {
  text: 'plain text',
  markdown: 'Markdown text',
  html: 'an HTML page',
  word: 'a Word document (.docx)',
  pdf: 'a PDF',
};
/** What a file that cannot be opened is, by the bytes it begins with, and what to do about it. */
const OTHERS: readonly (readonly [start: RegExp, name: string, advice: string])[] = [
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^BM.{4}\0\0\0\0|^II\*\0|^MM\0\*|^....ftyp(?:heic|avif|mif1)/s,
    'a picture',
    'Its words can only be read by a program that recognises text in pictures (OCR).',
  ],
  [/^\{\\rtf/, 'a Rich Text file', 'Save it as .docx or as plain text and open that.'],
  [/^%!PS/, 'a PostScript file', 'Convert it to PDF and open that.'],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes that gzip begins with
    /^(?:\x1f\x8b|7z\xbc\xaf|Rar!|BZh|\xfd7zXZ)/,
    'a compressed archive',
    'Unpack it and open the document in it.',
  ],
  [
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the bytes that Matroska begins with
    /^(?:ID3|OggS|fLaC|\x1aE\xdf\xa3|....ftyp|RIFF)/s,
    'a sound or video file',
    'Only documents of text can be opened.',
  ],
  [/^(?:MZ.{60}|\x7fELF|\xcf\xfa\xed\xfe)/s, 'a program', 'Only documents of text can be opened.'],
  [/^SQLite format 3/, 'a database', 'Only documents of text can be opened.'],
];
const OLD_OFFICE = '\xd0\xcf\x11\xe0';
/** An HTML page says so before its first words, comments and processing instructions aside. */
const HTML =
  /^(?:\s|\xef\xbb\xbf|<!--(?:(?!-->).){0,512}-->|<\?(?:(?!\?>).){0,256}\?>)*<(?:!doctype\s+html|html|head|body)[\s>]/is;
/** PDF readers accept other bytes before the mark, no more than these. */
const PDF_MARK_WITHIN = 1024;
const WORD_PART = /^word\/document\d*\.xml$/;

/** What a file is. Where its bytes and the ending of its name disagree, one sentence that says so. */
export function detect(bytes: Uint8Array, name: string): Detected {
  const said = FORMATS_BY_ENDING[endingOf(name)] ?? null;
  const start = latin(bytes.subarray(0, PDF_MARK_WITHIN));
  const found = findFormat(bytes, start, name);
  if (typeof found !== 'string') return found;
  if (found === 'text') {
    if (said === 'word' || said === 'pdf') {
      return refuse(name, `is damaged, or is not ${NAMES[said]} as its name says.`);
    }
    return { kind: 'format', format: said ?? 'text' };
  }
  if (said === null || said === found) return { kind: 'format', format: found };
  return refuse(
    name,
    `is ${NAMES[found]}, not ${NAMES[said]} as its name says. Rename it to open it as what it is.`,
  );
}

/** `text` stands for all that carries no mark of its own, Markdown and damaged files included. */
function findFormat(bytes: Uint8Array, start: string, name: string): Exclude<Format, 'markdown'> | Detected {
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return findZipped(bytes, name);
  if (start.startsWith(OLD_OFFICE)) return refuseOldOffice(bytes, name);
  for (const [mark, what, advice] of OTHERS) {
    if (mark.test(start)) return refuse(name, `is ${what}. ${advice}`);
  }
  return HTML.test(start.replaceAll('\0', '').replace(/^(?:\xff\xfe|\xfe\xff)/, '')) ? 'html' : 'text';
}

function findZipped(bytes: Uint8Array, name: string): 'word' | Detected {
  const parts = listParts(bytes);
  if (parts === null)
    return refuse(name, 'is damaged: its list of contents cannot be read. Fetch or save it again.');
  if (parts.some((part) => WORD_PART.test(part.name))) {
    if (parts.some((part) => part.encrypted))
      return refuse(name, 'is protected by a password. Save it without one.');
    return 'word';
  }
  const has = (part: string) => parts.some((other) => other.name === part);
  const what = has('xl/workbook.xml')
    ? 'an Excel workbook'
    : has('ppt/presentation.xml')
      ? 'a PowerPoint presentation'
      : has('content.xml')
        ? 'an OpenDocument file'
        : has('META-INF/container.xml')
          ? 'an e-book'
          : null;
  if (what === null) return refuse(name, 'is a ZIP archive. Unpack it and open the document in it.');
  return refuse(name, `is ${what}. Save it as .docx, PDF or plain text and open that.`);
}

/** Word before 2007 and password-protected .docx share a container; the latter names what it holds. */
function refuseOldOffice(bytes: Uint8Array, name: string): Detected {
  const names = latin(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage'))
    return refuse(name, 'is protected by a password. Save it without one.');
  return refuse(name, 'is in the Office format of before 2007. Save it as .docx and open that.');
}

function refuse(name: string, sentence: string): Detected {
  return { kind: 'reason', reason: `“${name}” ${sentence}` };
}

function endingOf(name: string): string {
  return /\.([^.]*)$/.exec(name.toLowerCase())?.[1] ?? '';
}

/** One character a byte. Not TextDecoder's latin1, which is Windows-1252 and moves some bytes. */
function latin(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) {
    text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  }
  return text;
}
