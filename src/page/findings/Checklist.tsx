// What the usual standards ask of a specification, and where each document has it.

import { shortName } from '../../documents/naming.ts';
import type { Screened } from '../../letter/letter.ts';
import { checklistItems, missingItems } from '../../screening/checklist-items.ts';
import type { ChecklistEntry } from '../../screening/screening.ts';
import { Places } from '../Place.tsx';

const ASKED = 'ISO/IEC/IEEE 29148, IEEE 830 and Volere ask for all of these.';

/** Where there is nothing at all of it, one sentence with a fold. */
export function Checklist({ screened }: { screened: readonly Screened[] }) {
  const missing = missingItems(screened.map(({ screening }) => screening));
  if (missing.length === checklistItems.length) {
    const [here, none] =
      screened.length === 1
        ? [screened[0] ? shortName(screened[0].document) : '', 'it has none']
        : ['the two', 'none is supplied by either'];
    return (
      <details className="reading">
        <summary>{`Of the ${missing.length} things that a specification supplies, ${none}.`}</summary>
        <p>
          {`Looked for in ${here}, by heading and by form of sentence: ${missing.map(({ title }) => title.toLowerCase()).join('; ')}.`}
        </p>
        <p>{ASKED}</p>
      </details>
    );
  }
  return (
    <>
      <table className="listed checklist">
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
              <th scope="row">{item.title}</th>
              {screened.map(({ document, screening }) => (
                <td key={document.id}>
                  <FoundAt document={document} entry={screening.checklist[index]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p>{ASKED}</p>
    </>
  );
}

/** Places enough to judge an item by; the rest are counted. */
const SHOWN = 3;

type FoundAtProps = { readonly document: Screened['document']; readonly entry: ChecklistEntry | undefined };

function FoundAt({ document, entry }: FoundAtProps) {
  const isFound = entry !== undefined && entry.found.length > 0;
  const offsets = (isFound ? entry.found : (entry?.touched ?? [])).map(({ start }) => start);
  if (offsets.length === 0) return <span className="none">none found</span>;
  return (
    <>
      {!isFound && <span className="none">only touched on: </span>}
      <Places document={document} offsets={offsets.slice(0, SHOWN)} />
      {offsets.length > SHOWN && ` and ${offsets.length - SHOWN} more`}
    </>
  );
}
