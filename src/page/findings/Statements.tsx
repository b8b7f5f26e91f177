// The statements of the documents: each in its sentence, with the reason for its class.

import { type SourceDocument, textOf } from '../../documents/document.ts';
import { shortName } from '../../documents/naming.ts';
import { writeCount } from '../../documents/words.ts';
import type { Screened } from '../../letter/letter.ts';
import type { Statement, StatementClass } from '../../screening/screening.ts';
import { classWords, ruleWords } from '../../screening/wording.ts';
import { Gradual } from '../hooks/gradually.tsx';
import { Place } from '../Place.tsx';

/** More statements than these in a document are folded away under their counts. */
const MOST_SHOWN = 12;

/** Those of all documents in one list where they are few; else a fold for each document. */
export function Statements({ screened }: { screened: readonly Screened[] }) {
  const all = screened.flatMap(({ screening }) => screening.statements);
  if (all.length === 0) return null;
  if (all.length <= MOST_SHOWN) {
    return (
      <>
        <h3>{all.length === 1 ? 'The sentence' : `The ${all.length} sentences`}</h3>
        <ol className="rows" data-wide>
          {screened.flatMap(({ document, screening }) =>
            screening.statements.map((statement) => (
              <Row key={`${document.id} ${statement.span.start}`} document={document} statement={statement} />
            )),
          )}
        </ol>
      </>
    );
  }
  return screened.map(({ document, screening: { statements } }) => (
    <details className="reading" key={document.id}>
      <summary>{`${shortName(document)}: ${countClasses(statements)}`}</summary>
      <ol className="rows" data-wide>
        <Gradual items={statements}>
          {(statement) => <Row key={statement.span.start} document={document} statement={statement} />}
        </Gradual>
      </ol>
    </details>
  ));
}

const CLASSES: readonly StatementClass[] = ['requirement', 'possible', 'not-about-a-system', 'reported'];

/** How many there are of each class, as in "62 sentences with a word such as “shall” or “will”: 40 requirement, 22 ...". */
export function countClasses(statements: readonly Statement[]): string {
  const counts = CLASSES.map((name) => {
    const { length } = statements.filter((statement) => statement.class === name);
    return length === 0 ? null : `${writeCount(length)} ${classWords[name].toLowerCase()}`;
  });
  const many = `${writeCount(statements.length)} sentence${statements.length === 1 ? '' : 's'}`;
  const such = 'with a word such as “shall” or “will”';
  return statements.length === 0
    ? `no sentence ${such}`
    : `${many} ${such}: ${counts.filter(Boolean).join(', ')}`;
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
      <span className="by">{`${classWords[statement.class]}. ${ruleWords(document, statement)}.`}</span>
    </li>
  );
}
