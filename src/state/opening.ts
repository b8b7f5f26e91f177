// How files get onto the page: read, named, kept and put in their place. The page stays as it is where one fails.

import { across, type Side, type SourceDocument } from '../documents/document.ts';
import { withFreeName } from './free-name.ts';
import type { Means } from './means.ts';
import type { Showing } from './showing.ts';
import type { Notice } from './state.ts';

const NOT_KEPT = 'This browser keeps nothing here: what you open is gone when the page is closed.';

export function openDocuments({ store, keeper, read, takeTurn }: Means, { place, turnTo }: Showing) {
  const { setState: set, getState: get } = store;
  const say = (kind: Notice['kind'], words: string) => set({ notice: { kind, words } });
  const refuse = (words: string) => {
    say('refused', words);
    return false;
  };

  /**
   * Opens one file or two. With a side, one file takes that side's place.
   *
   * @returns whether they are on the page; it says why where they are not
   */
  async function open(files: readonly File[], side: Side | null): Promise<boolean> {
    if (files.length === 0) return false;
    if (files.length > 2) return refuse('Open one document, or two to compare: these are more.');
    const turn = takeTurn();
    say(
      'reading',
      `Opening ${files.map(({ name }) => `“${name.replace(/\p{Bidi_Control}/gu, '\ufffd')}”`).join(' and ')} …`,
    );
    const outcomes = await Promise.all(files.map((file) => read(file, turn)));
    if (turn.aborted) return false;
    const stays = files.length === 1 && side !== null ? get().shown[across[side]] : null;
    const found: SourceDocument[] = [];
    for (const outcome of outcomes) {
      if (!outcome.ok) return refuse(outcome.reason);
      if ([...found, stays].some((other) => other !== null && isSameFile(other, outcome.value))) {
        return refuse('It is on the page already.');
      }
      found.push(outcome.value);
    }
    const [first, second] = await keepAll(found, stays === null ? [] : [stays]);
    if (turn.aborted || first === undefined) return false;
    if (second === undefined) place(first, side);
    else turnTo({ left: first, right: second });
    const { kept } = get();
    if (keeper.keeps && !(kept.includes(first) && (second === undefined || kept.includes(second))))
      say('done', NOT_KEPT);
    return true;
  }

  /** The documents under names of their own, kept where that can be; one that was kept already stays what it was. */
  async function keepAll(
    found: readonly SourceDocument[],
    beside: readonly SourceDocument[],
  ): Promise<SourceDocument[]> {
    const all: SourceDocument[] = [];
    for (const document of found) {
      const known = get().kept.find((kept) => isSameFile(kept, document));
      all.push(known ?? (await keepNamed(document, [...all, ...beside])));
    }
    return all;
  }

  /** Keeps a document under the first name that no other has, those of other tabs included. */
  async function keepNamed(
    document: SourceDocument,
    beside: readonly SourceDocument[],
  ): Promise<SourceDocument> {
    for (let from = 1; ; ) {
      const named = withFreeName(document, [...get().kept, ...beside], from);
      const answer = await keeper.keep(named.document);
      if (answer === 'kept') set(({ kept }) => ({ kept: [...kept, named.document] }));
      if (answer !== 'taken') return named.document;
      from = named.number + 1;
    }
  }

  function stopOpening(): void {
    takeTurn();
    say('done', 'Stopped: nothing was opened.');
  }

  /** Takes what was said off the page; what is being read is stopped. */
  function hush(): void {
    if (get().notice?.kind === 'reading') stopOpening();
    else set({ notice: null });
  }

  /** Shows the ways to open documents, or hides them. */
  function toggleOpening(): void {
    set(({ isOpening, notice }) => ({
      isOpening: !isOpening,
      notice: notice?.kind === 'reading' ? notice : null,
    }));
  }

  return { open, stopOpening, hush, toggleOpening };
}

/** Whether two documents are of files with the same name and bytes. */
function isSameFile({ file: one }: SourceDocument, { file: other }: SourceDocument): boolean {
  return (
    one !== null &&
    other !== null &&
    one.sha256 !== null &&
    one.name === other.name &&
    one.sha256 === other.sha256
  );
}
