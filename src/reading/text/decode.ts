// From bytes to text. Knows the encodings that text files come in, and what is no text at all.

import { type Outcome, succeed } from '../../documents/outcome.ts';
import { refuse } from '../reader.ts';

/** Text with the encoding's name, as the page says it. */
export type Decoded = { readonly text: string; readonly encoding: string };

/** Enough of a file to see whether it is UTF-16 or text at all (bytes, even). */
const SAMPLE = 8192;
/** Of the characters of a text, control characters are fewer than one in this many. */
const MOST_CONTROLS = 100;
/** Spaces, digits and line ends are zero in UTF-16's high byte: at least one character in this many. */
const FEWEST_ZEROS = 10;
/** Other than white space, the line end of mainframes and the escape of coloured logs. */
const CONTROLS = /(?![\s\u0085])\p{Cc}/gu;
const ESCAPE = '\u001b';
/** What Windows-1252 has in place of the controls from 0x80 on, which Node 20 leaves as they are. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes by byte order mark, then by what the bytes show: UTF-16, UTF-8, the encoding that an HTML page
 * declares, Windows-1252. Refuses binary files.
 *
 * @param name the file's
 * @param declared what the file says of itself, any string; used only where it is not valid UTF-8
 */
export function decode(bytes: Uint8Array, name: string, declared = ''): Outcome<Decoded> {
  const label = labelOfUtf16(bytes);
  for (const each of label === null ? ['utf-8', declared, 'windows-1252'] : [label]) {
    try {
      const decoder = new TextDecoder(each, { fatal: true });
      const text = mendWestern(decoder.decode(bytes), decoder.encoding);
      if (isBinary(text)) break;
      return succeed({ text, encoding: nameOf(decoder.encoding) });
    } catch {
      // The bytes are not in this encoding, or nobody knows it.
    }
  }
  return refuse(name, 'is not text, Markdown, HTML, .docx or PDF.');
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

function mendWestern(text: string, encoding: string): string {
  if (encoding !== 'windows-1252') return text;
  return text.replace(/[\u0080-\u009f]/g, (sign) => WINDOWS_1252.charAt(sign.charCodeAt(0) - 0x80));
}

/** As people write it: "UTF-16 LE", "Windows-1252". */
function nameOf(label: string): string {
  return label
    .toUpperCase()
    .replace('WINDOWS', 'Windows')
    .replace(/[LB]E$/, ' $&');
}

function isBinary(text: string): boolean {
  if (text.includes('\0')) return true;
  const sample = text.slice(0, SAMPLE).replaceAll(ESCAPE, '');
  return (sample.match(CONTROLS)?.length ?? 0) * MOST_CONTROLS > sample.length;
}
