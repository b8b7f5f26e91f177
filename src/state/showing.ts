// Puts documents on the page, and looks for what there is in them.

import { across, type Side, type SourceDocument } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { readAddress } from '../documents/passage-address.ts';
import { documentsOf, type Ids, idsOf, keyOf, type Shown } from '../documents/shown.ts';
import type { Means } from './means.ts';
import { deliveredState, showing, viewOf } from './state.ts';

export const ON_THE_PAGE = 'It is on the page already.';

export type Showing = ReturnType<typeof showDocuments>;

export function showDocuments({ store, delivered, find, takeTurn, offerUndo }: Means) {
  const { setState: set, getState: get } = store;
  let search = new AbortController();
  /** Everything that was on the page in this visit, by its id; and by its key what was set aside in it when it was left. */
  const seen = new Map<string, SourceDocument>();
  const aside = new Map<string, ReadonlySet<string>>();
  /** Whether these are the two reports, as the page is delivered with them. */
  const isDelivered = ({ left, right }: Shown) => left === delivered.left && right === delivered.right;

  /** Looks (again) for what there is in the documents on the page. */
  async function findAgain(): Promise<void> {
    search.abort();
    search = new AbortController();
    const { signal } = search;
    set({ progress: { kind: 'finding', share: 0 } });
    const outcome = await find(get().shown, signal, (findings, share) => {
      if (!signal.aborted) set({ findings, progress: { kind: 'finding', share } });
    });
    if (signal.aborted) return;
    set({ progress: outcome.ok ? { kind: 'found' } : { kind: 'ended', reason: outcome.reason } });
  }

  function stopFinding(): void {
    search.abort();
    set({ progress: { kind: 'ended', reason: 'Stopped: not everything was looked for.' } });
  }

  /** Puts documents on the page, and wants what an address names in them; where it names nothing, another id. */
  function show(shown: Shown, dismissed: Iterable<string>, address: string, otherwise: string | null): void {
    search.abort();
    const before = get();
    for (const document of documentsOf(before.shown)) seen.set(document.id, document);
    aside.set(keyOf(before.shown), before.dismissed);
    const { findings, progress } = deliveredState(delivered);
    // An address with two ends names a match, which is found later.
    const id = address.includes('~') ? null : address || otherwise;
    set({
      ...showing(shown),
      ...(isDelivered(shown) && { findings, progress }),
      dismissed: new Set(dismissed),
      address,
      wanted: id === null ? null : { id },
      view: viewOf(address),
    });
    if (!isDelivered(shown)) findAgain();
  }

  /** The documents of these ids; null where one of them is neither supplied nor kept, nor was on the page in this visit. */
  function withIds(ids: Ids): Shown | null {
    const known = [delivered.left, delivered.right, ...get().kept, ...seen.values()];
    const [left, right] = [ids.left, ids.right].map((id) => known.find((one) => one.id === id));
    return left === undefined || (right === undefined && ids.right !== null)
      ? null
      : { left, right: right ?? null };
  }

  /** Puts documents on the page for a reader who asked for it: from the top, with nothing chosen. */
  function turnTo(shown: Shown, dismissed: Iterable<string> = []): void {
    takeTurn();
    set(({ turns }) => ({ turns: turns + 1 }));
    show(shown, dismissed, '', 'title');
  }

  /** The same for what takes the place of documents that a reader opened: they can be brought back. */
  function turnFrom(shown: Shown): void {
    const { shown: before, dismissed } = get();
    turnTo(shown);
    const gone = documentsOf(before).filter((document) => !documentsOf(shown).includes(document));
    // What was put beside another is seen there.
    const isMore = gone.length === 0 && before.right === null && shown.right !== null;
    if (isDelivered(before) || isMore) return;
    const names = gone.map((document) => `“${shortName(document)}”`);
    const how = names.length > 0 ? `in place of ${names.join(' and ')}` : 'again';
    offerUndo(`Opened ${how}.`, () => turnTo(before, dismissed));
  }

  /**
   * Puts back what was on the page at an earlier step of the browser's history, as it was left.
   *
   * @param ids of the documents, as the history has them
   * @returns whether they are still known
   */
  function returnTo(ids: Ids, fragment: string): boolean {
    const now = idsOf(get().shown);
    const shown = withIds(ids);
    if (shown === null || (ids.left === now.left && ids.right === now.right)) return false;
    takeTurn();
    show(shown, aside.get(keyOf(shown)) ?? [], readAddress(shown, fragment).address, null);
    return true;
  }

  /** The other way round, with its dismissed matches: their addresses name the left end first. */
  function swap(): void {
    const { shown, dismissed } = get();
    if (shown.right === null) return;
    const turned = [...dismissed].map((address) => address.replace(/^([^~]*)~([^~]*)/, '$2~$1'));
    turnTo({ left: shown.right, right: shown.left }, turned);
  }

  /** Puts one document in a side's place; with no side, alone on the page. */
  function place(document: SourceDocument, side: Side | null): void {
    const { shown } = get();
    if (side === null) {
      turnFrom({ left: document, right: null });
    } else if (shown[across[side]]?.id !== document.id) {
      turnFrom({ ...shown, [side]: document });
    } else {
      takeTurn();
      set({ reading: null, notice: { kind: 'refused', words: ON_THE_PAGE } });
    }
  }

  const goBack = () => turnTo({ left: delivered.left, right: delivered.right });

  return {
    findAgain,
    stopFinding,
    show,
    withIds,
    turnTo,
    turnFrom,
    returnTo,
    swap,
    place,
    goBack,
    isDelivered,
  };
}
