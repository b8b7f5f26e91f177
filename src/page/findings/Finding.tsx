// How far the finding is, and what can be done about it: nothing while what was found is drawn.

import type { Desk } from '../../state/desk.ts';
import type { Progress } from '../../state/state.ts';

export function Finding({ desk, progress }: { desk: Desk; progress: Progress }) {
  return (
    <div className="working" role="status" data-print="no">
      {progress.kind === 'ended' ? (
        <span>{`${progress.reason} `}</span>
      ) : (
        <progress
          aria-label="Screening and comparing"
          value={progress.kind === 'found' ? 1 : progress.share}
        />
      )}
      {progress.kind !== 'found' && (
        <button type="button" onClick={progress.kind === 'ended' ? desk.findAgain : desk.stopFinding}>
          {progress.kind === 'ended' ? 'Look again' : 'Stop'}
        </button>
      )}
    </div>
  );
}
