// How files get onto the page: read, named, put in their place, and kept.

import { across, type Side } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { start } from '../find/work.ts';
import { LONGEST_READING, openFile, refuseSize } from '../reading/read-file.ts';
import type { TextReader } from '../reading/text.ts';
import { current, place, put, takeTurn, turnTo } from './desk.ts';
import { keep, keptIds } from './keeping.ts';
import type { Source } from './source.ts';

const NOT_KEPT = 'This browser keeps nothing here: what you open is gone when the page is closed.';

/** Opens one file or two. With a side, one file takes that side's place. The page stays as it is where one fails. */
export async function openFiles(files: readonly File[], side: Side | null): Promise<void> {
  if (files.length === 0) return;
  if (files.length > 2) return put({ said: 'Open one document, or two to compare: these are more.' });
  const turn = takeTurn();
  put({ reading: true, said: `Opening ${files.map((file) => `“${plainName(file)}”`).join(' and ')} …` });
  const stays = files.length === 1 && side !== null ? current().shown[across[side]] : null;
  const sources: Source[] = [];
  for (const file of files) {
    const source = await openOne(file, [...sources, ...(stays === null ? [] : [stays])], turn);
    if (turn.aborted) return;
    if (typeof source === 'string') return put({ said: source, reading: false });
    sources.push(source);
  }
  const [first, second] = sources;
  if (first === undefined) return;
  const known = current().kept.filter(({ document }) =>
    sources.every((source) => source.document.id !== document.id),
  );
  put({ kept: [...known, ...sources] });
  if (second === undefined) place(first, side);
  else turnTo({ left: first, right: second });
  const shown = takeTurn();
  const allKept = (await Promise.all(sources.map(keep))).every(Boolean);
  if (!allKept && !shown.aborted) put({ said: NOT_KEPT, kept: known });
}

/** A source, or the sentence that says why there is none. */
async function openOne(file: File, beside: readonly Source[], turn: AbortSignal): Promise<Source | string> {
  const name = plainName(file);
  const refused = refuseSize(file.size, name);
  if (refused !== null) return refused;
  const known = [...current().kept, ...beside].map(({ document }) => document);
  const free = freeName(name, [...(await keptIds()), ...known.flatMap((one) => [one.id, shortName(one)])]);
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return `“${name}” cannot be read: it may be a folder, or have been moved since it was chosen.`;
  }
  if (turn.aborted) return '';
  const opened = await openFile(
    bytes,
    name,
    free.id,
    readApart,
    AbortSignal.any([turn, AbortSignal.timeout(LONGEST_READING)]),
  );
  if (opened.kind === 'reason') return opened.reason;
  const { document, file: facts } = opened;
  const same = current().kept.find(
    (source) =>
      source.file.name === facts.name && facts.sha256 !== null && source.file.sha256 === facts.sha256,
  );
  if (same !== undefined) return beside.includes(same) ? 'It is on the page already.' : same;
  return { document: { ...document, name: free.name }, file: facts, provenance: null };
}

/** A name that turns no text around, its own or what is written beside it. */
function plainName({ name }: File): string {
  return name.replace(/\p{Bidi_Control}/gu, '\ufffd');
}

const readApart: TextReader = (bytes, about, signal) =>
  new Promise((resolve, reject) => {
    const stop = start({ kind: 'read', bytes, about }, (step) => step.kind === 'read' && resolve(step.read));
    signal.onabort = () => {
      stop();
      reject(signal.reason);
    };
  });

/** The page's own addresses, which no document's may be. */
const TAKEN =
  /^(?:tass|interfax|flag|title|reports|correspondence|evidence|request|notes|sources|opening|page)$/;

/**
 * A name that no other document has, not even where it is short, and an id for its addresses made of it: "harbour.pdf"
 * and "harbour-pdf", or "(2) harbour.pdf" and "2-harbour-pdf". No id ends as a passage's does, with a hyphen and a number.
 */
function freeName(
  name: string,
  taken: readonly IDBValidKey[],
): { readonly id: string; readonly name: string } {
  const plain = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 60)
    .replace(/^-|-$|-(?=[\d-]+$)|[\ud800-\udbff]$/g, '')
    .replace(/^\d*$/, 'document$&');
  for (let number = 1; ; number += 1) {
    const [id, title] = number === 1 ? [plain, name] : [`${number}-${plain}`, `(${number}) ${name}`];
    if (!TAKEN.test(id) && !taken.includes(id) && !taken.includes(shortName({ name: title }))) {
      return { id, name: title };
    }
  }
}
