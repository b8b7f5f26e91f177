// The page, top to bottom. Every section has a heading and an address.

import { Suspense, useEffect, useMemo, useState } from 'react';
import { compare } from '../compare/compare.ts';
import { supplied, suppliedProvenance } from '../documents/supplied.ts';
import { writeRequest } from '../screening/request.ts';
import { screen } from '../screening/screen.ts';
import { arrive, setAddress } from './address.ts';
import { Correspondence } from './Correspondence.tsx';
import { Evidence } from './Evidence.tsx';
import { Flag } from './Flag.tsx';
import { type PlacedLink, placeLinks, sides } from './links.ts';
import { Notes } from './Notes.tsx';
import { afterPaint } from './paint.ts';
import { Reports } from './Reports.tsx';
import { Request } from './Request.tsx';
import { Sources } from './Sources.tsx';
import { Toolbar } from './Toolbar.tsx';

const comparison = compare(supplied.left, supplied.right);
const placedLinks = placeLinks(comparison, supplied);
const screened = sides.map((side) => {
  const { file: name, bytes, sha256, reading } = suppliedProvenance[side];
  return {
    document: supplied[side],
    screening: screen(supplied[side]),
    reading,
    file: { name, bytes, sha256 },
  };
});
const request = writeRequest(screened);

export function Page() {
  const [dismissed, setDismissed] = useState<ReadonlySet<PlacedLink>>(new Set());
  const links = useMemo(() => placedLinks.filter((placed) => !dismissed.has(placed)), [dismissed]);
  useEffect(() => {
    // The style sheet then leaves lighting a passage to the page, which can let go of it again.
    document.documentElement.dataset.live = '';
    afterPaint(arrive);
  }, []);
  // Each boundary is hydrated by itself, so that no click waits for all of the page.
  return (
    <>
      <nav className="skip" aria-label="Skip to">
        <a href="#tass">TASS</a>
        <a href="#interfax">Interfax</a>
        <a href="#correspondence">What corresponds</a>
        <a href="#evidence">The evidence</a>
        <a href="#request">The request</a>
        <a href="#notes">Notes</a>
      </nav>
      <header className="masthead">
        <h1>Two reports, side by side</h1>
        <Toolbar />
      </header>
      <main>
        <Flag />
        <Reports
          documents={supplied}
          provenance={suppliedProvenance}
          links={links}
          dismissed={dismissed.size}
          dismiss={(placed) => {
            setDismissed(new Set([...dismissed, placed]));
            setAddress('');
          }}
          restore={() => setDismissed(new Set())}
        />
        <Suspense>
          <Correspondence documents={supplied} comparison={comparison} links={links} />
        </Suspense>
        <Suspense>
          <Evidence screened={screened} />
        </Suspense>
        <Suspense>
          <Request text={request} />
        </Suspense>
        <Suspense>
          <Notes />
        </Suspense>
        <Suspense>
          <Sources
            documents={[
              { document: supplied.left, provenance: suppliedProvenance.left },
              { document: supplied.right, provenance: suppliedProvenance.right },
            ]}
          />
        </Suspense>
      </main>
    </>
  );
}
