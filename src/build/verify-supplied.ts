// Vite plugin: stops the build when a supplied text is not, byte for byte, what was supplied.

import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { suppliedFiles } from '../supplied/files.ts';

/** @throws naming the file, the expected sum and the found one */
export async function checkSupplied(folder: string): Promise<void> {
  for (const { file, bytes, sha256 } of Object.values(suppliedFiles)) {
    const text = await readFile(join(folder, file));
    const found = createHash('sha256').update(text).digest('hex');
    if (text.length !== bytes) throw new Error(`${file} has ${text.length} bytes, not ${bytes}`);
    if (found !== sha256) throw new Error(`${file} has changed: SHA-256 expected ${sha256}, found ${found}`);
  }
}

/** @param folder where the supplied files lie */
export function verifySupplied(folder: string): Plugin {
  return { name: 'verify-supplied', buildStart: () => checkSupplied(folder) };
}
