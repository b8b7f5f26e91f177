// The files of this folder's tests, and what should be read from them.

import { readFileSync } from 'node:fs';

export function load(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));
}

/** The lines of a file's expected text, as `write` writes them. */
export function expected(name: string): string[] {
  return new TextDecoder()
    .decode(load(`${name}.expected`))
    .trimEnd()
    .split('\n');
}
