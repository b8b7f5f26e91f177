// Names written differently, and the figures and dates of both reports or of one.

import { type BothSides, type SourceDocument, type Span, sides, textOf } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

type DifferencesProps = {
  readonly caption: string;
  readonly documents: BothSides<SourceDocument>;
  /** Where each stands in either text. */
  readonly items: readonly BothSides<readonly Span[]>[];
};

export function Differences({ caption, documents, items }: DifferencesProps) {
  if (items.length === 0) return null;
  return (
    <table>
      <caption>
        <h3>{caption}</h3>
      </caption>
      <thead>
        <tr>
          {sides.map((side) => (
            <th key={side} scope="col">
              {shortName(documents[side])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Gradual items={items}>
          {(item) => (
            <tr key={`${item.left[0]?.start}-${item.right[0]?.start}`}>
              {sides.map((side) => (
                <td key={side}>
                  <Writings document={documents[side]} spans={item[side]} />
                </td>
              ))}
            </tr>
          )}
        </Gradual>
      </tbody>
    </table>
  );
}

/** Each different writing once, with the places where it stands. */
function Writings({ document, spans }: { document: SourceDocument; spans: readonly Span[] }) {
  const places = new Map<string, Span[]>();
  for (const span of spans) {
    const words = textOf(document, span);
    const known = places.get(words);
    if (known === undefined) places.set(words, [span]);
    else known.push(span);
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
