// The letters that their readers edited: each is kept with its documents until its edits are undone.

import { keyOf, type Shown } from '../documents/shown.ts';
import type { Letter } from '../letter/letter.ts';
import type { Means } from './means.ts';

export function editLetters({ store, keeper, offerUndo }: Means) {
  const { setState: set, getState: get } = store;
  /** What this tab did that is not kept, or not yet. */
  const own = new Map<string, Letter | null>();

  async function keep(key: string, letter: Letter | null): Promise<void> {
    own.set(key, letter);
    const isKept = await keeper.keepLetter(key, letter);
    if (isKept && own.get(key) === letter) own.delete(key);
  }

  function editLetter(shown: Shown, letter: Letter): void {
    const key = keyOf(shown);
    set(({ letters }) => ({ letters: new Map([...letters, [key, letter]]) }));
    keep(key, letter);
  }

  /** The letter is then as the page writes it, which can be undone as well. */
  function undoLetter(shown: Shown): void {
    const key = keyOf(shown);
    const edited = get().letters.get(key);
    set(({ letters }) => ({ letters: new Map([...letters].filter(([one]) => one !== key)) }));
    keep(key, null);
    if (edited !== undefined)
      offerUndo('Your changes to the letter are undone.', () => editLetter(shown, edited));
  }

  /** Another tab may have edited them, or undone that: what is kept is the latest of any but what is still to be kept. */
  async function readLettersAgain(): Promise<void> {
    const kept = await keeper.readLetters();
    if (kept === null) return;
    const letters = new Map(get().letters);
    for (const [key, letter] of [...kept, ...own]) {
      if (letter === null) letters.delete(key);
      else letters.set(key, letter);
    }
    set({ letters });
  }

  return { editLetter, undoLetter, readLettersAgain };
}
