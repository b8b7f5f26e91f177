// The documents side by side, or one alone: their links, and which passage or link the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import { chosenLink, linksByPassage, type PlacedLink } from '../../compare/placed.ts';
import { useChoice } from '../../state/choices.ts';
import { isSupplied, type Shown } from '../../state/source.ts';
import { setAddress, useAddress, useEscape, useLive } from '../address.ts';
import { afterPaint } from '../paint.ts';
import { Lines } from './Connectors.tsx';
import { useLevel } from './level.ts';
import { LinkBar, step } from './MatchBar.tsx';
import { Report } from './Report.tsx';

type ReportsProps = {
  readonly shown: Shown;
  readonly links: readonly PlacedLink[];
  readonly dismissed: number;
  readonly dismiss: (placed: PlacedLink) => void;
  readonly restore: () => void;
};

const letGo = () => setAddress('');

export function Reports({ shown, links, dismissed, dismiss, restore }: ReportsProps) {
  const address = useAddress();
  const live = useLive();
  // The button answers first; the marks follow.
  const choice = useDeferredValue(useChoice('links'));
  const columns = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => chosenLink(links, address), [links, address]);
  const marked = useMemo(() => {
    if (choice === 'on') return links;
    return chosen === undefined ? [] : [chosen.placed];
  }, [choice, links, chosen]);
  const { left, right } = shown;
  const byPassage = useMemo(
    () => ({
      left: linksByPassage(marked, 'left', left.document),
      right: right === null ? NO_LINKS : linksByPassage(marked, 'right', right.document),
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
          {links.length > 0 &&
            (choice === 'on'
              ? `Underlined words are linked to the other ${isPair ? 'report' : 'document'}: choose them to see what corresponds, and why. `
              : 'Links are off. ')}
          A passage’s number is its address, and offers to copy it.
        </p>
        <p className="ways">
          {links.length > 0 && (
            <button type="button" onClick={() => step(links, chosen, 1)}>
              {chosen === undefined ? 'First link' : 'Next link'}
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
          links={byPassage.left}
        />
        {right !== null && (
          <>
            <Report
              key={`right ${right.document.id}`}
              {...report}
              side="right"
              source={right}
              other={left}
              links={byPassage.right}
            />
            {live && <Lines columns={columns} links={marked} chosen={chosen} />}
          </>
        )}
      </div>
      {live && right !== null && (
        <LinkBar
          documents={{ left: left.document, right: right.document }}
          links={links}
          chosen={chosen}
          dismiss={dismiss}
        />
      )}
    </section>
  );
}

const NO_LINKS: ReadonlyMap<string, readonly PlacedLink[]> = new Map();
