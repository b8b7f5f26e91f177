// The evidence: what the screening found of a specification in each document, at a glance and in full.

import { memo, useState } from 'react';
import type { PlacedMatch } from '../../compare/placed.ts';
import type { SourceDocument } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import { isSupplied, type Shown } from '../../documents/shown.ts';
import type { Findings } from '../../find/findings.ts';
import { fileName } from '../../letter/account.ts';
import { toJson } from '../../letter/json.ts';
import type { Screened } from '../../letter/letter.ts';
import { toMarkdown } from '../../letter/markdown.ts';
import { checklistItems } from '../../screening/checklist-items.ts';
import { verdictWords } from '../../screening/wording.ts';
import { Place } from '../Place.tsx';
import { save } from '../save.ts';
import { Statements } from './Statements.tsx';

type EvidenceProps = {
  readonly shown: Shown;
  readonly screened: readonly Screened[];
  readonly findings: Findings;
  readonly matches: readonly PlacedMatch[];
};

/** Drawn again only when something was found: it can be thousands of statements. */
export const Evidence = memo(function Evidence({ shown, screened, findings, matches }: EvidenceProps) {
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">The evidence</h2>
      <p>
        Found by machine, by the forms in which requirements are written and the headings that specifications
        share.{' '}
        {isSupplied(shown) ? (
          <>
            It stands beside the <a href="#notes">notes</a>, which rest on reading both reports, and does not
            replace them.
          </>
        ) : (
          'It says what is there, not how good it is, and does not replace reading.'
        )}
      </p>
      <h3>What a specification supplies</h3>
      <Checklist screened={screened} />
      <div className="pair">
        {screened.map(({ document, screening }) => (
          <div key={document.id}>
            <h3>{`${document.name}: statements`}</h3>
            <p>{verdictWords(screening)}</p>
            <Statements document={document} statements={screening.statements} />
          </div>
        ))}
      </div>
      <Save key={fileName(shown, '')} shown={shown} findings={findings} matches={matches} />
    </section>
  );
});

/** Everything found, to go into a ticket or a script. */
function Save({ shown, findings, matches }: Omit<EvidenceProps, 'screened'>) {
  const [said, setSaid] = useState('');
  const offer = (ending: string, type: string, write: typeof toJson) => {
    const name = fileName(shown, ending);
    const done = save(name, type, write({ shown, ...findings, matches }));
    setSaid(done ? `${name} was handed to the browser to save.` : 'The browser refused to save a file.');
  };
  return (
    <div className="ways" data-print="no">
      <button type="button" onClick={() => offer('md', 'text/markdown', toMarkdown)}>
        Save what was found as Markdown
      </button>
      <button type="button" onClick={() => offer('json', 'application/json', toJson)}>
        Save as JSON
      </button>
      <p role="status">{said}</p>
    </div>
  );
}
function Checklist({ screened }: { screened: readonly Screened[] }) {
  return (
    <table className="checklist">
      <thead>
        <tr>
          <th scope="col">Item</th>
          {screened.map(({ document }) => (
            <th key={document.id} scope="col">
              {shortName(document)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {checklistItems.map((item, index) => (
          <tr key={item.name}>
            <th scope="row">
              <details>
                <summary>{item.title}</summary>
                <p>{`${item.question} Asked for by ${item.asked}.`}</p>
              </details>
            </th>
            {screened.map(({ document, screening }) => (
              <td key={document.id}>
                <FoundAt
                  document={document}
                  offsets={screening.checklist[index]?.found.map(({ start }) => start) ?? []}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Places enough to judge an item by; the rest are counted. */
const SHOWN = 3;

function FoundAt({ document, offsets }: { document: SourceDocument; offsets: readonly number[] }) {
  if (offsets.length === 0) return <span className="none">none found</span>;
  return (
    <>
      {offsets.slice(0, SHOWN).map((offset) => (
        <span key={offset}>
          <Place document={document} offset={offset} />{' '}
        </span>
      ))}
      {offsets.length > SHOWN && `and ${offsets.length - SHOWN} more`}
    </>
  );
}
