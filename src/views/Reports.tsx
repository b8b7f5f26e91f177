// The two reports side by side, and which passage the address names.

import type { SourceDocument } from '../documents/document.ts';
import type { Provenance } from '../documents/supplied.ts';
import { useAddress, useEscape, useLive } from './address.ts';
import { Report } from './Report.tsx';

type Pair<T> = { readonly left: T; readonly right: T };

export function Reports({
  left,
  right,
  provenance,
}: Pair<SourceDocument> & { provenance: Pair<Provenance> }) {
  const current = useAddress();
  const live = useLive();
  useEscape(current !== '');
  const chosen = live ? current : '';
  return (
    <section className="reports" aria-labelledby="reports">
      <h2 id="reports">The reports</h2>
      {live && (
        <p className="hint" data-print="no">
          Choose a passage’s number to link to it or to copy it with its source.
        </p>
      )}
      <div className="columns">
        <Report document={left} provenance={provenance.left} chosen={chosen} />
        <Report document={right} provenance={provenance.right} chosen={chosen} />
      </div>
    </section>
  );
}
