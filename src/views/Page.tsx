// The page, top to bottom. Every section has a heading and an address.

import { useEffect } from 'react';
import { supplied, suppliedProvenance } from '../documents/supplied.ts';
import { Flag } from './Flag.tsx';
import { Notes } from './Notes.tsx';
import { Reports } from './Reports.tsx';
import { Sources } from './Sources.tsx';
import { Toolbar } from './Toolbar.tsx';

export function Page() {
  useEffect(() => {
    // The style sheet then leaves lighting a passage to the page, which can let go of it again.
    document.documentElement.dataset.live = '';
  }, []);
  return (
    <>
      <nav className="skip" aria-label="Skip to">
        <a href="#tass">TASS</a>
        <a href="#interfax">Interfax</a>
        <a href="#notes">Notes</a>
      </nav>
      <header className="masthead">
        <h1>Two reports, side by side</h1>
        <Toolbar />
      </header>
      <main>
        <Flag />
        <Reports left={supplied.left} right={supplied.right} provenance={suppliedProvenance} />
        <Notes />
        <Sources
          documents={[
            { document: supplied.left, provenance: suppliedProvenance.left },
            { document: supplied.right, provenance: suppliedProvenance.right },
          ]}
        />
      </main>
    </>
  );
}
