// The letters that their readers edited: each is kept with its documents until its edits are undone.

import type { Shown } from '../documents/shown.ts';
import { letterKey } from '../keep/letter-key.ts';
import type { Letter } from '../letter/letter.ts';
import type { Means } from './means.ts';

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
