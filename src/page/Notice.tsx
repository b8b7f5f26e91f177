// What came of the reader's last wish, in sight wherever the reader is. A refusal is an alert.

import type { RefObject } from 'react';
import type { Notice as NoticeState } from '../state/state.ts';

type NoticeProps = {
  readonly notice: NoticeState | null;
  readonly reading: string | null;
  readonly stop: () => void;
  /** Where the keyboard goes when the button that it is on goes. */
  readonly openButton: RefObject<HTMLButtonElement | null>;
};

/** Both places are always there: what is put into a live region is told, not the region itself. */
export function Notice({ notice, reading, stop, openButton }: NoticeProps) {
  const isRefusal = notice?.kind === 'refused';
  const status = [isRefusal ? null : notice?.words, reading].filter(Boolean).join(' ');
  const stopHere = () => {
    stop();
    openButton.current?.focus({ preventScroll: true });
  };
  return (
    <>
      <p className="said" role="status" data-print="no">
        {status}
        {reading !== null && (
          <button type="button" onClick={stopHere}>
            Stop
          </button>
        )}
      </p>
      <p className="said" role="alert" data-print="no">
        {isRefusal ? notice.words : ''}
      </p>
    </>
  );
}
