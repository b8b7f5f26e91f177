// Passages that are drawn together, grouped as they stand: rows in tables, items in lists, site text in folds.

import { Fragment, memo, type ReactNode } from 'react';
import type { ChosenMatch, Placed } from '../../compare/placed.ts';
import { directionOf } from '../../documents/direction.ts';
import { type Remark, type Side, type SourceDocument, textOf } from '../../documents/document.ts';
import type { Desk } from '../../state/desk.ts';
import { type Group, groupsOf, type Range, siteWords } from './groups.ts';
import { Passage } from './Passage.tsx';
import { Remarks } from './Remarks.tsx';

export type BlockProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly other: SourceDocument | null;
  readonly side: Side;
  readonly range: Range;
  /** The depths of the document's headings, by position in its `passages`. */
  readonly depths: ReadonlyMap<number, number>;
  /** What the file holds beside its text, behind each passage, by its position. */
  readonly remarks: ReadonlyMap<number, readonly Remark[]>;
  /** The matches that touch each passage, by the passage's id; undefined until the block's turn to be drawn has come. */
  readonly matches: ReadonlyMap<string, readonly Placed[]> | undefined;
  /** The passage of this block that the address names, else empty. */
  readonly chosen: string;
  readonly chosenMatch: ChosenMatch | undefined;
};

/** Drawn again only when something of its own changes: a choice in ten thousand passages is then answered in time. */
export const Block = memo(function Block(props: BlockProps) {
  const { document, range, matches } = props;
  return (
    <div className="block">
      {matches !== undefined &&
        groupsOf(document, range).map((group) => (
          <Grouped key={group.range[0]} {...props} matches={matches} group={group} />
        ))}
    </div>
  );
});

type GroupedProps = BlockProps & {
  readonly matches: ReadonlyMap<string, readonly Placed[]>;
  readonly group: Group;
};

function Grouped({ group, ...props }: GroupedProps) {
  const { document, chosen } = props;
  const [from, to] = group.range;
  const page = document.passages[from]?.page;
  const opensPage = page !== undefined && page !== document.passages[from - 1]?.page;
  const draw = (range: Range, columns = 0) => <Passages {...props} range={range} columns={columns} />;
  const isChosen = document.passages.slice(from, to).some(({ id }) => id === chosen);
  return (
    <>
      {opensPage && <p className="page-number">{`Page ${page}`}</p>}
      {group.kind === 'table' && (
        <Table document={document} range={group.range}>
          {draw}
        </Table>
      )}
      {group.kind === 'list' && <ul>{draw(group.range)}</ul>}
      {group.kind === 'site' && (
        <details className="site-text" open={isChosen || undefined}>
          <summary>{siteWords(document, group.range)}</summary>
          {draw(group.range)}
        </details>
      )}
      {group.kind === 'one' && draw(group.range)}
    </>
  );
}

/** Tables of more columns than these are stops of the keyboard, to be scrolled; the others scroll from their numbers. */
const MOST_COLUMNS = 4;

type TableProps = {
  readonly document: SourceDocument;
  readonly range: Range;
  /** Draws some of its rows. */
  readonly children: (range: Range, columns: number) => ReactNode;
};

/**
 * Rows that head it are repeated on each sheet of paper. Where a file does not say what heads its columns, whoever does not
 * see them is told their numbers.
 */
function Table({ document, range: [from, to], children: draw }: TableProps) {
  const rows = document.passages.slice(from, to);
  const all = rows.map((row) => textOf(document, row));
  const words = all.join('');
  const columns = Math.max(...all.map((row) => row.split('\t').length));
  const stop = { role: 'group', 'aria-label': `Table of ${columns} columns`, tabIndex: 0 };
  const below = from + rows.filter(({ head }) => head).length;
  return (
    <div className="frame" {...(columns > MOST_COLUMNS && stop)}>
      {/* One of figures alone runs as the text that it stands in. */}
      <table dir={directionOf(words) ?? (/\p{L}/u.test(words) ? 'ltr' : undefined)}>
        {below > from ? (
          <thead>{draw([from, below], columns)}</thead>
        ) : (
          <thead className="unseen">
            <tr>
              {Array.from({ length: columns }, (_, column) => {
                const name = `Column ${column + 1}`;
                return (
                  <th key={name} scope="col">
                    {name}
                  </th>
                );
              })}
            </tr>
          </thead>
        )}
        <tbody>{draw([below, to], columns)}</tbody>
      </table>
    </div>
  );
}

const UNMATCHED: readonly Placed[] = [];

function Passages(props: Omit<GroupedProps, 'group'> & { readonly columns: number }) {
  const { range, depths, remarks, matches, chosen, chosenMatch, ...shared } = props;
  const { document } = shared;
  const [from, to] = range;
  return document.passages.slice(from, to).map((passage, index) => {
    const touching = matches.get(passage.id) ?? UNMATCHED;
    const told = remarks.get(from + index);
    const drawn = (
      <Passage
        key={passage.id}
        {...shared}
        passage={passage}
        number={from + index + 1}
        depth={depths.get(from + index) ?? 0}
        matches={touching}
        isChosen={chosen === passage.id}
        chosen={chosenMatch && touching.includes(chosenMatch.placed) ? chosenMatch : undefined}
      />
    );
    if (told === undefined) return drawn;
    return (
      <Fragment key={passage.id}>
        {drawn}
        <Remarks role={passage.role} remarks={told} />
      </Fragment>
    );
  });
}
