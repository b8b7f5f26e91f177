// What an edited letter is kept under.

import type { Shown } from '../documents/shown.ts';

/** Parts the ids of the documents that a letter is about: no id has it. */
const PARTED = '/';

/** What a letter is kept under: the ids of the documents that it is about. */
export function letterKey({ left, right }: Shown): string {
  return right === null ? left.id : `${left.id}${PARTED}${right.id}`;
}

/** Whether a letter is about one of some documents. */
export function isAbout(key: string, ids: readonly string[]): boolean {
  return key.split(PARTED).some((id) => ids.includes(id));
}
