// The documents side by side, or one alone: their matches, and which passage or match the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import { chosenMatch, matchesByPassage, type PlacedMatch } from '../../compare/placed.ts';
import { useChoice } from '../../state/choices.ts';
import { isSupplied, type Shown } from '../../state/source.ts';
import { setAddress, useAddress, useEscape, useLive } from '../address.ts';
import { afterPaint } from '../paint.ts';
import { Lines } from './Connectors.tsx';
import { useLevel } from './level.ts';
import { MatchBar, step } from './MatchBar.tsx';
import { Report } from './Report.tsx';

type ReportsProps = {
  readonly shown: Shown;
  readonly matches: readonly PlacedMatch[];
  readonly dismissed: number;
  readonly dismiss: (placed: PlacedMatch) => void;
  readonly restore: () => void;
};

const letGo = () => setAddress('');

export function Reports({ shown, matches, dismissed, dismiss, restore }: ReportsProps) {
  const address = useAddress();
  const live = useLive();
  // The button answers first; the marks follow.
  const choice = useDeferredValue(useChoice('matches'));
  const columns = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => chosenMatch(matches, address), [matches, address]);
  const marked = useMemo(() => {
    if (choice === 'on') return matches;
    return chosen === undefined ? [] : [chosen.placed];
  }, [choice, matches, chosen]);
  const { left, right } = shown;
  const byPassage = useMemo(
    () => ({
      left: matchesByPassage(marked, 'left', left.document),
      right: right === null ? NO_LINKS : matchesByPassage(marked, 'right', right.document),
    }),
    [marked, left, right],
  );
  useEscape(address !== '', letGo);
  useLevel(columns, chosen);
  const report = { chosen, address: live ? address : '' };
  const isPair = isSupplied(shown);
  return (
    <section className="reports" aria-labelledby="reports">
      <h2 id="reports">{isPair ? 'The reports' : right === null ? 'The document' : 'The documents'}</h2>
      <div className="hint" data-print="no">
        <p>
          {matches.length > 0 &&
            (choice === 'on'
              ? `Underlined words are matched to the other ${isPair ? 'report' : 'document'}: choose them to see what corresponds, and why. `
              : 'Matches are off. ')}
          A passage’s number is its address, and offers to copy it.
        </p>
        <p className="ways">
          {matches.length > 0 && (
            <button type="button" onClick={() => step(matches, chosen, 1)}>
              {chosen === undefined ? 'First match' : 'Next match'}
            </button>
          )}
          {dismissed > 0 && (
            <button
              type="button"
              onClick={() => {
                restore();
                // The button goes; the keyboard stays beside it.
                afterPaint(() => document.querySelector<HTMLElement>('.hint button')?.focus());
              }}
            >
              {`Restore ${dismissed} dismissed`}
            </button>
          )}
        </p>
      </div>
      <div className="columns" ref={columns} data-alone={right === null || undefined}>
        <Report
          key={`left ${left.document.id}`}
          {...report}
          side="left"
          source={left}
          other={right}
          matches={byPassage.left}
        />
        {right !== null && (
          <>
            <Report
              key={`right ${right.document.id}`}
              {...report}
              side="right"
              source={right}
              other={left}
              matches={byPassage.right}
            />
            {live && <Lines columns={columns} matches={marked} chosen={chosen} />}
          </>
        )}
      </div>
      {live && right !== null && (
        <MatchBar
          documents={{ left: left.document, right: right.document }}
          matches={matches}
          chosen={chosen}
          dismiss={dismiss}
        />
      )}
    </section>
  );
}

const NO_LINKS: ReadonlyMap<string, readonly PlacedMatch[]> = new Map();
