// Names written differently, and the figures and dates of both reports or of one.

import { type BothSides, type SourceDocument, type Span, sides, textOf } from '../../documents/document.ts';
import { groupBy } from '../../documents/groups.ts';
import { shortName } from '../../documents/naming.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Places } from '../Place.tsx';

type DifferencesProps = {
  readonly caption: string;
  readonly documents: BothSides<SourceDocument>;
  /** Where each stands in either text; one of the sides may have none. */
  readonly items: readonly Item[];
};

type Item = BothSides<readonly Span[]> & {
  /** Whether the two are the same number but for rounding. */
  readonly near?: boolean;
};

export function Differences({ caption, documents, items }: DifferencesProps) {
  if (items.length === 0) return null;
  return (
    <div className="half">
      <h3>{caption}</h3>
      <table className="listed">
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
                    {side === 'right' && item.near && <span className="none">near, not equal</span>}
                  </td>
                ))}
              </tr>
            )}
          </Gradual>
        </tbody>
      </table>
    </div>
  );
}

/** Each different writing once, behind the places where it stands. */
function Writings({ document, spans }: { document: SourceDocument; spans: readonly Span[] }) {
  if (spans.length === 0) return <span className="none">no match found</span>;
  return [...groupBy(spans, (span) => textOf(document, span))].map(([words, places]) => (
    <div className="writing" key={words}>
      <span>
        <Places document={document} offsets={places.map(({ start }) => start)} />
      </span>{' '}
      <span>{words}</span>
    </div>
  ));
}

/** What only one side has, together in one row: the items of both first, as they stand. */
export function gatherLone(items: readonly Item[]): readonly Item[] {
  const both = items.filter(({ left, right }) => left.length > 0 && right.length > 0);
  const left = items.filter((item) => item.right.length === 0).flatMap((item) => item.left);
  const right = items.filter((item) => item.left.length === 0).flatMap((item) => item.right);
  return [
    ...both,
    ...(left.length > 0 ? [{ left, right: [] }] : []),
    ...(right.length > 0 ? [{ left: [], right }] : []),
  ];
}
