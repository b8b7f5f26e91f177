// The chosen link: its ends, its kind, why they are linked, and the way to the next one.

import { useEffect } from 'react';
import {
  across,
  type BothSides,
  type ChosenLink,
  KIND_NAMES,
  type PlacedLink,
  passageName,
  sides,
} from '../../compare/placed.ts';
import { type SourceDocument, textOf } from '../../documents/document.ts';
import { setAddress } from '../address.ts';

type LinkBarProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly links: readonly PlacedLink[];
  readonly chosen: ChosenLink | undefined;
  readonly dismiss: (placed: PlacedLink) => void;
};

export function LinkBar({ documents, links, chosen, dismiss }: LinkBarProps) {
  useStepKeys(links, chosen);
  return (
    <section className="link-bar" aria-label="Chosen link" data-open={chosen !== undefined} data-print="no">
      <div role="status">
        {chosen !== undefined && <Why documents={documents} chosen={chosen} links={links} />}
      </div>
      {chosen !== undefined && (
        <div className="link-steps">
          <button
            type="button"
            aria-label="Previous link"
            aria-keyshortcuts="Alt+ArrowUp"
            onClick={() => step(links, chosen, -1)}
          >
            Previous
          </button>
          <button
            type="button"
            aria-label="Next link"
            aria-keyshortcuts="Alt+ArrowDown"
            onClick={() => step(links, chosen, 1)}
          >
            Next
          </button>
          <button type="button" onClick={() => dismiss(chosen.placed)}>
            Not a match
          </button>
          <button type="button" aria-keyshortcuts="Escape" onClick={() => setAddress('')}>
            Close
          </button>
        </div>
      )}
    </section>
  );
}

/** Chooses the link `by` places further on, round and round; without one chosen, the first or the last. */
export function step(links: readonly PlacedLink[], chosen: ChosenLink | undefined, by: 1 | -1): void {
  const at = chosen === undefined ? (by === 1 ? -1 : 0) : links.indexOf(chosen.placed);
  const next = links[(at + by + links.length) % links.length];
  if (next !== undefined) setAddress(next.address[chosen?.anchor ?? 'left']);
}

/** Where Alt with an arrow key has a meaning of its own. */
const OWN_KEYS = 'select, input, textarea, [contenteditable]';

function useStepKeys(links: readonly PlacedLink[], chosen: ChosenLink | undefined): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
      const elsewhere = event.target instanceof Element && event.target.closest(OWN_KEYS) !== null;
      if (elsewhere || event.defaultPrevented || links.length === 0) return;
      event.preventDefault();
      step(links, chosen, event.key === 'ArrowDown' ? 1 : -1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [links, chosen]);
}

function Why({
  documents,
  chosen,
  links,
}: Pick<LinkBarProps, 'documents' | 'links'> & { chosen: ChosenLink }) {
  const { placed, anchor } = chosen;
  const there = across[anchor];
  const ends = sides.map((side) => passageName(documents[side], placed.passage[side])).join(' and ');
  return (
    <>
      <p>
        <strong>{KIND_NAMES[placed.link.kind]}</strong>: {ends}
        <span className="count">
          {' · '}
          {links.indexOf(placed) + 1} of {links.length}
        </span>
      </p>
      <p>In common: {sharedWords(documents, placed)}.</p>
      <p className="counterpart">
        {`${passageName(documents[there], placed.passage[there])}: ${textOf(documents[there], placed.passage[there])}`}
      </p>
    </>
  );
}

/** The words that both ends share; where they are written differently, both: “meet”, “Sergey” / “Sergei”. */
export function sharedWords(documents: BothSides<SourceDocument>, { link }: PlacedLink): string {
  const words = link.reasons.map((reason) => {
    const [left, right] = sides.map((side) => textOf(documents[side], reason[side]));
    return left?.toLowerCase() === right?.toLowerCase() ? `“${left}”` : `“${left}” / “${right}”`;
  });
  return [...new Set(words)].join(', ');
}
