// What came of the reader's last wish, in sight wherever the reader is, until they go on. A refusal is an alert.

import { type RefObject, useEffect } from 'react';
import type { Desk } from '../state/desk.ts';
import type { Notice as NoticeState } from '../state/state.ts';
import { Status } from './Status.tsx';

type NoticeProps = {
  readonly desk: Desk;
  readonly notice: NoticeState | null;
  readonly reading: string | null;
  /** Where the keyboard goes when the button that it is on goes. */
  readonly openButton: RefObject<HTMLButtonElement | null>;
};

/** Both places are always there: what is put into a live region is told, not the region itself. */
export function Notice({ desk, notice, reading, openButton }: NoticeProps) {
  const isRefusal = notice?.kind === 'refused';
  const status = [isRefusal ? null : notice?.words, reading].filter(Boolean).join(' ');
  useEffect(() => {
    if (notice === null) return;
    // Whoever does something else has gone on. Ahead of what that itself has to say.
    const goOn = ({ target }: MouseEvent) => {
      if (target instanceof Element && target.closest('.said') === null) desk.hush();
    };
    addEventListener('click', goOn, true);
    return () => removeEventListener('click', goOn, true);
  }, [notice, desk]);
  const leave = (how: () => void) => () => {
    how();
    openButton.current?.focus({ preventScroll: true });
  };
  const close = notice !== null && (
    <button type="button" aria-label="Close this note" onClick={leave(desk.hush)}>
      ×
    </button>
  );
  return (
    <>
      <div className="said" data-print="no">
        <Status>{status}</Status>
        {reading !== null && (
          <button type="button" onClick={leave(desk.stopOpening)}>
            Stop
          </button>
        )}
        {notice?.kind === 'undoable' && (
          <button type="button" onClick={leave(desk.undo)}>
            Undo
          </button>
        )}
        {!isRefusal && close}
      </div>
      <div className="said" data-kind="refused" data-print="no">
        {/* As an alert alone, Firefox would not tell what is put into it. */}
        <p role="alert" aria-live="assertive">
          {isRefusal ? notice.words : ''}
        </p>
        {isRefusal && close}
      </div>
    </>
  );
}
