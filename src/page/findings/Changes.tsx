// What changed between two versions: counts, filters, and every change under its heading, with its two texts in short.

import { Fragment, memo, useMemo } from 'react';
import { endAt, KIND_NAMES, type Placed } from '../../compare/placed.ts';
import { type BothSides, type Side, type SourceDocument, sides, textOf } from '../../documents/document.ts';
import { glimpse } from '../../documents/glimpse.ts';
import { groupBy } from '../../documents/groups.ts';
import { passageName } from '../../documents/naming.ts';
import type { Changed } from '../../letter/changes.ts';
import type { Desk } from '../../state/desk.ts';
import { excerptOf } from '../bar/excerpt.ts';
import { leaveFor } from '../hooks/address.ts';
import { Gradual } from '../hooks/gradually.tsx';

type ChangesProps = {
  readonly desk: Desk;
  readonly documents: BothSides<SourceDocument>;
  readonly changed: Changed;
  /** All of them, and those that the filter lets through. */
  readonly changes: readonly Placed[];
  readonly shown: readonly Placed[];
  readonly filter: string;
};

/** Whether a change is of a kind or about something; every one where nothing is asked. */
export function isOf({ match, about, moved }: Placed, filter: string): boolean {
  return ['', match.kind, moved && 'moved', ...about].includes(filter);
}

/** Drawn again only when the changes do: it can be thousands of them. */
export const Changes = memo(function Changes(props: ChangesProps) {
  const { desk, documents, changed, changes, shown, filter } = props;
  const sections = useMemo(() => sectionsOf(shown), [shown]);
  const { head, told } = changed;
  return (
    <section className="section changes" aria-labelledby="matches">
      <h2 id="matches" tabIndex={-1}>
        {head + (filter && `; ${shown.length} shown and marked`)}
      </h2>
      <p className="lead">{told.join(' ')}</p>
      <fieldset className="ways" aria-label="Show only" data-print="no">
        {Object.entries(KIND_NAMES).map(([name, words]) => {
          const count = changes.filter((placed) => isOf(placed, name)).length;
          return (
            count > 0 && (
              <button
                key={name}
                type="button"
                aria-pressed={filter === name}
                onClick={() => desk.filter(filter === name ? '' : name)}
              >
                {`${words} ${count}`}
              </button>
            )
          );
        })}
      </fieldset>
      <Gradual items={sections}>
        {(rows) => (
          <div key={rows[0][0].number}>
            {rows[0][0].under && <h3>{rows[0][0].under}</h3>}
            <ol className="rows" data-wide>
              {rows.map((alike) => (
                <Row key={alike[0].number} desk={desk} documents={documents} alike={alike} />
              ))}
            </ol>
          </div>
        )}
      </Gradual>
    </section>
  );
});

/** Changes of the same words into the same others, where the first of them stands. */
type Alike = readonly [Placed, ...Placed[]];

/** Those under one heading together, in order. */
function sectionsOf(shown: readonly Placed[]): readonly (readonly [Alike, ...Alike[]])[] {
  const sections: [Alike, ...Alike[]][] = [];
  for (const alike of groupBy(shown, (placed) => placed.alike || placed).values()) {
    const last = sections.at(-1);
    if (last?.[0][0].under === alike[0].under) last.push(alike);
    else sections.push([alike]);
  }
  return sections;
}

/** One change, or several alike by where each is; what moved as it was by where it stood and stands. */
function Row({ desk, documents, alike }: Pick<ChangesProps, 'desk' | 'documents'> & { alike: Alike }) {
  const [placed, ...others] = alike;
  const { match, passage, about, moved, cell, bold } = placed;
  const here = sides.filter((side) => passage[side] !== undefined);
  const link = (placed: Placed) => {
    const { number, address } = placed;
    const named = address[endAt(placed, 'right')];
    return (
      <a
        key={number}
        className="to"
        href={`#${named}`}
        aria-label={`Change ${number}`}
        onClick={(event) => leaveFor(event, desk, named)}
      >
        {`${number} `}
      </a>
    );
  };
  return (
    <li>
      {link(placed)}
      <span className="told">
        {cell !== '' && `${cell}: `}
        {match.kind === 'moved'
          ? glimpse(textOf(documents.right, match.right))
          : here
              .filter((side) => bold[side].length > 0)
              .map((side, index) => (
                <Fragment key={side}>
                  {index > 0 && ' → '}
                  <Short document={documents[side]} placed={placed} side={side} />
                </Fragment>
              ))}
        {others.length > 0 && <span className="by"> Alike: {others.map(link)}</span>}
      </span>{' '}
      <span className="by">
        {[KIND_NAMES[match.kind], moved && match.kind === 'words' ? 'moved' : '', ...about]
          .filter(Boolean)
          .map((word) => (
            <Fragment key={word}>
              <span className="badge">{word}</span>{' '}
            </Fragment>
          ))}
        {moved &&
          here.map((side) => {
            const end = passage[side];
            return end && `${side === 'left' ? 'from' : ' to'} ${passageName(documents[side], end)}`;
          })}
      </span>
    </li>
  );
}

/** What differs on one side, with a word or two around it. */
function Short({ document, placed, side }: { document: SourceDocument; placed: Placed; side: Side }) {
  const parts = excerptOf(document, placed, side);
  const first = parts.findIndex(({ isShared }) => isShared);
  const last = parts.findLastIndex(({ isShared }) => isShared);
  const Mark = side === 'left' ? 'del' : 'ins';
  return (
    <span className="short-text">
      {parts.map(({ text, isShared }, index) => {
        const key = `${index} ${text}`;
        if (isShared) return <Mark key={key}>{glimpse(text, LONGEST)}</Mark>;
        return <span key={key}>{around(text, index > first, index < last)}</span>;
      })}
    </span>
  );
}

/** Of what differs the list shows so much (UTF-16 units): all of a block of code is in the document. */
const LONGEST = 300;

/** Words beside what differs. */
const NEAR = 2;

function around(text: string, isBehind: boolean, isAhead: boolean): string {
  const words = text.split(' ');
  if (words.length <= 2 * (NEAR + 1)) return text;
  const [head, tail] = [isBehind ? words.slice(0, NEAR + 1) : [], isAhead ? words.slice(-NEAR - 1) : []];
  return [...head, '…', ...tail].join(' ');
}
