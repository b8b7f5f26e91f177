// The chosen passage in the bar: copy it with its citation, or its link.

import { type RefObject, useEffect, useState } from 'react';
import { type Passage, type SourceDocument, textOf } from '../../documents/document.ts';
import { passageName, passageNumber } from '../../documents/naming.ts';
import type { Desk } from '../../state/desk.ts';
import { copy, select } from '../clipboard.ts';
import { addressOf } from '../hooks/address.ts';
import { Status } from '../Status.tsx';

type Outcome = { readonly said: string; readonly refused: string };

type PassagePartProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly passage: Passage;
  readonly bar: RefObject<HTMLElement | null>;
};

export function PassagePart({ desk, document: source, passage, bar }: PassagePartProps) {
  const [outcome, setOutcome] = useState<Outcome>({ said: '', refused: '' });
  useEffect(() => {
    const place = document.getElementById(passage.id);
    standClear(place, bar.current);
    return () => {
      // What had the focus in the bar is gone with it.
      if (document.activeElement === document.body)
        place?.querySelector<HTMLElement>('.number')?.focus({ preventScroll: true });
    };
  }, [passage, bar]);
  const address = addressOf(desk.addressOf(passage.id));
  const offer = async (kind: string, text: string) => {
    const copied = await copy(text);
    setOutcome(
      copied
        ? { said: `${kind} copied.`, refused: '' }
        : { said: 'The browser refused to copy. The text is selected here instead:', refused: text },
    );
  };
  return (
    <>
      <div className="bar-where">
        <p>
          <b>{passageName(source, passage)}</b>
        </p>
        <Status>{outcome.said}</Status>
      </div>
      <div className="bar-ways">
        <button
          type="button"
          onClick={() =>
            offer('Words and citation', `${textOf(source, passage)}\n${cite(source, passage)}\n${address}`)
          }
        >
          Copy with citation
        </button>
        <button type="button" onClick={() => offer('Link', address)}>
          Copy link
        </button>
        <button type="button" aria-label="Close" aria-keyshortcuts="Escape" onClick={() => desk.choose('')}>
          ×
        </button>
      </div>
      {outcome.refused !== '' && (
        // Another function each time: what is refused again is selected again.
        <p className="refused" ref={(text) => select(text)}>
          {outcome.refused}
        </p>
      )}
    </>
  );
}

/** Agency and date, or the document's name, with page and passage. */
function cite(document: SourceDocument, passage: Passage): string {
  const { name, provenance } = document;
  const origin = provenance === null ? name : `${provenance.request.source}, ${provenance.request.date}`;
  const page = passage.page === undefined ? null : `page ${passage.page}`;
  return [origin, page, `passage ${passageNumber(document, passage)}`].filter(Boolean).join(', ');
}

/** Scrolls what the bar would cover clear of it, as far as its first line stays in sight. */
function standClear(passage: HTMLElement | null, bar: HTMLElement | null): void {
  if (passage === null || bar === null) return;
  const { top, bottom } = passage.getBoundingClientRect();
  // A little more, so that no half of a pixel is left under it.
  const over = Math.ceil(bottom - bar.getBoundingClientRect().top) + 4;
  if (top >= 0 && top < innerHeight && over > 0)
    scrollBy({ top: Math.min(over, top / 2), behavior: 'instant' });
}
