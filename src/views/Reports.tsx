// The two reports side by side: their links, and which passage or link the address names.

import { useDeferredValue, useMemo, useRef } from 'react';
import type { SourceDocument } from '../documents/document.ts';
import type { Provenance } from '../documents/supplied.ts';
import { useAddress, useEscape, useLive } from './address.ts';
import { useChoice } from './choices.ts';
import { Lines } from './Lines.tsx';
import { LinkBar, step } from './LinkBar.tsx';
import { useLevel } from './level.ts';
import { type BothSides, chosenLink, linksByPassage, type PlacedLink } from './links.ts';
import { Report } from './Report.tsx';

type ReportsProps = {
  readonly documents: BothSides<SourceDocument>;
  readonly provenance: BothSides<Provenance>;
  readonly links: readonly PlacedLink[];
  readonly dismissed: number;
  readonly dismiss: (placed: PlacedLink) => void;
  readonly restore: () => void;
};

export function Reports({ documents, provenance, links, dismissed, dismiss, restore }: ReportsProps) {
  const address = useAddress();
  const live = useLive();
  // The button answers first; the marks follow.
  const shown = useDeferredValue(useChoice('links'));
  const columns = useRef<HTMLDivElement>(null);
  const chosen = useMemo(() => chosenLink(links, address), [links, address]);
  const marked = useMemo(() => {
    if (shown === 'on') return links;
    return chosen === undefined ? [] : [chosen.placed];
  }, [shown, links, chosen]);
  const byPassage = useMemo(
    () => ({
      left: linksByPassage(marked, 'left', documents.left),
      right: linksByPassage(marked, 'right', documents.right),
    }),
    [marked, documents],
  );
  useEscape(address !== '');
  useLevel(columns, chosen);
  const report = { documents, chosen, address: live ? address : '' };
  return (
    <section className="reports" aria-labelledby="reports">
      <h2 id="reports">The reports</h2>
      <div className="hint" data-print="no">
        <p>
          {shown === 'on'
            ? 'Underlined words are linked to the other report: choose them to see what corresponds, and why.'
            : 'Links are off.'}{' '}
          A passage’s number is its address, and offers to copy it.
        </p>
        <p className="hint-ways">
          {links.length > 0 && (
            <button type="button" onClick={() => step(links, chosen, 1)}>
              {chosen === undefined ? 'First link' : 'Next link'}
            </button>
          )}
          {dismissed > 0 && (
            <button type="button" onClick={restore}>
              Restore {dismissed} dismissed
            </button>
          )}
        </p>
      </div>
      <div className="columns" ref={columns}>
        <Report {...report} side="left" provenance={provenance.left} links={byPassage.left} />
        <Report {...report} side="right" provenance={provenance.right} links={byPassage.right} />
        {live && <Lines columns={columns} links={marked} chosen={chosen} />}
      </div>
      {live && <LinkBar documents={documents} links={links} chosen={chosen} dismiss={dismiss} />}
    </section>
  );
}
