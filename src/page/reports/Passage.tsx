// One passage: its number, which is its address, what can be done with it, and its words.

import { memo } from 'react';
import type { ChosenMatch, PlacedMatch } from '../../compare/placed.ts';
import {
  type Passage as PassageSpan,
  type Side,
  type SourceDocument,
  textOf,
} from '../../documents/document.ts';
import type { Desk } from '../../state/desk.ts';
import { chooseInstead } from '../hooks/address.ts';
import { PassageActions } from './PassageActions.tsx';
import { Words } from './Words.tsx';

type PassageProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly other: SourceDocument | null;
  readonly passage: PassageSpan;
  /** Whether it is the first on its page, in documents that have pages. */
  readonly opensPage: boolean;
  readonly number: number;
  readonly side: Side;
  readonly matches: readonly PlacedMatch[];
  /** Whether the address names this passage. */
  readonly chosen: boolean;
  /** The chosen match where it touches this passage. */
  readonly chosenMatch: ChosenMatch | undefined;
};

/** What a reader is told of a passage that is not the report's running text. */
const ROLE_NAMES: Partial<Record<PassageSpan['role'], string>> = {
  furniture: 'Site text',
  headline: 'Headline',
  standfirst: 'Standfirst',
  caption: 'Caption',
  credit: 'Credit',
};

/** Drawn again only when something of its own changes: a choice is then answered in time on a slow phone too. */
export const Passage = memo(function Passage(props: PassageProps) {
  const { desk, document, other, passage, opensPage, number, side, matches, chosen, chosenMatch } = props;
  const { provenance } = document;
  const page = passage.page === undefined ? undefined : `Page ${passage.page}`;
  const part = page !== undefined && passage.role === 'furniture' ? 'Running head' : ROLE_NAMES[passage.role];
  const roleName = [opensPage ? page : undefined, part].filter(Boolean).join(' · ');
  const origin =
    provenance === null ? document.name : `${provenance.request.source}, ${provenance.request.date}`;
  const Element = passage.role === 'headline' || passage.role === 'heading' ? 'h4' : 'p';
  return (
    <div className="passage" id={passage.id} data-role={passage.role} data-chosen={chosen || undefined}>
      <a
        className="number"
        href={`#${passage.id}`}
        aria-label={`${document.name} ${number}`}
        onClick={(event) => chooseInstead(event, () => desk.choose(passage.id))}
        aria-current={chosen ? 'location' : undefined}
      >
        {number}
      </a>
      {chosen && (
        <PassageActions
          words={textOf(document, passage)}
          citation={[origin, page?.toLowerCase(), `passage ${number}`].filter(Boolean).join(', ')}
          id={passage.id}
        />
      )}
      {roleName !== '' && <span className="role">{roleName}</span>}
      <Element className="words" data-passage={passage.id}>
        <Words
          desk={desk}
          document={document}
          other={other}
          passage={passage}
          side={side}
          matches={matches}
          chosen={chosenMatch}
        />
      </Element>
    </div>
  );
});
