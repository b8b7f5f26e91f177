// From bytes to text. Knows the encodings that text files come in, and what is no text at all.

/** Text with the encoding's name, as the page says it; or null where the bytes are no text. */
export type Decoded = { readonly text: string; readonly encoding: string };

/** Enough of a file to see whether it is UTF-16 or text at all (bytes, even). */
const SAMPLE = 8192;
/** Of the characters of a text, control characters are fewer than one in this many. */
const MOST_CONTROLS = 100;
/** Spaces, digits and line ends are zero in UTF-16's high byte: at least one character in this many. */
const FEWEST_ZEROS = 10;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROLS = /[\0-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]/g;

/**
 * Decodes by byte order mark, then by what the bytes show: UTF-16, UTF-8, the encoding that an HTML page
 * declares, Windows-1252. Null for binary files.
 *
 * @param declared what the file says of itself, any string; used only where it is not valid UTF-8
 */
export function decode(bytes: Uint8Array, declared?: string): Decoded | null {
  const label = labelOfUtf16(bytes);
  const decoded =
    label === null
      ? (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, declared) ?? decodeAs(bytes, 'windows-1252'))
      : decodeAs(bytes, label);
  return decoded === null || isBinary(decoded.text) ? null : decoded;
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

function decodeAs(bytes: Uint8Array, label: string | undefined): Decoded | null {
  try {
    const decoder = new TextDecoder(label, { fatal: true });
    return { text: decoder.decode(bytes), encoding: nameOf(decoder.encoding) };
  } catch {
    return null;
  }
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
  const sample = text.slice(0, SAMPLE);
  return (sample.match(CONTROLS)?.length ?? 0) * MOST_CONTROLS > sample.length;
}
