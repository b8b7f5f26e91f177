// The documents that this browser keeps: each can be opened, put on a side and removed; and records that cannot be read.

import { useStore } from 'zustand';
import type { SourceDocument } from '../../documents/document.ts';
import { writeCount } from '../../documents/words.ts';
import type { Desk } from '../../state/desk.ts';
import { leftOut } from '../../state/keeping.ts';

type KeptProps = {
  readonly desk: Desk;
  /** Called where something was removed, and its button with it. */
  readonly removed: () => void;
};

export function Kept({ desk, removed }: KeptProps) {
  const kept = useStore(desk.store, (state) => state.kept);
  const unreadable = useStore(desk.store, (state) => state.unreadable);
  const forget = (ids: readonly string[] | 'all') => {
    desk.forget(ids);
    removed();
  };
  return (
    <>
      {kept.length > 0 && (
        <>
          <h3>Kept in this browser</h3>
          <ul className="kept">
            {kept.map((document) => (
              <KeptDocument
                key={document.id}
                desk={desk}
                document={document}
                forget={() => forget([document.id])}
              />
            ))}
          </ul>
          <button type="button" onClick={() => forget('all')}>
            Remove all
          </button>
        </>
      )}
      {unreadable.length > 0 && (
        <p>
          {leftOut(unreadable.length)}{' '}
          <button type="button" onClick={() => forget(unreadable)}>
            Remove what cannot be read
          </button>
        </p>
      )}
    </>
  );
}

type KeptDocumentProps = {
  readonly desk: Desk;
  readonly document: SourceDocument;
  readonly forget: () => void;
};

function KeptDocument({ desk, document, forget }: KeptDocumentProps) {
  const { name, file } = document;
  const ways: readonly (readonly [string, () => void])[] = [
    ['Open', () => desk.place(document, null)],
    ['Put left', () => desk.place(document, 'left')],
    ['Put right', () => desk.place(document, 'right')],
    ['Remove', forget],
  ];
  return (
    <li>
      <span>
        <bdi>{name}</bdi>, {writeCount(Math.ceil((file?.bytes ?? 0) / 1000))} kB
      </span>
      <span className="ways">
        {ways.map(([way, go]) => (
          <button key={way} type="button" aria-label={`${way}: ${name}`} onClick={go}>
            {way}
          </button>
        ))}
      </span>
    </li>
  );
}
