// The documents side by side, or one alone: their matches, and which passage or match the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import {
  type ChosenMatch,
  chosenMatch,
  KIND_NAMES,
  matchesByPassage,
  type Placed,
} from '../../compare/placed.ts';
import { type BothSides, type SourceDocument, sides } from '../../documents/document.ts';
import { passageName, shortName } from '../../documents/naming.ts';
import { isSupplied, type Shown } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import type { View } from '../../state/state.ts';
import { Bar } from '../bar/Bar.tsx';
import { step } from '../bar/steps.ts';
import { Connectors } from './Connectors.tsx';
import { useLevel } from './level.ts';
import { Report } from './Report.tsx';
import { useWordClicks } from './word-clicks.ts';

type ReportsProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  /** Without those that are set aside. */
  readonly matches: readonly Placed[];
  /** How many there are with them. */
  readonly total: number;
  /** How many matches are set aside. */
  readonly aside: number;
  /** Whether these are matches or changes; null where changes were not looked for. */
  readonly view: View | null;
  /** The passage or match that is chosen; empty in the first render. */
  readonly address: string;
  readonly isLive: boolean;
};

export function Reports({ desk, shown, matches, total, aside, view, address, isLive }: ReportsProps) {
  // The button answers first; the marks follow.
  const choice = useDeferredValue(useStore(desk.store, (state) => state.choices.matches));
  const last = useStore(desk.store, (state) => state.lastDismissed);
  const columns = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const places = useMemo(() => ({ columns, bar }), []);
  const chosen = useMemo(() => chosenMatch(matches, address), [matches, address]);
  const marked = useMemo(() => {
    if (choice === 'on') return matches;
    return chosen === undefined ? [] : [chosen.placed];
  }, [choice, matches, chosen]);
  /** Of changes only what moved: the others stand beside each other. */
  const joined = useMemo(
    () => (view === 'changes' ? marked.filter(({ moved }) => moved) : marked),
    [view, marked],
  );
  const { left, right } = shown;
  const byPassage = useMemo(
    () => ({
      left: matchesByPassage(marked, 'left', left),
      right: right === null ? NO_MATCHES : matchesByPassage(marked, 'right', right),
    }),
    [marked, left, right],
  );
  useLevel(places, chosen);
  useWordClicks(desk, columns, marked, chosen);
  const report = { desk, chosen, address };
  return (
    <>
      <section className="section reports" aria-labelledby="reports">
        <Head desk={desk} shown={shown} matches={matches} aside={aside} view={view} chosen={chosen} />
        <div className="columns" ref={columns} data-alone={right === null || undefined}>
          <Report
            key={`left ${left.id}`}
            {...report}
            side="left"
            document={left}
            other={right}
            matches={byPassage.left}
          />
          {right !== null && (
            <Report
              key={`right ${right.id}`}
              {...report}
              side="right"
              document={right}
              other={left}
              matches={byPassage.right}
            />
          )}
          {isLive && right !== null && <Connectors columns={columns} matches={joined} chosen={chosen} />}
        </div>
      </section>
      {isLive && (
        <>
          <p className="unseen" role="status">
            {last !== null && `Match ${last.number} set aside. `}
            {chosen !== undefined && right !== null && announce({ left, right }, chosen, total)}
          </p>
          <Bar
            desk={desk}
            shown={shown}
            places={places}
            matches={matches}
            total={total}
            chosen={chosen}
            address={address}
          />
        </>
      )}
    </>
  );
}

type HeadProps = Pick<ReportsProps, 'desk' | 'shown' | 'matches' | 'aside' | 'view'> & {
  readonly chosen: ChosenMatch | undefined;
};

/** What the marks mean, and what can be done with them. */
function Head({ desk, shown, matches, aside, view, chosen }: HeadProps) {
  const isOn = useStore(desk.store, (state) => state.choices.matches) === 'on';
  const areChanges = view === 'changes';
  const firstButton = useRef<HTMLButtonElement>(null);
  const restore = () => {
    flushSync(desk.restoreDismissed);
    // The button goes; the keyboard stays beside it.
    firstButton.current?.focus();
  };
  const isPair = isSupplied(shown);
  return (
    <div className="reports-head">
      <h2 id="reports" tabIndex={-1}>
        {isPair ? 'The reports' : shown.right === null ? 'The document' : 'The documents'}
      </h2>
      <p className="key">
        {matches.length > 0 && isOn && areChanges && (
          <>
            <del className="matched" data-kind="words">
              Struck out
            </del>
            {` is only in ${shortName(shown.left)}, `}
            <ins className="matched" data-kind="words">
              underlined
            </ins>
            {` only in ${shortName(shown.right ?? shown.left)}; all else is the same.`}
          </>
        )}
        {matches.length > 0 && isOn && !areChanges && (
          <>
            {`Marked is what matches the other ${isPair ? 'report' : 'document'}: `}
            <span className="matched" data-kind="verbatim">
              same words
            </span>
            {', '}
            <span className="matched" data-kind="quotation">
              quotation
            </span>
            {', '}
            <span className="matched" data-kind="reworded">
              other words
            </span>
          </>
        )}
      </p>
      {(matches.length > 0 || aside > 0 || view !== null) && (
        <p className="ways">
          <button
            type="button"
            aria-pressed={isOn}
            onClick={() => desk.prefer({ matches: isOn ? 'off' : 'on' })}
          >
            {areChanges ? 'Changes' : 'Matches'}
          </button>
          {matches.length > 0 && (
            <button ref={firstButton} type="button" onClick={() => step(desk, matches, chosen, 1)}>
              {`${chosen === undefined ? 'First' : 'Next'} ${areChanges ? 'change' : 'match'}`}
            </button>
          )}
          {view !== null && (
            <button type="button" onClick={() => desk.turnRound(areChanges ? 'matches' : 'changes')}>
              {areChanges ? 'Show what is the same' : 'Show what changed'}
            </button>
          )}
          {aside > 0 && !areChanges && (
            <button type="button" onClick={restore}>
              {`Restore ${aside} set aside`}
            </button>
          )}
        </p>
      )}
    </div>
  );
}

/** Said once when it is chosen: its number, its kind, where its ends are. */
function announce(documents: BothSides<SourceDocument>, { placed }: ChosenMatch, total: number): string {
  const { what, number, match, passage, about } = placed;
  const ends = sides.flatMap((side) => {
    const end = passage[side];
    return end === undefined ? [] : [passageName(documents[side], end)];
  });
  const kind = [KIND_NAMES[match.kind].toLowerCase(), ...about].join(', ');
  return `${what} ${number} of ${total}, ${kind}: ${ends.join(' and ')}.`;
}

const NO_MATCHES: ReadonlyMap<string, readonly Placed[]> = new Map();
