// Reads a file that stands whole in a Word file's text (altChunk), by what it is: a page, text, another Word document.

import type { SourceDocument } from '../../documents/document.ts';
import type { Block } from '../blocks/blocks.ts';
import type { Placed } from '../html/blocks.ts';
import { readHtml } from '../html/html.ts';
import { readDocument } from '../read.ts';
import type { Reader } from '../reader.ts';
import { decode } from '../text/decode.ts';
import type { Archive } from '../xml/archive.ts';

/** Files in files in files: no writer nests them as deep. */
const DEEPEST = 3;

/** The blocks of a chunk; of a kind that is not read, or is damaged, that it is there. */
export async function blocksOfChunk(
  archive: Archive,
  part: string,
  readWord: Reader,
  depth: number,
): Promise<NonNullable<ReturnType<Placed['get']>>> {
  const unread = { kind: 'embedded', text: part.slice(part.lastIndexOf('/') + 1) } as const;
  const bytes = await archive.readBytes(part);
  if (!bytes.ok) return unread;
  const about = { id: 'chunk', name: part };
  if (/\.(?:docx|docm|dotx|dotm)$/i.test(part)) {
    if (depth >= DEEPEST) return unread;
    const outcome = await readWord(bytes.value, about);
    return outcome.ok ? blocksOf(outcome.value.document) : unread;
  }
  const isPage = /\.x?html?$/i.test(part);
  if (!isPage && !/\.(?:txt|text)$/i.test(part)) return unread;
  const decoded = decode(bytes.value, part);
  if (!decoded.ok) return unread;
  const { text } = decoded.value;
  if (!isPage) return blocksOf(readDocument(text, about));
  const blocks = readHtml(text, part);
  return blocks.ok ? blocks.value : unread;
}

/** A document's passages as blocks again, what is said beside them with them. */
function blocksOf({ text, passages, remarks }: SourceDocument): readonly Block[] {
  return passages.map(({ role, start, end, level, head }, index) => {
    const next = passages[index + 1]?.start ?? Infinity;
    const own = remarks.filter(({ at }) => at >= start && at < next);
    return {
      role,
      text: text.slice(start, end),
      ...(level === undefined ? {} : { level }),
      ...(head === undefined ? {} : { head }),
      remarks: own.map((remark) => ({ ...remark, at: remark.at - start })),
    };
  });
}
