// What was found in opened documents, where the supplied reports have their flag.

import { checklistItems } from '../screening/checklist-items.ts';
import type { Verdict } from '../screening/screening.ts';
import { verdictWords } from '../screening/wording.ts';
import { find, stopFinding } from '../state/desk.ts';
import type { ScreenedSource } from './findings/Evidence.tsx';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  specification: 'What is here has the form of a specification.',
  unclear: 'It is not clear whether there is a specification here.',
  'nothing-found': 'No specification was found here.',
};

type FoundProps = {
  readonly screened: readonly ScreenedSource[];
  /** How many documents are on the page. */
  readonly count: number;
  /** How much of what is to be found has been, up to 1; null where the reader stopped it. */
  readonly share: number | null;
};

export function Found({ screened, count, share }: FoundProps) {
  return (
    <section className="flag" aria-labelledby="flag">
      <h2 id="flag">
        {screened.length < count
          ? `What is here ${share === null ? 'was not' : 'is being'} screened.`
          : headingFor(screened.map(({ screening }) => screening.verdict))}
      </h2>
      {screened.map(({ document, screening, provenance }) => (
        <p key={document.id}>
          <bdi>{document.name}</bdi>: {provenance?.reading ?? verdictWords(screening)}
          {provenance === null && ` ${coverage(screening.checklist)}`}
        </p>
      ))}
      {share !== 1 && (
        <p className="working" role="status" data-print="no">
          {share === null ? (
            'Stopped: not everything was looked for. '
          ) : (
            <progress aria-label="Screening and comparing" value={share} />
          )}
          <button type="button" onClick={share === null ? find : stopFinding}>
            {share === null ? 'Look again' : 'Stop'}
          </button>
        </p>
      )}
      <p className="flag-ways">
        <a href="#evidence">See the evidence</a>
        <a href="#request">Ask for what is missing</a>
      </p>
    </section>
  );
}

/** Of two documents the one says what there is that says most. */
function headingFor(verdicts: readonly Verdict[]): string {
  const most = (['specification', 'unclear'] as const).find((verdict) => verdicts.includes(verdict));
  return most === 'specification' && verdicts.some((verdict) => verdict !== most)
    ? 'One of the two has the form of a specification.'
    : HEADINGS[most ?? 'nothing-found'];
}

function coverage(checklist: ScreenedSource['screening']['checklist']): string {
  const found = checklist.filter((entry) => entry.found.length > 0).length;
  return `It has something on ${found} of the ${checklistItems.length} subjects that a specification covers.`;
}
