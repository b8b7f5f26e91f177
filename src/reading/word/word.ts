// Reads a Word document, which is written as a page. Loaded only when needed.

import type { Outcome } from '../../documents/outcome.ts';
import { readWritten } from '../html/written.ts';
import type { About, Read } from '../reader.ts';
import { type Archive, openArchive } from '../xml/archive.ts';
import { blocksOfChunk } from './chunks.ts';
import { readParts } from './parts.ts';

/**
 * Reads an archive that holds a Word document.
 *
 * @param depth how many Word files this one stands in
 */
export async function readWord(archive: Archive, about: About, depth = 0): Promise<Outcome<Read>> {
  const parts = await readParts(archive, about.name);
  if (!parts.ok) return parts;
  const { written, chunks } = parts.value;
  const placed = new Map(written.placed);
  for (const [id, part] of chunks)
    placed.set(
      id,
      await blocksOfChunk(archive, part, (bytes, about) => readWithin(bytes, about, depth + 1), depth),
    );
  return readWritten({ ...written, placed }, about, null);
}

/** A Word file in another. */
async function readWithin(bytes: Uint8Array, about: About, depth: number): Promise<Outcome<Read>> {
  const archive = await openArchive(bytes, about.name);
  return archive.ok ? readWord(archive.value, about, depth) : archive;
}
