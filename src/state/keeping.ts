// What was open is there again at the next visit, until it is removed.

import type { SourceDocument } from '../documents/document.ts';
import { documentsOf, namesPassage } from '../documents/shown.ts';
import type { Means } from './means.ts';
import type { Showing } from './showing.ts';

export function keepDocuments({ store, keeper, delivered, hasTaken }: Means, { show }: Showing) {
  const { setState: set, getState: get } = store;
  /** Whether what was open when the page was left has been put back, where anything was. */
  let isBack = false;

  /**
   * Puts on the page what was there when it was left, unless the address names a passage of what is there now, and wants
   * the place where its reader was.
   */
  async function comeBack(): Promise<void> {
    const { documents, place, unreadable } = await keeper.read();
    // What was opened meanwhile is kept already.
    set(({ kept }) => ({
      kept: [...documents, ...kept.filter((one) => documents.every(({ id }) => id !== one.id))],
      unreadable,
    }));
    isBack = place === null;
    const { address, shown } = get();
    if (place === null || hasTaken() || namesPassage(shown, address)) return;
    isBack = true;
    const named = (id: string | null) =>
      [...documents, delivered.left, delivered.right].find((one) => one.id === id) ?? null;
    const [left, right] = [named(place.left), named(place.right)];
    if (left === null || (right === null && place.right !== null)) return;
    // An address with two ends names a match, which is found later.
    show({ left, right }, place.dismissed, {
      address,
      wanted: address.includes('~') ? null : address || place.passage,
    });
  }

  /** Keeps what is on the page and where its reader is; nothing of documents that are not kept themselves. */
  function keepPlace(passage: string | null): void {
    // A reader who came by an address of the two reports has not let go of what was open before.
    if (!hasTaken() && !isBack) return;
    const { shown, dismissed, kept } = get();
    const isKept = (document: SourceDocument) => document.provenance !== null || kept.includes(document);
    const place = { left: shown.left.id, right: shown.right?.id ?? null, dismissed: [...dismissed], passage };
    keeper.keepPlace(documentsOf(shown).every(isKept) ? place : null);
  }

  /** Takes documents out of what is kept; what is on the page stays there until it is left. */
  async function forget(ids: readonly string[] | 'all'): Promise<void> {
    const goes = (id: string) => ids === 'all' || ids.includes(id);
    const { kept, unreadable } = get();
    set({
      kept: kept.filter(({ id }) => !goes(id)),
      unreadable: unreadable.filter((id) => !goes(id)),
      notice: { kind: 'done', words: 'Removed. What is on the page stays until you leave it.' },
    });
    if (await keeper.remove(ids)) return;
    set({ kept, unreadable, notice: { kind: 'refused', words: 'This browser refused to remove it.' } });
  }

  return { comeBack, keepPlace, forget };
}
