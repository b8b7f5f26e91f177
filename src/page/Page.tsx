// The page, top to bottom. Every section has a heading and an address.

import { Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { placeMatches } from '../compare/placed.ts';
import { sides } from '../documents/document.ts';
import type { Findings } from '../find/work.ts';
import { writeRequest } from '../letter/letter.ts';
import { dismiss, hush, restoreDismissed, stopOpening, toggleOpening, useDesk } from '../state/desk.ts';
import { isSupplied, type Shown, sourcesOf, titleOf } from '../state/source.ts';
import { setAddress, useEscape, useJumps } from './address.ts';
import { Flag } from './Flag.tsx';
import { Found } from './Found.tsx';
import { Evidence, type ScreenedSource } from './findings/Evidence.tsx';
import { Correspondence } from './findings/Matches.tsx';
import { Request } from './letter/Letter.tsx';
import { Notes } from './Notes.tsx';
import { Opening, useDrop } from './opening/Opening.tsx';
import { Reports } from './reports/Reports.tsx';
import { useReturn } from './returning.ts';
import { Sources } from './Sources.tsx';
import { Toolbar } from './Toolbar.tsx';

/** Documents of more passages than these are long: of what is found in them, too, only what is near is laid out. */
const LONG = 250;

export function Page() {
  const desk = useDesk();
  // Documents and what was found in them change together, and a little later than the controls answer.
  const { shown, findings } = useDeferredValue(desk);
  const { dismissed } = desk;
  const left = shown.left.document;
  const right = shown.right?.document ?? null;
  const documents = useMemo(() => (right === null ? null : { left, right }), [left, right]);
  const placed = useMemo(
    () =>
      documents === null || findings.comparison === null ? [] : placeMatches(findings.comparison, documents),
    [documents, findings.comparison],
  );
  const matches = useMemo(
    () => placed.filter(({ address }) => !dismissed.has(address.left)),
    [placed, dismissed],
  );
  const screened = useMemo(() => screenedOf(shown, findings), [shown, findings]);
  const title = titleOf(shown);
  const isPair = isSupplied(shown);
  useDrop();
  useEscape(desk.opening, toggleOpening);
  useEscape(desk.said !== '', hush);
  useReturn();
  useJumps();
  useEffect(comeAlive, []);
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Each boundary is hydrated by itself, so that no click waits for all of the page.
  return (
    <>
      <nav className="skip" aria-label="Skip to">
        {sourcesOf(shown).map(({ document: { id, name } }) => (
          <a key={id} href={`#${id}`}>
            {name}
          </a>
        ))}
        {documents !== null && <a href="#correspondence">What corresponds</a>}
        <a href="#evidence">The evidence</a>
        <a href="#request">The request</a>
        {isPair && <a href="#notes">Notes</a>}
      </nav>
      <header className="masthead">
        <h1 id="title" tabIndex={-1}>
          {title}
        </h1>
        <Toolbar opening={desk.opening} hasLinks={documents !== null} />
      </header>
      <main
        data-long={sourcesOf(shown).some(({ document: { passages } }) => passages.length > LONG) || undefined}
      >
        {desk.opening && <Opening desk={desk} />}
        <p className="said" role="status" data-print="no">
          {desk.said}
          {desk.reading && (
            <button type="button" onClick={stopOpening}>
              Stop
            </button>
          )}
        </p>
        {isPair ? <Flag /> : <Found screened={screened} count={sourcesOf(shown).length} share={desk.share} />}
        <Reports
          shown={shown}
          matches={matches}
          dismissed={placed.length - matches.length}
          dismiss={({ address }) => {
            dismiss(address.left);
            setAddress('');
          }}
          restore={restoreDismissed}
        />
        {documents !== null && findings.comparison !== null && (
          <Suspense>
            <Correspondence documents={documents} comparison={findings.comparison} matches={matches} />
          </Suspense>
        )}
        {screened.length === sourcesOf(shown).length && (
          <Suspense>
            <Evidence shown={shown} screened={screened} findings={findings} matches={matches} />
            <Request text={writeRequest(screened)} />
          </Suspense>
        )}
        <Notes hidden={!isPair} />
        <Suspense>
          <Sources sources={sourcesOf(shown)} />
        </Suspense>
      </main>
    </>
  );
}

/** Tells the style sheet that the page answers: lighting a passage is the page's from now on, which can let go of it again. */
function comeAlive(): void {
  document.documentElement.dataset.live = '';
}

function screenedOf(shown: Shown, { screenings }: Findings): ScreenedSource[] {
  return sides.flatMap((side) => {
    const source = shown[side];
    const screening = screenings[side];
    if (source === null || screening === null) return [];
    return [{ ...source, screening, reading: source.provenance?.reading ?? null }];
  });
}
