// The way past the toolbar to each section that is there.

import { documentsOf, isSupplied, type Shown } from '../documents/shown.ts';

type SkipLinksProps = { readonly shown: Shown; readonly hasMatches: boolean; readonly isScreened: boolean };

export function SkipLinks({ shown, hasMatches, isScreened }: SkipLinksProps) {
  const reports = isSupplied(shown) ? 'reports' : documentsOf(shown).length === 1 ? 'document' : 'documents';
  return (
    <nav className="skip" aria-label="Skip to">
      <a href="#reports">{`To the ${reports}`}</a>
      {hasMatches && <a href="#matches">To what matches</a>}
      {isScreened && <a href="#evidence">To the evidence</a>}
      {isScreened && <a href="#request">To the request</a>}
      {isSupplied(shown) && <a href="#notes">To the notes</a>}
    </nav>
  );
}
