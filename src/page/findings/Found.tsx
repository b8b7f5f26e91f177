// What was found in opened documents, where the supplied reports have their flag; and the flag, which stays true.

import { shortName } from '../../documents/naming.ts';
import { FLAG_STAYS } from '../../letter/flag.ts';
import type { Screened } from '../../letter/letter.ts';
import { verdictOf } from '../../letter/verdict.ts';
import type { Verdict } from '../../screening/screening.ts';
import type { Progress } from '../../state/state.ts';
import { FlagWays } from '../Flag.tsx';
import { Status } from '../Status.tsx';

type FoundProps = {
  readonly screened: readonly Screened[];
  /** Whether these are all of the documents on the page. */
  readonly isScreened: boolean;
  readonly progress: Progress;
};

/** What is said once of two documents of one verdict. */
const OF_BOTH: Readonly<Partial<Record<Verdict, string>>> = {
  specification: 'Both look like specifications.',
  unclear: 'Whether each is a specification is unclear.',
};

export function Found({ screened, isScreened, progress }: FoundProps) {
  const verdicts = screened.map(({ screening }) => screening.verdict);
  const [one, other] = verdicts;
  const heading = (one === other && one && OF_BOTH[one]) || screened.map((one) => verdictOf(one)).join(' ');
  return (
    <section
      className="flag"
      aria-labelledby="flag"
      data-verdict={isScreened ? strongest(verdicts) : undefined}
    >
      <div className="flag-words">
        <h2 id="flag">
          {isScreened ? heading : `Not ${progress.kind === 'ended' ? 'screened' : 'yet screened'}.`}
        </h2>{' '}
        {/* Of a long document it comes later, and is told then. */}
        <Status>{isScreened && coverage(screened)}</Status>
        <p className="flag-stays">{FLAG_STAYS}</p>
      </div>
      {isScreened && <FlagWays request="Ask for what is missing" />}
    </section>
  );
}

function strongest(verdicts: readonly string[]): string | undefined {
  return ['specification', 'unclear', 'nothing-found', 'not-judged'].find((verdict) =>
    verdicts.includes(verdict),
  );
}

/** How much of the checklist each document covers; said once where that is the same of both. Of the reports it is no matter. */
function coverage(screened: readonly Screened[]): string {
  const opened = screened.filter(
    ({ document, screening }) => document.provenance === null && screening.language === null,
  );
  const each = opened.map(({ screening }) => screening.covered);
  if (each.length === 2 && each[0] === each[1]) return `In both, ${each[0]}.`;
  return opened.map(({ document }, index) => `In ${shortName(document)}, ${each[index]}.`).join(' ');
}
