// The bar at the window's lower edge: what is chosen, a match or a passage, and what can be done with it.

import { type ReactNode, type RefObject, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ChosenMatch, Placed } from '../../compare/placed.ts';
import type { Passage, SourceDocument } from '../../documents/document.ts';
import type { Shown } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import type { Places } from '../reports/level.ts';
import { MatchPart, SetAside } from './MatchPart.tsx';
import { PassagePart } from './PassagePart.tsx';
import { useStepKeys } from './steps.ts';

type BarProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  readonly places: Places;
  /** Without those that are set aside. */
  readonly matches: readonly Placed[];
  /** How many there are with them. */
  readonly total: number;
  readonly chosen: ChosenMatch | undefined;
  /** The passage that is chosen, where no match is. */
  readonly named: NamedPassage | undefined;
};

export type NamedPassage = readonly [SourceDocument, Passage];

export function Bar({ desk, shown, places, matches, total, chosen, named }: BarProps) {
  const lastDismissed = useStore(desk.store, (state) => state.lastDismissed);
  useStepKeys(desk, places, matches, chosen);
  useHeight(places.bar);
  const { left, right } = shown;
  if (chosen !== undefined && right !== null) {
    return (
      <Frame label={`The chosen ${chosen.placed.what.toLowerCase()}`} bar={places.bar}>
        <MatchPart
          desk={desk}
          documents={{ left, right }}
          places={places}
          matches={matches}
          total={total}
          chosen={chosen}
        />
      </Frame>
    );
  }
  if (named !== undefined) {
    const [document, passage] = named;
    return (
      <Frame label="The chosen passage" bar={places.bar}>
        <PassagePart key={passage.id} desk={desk} document={document} passage={passage} bar={places.bar} />
      </Frame>
    );
  }
  return (
    lastDismissed !== null && (
      <Frame label="Set aside" bar={places.bar}>
        <SetAside desk={desk} bar={places.bar} />
      </Frame>
    )
  );
}

function Frame({ label, bar, children }: { label: string; bar: Places['bar']; children: ReactNode }) {
  return (
    <aside className="bar" aria-label={label} ref={bar} data-print="no">
      <div className="bar-inside">{children}</div>
    </aside>
  );
}

/** Tells the style sheet how much of the window the bar covers (`--bar`): what is scrolled to stands clear of it. */
function useHeight(bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (element === null) return;
    const { style } = document.documentElement;
    const tell = () => style.setProperty('--bar', `${element.offsetHeight}px`);
    const observer = new ResizeObserver(tell);
    observer.observe(element);
    tell();
    return () => {
      observer.disconnect();
      style.removeProperty('--bar');
    };
  });
}
