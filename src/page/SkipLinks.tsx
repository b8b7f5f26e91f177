// The way past the toolbar to each section that is there.

import { isSupplied, nounOf, type Shown } from '../documents/shown.ts';

type SkipLinksProps = { readonly shown: Shown; readonly hasMatches: boolean; readonly isScreened: boolean };

export function SkipLinks({ shown, hasMatches, isScreened }: SkipLinksProps) {
  return (
    <nav className="skip" aria-label="Skip to">
      <a href="#reports">{`To the ${nounOf(shown)}`}</a>
      {hasMatches && <a href="#matches">To what matches</a>}
      {isScreened && <a href="#evidence">To the evidence</a>}
      {isScreened && <a href="#request">To the request</a>}
      {isSupplied(shown) && <a href="#notes">To the notes</a>}
    </nav>
  );
}
