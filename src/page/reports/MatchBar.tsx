// The chosen match: its ends, its kind, why they are matched, and the way to the next one.

import { useEffect } from 'react';
import { type ChosenMatch, KIND_NAMES, type PlacedMatch, sharedWords } from '../../compare/placed.ts';
import { across, type BothSides, type SourceDocument, sides, textOf } from '../../documents/document.ts';
import { passageName } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';

type MatchBarProps = {
  readonly desk: Desk;
  readonly documents: BothSides<SourceDocument>;
  readonly matches: readonly PlacedMatch[];
  readonly chosen: ChosenMatch | undefined;
};

export function MatchBar({ desk, documents, matches, chosen }: MatchBarProps) {
  useStepKeys(desk, matches, chosen);
  const dismiss = ({ placed }: ChosenMatch) => {
    desk.dismiss(placed.address.left);
    desk.choose('');
  };
  return (
    <section className="match-bar" aria-label="Chosen match" data-open={chosen !== undefined} data-print="no">
      <div role="status">
        {chosen !== undefined && <Why documents={documents} chosen={chosen} matches={matches} />}
      </div>
      {chosen !== undefined && (
        <div className="match-steps">
          <button
            type="button"
            aria-label="Previous match"
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => step(desk, matches, chosen, -1)}
          >
            Previous
          </button>
          <button
            type="button"
            aria-label="Next match"
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => step(desk, matches, chosen, 1)}
          >
            Next
          </button>
          <button type="button" onClick={() => dismiss(chosen)}>
            Not a match
          </button>
          <button type="button" aria-keyshortcuts="Escape" onClick={() => desk.choose('')}>
            Close
          </button>
        </div>
      )}
    </section>
  );
}

/** Chooses the match `by` places further on, round and round; without one chosen, the first or the last. */
export function step(
  { choose }: Desk,
  matches: readonly PlacedMatch[],
  chosen: ChosenMatch | undefined,
  by: 1 | -1,
): void {
  const at = chosen === undefined ? (by === 1 ? -1 : 0) : matches.indexOf(chosen.placed);
  const next = matches[(at + by + matches.length) % matches.length];
  if (next !== undefined) choose(next.address[chosen?.anchor ?? 'left']);
}

/** Where Alt with an arrow key has a meaning of its own. */
const OWN_KEYS = 'select, input, textarea, [contenteditable]';

function useStepKeys(desk: Desk, matches: readonly PlacedMatch[], chosen: ChosenMatch | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const elsewhere = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
      if (elsewhere || event.defaultPrevented || matches.length === 0) return;
      event.preventDefault();
      step(desk, matches, chosen, event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [desk, matches, chosen]);
}

function Why({
  documents,
  chosen,
  matches,
}: Pick<MatchBarProps, 'documents' | 'matches'> & { chosen: ChosenMatch }) {
  const { placed, anchor } = chosen;
  const there = across[anchor];
  const ends = sides.map((side) => passageName(documents[side], placed.passage[side])).join(' and ');
  return (
    <>
      <p>
        <strong>{KIND_NAMES[placed.match.kind]}</strong>: {ends}
        <span className="count">
          {' · '}
          {matches.indexOf(placed) + 1} of {matches.length}
        </span>
      </p>
      <p>In common: {sharedWords(documents, placed)}.</p>
      <p className="other-end">
        {`${passageName(documents[there], placed.passage[there])}: ${textOf(documents[there], placed.passage[there])}`}
      </p>
    </>
  );
}
