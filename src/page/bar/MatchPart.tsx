// The chosen match in the bar: its number and kind, both ends as links, the way to the next one, and setting it aside.

import { flushSync } from 'react-dom';
import { useStore } from 'zustand';
import { type ChosenMatch, KIND_NAMES, type Placed } from '../../compare/placed.ts';
import { type BothSides, type Side, type SourceDocument, sides } from '../../documents/document.ts';
import { passageNumber, shortName } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';
import { chooseInstead } from '../hooks/address.ts';
import { focusSign, type Places } from '../reports/level.ts';
import { excerptOf } from './excerpt.ts';
import { matchAt, step } from './steps.ts';

type MatchPartProps = {
  readonly desk: Desk;
  readonly documents: BothSides<SourceDocument>;
  readonly places: Places;
  readonly matches: readonly Placed[];
  readonly total: number;
  readonly chosen: ChosenMatch;
};

export function MatchPart({ desk, documents, places, matches, total, chosen }: MatchPartProps) {
  const { placed, anchor } = chosen;
  const { what } = placed;
  const setAside = () => {
    const next = matches.length > 1 ? matchAt(matches, chosen, 1) : undefined;
    flushSync(() => desk.dismiss(placed.number, placed.address, next?.address[anchor] ?? ''));
    keepFocus(places.bar.current);
  };
  const close = () => {
    focusSign(places.columns.current, chosen);
    desk.choose('');
  };
  return (
    <>
      <div className="bar-where">
        <p className="bar-match">
          <b>{`${what} ${placed.number} of ${total}`}</b>
          <span>{` · ${[KIND_NAMES[placed.match.kind], ...placed.about, placed.cell, placed.told].filter(Boolean).join(' · ')}`}</span>
        </p>
        <span className="bar-count matched" data-kind={placed.match.kind} aria-hidden="true">
          {`${placed.number}/${total}`}
        </span>
        <SetAside desk={desk} bar={places.bar} />
      </div>
      {sides.map((side) => (
        <End
          key={side}
          document={documents[side]}
          placed={placed}
          side={side}
          isHere={side === anchor}
          cross={() => {
            // Where the reader stands there already, the page is only brought back to it.
            if (side === anchor) flushSync(() => desk.choose(''));
            flushSync(() => desk.choose(placed.address[side]));
            focusSign(places.columns.current, { placed, anchor: side });
          }}
        />
      ))}
      <div className="bar-ways">
        {what === 'Match' && <Way label="Not a match" short="≠" go={setAside} />}
        <Way
          label={`Previous ${what.toLowerCase()}`}
          long="Previous"
          short="‹"
          keys="p"
          go={() => step(desk, matches, chosen, -1)}
        />
        <Way
          label={`Next ${what.toLowerCase()}`}
          long="Next"
          short="›"
          keys="n"
          go={() => step(desk, matches, chosen, 1)}
        />
        <Way label="Close" long="×" short="×" keys="Escape" go={close} />
      </div>
    </>
  );
}

type EndProps = {
  readonly document: SourceDocument;
  readonly placed: Placed;
  readonly side: Side;
  readonly isHere: boolean;
  readonly cross: () => void;
};

function End({ document, placed, side, isHere, cross }: EndProps) {
  const passage = placed.passage[side];
  if (passage === undefined) return <p className="bar-end">{`Not in ${shortName(document)}`}</p>;
  return (
    <a
      className="bar-end"
      href={`#${passage.id}`}
      data-side={side}
      aria-current={isHere || undefined}
      onClick={(event) => chooseInstead(event, cross)}
    >
      <b>
        <span>{shortName(document)}</span> <b>{passageNumber(document, passage)}</b>
      </b>{' '}
      <q>
        {excerptOf(document, placed, side).map(({ text, isShared }, index) => {
          const key = `${index} ${text}`;
          return isShared ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>;
        })}
      </q>
    </a>
  );
}

type WayProps = {
  readonly label: string;
  readonly long?: string;
  /** For a window that is too low for words. */
  readonly short: string;
  readonly keys?: string;
  readonly go: () => void;
};

function Way({ label, long = label, short, keys, go }: WayProps) {
  return (
    <button type="button" aria-label={label} aria-keyshortcuts={keys} onClick={go}>
      <span className="long">{long}</span>
      <span className="short">{short}</span>
    </button>
  );
}

/** The keyboard stays in the bar where the button that it was on has gone. */
function keepFocus(bar: HTMLElement | null): void {
  if (document.activeElement === document.body) bar?.querySelector('button')?.focus();
}

/** What was set aside last, with the way back; nothing where something else was done meanwhile. */
export function SetAside({ desk, bar }: { desk: Desk; bar: Places['bar'] }) {
  const number = useStore(desk.store, (state) => state.lastDismissed?.number);
  const undo = () => {
    flushSync(desk.undoDismiss);
    keepFocus(bar.current);
  };
  return (
    number !== undefined && (
      <p className="set-aside">
        <span>{`Match ${number} set aside. `}</span>
        <button type="button" onClick={undo}>
          Undo
        </button>
      </p>
    )
  );
}
