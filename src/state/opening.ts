// How files get onto the page: read, named, kept and put in their place. The page stays as it is where one fails.

import { across, isSameFile, type Side, type SourceDocument } from '../documents/document.ts';
import { plainName } from '../documents/naming.ts';
import { fail, type Outcome, succeed } from '../documents/outcome.ts';
import { identify } from '../reading/blocks/identify.ts';
import { withFreeName } from './free-name.ts';
import type { Means } from './means.ts';
import { ON_THE_PAGE, type Showing } from './showing.ts';

/** Said where documents are opened, and of what is opened all the same. */
export const HAS_NO_READERS =
  'Opened from a disk or a mail, this page cannot read documents: portable.html beside it can.';
const NOT_KEPT = 'This browser keeps nothing here: what you open is gone when the page is closed.';

export function openDocuments(
  { store, opens, keeper, sources, read, takeTurn }: Means,
  { place, show, turnFrom }: Showing,
) {
  const { setState: set, getState: get } = store;
  const refuse = (words: string) => {
    set({ notice: { kind: 'refused', words } });
    return false;
  };

  /**
   * Opens one file or two. With a side, one file takes that side's place.
   *
   * @returns whether they are on the page; it says why where they are not
   */
  async function open(files: readonly File[], side: Side | null): Promise<boolean> {
    if (files.length === 0) return false;
    if (!opens) return refuse(HAS_NO_READERS);
    if (files.length > 2) return refuse('Open one document, or two to compare: these are more.');
    const turn = takeTurn();
    const names = files.map(({ name }) => `“${plainName(name)}”`).join(' and ');
    set({ reading: `Opening ${names} …`, notice: null });
    const outcome = await readAll(files, turn);
    if (turn.aborted) return false;
    set({ reading: null });
    if (!outcome.ok) return refuse(outcome.reason);
    const found = outcome.value;
    const stays = files.length === 1 && side !== null ? get().shown[across[side]] : null;
    const [one, other = stays] = found;
    if (one === undefined) return false;
    if (other !== null && isSameFile(one, other)) {
      return refuse(other === stays ? ON_THE_PAGE : 'These two are one and the same file.');
    }
    const opened = await keepAll(found, stays === null ? [] : [stays], turn);
    const [first, second] = opened;
    if (turn.aborted || first === undefined) return false;
    if (second === undefined) place(first, side);
    else turnFrom({ left: first, right: second });
    const { kept } = get();
    if (keeper.keeps && !opened.every((document) => kept.includes(document)))
      set({ notice: { kind: 'done', words: NOT_KEPT } });
    return true;
  }

  const canReadAgain = (document: SourceDocument) => sources.has(document);

  /**
   * Reads a document's file again, and puts it in the place of what was read before, in what is kept as well.
   *
   * @param encoding that a reader chose for its text, by its label in the Encoding Standard
   */
  async function readAgain(before: SourceDocument, encoding: string): Promise<void> {
    const source = sources.get(before);
    if (source === undefined) return;
    const turn = takeTurn();
    set({ reading: `Opening “${before.name}” …` });
    const outcome = await read(source, turn, encoding);
    if (turn.aborted) return;
    set({ reading: null });
    if (!outcome.ok) {
      refuse(outcome.reason);
      return;
    }
    const { kept, shown, dismissed, notice } = get();
    const side = shown.left === before ? 'left' : 'right';
    const other = shown[across[side]];
    if (other !== null && isSameFile(outcome.value, other)) {
      refuse(ON_THE_PAGE);
      return;
    }
    const document = identify(outcome.value, before.id, before.name);
    if (kept.includes(before)) {
      keeper.keep(document, source, before);
      set({ kept: kept.map((one) => (one === before ? document : one)) });
    }
    sources.set(document, source);
    show({ ...shown, [side]: document }, dismissed, '', null);
    // What was done before, and meanwhile, can still be undone.
    if (notice?.kind === 'undoable') set({ notice });
  }

  /** All of the files, or why one of them cannot be read: the others are then not waited for. */
  async function readAll(files: readonly File[], turn: AbortSignal): Promise<Outcome<SourceDocument[]>> {
    /** Its reason is that of the first file that cannot be read. */
    const failure = new AbortController();
    const found = await Promise.all(
      files.map(async (file) => {
        const outcome = await read(file, AbortSignal.any([turn, failure.signal]));
        if (!outcome.ok) {
          failure.abort(outcome.reason);
          return [];
        }
        sources.set(outcome.value, file);
        return [outcome.value];
      }),
    );
    const { aborted, reason } = failure.signal;
    if (!aborted) return succeed(found.flat());
    return fail(files.length === 1 ? reason : `${reason} The other file was not opened either.`);
  }

  /** The documents under names of their own, kept where that can be; one that was kept already stays what it was. */
  async function keepAll(
    found: readonly SourceDocument[],
    beside: readonly SourceDocument[],
    turn: AbortSignal,
  ): Promise<SourceDocument[]> {
    const all: SourceDocument[] = [];
    for (const document of found) {
      if (turn.aborted) break;
      const known = get().kept.find((kept) => isSameFile(kept, document));
      // Another tab may have removed it meanwhile, and put something else in its place.
      const isKept = known !== undefined && (await keep(known, document)) !== 'taken';
      all.push(isKept ? known : await keepNamed(document, [...all, ...beside]));
    }
    return all;
  }

  /** @param found the same document as it was read */
  function keep(document: SourceDocument, found: SourceDocument) {
    const source = sources.get(found);
    if (source !== undefined) sources.set(document, source);
    return keeper.keep(document, source);
  }

  /** Keeps a document under the first name that no other has, those of other tabs included. */
  async function keepNamed(
    document: SourceDocument,
    beside: readonly SourceDocument[],
  ): Promise<SourceDocument> {
    for (let from = 1; ; ) {
      const named = withFreeName(document, [...get().kept, ...beside], from);
      const answer = await keep(named.document, document);
      if (answer === 'kept') set(({ kept }) => ({ kept: [...kept, named.document] }));
      if (answer !== 'taken') return named.document;
      from = named.number + 1;
    }
  }

  function stopOpening(): void {
    takeTurn();
    set({ reading: null, notice: { kind: 'done', words: 'Stopped: nothing was opened.' } });
  }

  /** Takes what was said off the page; where nothing was, what is being read is stopped. */
  function hush(): void {
    if (get().notice === null) stopOpening();
    else set({ notice: null });
  }

  /** Shows the ways to open documents, or hides them, and what was said with them. */
  function toggleOpening(): void {
    set(({ isOpening }) => ({ isOpening: !isOpening, notice: null }));
  }

  return { open, canReadAgain, readAgain, stopOpening, hush, toggleOpening };
}
