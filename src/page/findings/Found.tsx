// What was found in opened documents, where the supplied reports have their flag.

import type { Shown } from '../../documents/shown.ts';
import { documentsOf } from '../../documents/shown.ts';
import type { Screened } from '../../letter/letter.ts';
import { checklistItems } from '../../screening/checklist-items.ts';
import type { Screening, Verdict } from '../../screening/screening.ts';
import { verdictWords } from '../../screening/wording.ts';
import type { Progress } from '../../state/state.ts';

const HEADINGS: Readonly<Record<Verdict, string>> = {
  specification: 'What is here has the form of a specification.',
  unclear: 'It is not clear whether there is a specification here.',
  'nothing-found': 'No specification was found here.',
  'not-judged': 'What is here is in a language that is not judged.',
};

type FoundProps = {
  readonly shown: Shown;
  readonly screened: readonly Screened[];
  readonly progress: Progress;
};

export function Found({ shown, screened, progress }: FoundProps) {
  const isScreened = screened.length === documentsOf(shown).length;
  return (
    <section className="flag" aria-labelledby="flag">
      <h2 id="flag">
        {isScreened
          ? headingFor(screened.map(({ screening }) => screening.verdict))
          : `What is here ${progress.kind === 'ended' ? 'was not' : 'is being'} screened.`}
      </h2>
      {screened.map(({ document: { id, name, provenance }, screening }) => (
        <p key={id}>
          <bdi>{name}</bdi>: {provenance?.reading ?? `${verdictWords(screening)} ${coverage(screening)}`}
        </p>
      ))}
      {isScreened && (
        <p className="flag-ways">
          <a href="#evidence">See the evidence</a>
          <a href="#request">Ask for what is missing</a>
        </p>
      )}
    </section>
  );
}

/** Of two documents the one says what there is that says most. */
function headingFor(verdicts: readonly Verdict[]): string {
  const most = (['specification', 'unclear', 'nothing-found'] as const).find((verdict) =>
    verdicts.includes(verdict),
  );
  return most === 'specification' && verdicts.some((verdict) => verdict !== most)
    ? 'One of the two has the form of a specification.'
    : HEADINGS[most ?? 'not-judged'];
}

function coverage({ checklist, language }: Screening): string {
  if (language !== null) return '';
  const found = checklist.filter((entry) => entry.found.length > 0).length;
  return `It has something on ${found} of the ${checklistItems.length} subjects that a specification covers.`;
}
