// Opens a ZIP archive with JSZip and unpacks parts of it, within limits. Knows no document format.

import JSZip from 'jszip';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { PROTECTED, refuse } from '../reader.ts';

export type Archive = ReturnType<typeof archiveOf>;

/** JSZip takes 2 kB and 50 µs for each part before it says how many there are. The largest documents have hundreds. */
const MOST_PARTS = 10_000;
/** What is read, all together, unpacked (bytes): far more than any document, far less than fills a tab. */
const LARGEST_TEXT = 64 * 1024 * 1024;
/** What an archive says that it unpacks to, pictures included (bytes). */
const LARGEST_WHOLE = 512 * 1024 * 1024;

/** What JSZip makes of every part, and its types leave out. */
type Part = JSZip.JSZipObject & {
  readonly internalStream: (type: 'uint8array') => JSZip.JSZipStreamHelper<Uint8Array<ArrayBuffer>>;
  /** Where it keeps the size that the directory states, which it tells in no other way; none for an empty part. */
  readonly _data: { readonly uncompressedSize?: number };
};

/** An archive's parts, of which none is unpacked yet. @param file its name, for the sentence that refuses it */
export async function openArchive(bytes: Uint8Array, file: string): Promise<Outcome<Archive>> {
  const { count, encrypted } = lookAtDirectory(bytes);
  if (count > MOST_PARTS) return refuse(file, 'has more than 10,000 parts, which no document needs.');
  const twice = new Set<string>();
  const zip = new JSZip();
  // JSZip makes names the same that lead to one place, and of two parts of one name keeps the last without a word.
  zip.files = new Proxy(zip.files, {
    set(files, part, content) {
      if (part in files) twice.add(String(part));
      return Reflect.set(files, part, content);
    },
  });
  try {
    await zip.loadAsync(bytes);
  } catch {
    return refuse(
      file,
      encrypted ? PROTECTED : 'is damaged: its list of contents cannot be read. Fetch or save it again.',
    );
  }
  const [double] = twice;
  if (double !== undefined) return refuse(file, `has two parts of one name, “${double}”, and was not read.`);
  const parts = Object.values(zip.files as Readonly<Record<string, Part>>);
  const sizeOf = ({ _data }: Part) => _data.uncompressedSize ?? 0;
  if (parts.reduce((sum, part) => sum + sizeOf(part), 0) > LARGEST_WHOLE) {
    const { name } = parts.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
    return refuse(file, `unpacks to more than 512 MB, most of it in “${name}”, and was not unpacked.`);
  }
  return succeed(archiveOf(zip, file));
}

/** Unpacks parts until they are too much together, however large they are said to be. */
function archiveOf(zip: JSZip, file: string) {
  let left = LARGEST_TEXT;
  const readBytes = (name: string): Promise<Outcome<Uint8Array>> => {
    const part = zip.file(name) as Part | null;
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    if (part === null) return Promise.resolve(succeed(new Uint8Array()));
    return new Promise((resolve) => {
      const stream = part.internalStream('uint8array');
      stream.on('data', (bytes) => {
        left -= bytes.length;
        chunks.push(bytes);
        if (left >= 0) return;
        stream.pause();
        resolve(
          refuse(file, 'unpacks to more than 64 MB of text, which no document needs, and was not unpacked.'),
        );
      });
      stream.on('error', () => resolve(refuse(file, `is damaged: “${name}” in it cannot be unpacked.`)));
      stream.on('end', () => resolve(succeed(join(chunks))));
      stream.resume();
    });
  };
  return {
    /** The names of its parts. */
    parts: Object.keys(zip.files),
    has: (part: string) => zip.file(part) !== null,
    /** A part's text; empty where there is no such part. */
    async read(name: string): Promise<Outcome<string>> {
      const bytes = await readBytes(name);
      return bytes.ok ? succeed(new TextDecoder().decode(bytes.value)) : bytes;
    },
    readBytes,
  };
}

/** By no `Blob`: from a disk, WebKit reads none in a worker. */
function join(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((size, { length }) => size + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Entries of a ZIP directory, and whether one is encrypted, which JSZip only throws at. More may look like entries. */
function lookAtDirectory(bytes: Uint8Array): { readonly count: number; readonly encrypted: boolean } {
  let count = 0;
  let encrypted = false;
  for (let at = bytes.indexOf(0x50); at !== -1; at = bytes.indexOf(0x50, at + 1)) {
    if (bytes[at + 1] !== 0x4b || bytes[at + 2] !== 1 || bytes[at + 3] !== 2) continue;
    count += 1;
    encrypted ||= ((bytes[at + 8] ?? 0) & 1) === 1;
  }
  return { count, encrypted };
}
