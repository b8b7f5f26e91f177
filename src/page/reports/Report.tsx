// One document: its name, what is known of it, then its passages, a block of them at a time.

import { useMemo } from 'react';
import type { ChosenMatch, Placed } from '../../compare/placed.ts';
import { directionOf } from '../../documents/direction.ts';
import { passageIndexAt, type Side, type SourceDocument } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import { depthsOf, outlineOf } from '../../documents/outline.ts';
import type { Desk } from '../../state/desk.ts';
import { useGradually } from '../hooks/gradually.tsx';
import { Block } from './Block.tsx';
import { Contents } from './Contents.tsx';
import { Facts } from './Facts.tsx';
import { blocksOf } from './groups.ts';
import { remarksByPassage } from './Remarks.tsx';

type ReportProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly other: SourceDocument | null;
  readonly side: Side;
  /** How many it has, as far as they were counted. */
  readonly words: number | undefined;
  /** The matches that touch each passage, by the passage's id. */
  readonly matches: ReadonlyMap<string, readonly Placed[]>;
  readonly chosen: ChosenMatch | undefined;
  readonly address: string;
};

export function Report({ desk, document, other, side, words, matches, chosen, address }: ReportProps) {
  const { id, name } = document;
  const blocks = useMemo(() => blocksOf(document), [document]);
  const outline = useMemo(() => outlineOf(document), [document]);
  const depths = useMemo(() => depthsOf(outline), [outline]);
  const remarks = useMemo(() => remarksByPassage(document), [document]);
  const given = useGradually(matches, blocks.length);
  // Passages are numbered from 1 in their ids.
  const named = address.startsWith(`${id}-`) ? Number(address.slice(id.length + 1)) - 1 : -1;
  const span = chosen?.placed.match[side];
  const [first, last] =
    span === undefined
      ? [-1, -1]
      : [passageIndexAt(document, span.start), passageIndexAt(document, span.end - 1)];
  return (
    <article className="report" aria-labelledby={id} data-side={side}>
      <header className="name">
        <h3 id={id} tabIndex={-1}>
          <bdi>{name}</bdi>
        </h3>
        {other !== null && (
          <a className="across" href={`#${other.id}`}>
            {`To ${shortName(other)}`}
          </a>
        )}
      </header>
      <Facts desk={desk} document={document} words={words} />
      <Contents document={document} outline={outline} count={depths.size} />
      <div className="text" dir={directionOf(document.text)}>
        {blocks.map((range, block) => {
          const [from, to] = range;
          const holds = (index: number) => index >= from && index < to;
          // The one that the address names is drawn before its turn.
          const isDue = holds(named) || holds(first);
          return (
            <Block
              key={from}
              desk={desk}
              document={document}
              other={other}
              side={side}
              range={range}
              depths={depths}
              remarks={remarks}
              matches={isDue ? matches : given[block]}
              chosen={holds(named) ? address : ''}
              chosenMatch={first < to && last >= from ? chosen : undefined}
            />
          );
        })}
      </div>
    </article>
  );
}
