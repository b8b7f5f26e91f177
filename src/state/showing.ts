// Puts documents on the page, and looks for what there is in them.

import { across, type Side, type SourceDocument } from '../documents/document.ts';
import type { Shown } from '../documents/shown.ts';
import type { Means } from './means.ts';
import { deliveredState, type State, showing } from './state.ts';

export type Showing = ReturnType<typeof showDocuments>;

export function showDocuments({ store, delivered, find, takeTurn }: Means) {
  const { setState: set, getState: get } = store;
  let search = new AbortController();
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
    const { findings, progress } = deliveredState(delivered);
    set({
      ...showing(shown),
      ...(isDelivered(shown) && { findings, progress }),
      dismissed: new Set(dismissed),
      ...place,
    });
    if (!isDelivered(shown)) findAgain();
  }

  /** Puts documents on the page for a reader who asked for it: from the top, with nothing chosen. */
  function turnTo(shown: Shown, dismissed: readonly string[] = []): void {
    takeTurn();
    show(shown, dismissed, { address: '', wanted: { id: 'title' } });
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
      turnTo({ left: document, right: null });
    } else if (shown[across[side]]?.id !== document.id) {
      turnTo({ ...shown, [side]: document });
    } else {
      takeTurn();
      set({ reading: null, notice: { kind: 'refused', words: 'It is on the page already.' } });
    }
  }

  const goBack = () => turnTo({ left: delivered.left, right: delivered.right });

  return { findAgain, stopFinding, show, turnTo, swap, place, goBack, isDelivered };
}
