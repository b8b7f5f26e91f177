// The evidence: what the screening found of a specification in each document, at a glance and in full.

import { memo } from 'react';
import type { PlacedMatch } from '../../compare/placed.ts';
import { isSupplied, type Shown } from '../../documents/shown.ts';
import type { Findings } from '../../find/findings.ts';
import { fileName } from '../../letter/account.ts';
import { toJson } from '../../letter/json.ts';
import type { Screened } from '../../letter/letter.ts';
import { toMarkdown } from '../../letter/markdown.ts';
import { verdictOf } from '../../letter/verdict.ts';
import { Places } from '../Place.tsx';
import { useOutcome } from '../Status.tsx';
import { save } from '../save.ts';
import { Checklist } from './Checklist.tsx';
import { Statements } from './Statements.tsx';

type EvidenceProps = {
  readonly shown: Shown;
  readonly screened: readonly Screened[];
  readonly findings: Findings;
  readonly matches: readonly PlacedMatch[];
  /** Those that are set aside. */
  readonly aside: readonly PlacedMatch[];
};

/** Drawn again only when something was found: it can be thousands of statements. */
export const Evidence = memo(function Evidence({ screened, ...found }: EvidenceProps) {
  const { shown } = found;
  const judged = screened.filter(({ screening }) => screening.language === null);
  return (
    <section className="section evidence" aria-labelledby="evidence">
      <h2 id="evidence" tabIndex={-1}>
        The evidence
      </h2>
      <p className="lead">
        {`Found by machine, by the forms of requirements and the headings of specifications. ${
          isSupplied(shown)
            ? 'Both reports were read as well: see the notes.'
            : 'It says what is there, not how good it is, and does not replace reading.'
        }`}
      </p>
      <div className="halves">
        {screened.map((one) => (
          <div key={one.document.id} className="half">
            <p className="verdict" data-verdict={one.screening.verdict}>
              <b>{verdictOf(one)}</b>
              {` ${one.screening.said}${counted(one)}`}
            </p>
            <Facts {...one} />
          </div>
        ))}
      </div>
      <Statements screened={screened} />
      {judged.length > 0 && (
        <>
          <h3>What a specification supplies</h3>
          <Checklist screened={judged} />
        </>
      )}
      <Save {...found} />
    </section>
  );
});

function counted({ screening: { language, statements, counted } }: Screened): string {
  return language === null ? ` There ${statements.length > 1 ? 'are' : 'is'} ${counted}.` : '';
}

/** What the verdict rests on, each fact with its first places. */
function Facts({ document, screening }: Screened) {
  if (screening.evidence.length === 0) return null;
  return (
    <ul className="facts-told">
      {screening.evidence.map(({ speaks, words, places }) => (
        <li key={words} data-speaks={speaks}>
          {`${words} `}
          <Places document={document} offsets={places.map(({ start }) => start)} />
          <span className="unseen">{` This speaks ${speaks} a specification.`}</span>
        </li>
      ))}
    </ul>
  );
}

/** Everything found, to go into a ticket or a script. */
function Save({ shown, findings, matches, aside }: Omit<EvidenceProps, 'screened'>) {
  const { outcome, say } = useOutcome(findings);
  const offer = (ending: string, type: string, write: typeof toJson) =>
    save(fileName(shown, ending), type, write({ shown, ...findings, matches, aside }), say);
  return (
    <div className="ways" data-print="no">
      <button type="button" onClick={() => offer('md', 'text/markdown', toMarkdown)}>
        Save what was found as Markdown
      </button>
      <button type="button" onClick={() => offer('json', 'application/json', toJson)}>
        Save as JSON
      </button>
      {outcome}
    </div>
  );
}
