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
  const label = labelByMark(bytes) ?? labelOfBareUtf16(bytes);
  const decoded =
    label === null
      ? (decodeAs(bytes, 'utf-8') ?? decodeAs(bytes, declared) ?? decodeAs(bytes, 'windows-1252'))
      : decodeAs(bytes, label);
  return decoded === null || isBinary(decoded.text) ? null : decoded;
}

function labelByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** UTF-16 without a mark shows in zeros that stand at odd offsets only, or at even ones only. */
function labelOfBareUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE);
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = zeros;
  const many = Math.max(even, odd) * 2 * FEWEST_ZEROS >= sample.length;
  if (!many || sample.length < 4 || bytes.length % 2 === 1 || Math.min(even, odd) > 0) return null;
  return odd > even ? 'utf-16le' : even > odd ? 'utf-16be' : null;
}

function decodeAs(bytes: Uint8Array, label: string | undefined): Decoded | null {
  if (label === undefined) return null;
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
