// The way past the toolbar to each section that is there.

import type { Shown } from '../documents/shown.ts';
import { documentsOf, isSupplied } from '../documents/shown.ts';

type SkipLinksProps = { readonly shown: Shown; readonly hasMatches: boolean; readonly isScreened: boolean };

export function SkipLinks({ shown, hasMatches, isScreened }: SkipLinksProps) {
  return (
    <nav className="skip" aria-label="Skip to">
      {documentsOf(shown).map(({ id, name }) => (
        <a key={id} href={`#${id}`}>
          {name}
        </a>
      ))}
      {hasMatches && <a href="#matches">What matches</a>}
      {isScreened && <a href="#evidence">The evidence</a>}
      {isScreened && <a href="#request">The request</a>}
      {isSupplied(shown) && <a href="#notes">Notes</a>}
    </nav>
  );
}
