// One document: its provenance, then its passages, a block of them at a time.

import { memo } from 'react';
import type { ChosenMatch, PlacedMatch } from '../../compare/placed.ts';
import { passageIndexAt, type Side, type SourceDocument } from '../../documents/document.ts';
import { countWords, writeCount } from '../../documents/words.ts';
import type { Desk } from '../../state/desk.ts';
import { useGradually } from '../hooks/gradually.tsx';
import { Passage } from './Passage.tsx';

/** Passages that are drawn, and in long documents laid out, together. */
const BLOCK = 25;

type ReportProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly other: SourceDocument | null;
  readonly side: Side;
  /** The matches that touch each passage, by the passage's id. */
  readonly matches: ReadonlyMap<string, readonly PlacedMatch[]>;
  readonly chosen: ChosenMatch | undefined;
  readonly address: string;
};

export function Report({ desk, document, other, side, matches, chosen, address }: ReportProps) {
  const { id, name, passages } = document;
  const blocks = Math.ceil(passages.length / BLOCK);
  const given = useGradually(matches, blocks);
  // Passages are numbered from 1 in their ids.
  const named = address.startsWith(`${id}-`) ? Number(address.slice(id.length + 1)) - 1 : -1;
  const span = chosen?.placed.match[side];
  const [first, last] =
    span === undefined
      ? [-1, -1]
      : [passageIndexAt(document, span.start), passageIndexAt(document, span.end - 1)];
  return (
    <article className="report" aria-labelledby={id} data-side={side}>
      <header className="report-head">
        <h3 id={id}>
          <bdi>{name}</bdi>
        </h3>
        <ReportFacts document={document} />
      </header>
      <div className="passages">
        {Array.from({ length: blocks }, (_, block) => {
          const from = block * BLOCK;
          const holds = (index: number) => index >= from && index < from + BLOCK;
          // The one that the address names is drawn before its turn.
          const isDue = holds(named) || holds(first);
          return (
            <Block
              key={from}
              desk={desk}
              document={document}
              other={other}
              from={from}
              side={side}
              matches={isDue ? matches : given[block]}
              chosen={holds(named) ? address : ''}
              chosenMatch={first < from + BLOCK && last >= from ? chosen : undefined}
            />
          );
        })}
      </div>
    </article>
  );
}

type BlockProps = Pick<ReportProps, 'desk' | 'document' | 'other' | 'side'> & {
  /** Position of its first passage. */
  readonly from: number;
  /** Undefined until its turn to be drawn has come. */
  readonly matches: ReportProps['matches'] | undefined;
  /** The passage of this block that the address names, else empty. */
  readonly chosen: string;
  readonly chosenMatch: ChosenMatch | undefined;
};

const UNLINKED: readonly PlacedMatch[] = [];

/** Drawn again only when something of its own changes: a choice in ten thousand passages is then answered in time. */
const Block = memo(function Block({
  desk,
  document,
  other,
  side,
  from,
  matches,
  chosen,
  chosenMatch,
}: BlockProps) {
  let page = document.passages[from - 1]?.page;
  return (
    <div className="block">
      {matches !== undefined &&
        document.passages.slice(from, from + BLOCK).map((passage, index) => {
          const touching = matches.get(passage.id) ?? UNLINKED;
          const opensPage = passage.page !== page;
          page = passage.page;
          return (
            <Passage
              key={passage.id}
              desk={desk}
              document={document}
              other={other}
              passage={passage}
              opensPage={opensPage}
              number={from + index + 1}
              side={side}
              matches={touching}
              chosen={chosen === passage.id}
              chosenMatch={chosenMatch && touching.includes(chosenMatch.placed) ? chosenMatch : undefined}
            />
          );
        })}
    </div>
  );
});

const ReportFacts = memo(function ReportFacts({ document }: { document: SourceDocument }) {
  const { dateline, passages, text, file, provenance } = document;
  return (
    <dl className="facts">
      {dateline !== null && (
        <>
          <dt>Dateline</dt>
          <dd>{[dateline.place, dateline.date].filter(Boolean).join(', ')}</dd>
        </>
      )}
      {provenance !== null && (
        <>
          <dt>Date</dt>
          <dd>{`${provenance.request.date}: the day from the text, the year from the request`}</dd>
          <dt>Cites</dt>
          <dd>{provenance.cites.join('; ')}</dd>
        </>
      )}
      <dt>Length</dt>
      <dd>
        {`${writeCount(countWords(text))} words in ${writeCount(passages.length)} passage${passages.length === 1 ? '' : 's'}`}
      </dd>
      {file !== null && (
        <>
          <dt>File</dt>
          <dd>
            <a href="#sources">
              {file.sha256 === null ? file.name : `${file.name}, SHA-256 ${file.sha256.slice(0, 8)}…`}
            </a>
          </dd>
        </>
      )}
    </dl>
  );
});
