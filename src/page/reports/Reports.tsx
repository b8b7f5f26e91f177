// The documents side by side, or one alone: their matches, and which passage or match the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { chosenMatch, matchesByPassage, type PlacedMatch } from '../../compare/placed.ts';
import type { Shown } from '../../documents/shown.ts';
import { isSupplied } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import { Connectors } from './Connectors.tsx';
import { useLevel } from './level.ts';
import { MatchBar, step } from './MatchBar.tsx';
import { Report } from './Report.tsx';

type ReportsProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  readonly matches: readonly PlacedMatch[];
  /** How many are set aside. */
  readonly dismissed: number;
  /** The passage or match that is chosen; empty in the first render. */
  readonly address: string;
  readonly isLive: boolean;
};

export function Reports({ desk, shown, matches, dismissed, address, isLive }: ReportsProps) {
  // The button answers first; the marks follow.
  const choice = useDeferredValue(useStore(desk.store, (state) => state.choices.matches));
  const columns = useRef<HTMLDivElement>(null);
  const ways = useRef<HTMLParagraphElement>(null);
  const chosen = useMemo(() => chosenMatch(matches, address), [matches, address]);
  const marked = useMemo(() => {
    if (choice === 'on') return matches;
    return chosen === undefined ? [] : [chosen.placed];
  }, [choice, matches, chosen]);
  const { left, right } = shown;
  const byPassage = useMemo(
    () => ({
      left: matchesByPassage(marked, 'left', left),
      right: right === null ? NO_MATCHES : matchesByPassage(marked, 'right', right),
    }),
    [marked, left, right],
  );
  useLevel(columns, chosen);
  const restore = () => {
    flushSync(desk.restoreDismissed);
    // The button goes; the keyboard stays beside it.
    ways.current?.querySelector('button')?.focus();
  };
  const isPair = isSupplied(shown);
  const report = { desk, chosen, address };
  return (
    <section className="reports" aria-labelledby="reports">
      <h2 id="reports">{isPair ? 'The reports' : right === null ? 'The document' : 'The documents'}</h2>
      <div className="hint" data-print="no">
        <p>
          {matches.length > 0 &&
            (choice === 'on'
              ? `Underlined words are matched to the other ${isPair ? 'report' : 'document'}: choose them to see what matches, and why. `
              : 'Matches are off. ')}
          A passage’s number is its address, and offers to copy it.
        </p>
        <p className="ways" ref={ways}>
          {matches.length > 0 && (
            <button type="button" onClick={() => step(desk, matches, chosen, 1)}>
              {chosen === undefined ? 'First match' : 'Next match'}
            </button>
          )}
          {dismissed > 0 && (
            <button type="button" onClick={restore}>
              {`Restore ${dismissed} dismissed`}
            </button>
          )}
        </p>
      </div>
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
        {isLive && right !== null && <Connectors columns={columns} matches={marked} chosen={chosen} />}
      </div>
      {isLive && right !== null && (
        <MatchBar desk={desk} documents={{ left, right }} matches={matches} chosen={chosen} />
      )}
    </section>
  );
}

const NO_MATCHES: ReadonlyMap<string, readonly PlacedMatch[]> = new Map();
