// How far the finding is, and what can be done about it.

import type { Desk } from '../../state/desk.ts';
import type { Progress } from '../../state/state.ts';

export function Finding({ desk, progress }: { desk: Desk; progress: Exclude<Progress, { kind: 'found' }> }) {
  return (
    <div className="working" role="status" data-print="no">
      {progress.kind === 'ended' ? (
        <span>{`${progress.reason} `}</span>
      ) : (
        <progress aria-label="Screening and comparing" value={progress.share} />
      )}
      <button type="button" onClick={progress.kind === 'ended' ? desk.findAgain : desk.stopFinding}>
        {progress.kind === 'ended' ? 'Look again' : 'Stop'}
      </button>
    </div>
  );
}
