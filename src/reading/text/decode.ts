// From bytes to text. Knows the encodings that text files come in, and what is no text at all.

import type { Remark, SourceDocument } from '../../documents/document.ts';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { refuse, type Source } from '../reader.ts';
import { ENCODINGS, guessEncoding } from './encodings.ts';

export type Decoded = ReturnType<typeof decoded>;

/** Enough of a file to see whether it is UTF-16 or text at all (bytes, even). */
const SAMPLE = 8192;
/** Of the characters of a text, control characters are fewer than one in this many. */
const MOST_CONTROLS = 100;
/** Spaces, digits and line ends are zero in UTF-16's high byte: at least one character in this many. */
const FEWEST_ZEROS = 10;
/** Of a text that is UTF-8 but for a few bytes, at most one character beyond ASCII in this many is bad. */
const MOST_BAD = 4;
/** Bad bytes that are said, each at its place: more say nothing more. */
const MOST_REMARKS = 100;
/** Other than white space, the line end of mainframes and the escape of coloured logs. */
const CONTROLS = /(?![\s\u0085])\p{Cc}/gu;
/** Those that are not written in capitals, but for Windows's. */
const NAMES = new Map([
  ['shift_jis', 'Shift_JIS'],
  ['big5', 'Big5'],
  ['x-mac-cyrillic', 'Mac Cyrillic'],
]);
/** How many of a file's first bytes may say its encoding, as HTML has it. */
const DECLARED_WITHIN = 1024;
const REPLACED = '\ufffd';
const ESCAPE = '\u001b';
/** What Windows-1252 has in place of the controls from 0x80 on, which Node 20 leaves as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes by byte order mark, then by what the bytes show: UTF-16, UTF-8, the encoding that an HTML page declares, the
 * old encoding that the text looks most like. Refuses binary files.
 *
 * @param name the file's
 * @param declared what the file says of itself, any string; used only where it is not valid UTF-8
 * @param encoding the one that a person chose, which is not doubted
 */
export function decode(bytes: Uint8Array, name: string, declared = '', encoding?: string): Outcome<Decoded> {
  const chosen = encoding === undefined ? null : decodeAs(bytes, encoding, false);
  if (encoding !== undefined && chosen !== null) return succeed(decoded(chosen, encoding, false));
  const label = labelOfUtf16(bytes);
  const isText = label !== null || !hasControls(bytes);
  for (const each of label === null ? ['utf-8', declared] : [label]) {
    const text = decodeAs(bytes, each, true);
    if (text !== null && !isBinary(text)) return succeed(decoded(text, each));
  }
  if (label === null && isText) {
    const text = decodeAs(bytes, 'utf-8', false) ?? '';
    if (isNearlyUtf8(text)) return succeed(decoded(text, 'utf-8', false));
  }
  const guess = label === null ? guessEncoding(bytes) : null;
  if (guess !== null && (isText || guess.startsWith('utf-16'))) {
    const text = decodeAs(bytes, guess, false) ?? '';
    if (!isBinary(text)) return succeed(decoded(text, guess, false));
  }
  const western = isText && label === null ? decodeAs(bytes, 'windows-1252', true) : null;
  if (western !== null && !isBinary(western)) return succeed(decoded(western, 'windows-1252'));
  return refuse(name, 'is not text, nor in another format that can be opened here.');
}

/** The same of a file whose first bytes say its encoding. @param declaration what says it, in its first group */
export function decodeDeclared(
  bytes: Uint8Array,
  { name, encoding }: Source,
  declaration: RegExp,
): Outcome<Decoded> {
  const start = String.fromCharCode(...bytes.subarray(0, DECLARED_WITHIN));
  return decode(bytes, name, declaration.exec(start)?.[1], encoding);
}

/** Text with the encoding's name, as the page says it; and how many bytes are no character, each of which is U+FFFD in it. */
function decoded(whole: string, label: string, isWhole = true) {
  const text = whole.replaceAll('\0', REPLACED);
  const bad = isWhole && text === whole ? 0 : text.split(REPLACED).length - 1;
  return { text, encoding: nameOf(label), bad };
}

/** Encodings that text files come in, by their labels in the Encoding Standard, as a reader may choose them. */
export const labels: readonly string[] = [
  ...new Set(['utf-8', 'utf-16le', 'utf-16be', ...ENCODINGS.map(([label]) => label).sort()]),
];

/** The document of a decoded text, what else it may be read as, and at their places the bytes that were no characters, each read as U+FFFD. */
export function withDecoded(document: SourceDocument, { encoding, bad }: Decoded): SourceDocument {
  const remarks: Remark[] = [];
  let at = document.text.indexOf(REPLACED);
  while (at !== -1 && remarks.length < Math.min(bad, MOST_REMARKS)) {
    remarks.push({ kind: 'hidden', at, text: `A byte that is no ${encoding}` });
    at = document.text.indexOf(REPLACED, at + 1);
  }
  const all = [...document.remarks, ...remarks].sort((one, other) => one.at - other.at);
  return { ...document, remarks: all, encodings: labels };
}

/** The text, or null where the bytes are not in this encoding, or nobody knows it. */
function decodeAs(bytes: Uint8Array, label: string, fatal: boolean): string | null {
  try {
    const decoder = new TextDecoder(label, { fatal });
    return mendWestern(decoder.decode(bytes), decoder.encoding);
  } catch {
    return null;
  }
}

/** UTF-16 has a mark, or shows in zeros that stand at odd offsets only, or at even ones only. */
function labelOfUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const mark = sample.subarray(0, 2).join();
  const zerosAt = (parity: number) => sample.filter((byte, at) => byte === 0 && at % 2 === parity).length;
  const [even, odd] = [zerosAt(0), zerosAt(1)];
  const bare = sample.length > 3 && bytes.length % 2 === 0 && even * odd === 0;
  const enough = bare ? sample.length / 2 / FEWEST_ZEROS : Infinity;
  if (mark === '255,254' || odd >= enough) return 'utf-16le';
  return mark === '254,255' || even >= enough ? 'utf-16be' : null;
}

/** Whether most characters beyond ASCII are well-formed. */
function isNearlyUtf8(text: string): boolean {
  if (isBinary(text)) return false;
  let good = 0;
  let bad = 0;
  for (const sign of text) {
    if (sign === '\ufffd') bad += 1;
    else if (sign > '\u007f') good += 1;
  }
  return bad * MOST_BAD <= good || (bad === 1 && good > 0);
}

function mendWestern(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** As people write it: "UTF-16 LE", "Windows-1252", "Shift_JIS". */
function nameOf(label: string): string {
  const written = label.toUpperCase().replace('WINDOWS', 'Windows');
  return NAMES.get(label) ?? written.replace(/[LB]E$/, ' $&');
}

/** Bytes that are a control in every encoding of single bytes. */
function hasControls(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE);
  const controls = sample.filter((byte) => byte < 0x20 && byte !== 0x1b && !(byte >= 0x09 && byte <= 0x0d));
  return controls.length > 1 && controls.length * MOST_CONTROLS > sample.length;
}

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE).replaceAll(ESCAPE, '');
  const controls = sample.match(CONTROLS)?.length ?? 0;
  return controls > 1 && controls * MOST_CONTROLS > sample.length;
}
