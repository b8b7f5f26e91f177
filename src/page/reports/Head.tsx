// The head of the documents: what the marks mean, and what can be done with them.

import { Fragment, useRef } from 'react';
import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type ChosenMatch, KIND_NAMES, type Placed } from '../../compare/placed.ts';
import { shortName } from '../../documents/naming.ts';
import { nounOf, type Shown } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import type { View } from '../../state/state.ts';
import { step } from '../bar/steps.ts';

const MATCH_KINDS = ['verbatim', 'quotation', 'reworded'] as const;

type HeadProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  /** Without those that are set aside. */
  readonly matches: readonly Placed[];
  /** Whether matches were looked for, and none was found; of changes that is told above. */
  readonly hasNone: boolean;
  /** How many matches are set aside. */
  readonly aside: number;
  /** Whether these are matches or changes; null where changes were not looked for. */
  readonly view: View | null;
  readonly chosen: ChosenMatch | undefined;
};

export function Head({ desk, shown, matches, hasNone, aside, view, chosen }: HeadProps) {
  const isOn = useStore(desk.store, (state) => state.choices.matches) === 'on';
  const areChanges = view === 'changes';
  const firstButton = useRef<HTMLButtonElement>(null);
  const restore = () => {
    flushSync(desk.restoreDismissed);
    // The button goes; the keyboard stays beside it.
    firstButton.current?.focus();
  };
  return (
    <div className="reports-head">
      <h2 id="reports" tabIndex={-1}>
        {`The ${nounOf(shown)}`}
      </h2>
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
            <button
              type="button"
              onClick={({ currentTarget }) => {
                flushSync(() => desk.turnRound(areChanges ? 'matches' : 'changes'));
                // What changed is told above the documents: the button goes down with them.
                currentTarget.scrollIntoView({ block: 'nearest' });
              }}
            >
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
      <p className="key">
        {hasNone && <span>No match found.</span>}
        {matches.length > 0 && isOn && (areChanges ? <ChangesKey {...shown} /> : <MatchesKey />)}
      </p>
    </div>
  );
}

function ChangesKey({ left, right }: Shown) {
  return (
    <>
      <del className="matched" data-kind="words">
        Struck out
      </del>
      <span>{` is only in ${shortName(left)}, `}</span>
      <ins className="matched" data-kind="words">
        underlined
      </ins>
      <span>{` only in ${shortName(right ?? left)}.`}</span>
    </>
  );
}

function MatchesKey() {
  return (
    <span>
      {'Marked: '}
      {MATCH_KINDS.map((kind, index) => (
        <Fragment key={kind}>
          {index > 0 && ', '}
          <span className="matched" data-kind={kind}>
            {KIND_NAMES[kind].toLowerCase()}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
