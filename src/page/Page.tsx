// The page, top to bottom. Every section has a heading and an address, and keeps its faults to itself.

import { useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import { placeMatches } from '../compare/placed.ts';
import { placeChanges } from '../compare/placed-changes.ts';
import { documentsOf, isLong, isSupplied, keyOf, titleOf } from '../documents/shown.ts';
import { screenedOf } from '../letter/letter.ts';
import type { Desk } from '../state/desk.ts';
import type { State } from '../state/state.ts';
import { Flag } from './Flag.tsx';
import { Changes, isOf } from './findings/Changes.tsx';
import { Evidence } from './findings/Evidence.tsx';
import { Finding } from './findings/Finding.tsx';
import { Found } from './findings/Found.tsx';
import { Matches } from './findings/Matches.tsx';
import { useAddress } from './hooks/address.ts';
import { useArrival } from './hooks/arrival.ts';
import { useEscape } from './hooks/escape.ts';
import { useFolds } from './hooks/folds.ts';
import { Leaving } from './hooks/gradually.tsx';
import { useIsLive } from './hooks/live.ts';
import { useReturn } from './hooks/return.ts';
import { useRoot } from './hooks/root.ts';
import { Letter } from './letter/Letter.tsx';
import { Notice } from './Notice.tsx';
import { useDrop } from './opening/drop.ts';
import { Opening } from './opening/Opening.tsx';
import { Reports } from './reports/Reports.tsx';
import { Section } from './Section.tsx';
import { SkipLinks } from './SkipLinks.tsx';
import { Toolbar } from './Toolbar.tsx';

/** Should the page as a whole fail, that is said as well. */
export function Page({ desk }: { desk: Desk }) {
  return (
    <Section name="The page" of="" forgetAll={() => desk.forget('all')}>
      <Parts desk={desk} />
    </Section>
  );
}

function Parts({ desk }: { desk: Desk }) {
  // Nothing else of the state: a change of it would hydrate the whole page at once, and hold up the first click.
  const usePart = <Key extends keyof State>(key: Key) => useStore(desk.store, (state) => state[key]);
  // Documents and what was found in them change together, and a little later than the controls answer.
  const toCome = usePart('shown');
  const shown = useDeferredValue(toCome);
  const found = usePart('findings');
  const findings = useDeferredValue(found);
  // What is wanted and said of documents to come waits for them; nothing else does: the reader may have gone on by then.
  const wish = usePart('wanted');
  const notice = usePart('notice');
  const [wanted, said] = shown === toCome ? [wish, notice] : [null, null];
  const dismissed = usePart('dismissed');
  const lastDismissed = usePart('lastDismissed');
  const isOpening = usePart('isOpening');
  const reading = usePart('reading');
  const address = usePart('address');
  const progress = usePart('progress');
  const isLive = useIsLive();
  const page = useRef<HTMLElement>(null);
  const openButton = useRef<HTMLButtonElement>(null);
  const { left, right } = shown;
  const documents = useMemo(() => (right === null ? null : { left, right }), [left, right]);
  const { comparison, changed } = findings;
  const placed = useMemo(
    () => (documents === null || comparison === null ? [] : placeMatches(comparison, documents)),
    [documents, comparison],
  );
  const matches = useMemo(
    () => placed.filter((one) => !dismissed.has(one.address.left)),
    [placed, dismissed],
  );
  const aside = useMemo(() => placed.filter((one) => dismissed.has(one.address.left)), [placed, dismissed]);
  const view = usePart('view') ?? (comparison?.versions.likely && comparison.changes ? 'changes' : 'matches');
  const filter = usePart('filter');
  const changes = useMemo(
    () =>
      view === 'matches' || documents === null || changed === null
        ? null
        : placeChanges(changed.shown, documents),
    [view, documents, changed],
  );
  const marked = useMemo(
    () => changes?.filter((placed) => isOf(placed, filter)) ?? matches,
    [changes, filter, matches],
  );
  const screened = useMemo(() => screenedOf(shown, findings.screenings), [shown, findings]);
  const isPair = isSupplied(shown);
  const isScreened = screened.length === documentsOf(shown).length;
  useEscape([
    { active: address !== '' || lastDismissed !== null, letGo: () => desk.choose('') },
    { active: isOpening, letGo: desk.toggleOpening },
    { active: notice !== null || reading !== null, letGo: desk.hush },
  ]);
  // Ahead of the address, which writes the history that a return is read from.
  useReturn(desk);
  useAddress(desk);
  useRoot(desk, shown);
  useDrop(desk);
  useArrival(desk, wanted, page);
  useFolds();
  const of = keyOf(shown);
  const section = (name: string) => ({ name, of, forgetAll: () => desk.forget('all') });
  return (
    <Leaving value={shown !== toCome}>
      <SkipLinks shown={shown} hasMatches={comparison !== null} isScreened={isScreened} />
      <header className="masthead">
        <h1 id="title" tabIndex={-1}>
          {titleOf(shown)}
        </h1>
        <Toolbar desk={desk} shown={shown} isOpening={isOpening} openButton={openButton} />
      </header>
      <main ref={page} data-long={isLong(shown) || undefined}>
        {isOpening && (
          <Section {...section('The panel for opening documents')}>
            <Opening desk={desk} openButton={openButton} />
          </Section>
        )}
        <Notice desk={desk} notice={said} reading={reading} openButton={openButton} />
        <Section {...section('What was found')}>
          {isPair ? (
            <Flag isScreened={isScreened} />
          ) : (
            <Found screened={screened} isScreened={isScreened} progress={progress} />
          )}
          {(progress.kind !== 'found' || findings !== found) && <Finding desk={desk} progress={progress} />}
        </Section>
        {documents !== null && changed !== null && changes !== null && (
          <Section {...section('What changed')}>
            <Changes
              key={of}
              desk={desk}
              documents={documents}
              changed={changed}
              changes={changes}
              shown={marked}
              filter={filter}
            />
          </Section>
        )}
        <Section {...section('The documents')}>
          <Reports
            desk={desk}
            shown={shown}
            screenings={findings.screenings}
            matches={marked}
            total={(changes ?? placed).length}
            isCompared={comparison !== null}
            aside={aside.length}
            view={comparison?.changes ? view : null}
            address={isLive ? address : ''}
            isLive={isLive}
          />
        </Section>
        {documents !== null && comparison !== null && changes === null && (
          <Section {...section('What matches')}>
            <Matches
              key={of}
              desk={desk}
              documents={documents}
              comparison={comparison}
              matches={matches}
              screenings={findings.screenings}
              aside={aside.length}
            />
          </Section>
        )}
        {isScreened && (
          <Section {...section('The evidence')}>
            <Evidence shown={shown} screened={screened} findings={findings} matches={matches} aside={aside} />
          </Section>
        )}
        {isScreened && findings.letter !== null && (
          <Section {...section('The request')}>
            <Letter key={of} desk={desk} shown={shown} screened={screened} written={findings.letter} />
          </Section>
        )}
      </main>
    </Leaving>
  );
}
