// Puts documents on the page, and looks for what there is in them.

import { across, type Side, type SourceDocument } from '../documents/document.ts';
import { shortName } from '../documents/naming.ts';
import { readAddress } from '../documents/passage-address.ts';
import { documentsOf, type Shown } from '../documents/shown.ts';
import type { Means } from './means.ts';
import { deliveredState, type State, showing, viewOf } from './state.ts';

export const ON_THE_PAGE = 'It is on the page already.';

export type Showing = ReturnType<typeof showDocuments>;

export function showDocuments({ store, delivered, find, takeTurn, offerUndo }: Means) {
  const { setState: set, getState: get } = store;
  let search = new AbortController();
  /** Everything that was on the page in this visit, by its id, and what was set aside in it when it was left. */
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

  function show(shown: Shown, dismissed: Iterable<string>, place: Pick<State, 'address' | 'wanted'>): void {
    search.abort();
    const before = get();
    for (const document of documentsOf(before.shown)) seen.set(document.id, document);
    aside.set(nameOf(before.shown), before.dismissed);
    const { findings, progress } = deliveredState(delivered);
    set({
      ...showing(shown),
      ...(isDelivered(shown) && { findings, progress }),
      dismissed: new Set(dismissed),
      ...place,
      view: viewOf(place.address),
    });
    if (!isDelivered(shown)) findAgain();
  }

  /** Puts documents on the page for a reader who asked for it: from the top, with nothing chosen. */
  function turnTo(shown: Shown, dismissed: readonly string[] = []): void {
    takeTurn();
    set(({ turns }) => ({ turns: turns + 1 }));
    show(shown, dismissed, { address: '', wanted: { id: 'title' } });
  }

  /** The same for what takes the place of documents that a reader opened: they can be brought back. */
  function turnFrom(shown: Shown): void {
    const { shown: before, dismissed } = get();
    turnTo(shown);
    if (isDelivered(before)) return;
    const names = documentsOf(before).map(({ name }) => `“${shortName({ name })}”`);
    offerUndo(`Opened in place of ${names.join(' and ')}.`, () => turnTo(before, [...dismissed]));
  }

  /**
   * Puts back what was on the page at an earlier step of the browser's history, as it was left.
   *
   * @param ids of the documents, as the history has them
   * @returns whether they are still known
   */
  function returnTo(ids: Ids, fragment: string): boolean {
    const { shown, kept } = get();
    if (ids.left === shown.left.id && ids.right === (shown.right?.id ?? null)) return false;
    const known = (id: string | null) =>
      [delivered.left, delivered.right, ...kept, ...seen.values()].find((one) => one.id === id) ?? null;
    const [left, right] = [known(ids.left), known(ids.right)];
    if (left === null || (right === null && ids.right !== null)) return false;
    takeTurn();
    const { address } = readAddress({ left, right }, fragment);
    const wanted = address === '' || address.includes('~') ? null : { id: address };
    show({ left, right }, aside.get(nameOf({ left, right })) ?? [], { address, wanted });
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

  return { findAgain, stopFinding, show, turnTo, turnFrom, returnTo, swap, place, goBack, isDelivered };
}

/** What the browser's history keeps of the documents on the page. */
export type Ids = { readonly left: string; readonly right: string | null };

function nameOf({ left, right }: Shown): string {
  return `${left.id} ${right?.id}`;
}
