// Says what a file is by its first bytes, and whether that is what its name says. Opens nothing.

import type { Format } from '../documents/document.ts';

/** `word` stands for every ZIP or Office file: its reader looks inside. A reason is a sentence without the file's name: "is a picture." */
export type Detected =
  | { readonly kind: 'format'; readonly format: Format }
  | { readonly kind: 'reason'; readonly reason: string };

const ENDINGS: readonly (readonly [ending: RegExp, format: Format])[] = [
  [/\.(?:te?xt|log)$/i, 'text'],
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.x?html?$/i, 'html'],
  [/\.do[ct][mx]$/i, 'word'],
  [/\.pdf$/i, 'pdf'],
];
/** What files begin with: the format and what it is called, or a sentence for what cannot be opened. */
const STARTS: readonly (readonly [start: RegExp, format: Format | null, name: string])[] = [
  [/(?:^|[^ -~])%PDF-\d/, 'pdf', 'a PDF'],
  [/^PK[^\s -~]|^\xd0\xcf.\xe0/, 'word', 'a Word document (.docx) or another Office or ZIP file'],
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
  [/^(?:\{\\rtf|%!PS)/, null, 'a Rich Text or PostScript file. Save it as .docx or PDF.'],
];
/** PDF readers accept other bytes before the mark, no more than these. */
const START = 1024;

/** What a file is. Where its bytes and the ending of its name disagree, one sentence that says so. */
export function detect(bytes: Uint8Array, name: string): Detected {
  const said = ENDINGS.find(([ending]) => ending.test(name))?.[1];
  // One character a byte, and none for zeros, which would stand between the letters of UTF-16.
  const start = String.fromCharCode(...bytes.subarray(0, START)).replaceAll('\0', '');
  const [, found = 'text', what = ''] = STARTS.find(([mark]) => mark.test(start)) ?? [];
  if (found === null) return refuse(`is ${what}`);
  if (found === 'text' && (said === 'word' || said === 'pdf')) {
    return refuse('is damaged, or is not what its name says.');
  }
  if (found === 'text' || said === undefined || said === found) {
    return { kind: 'format', format: said ?? found };
  }
  return refuse(`is ${what}, not what its name says. Rename it to open it.`);
}

function refuse(reason: string): Detected {
  return { kind: 'reason', reason };
}
