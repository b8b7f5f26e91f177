// The letters that their readers edited: each is kept with its documents until its edits are undone.

import type { Shown } from '../documents/shown.ts';
import type { Letter } from '../letter/letter.ts';
import type { Means } from './means.ts';

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

export function editLetters({ store, keeper, offerUndo }: Means) {
  const { setState: set, getState: get } = store;

  function editLetter(shown: Shown, letter: Letter): void {
    const key = letterKey(shown);
    set(({ letters }) => ({ letters: new Map([...letters, [key, letter]]) }));
    keeper.keepLetter(key, letter);
  }

  /** The letter is then as the page writes it, which can be undone as well. */
  function undoLetter(shown: Shown): void {
    const key = letterKey(shown);
    const edited = get().letters.get(key);
    set(({ letters }) => ({ letters: new Map([...letters].filter(([one]) => one !== key)) }));
    keeper.keepLetter(key, null);
    if (edited !== undefined)
      offerUndo('Your changes to the letter are undone.', () => editLetter(shown, edited));
  }

  /** Another tab may have edited them: those that are kept are the latest of any. */
  async function readLettersAgain(): Promise<void> {
    const letters = await keeper.readLetters();
    if (letters !== null) set((state) => ({ letters: new Map([...state.letters, ...letters]) }));
  }

  return { editLetter, undoLetter, readLettersAgain };
}
