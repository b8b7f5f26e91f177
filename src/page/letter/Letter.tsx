// The request for what is missing, a letter: edited here, copied, saved or mailed. Every way says what came of it.

import { type RefObject, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { keyOf, type Shown } from '../../documents/shown.ts';
import { toFile, toHtml, toTicket } from '../../letter/forms.ts';
import type { Letter as LetterText, Screened } from '../../letter/letter.ts';
import { mailOf, recipientsOf } from '../../letter/mail.ts';
import type { Desk } from '../../state/desk.ts';
import { copyRich, select } from '../clipboard.ts';
import { useIsLive } from '../hooks/live.ts';
import { useOutcome } from '../Status.tsx';
import { save } from '../save.ts';
import { readSheet } from './read-sheet.ts';
import { Sheet } from './Sheet.tsx';

const FILE_NAME = 'request-for-specification.md';
const SELECTED = 'The letter is selected: copy it with your keyboard or menu.';

type LetterProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  readonly screened: readonly Screened[];
  /** As the page writes it. */
  readonly written: LetterText;
};

export function Letter({ desk, shown, screened, written }: LetterProps) {
  const edited = useStore(desk.store, (state) => state.letters.get(keyOf(shown)));
  const letter = edited ?? written;
  const sheet = useRef<HTMLDivElement>(null);
  const isLive = useIsLive();
  const version = useVersion(letter, sheet);
  /** The sheet is drawn once: what it was drawn with may have been edited since. */
  const change = (part: Partial<LetterText>) => {
    const now = desk.store.getState().letters.get(keyOf(shown)) ?? written;
    const body = sheet.current === null ? now.body : readSheet(sheet.current);
    desk.editLetter(shown, { ...now, body, ...part });
  };
  return (
    <section className="section request" aria-labelledby="request">
      <h2 id="request" tabIndex={-1}>
        The request
      </h2>
      <div className="letter-and-ways">
        <div className="letter">
          <label>
            <span>To</span>
            <input
              type="email"
              multiple
              autoComplete="off"
              placeholder="the sender"
              readOnly={!isLive}
              value={letter.to}
              onChange={({ target }) => change({ to: target.value })}
            />
          </label>
          <label>
            <span>Subject</span>
            <textarea
              rows={1}
              readOnly={!isLive}
              value={letter.subject}
              onChange={({ target }) => change({ subject: target.value.replaceAll('\n', ' ') })}
            />
          </label>
          <Sheet key={version} body={letter.body} isLive={isLive} sheet={sheet} edited={() => change({})} />
        </div>
        <Ways
          letter={letter}
          isLive={isLive}
          file={() => toFile(letter, shown, screened)}
          sheet={sheet}
          undo={edited === undefined ? null : () => desk.undoLetter(shown)}
        />
      </div>
    </section>
  );
}

/** Another number for a letter that the sheet does not hold already: it came from elsewhere than from typing. */
function useVersion({ body }: LetterText, sheet: RefObject<HTMLDivElement | null>): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    const isHeld =
      sheet.current !== null && JSON.stringify(readSheet(sheet.current)) === JSON.stringify(body);
    if (!isHeld) setVersion((before) => before + 1);
  }, [body, sheet]);
  return version;
}

type WaysProps = {
  readonly letter: LetterText;
  readonly isLive: boolean;
  readonly file: () => string;
  readonly sheet: RefObject<HTMLDivElement | null>;
  /** Null where nothing was edited. */
  readonly undo: (() => void) | null;
};

function Ways({ letter, isLive, file, sheet, undo }: WaysProps) {
  const { outcome, say } = useOutcome(letter);
  const copyButton = useRef<HTMLButtonElement>(null);
  const mail = mailOf(letter);
  const failed = (what: string) => {
    select(sheet.current);
    say(`${what} ${SELECTED}`);
  };
  return (
    <div className="letter-ways" data-print="no">
      <button
        ref={copyButton}
        type="button"
        data-first
        onClick={async () => {
          const isCopied = await copyRich(toTicket(letter.body), toHtml(letter.body));
          if (isCopied) say('The letter is on the clipboard.');
          else failed('The browser refused to copy.');
        }}
      >
        Copy the letter
      </button>
      {mail.kind === 'none' ? (
        <p>Too long for a mail link: copy it.</p>
      ) : (
        <a
          className="button"
          // The page has the letter once: without scripts a mail begins with its subject alone.
          href={isLive ? mail.href : mail.href.split('&body=')[0]}
          onClick={() => say('Your mail program is asked to open.')}
        >
          Write it as a mail
        </a>
      )}
      {recipientsOf(letter) === null && <p>“To” is no mail address: the mail opens without one.</p>}
      {mail.kind === 'short' && <p>The mail has the questions by their first words: a link holds no more.</p>}
      <button type="button" onClick={() => save(FILE_NAME, 'text/markdown', file(), say, failed)}>
        Download as .md
      </button>
      {undo !== null && (
        <button
          type="button"
          onClick={() => {
            undo();
            copyButton.current?.focus();
          }}
        >
          Undo my changes
        </button>
      )}
      <p>The letter can be edited. The file has the flag and checksums too.</p>
      {outcome}
    </div>
  );
}
