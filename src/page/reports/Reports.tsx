// The documents side by side, or one alone: their matches, and which passage or match the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import { useStore } from 'zustand';
import {
  type ChosenMatch,
  chosenMatch,
  matchesByPassage,
  type Placed,
  tellKind,
} from '../../compare/placed.ts';
import { across, type BothSides, type SourceDocument, sides } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import { documentsOf, type Shown } from '../../documents/shown.ts';
import type { Findings } from '../../find/findings.ts';
import type { Desk } from '../../state/desk.ts';
import type { View } from '../../state/state.ts';
import { Bar, type NamedPassage } from '../bar/Bar.tsx';
import { Status } from '../Status.tsx';
import { Connectors } from './Connectors.tsx';
import { Head } from './Head.tsx';
import { useLevel } from './level.ts';
import { Report } from './Report.tsx';
import { useWordClicks } from './word-clicks.ts';

type ReportsProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  readonly screenings: Findings['screenings'];
  /** Without those that are set aside. */
  readonly matches: readonly Placed[];
  /** How many there are with them. */
  readonly total: number;
  readonly isCompared: boolean;
  /** How many matches are set aside. */
  readonly aside: number;
  /** Whether these are matches or changes; null where changes were not looked for. */
  readonly view: View | null;
  /** The passage or match that is chosen; empty in the first render. */
  readonly address: string;
  readonly isLive: boolean;
};

export function Reports(props: ReportsProps) {
  const { desk, shown, screenings, matches, total, isCompared, view, address, isLive } = props;
  // The button answers first; the marks follow.
  const choice = useDeferredValue(useStore(desk.store, (state) => state.choices.matches));
  const last = useStore(desk.store, (state) => state.lastDismissed);
  const columns = useRef<HTMLDivElement>(null);
  const bar = useRef<HTMLElement>(null);
  const places = useMemo(() => ({ columns, bar }), []);
  const times = useStore(desk.store, (state) => state.times);
  const chosen = useMemo(() => {
    const found = chosenMatch(matches, address);
    return found && { ...found, times };
  }, [matches, address, times]);
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
  const named = chosen === undefined ? namedPassage(shown, address) : undefined;
  return (
    <>
      <section className="section reports" aria-labelledby="reports">
        <Head {...props} hasNone={isCompared && total === 0 && view !== 'changes'} chosen={chosen} />
        <div className="columns" ref={columns} data-alone={right === null || undefined}>
          {sides.map((side) => {
            const document = shown[side];
            return (
              document !== null && (
                <Report
                  key={`${side} ${document.id}`}
                  desk={desk}
                  document={document}
                  other={shown[across[side]]}
                  side={side}
                  words={screenings[side]?.words}
                  matches={byPassage[side]}
                  chosen={chosen}
                  address={address}
                />
              )
            );
          })}
          {isLive && right !== null && <Connectors columns={columns} matches={joined} chosen={chosen} />}
        </div>
      </section>
      {isLive && (
        <>
          <Status className="unseen">
            {[
              last?.next === address && `Match ${last.number} set aside.`,
              chosen !== undefined && right !== null && announce({ left, right }, chosen, total),
              named !== undefined && `${passageName(...named)} chosen: copy it in the bar after the text.`,
            ]
              .filter(Boolean)
              .join(' ')}
          </Status>
          <Bar {...props} places={places} chosen={chosen} named={named} />
        </>
      )}
    </>
  );
}

export function namedPassage(shown: Shown, address: string): NamedPassage | undefined {
  const document = documentsOf(shown).find((one) => one.passages.some(({ id }) => id === address));
  const passage = document?.passages.find(({ id }) => id === address);
  return document && passage && [document, passage];
}

/** Said once when it is chosen: its number, its kind, where its ends are. */
function announce(documents: BothSides<SourceDocument>, { placed }: ChosenMatch, total: number): string {
  const { what, number, passage } = placed;
  const ends = sides.flatMap((side) => {
    const end = passage[side];
    return end === undefined ? [] : [passageName(documents[side], end)];
  });
  return `${what} ${number} of ${total}, ${tellKind(placed)}: ${ends.join(' and ')}.`;
}

const NO_MATCHES: ReadonlyMap<string, readonly Placed[]> = new Map();
