// A document's statements: how many of each class, and each in its sentence with the reason for its class.

import { type SourceDocument, textOf } from '../../documents/document.ts';
import type { Statement, StatementClass } from '../../screening/screening.ts';
import { classWords, ruleWords } from '../../screening/wording.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

const CLASSES: readonly StatementClass[] = ['requirement', 'possible', 'not-about-a-system', 'reported'];

type StatementsProps = { readonly document: SourceDocument; readonly statements: readonly Statement[] };

export function Statements({ document, statements }: StatementsProps) {
  return (
    <>
      <dl className="counts">
        {CLASSES.map((name) => (
          <div key={name}>
            <dt>{classWords[name]}</dt>
            <dd>{statements.filter((statement) => statement.class === name).length}</dd>
          </div>
        ))}
      </dl>
      <ul>
        <Gradual items={statements}>
          {(statement) => (
            <li key={statement.span.start}>
              <Place document={document} offset={statement.span.start} />{' '}
              <Sentence document={document} statement={statement} />
              <span>{`${classWords[statement.class]}. ${ruleWords(document, statement)}.`}</span>
            </li>
          )}
        </Gradual>
      </ul>
    </>
  );
}

/** The sentence with its normative word set off. */
function Sentence({
  document,
  statement: { span, cue },
}: {
  document: SourceDocument;
  statement: Statement;
}) {
  return (
    <>
      {textOf(document, { start: span.start, end: cue.start })}
      <strong>{textOf(document, cue)}</strong>
      {textOf(document, { start: cue.end, end: span.end })}
    </>
  );
}
