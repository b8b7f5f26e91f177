// What was open is there again at the next visit, until it is removed.

import type { SourceDocument } from '../documents/document.ts';
import { readAddress } from '../documents/passage-address.ts';
import { documentsOf, type Ids, idsOf, namesPassage } from '../documents/shown.ts';
import type { Kept } from '../keep/keeper.ts';
import type { Place } from '../keep/record.ts';
import type { Means } from './means.ts';
import type { Showing } from './showing.ts';

const REMOVED = 'Removed. What is on the page stays until you leave it.';

export function keepDocuments(
  { store, keeper, sources, hasTaken, offerUndo }: Means,
  { withIds, show, isDelivered }: Showing,
) {
  const { setState: set, getState: get } = store;
  /** Whether what was open when the page was left has been put back, where anything was. */
  let isBack = false;

  /**
   * Puts on the page what was there when it was left, unless the address names a passage of what is there now, and wants
   * the place where its reader was.
   *
   * @param ids of what this tab's own history has here: another tab may have left the page since. Null in a new visit
   */
  async function comeBack(ids: Ids | null): Promise<void> {
    const found = await keeper.read();
    if (found !== null) putBack(found, placeIn(found, ids));
    const { shown, address, notice } = get();
    const { said } = readAddress(shown, address);
    if (said !== null && notice === null) set({ notice: { kind: 'done', words: said } });
    const length = found?.unreadable.length ?? 0;
    if (length > 0)
      set({ notice: { kind: 'done', words: `${leftOut(length)} “Open documents” can remove it.` } });
  }

  function placeIn({ place }: Kept, ids: Ids | null): Place | null {
    if (ids === null || (place?.left === ids.left && place.right === ids.right)) return place;
    return { ...ids, dismissed: [], passage: null };
  }

  function putBack({ documents, letters, unreadable, ...found }: Kept, place: Place | null): void {
    for (const [document, source] of found.sources) sources.set(document, source);
    // What was opened meanwhile is kept already.
    set((state) => ({
      kept: [...documents, ...state.kept.filter((one) => documents.every(({ id }) => id !== one.id))],
      letters: new Map([...letters, ...state.letters]),
      unreadable,
    }));
    isBack = place === null;
    if (place === null || hasTaken()) return;
    const { address, shown } = get();
    const there = withIds(place);
    const { address: named, said } = readAddress(there ?? shown, address);
    // Who comes by an address of the two reports finds them, unless what was left has that passage too.
    isBack = !namesPassage(shown, address) || (there !== null && namesPassage(there, named));
    if (there === null || !isBack) return;
    // The reader may have asked for the panel meanwhile.
    const { isOpening } = get();
    show(there, place.dismissed, named, place.passage);
    set({ isOpening });
    if (said !== null) set({ notice: { kind: 'done', words: said } });
  }

  /** Keeps what is on the page and where its reader is; nothing of documents that are not kept themselves. */
  function keepPlace(passage: string | null): void {
    // A reader who came by an address of the two reports has not let go of what was open before.
    if (!hasTaken() && !isBack) return;
    const { shown, dismissed, kept } = get();
    const isKept = (document: SourceDocument) => document.provenance !== null || kept.includes(document);
    const place = { ...idsOf(shown), dismissed: [...dismissed], passage };
    // The two reports with nothing of the reader's are what every visit begins with.
    const isPlain = isDelivered(shown) && dismissed.size === 0;
    keeper.keepPlace(documentsOf(shown).every(isKept) && !isPlain ? place : null);
  }

  /**
   * Takes documents out of what is kept, which can be undone; what is on the page stays there until it is left.
   *
   * @returns whether they are gone; it says so either way
   */
  async function forget(ids: readonly string[] | 'all'): Promise<boolean> {
    const stays = (id: string) => ids !== 'all' && !ids.includes(id);
    const removed = get().kept.filter(({ id }) => !stays(id));
    const isGone = await keeper.remove(ids);
    if (isGone) {
      set(({ kept, unreadable }) => ({
        kept: kept.filter(({ id }) => stays(id)),
        unreadable: unreadable.filter(stays),
      }));
    }
    if (!isGone) set({ notice: { kind: 'refused', words: 'This browser refused to remove it.' } });
    else if (removed.length > 0) offerUndo(REMOVED, () => keepAgain(removed));
    else set({ notice: { kind: 'done', words: REMOVED } });
    return isGone;
  }

  /** Keeps what was removed, as it is read now, but for what another tab has put in its place meanwhile. */
  async function keepAgain(removed: readonly SourceDocument[]): Promise<void> {
    const shown = documentsOf(get().shown);
    const now = removed.map((document) => shown.find(({ id }) => id === document.id) ?? document);
    const answers = await Promise.all(now.map((document) => keeper.keep(document, sources.get(document))));
    const back = now.filter((_, index) => answers[index] === 'kept');
    set(({ kept }) => ({
      kept: [...kept, ...back],
      notice:
        back.length === removed.length
          ? { kind: 'done', words: 'Kept again.' }
          : { kind: 'refused', words: 'Not all of it could be kept again.' },
    }));
  }

  return { comeBack, keepPlace, forget };
}

/** @param count of the records that cannot be read */
export function leftOut(count: number): string {
  const what = count === 1 ? 'One kept document was' : `${count} kept documents were`;
  return `${what} left out: damaged, or kept by another version of this page.`;
}
