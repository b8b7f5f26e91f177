// The evidence: what the screening found of a specification in each document, at a glance and in full.

import type { SourceDocument } from '../documents/document.ts';
import { checklistItems } from '../screening/checklist-items.ts';
import type { Screening } from '../screening/screening.ts';
import { verdictWords } from '../screening/words.ts';
import { Place } from './Place.tsx';
import { Statements } from './Statements.tsx';

export type ScreenedDocument = { readonly document: SourceDocument; readonly screening: Screening };

export function Evidence({ screened }: { screened: readonly ScreenedDocument[] }) {
  return (
    <section className="evidence" aria-labelledby="evidence">
      <h2 id="evidence">The evidence</h2>
      <p>
        Found by machine, by the forms in which requirements are written and the headings that specifications
        share. It stands beside the <a href="#notes">notes</a>, which rest on reading both reports, and does
        not replace them.
      </p>
      <h3>What a specification supplies</h3>
      <Checklist screened={screened} />
      <div className="pair">
        {screened.map(({ document, screening }) => (
          <div key={document.id}>
            <h3>{document.name}: statements</h3>
            <p>{verdictWords(screening)}</p>
            <Statements document={document} statements={screening.statements} />
          </div>
        ))}
      </div>
    </section>
  );
}

function Checklist({ screened }: { screened: readonly ScreenedDocument[] }) {
  return (
    <table className="checklist">
      <thead>
        <tr>
          <th scope="col">Item</th>
          {screened.map(({ document }) => (
            <th key={document.id} scope="col">
              {document.name}
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
                <p>
                  {item.question} Asked for by {item.asked}.
                </p>
              </details>
            </th>
            {screened.map(({ document, screening }) => (
              <td key={document.id}>
                <Found
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

function Found({ document, offsets }: { document: SourceDocument; offsets: readonly number[] }) {
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
