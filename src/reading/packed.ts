// Opens what comes as an archive, and hands it to the reader of what is in it: a Word document, a workbook, OpenDocument,
// requirements; OpenDocument that is one part is none. Loaded only when needed.

import type { Format } from '../documents/document.ts';
import { type Outcome, succeed } from '../documents/outcome.ts';
import { CONTENT, readFlat, readOpenDocument } from './open-document/document.ts';
import { PROTECTED, type Read, refuse, type Source } from './reader.ts';
import { REQIF, readReqifArchive } from './reqif/document.ts';
import { readWorkbook } from './sheets/workbook.ts';
import { readWord } from './word/word.ts';
import { openArchive } from './xml/archive.ts';

/** Office files of before 2007, and newer ones with a password, are of another kind than ZIP. */
const OLD_OFFICE = 0xd0;
const ZIP = 0x50;
/** Programs call its part by other names too. */
const WORKBOOK = /^(?:xl\/)?workbook\d*\.xml$/i;
/** What an old file holds, and what it is to be saved as. */
const OLD: readonly (readonly [mark: string, way: string])[] = [
  ['WordDocument', '.docx'],
  ['Workbook', '.xlsx'],
  ['PowerPoint Document', 'PDF'],
];

/** Reads any ZIP or Office file. */
export async function readPackedFile(bytes: Uint8Array, about: Source): Promise<Outcome<Read>> {
  const { name } = about;
  if (bytes[0] === OLD_OFFICE) return refuse(name, whyOld(bytes));
  if (bytes[0] !== ZIP) return as('open-document', await readFlat(bytes, about));
  const archive = await openArchive(bytes, name);
  if (!archive.ok) return archive;
  const { parts } = archive.value;
  const workbook = parts.find((part) => WORKBOOK.test(part));
  if (workbook !== undefined) return as('workbook', await readWorkbook(archive.value, workbook, about));
  if (parts.includes(CONTENT)) return as('open-document', await readOpenDocument(archive.value, about));
  const requirements = parts.filter((part) => REQIF.test(part));
  if (requirements.length > 0 && !parts.some((part) => part.startsWith('word/')))
    return as('reqif', await readReqifArchive(archive.value, requirements, about));
  return readWord(archive.value, about);
}

function as(format: Format, outcome: Outcome<Read>): Outcome<Read> {
  return outcome.ok ? succeed({ ...outcome.value, format }) : outcome;
}

/** Old Office files name what they hold, two bytes a letter. */
function whyOld(bytes: Uint8Array): string {
  const names = new TextDecoder('windows-1252').decode(bytes).replaceAll('\0', '');
  if (names.includes('EncryptedPackage')) return PROTECTED;
  const [, way] = OLD.find(([mark]) => names.includes(mark)) ?? ['', '.docx, .xlsx or PDF'];
  return `is in the Office format of before 2007. Save it as ${way} and open that.`;
}
