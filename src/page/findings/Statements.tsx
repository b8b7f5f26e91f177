// The statements of the documents: each in its sentence, with the reason for its class.

import { type SourceDocument, textOf } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import type { Screened } from '../../letter/letter.ts';
import type { Statement } from '../../screening/screening.ts';
import { ruleWords } from '../../screening/wording.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

/** Of more statements than these, all documents’ together, each document’s are folded away. */
const MOST_SHOWN = 12;

/** Those of each document that has any. */
export function Statements({ screened }: { screened: readonly Screened[] }) {
  const many = screened.flatMap(({ screening }) => screening.statements).length;
  return screened.map(
    ({ document, screening: { statements } }) =>
      statements.length > 0 && (
        <details className="reading" key={document.id} open={many <= MOST_SHOWN}>
          <summary>{`Sentences in ${shortName(document)}: ${statements.length}`}</summary>
          <ol className="rows" data-wide>
            <Gradual items={statements}>
              {(statement) => <Row key={statement.span.start} document={document} statement={statement} />}
            </Gradual>
          </ol>
        </details>
      ),
  );
}

/** The sentence with its normative word set off, and why it is in its class. */
function Row({ document, statement }: { document: SourceDocument; statement: Statement }) {
  const { span, cue } = statement;
  return (
    <li>
      <Place document={document} offset={span.start} isNamed />{' '}
      <span className="told">
        {textOf(document, { start: span.start, end: cue.start })}
        <b className="cue">{textOf(document, cue)}</b>
        {textOf(document, { start: cue.end, end: span.end })}
      </span>{' '}
      <span className="by">{`${statement.called}. ${ruleWords(document, statement)}.`}</span>
    </li>
  );
}
