// What can be done with a chosen passage: copy it with its citation, copy its link.

import { useState } from 'react';
import { copy, select } from '../clipboard.ts';
import { addressOf } from '../hooks/address.ts';

type Outcome = { readonly said: string; readonly refused: string };

export function PassageActions({ words, citation, id }: { words: string; citation: string; id: string }) {
  const [outcome, setOutcome] = useState<Outcome>({ said: '', refused: '' });
  const offer = async (kind: string, text: string) => {
    const copied = await copy(text);
    setOutcome(
      copied
        ? { said: `${kind} copied.`, refused: '' }
        : { said: 'The browser refused to copy. The text is selected below instead:', refused: text },
    );
  };
  return (
    <div className="actions" data-print="no">
      <button type="button" onClick={() => offer('Words and citation', cite(words, citation, id))}>
        Copy with citation
      </button>
      <button type="button" onClick={() => offer('Link', addressOf(id))}>
        Copy link
      </button>
      <p role="status">{outcome.said}</p>
      {outcome.refused !== '' && (
        // Another function each time: what is refused again is selected again.
        <p className="refused" ref={(text) => select(text)}>
          {outcome.refused}
        </p>
      )}
    </div>
  );
}

/** The words, then agency, date and passage, then the address: three lines. */
function cite(words: string, citation: string, id: string): string {
  return `${words}\n${citation}\n${addressOf(id)}`;
}
