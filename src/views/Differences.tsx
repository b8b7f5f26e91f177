// Names written differently, and the figures and dates of both reports or of one.

import type { Figure, NameVariant } from '../compare/comparison.ts';
import { type SourceDocument, type Span, textOf } from '../documents/document.ts';
import { Growing } from './growing.tsx';
import { type BothSides, sides } from './links.ts';
import { Place } from './Place.tsx';

type Documents = { readonly documents: BothSides<SourceDocument> };

export function Names({ documents, names }: Documents & { names: readonly NameVariant[] }) {
  if (names.length === 0) return null;
  return (
    <SideTable caption="Names written differently" documents={documents}>
      <Growing items={names}>
        {(name) => (
          <tr key={`${name.left[0]?.start}-${name.right[0]?.start}`}>
            {sides.map((side) => (
              <td key={side}>
                <Writings document={documents[side]} spans={name[side]} />
              </td>
            ))}
          </tr>
        )}
      </Growing>
    </SideTable>
  );
}

export function Figures({ documents, figures }: Documents & { figures: readonly Figure[] }) {
  if (figures.length === 0) return null;
  return (
    <SideTable caption="Figures and dates" documents={documents}>
      <Growing items={figures}>
        {(figure) => (
          <tr key={`${figure.kind} ${figure.value}`}>
            {sides.map((side) => (
              <td key={side}>
                <Writings document={documents[side]} spans={figure[side]} />
              </td>
            ))}
          </tr>
        )}
      </Growing>
    </SideTable>
  );
}

function SideTable({
  caption,
  documents,
  children,
}: Documents & { caption: string; children: React.ReactNode }) {
  return (
    <table>
      <caption>
        <h3>{caption}</h3>
      </caption>
      <thead>
        <tr>
          {sides.map((side) => (
            <th key={side} scope="col">
              {documents[side].name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

/** Each different writing once, with the places where it stands. */
function Writings({ document, spans }: { document: SourceDocument; spans: readonly Span[] }) {
  const places = new Map<string, Span[]>();
  for (const span of spans) {
    const words = textOf(document, span);
    places.set(words, [...(places.get(words) ?? []), span]);
  }
  if (spans.length === 0) return 'none found';
  return (
    <ul className="writings">
      {[...places].map(([words, at]) => (
        <li key={words}>
          {`${words} `}
          {at.map((span) => (
            <span key={span.start}>
              <Place document={document} offset={span.start} />{' '}
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}
