// What was found, for a ticket: everything that the page shows of it, each with a citation.

import type { Comparison, Quotation } from '../compare/comparison.ts';
import {
  EXTENT_NAMES,
  KIND_NAMES,
  type PlacedMatch,
  passagesQuoted,
  sharedWords,
} from '../compare/placed.ts';
import { withoutMatchAmong } from '../compare/without-match.ts';
import {
  across,
  type BothSides,
  type Passage,
  type Side,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../documents/document.ts';
import { groupBy } from '../documents/groups.ts';
import { shortName } from '../documents/naming.ts';
import { titleOf } from '../documents/shown.ts';
import { checklistItems } from '../screening/checklist-items.ts';
import type { Screening } from '../screening/screening.ts';
import { ruleWords } from '../screening/wording.ts';
import type { Account } from './account.ts';
import { flagOf } from './flag.ts';
import { asCode, inert } from './inert.ts';
import { type Screened, screenedOf } from './letter.ts';
import { placeOf } from './place.ts';

/** The flag; then what changed, of two versions; then what matches and what does not; then the checklist and the statements of each document. */
export function toMarkdown(account: Account): string {
  const { shown, screenings, comparison, changed } = account;
  const { left, right } = shown;
  const screened = screenedOf(shown, screenings);
  const parts = [
    `# ${inert(titleOf(shown))}`,
    flagOf(shown, screened, asCode).join('\n\n'),
    ...(changed?.markdown ?? []),
    ...(right === null
      ? []
      : comparison === null
        ? ['Not compared when this was saved.']
        : compared({ left, right }, comparison, account)),
    ...screened.flatMap(screenedParts),
  ];
  return `${parts.join('\n\n')}\n`;
}

function compared(
  documents: BothSides<SourceDocument>,
  comparison: Comparison,
  { matches, aside, screenings }: Account,
): string[] {
  const { names, figures, quotations } = comparison;
  const byPosition = groupBy(matches, ({ position }) => position);
  /** Both ends with their words, each on a line of its own; the same words once. */
  const writeMatch = (placed: PlacedMatch) => {
    const [left, right] = sides.map((side) => ({
      place: placeOf(documents[side], placed.passage[side]),
      words: inert(textOf(documents[side], placed.match[side])),
    }));
    const kind = KIND_NAMES[placed.match.kind].toLowerCase();
    const head = `${left?.place} and ${right?.place}: ${kind}: ${placed.told && `${inert(placed.told)} `}`;
    if (left?.words === right?.words) return `${head}“${left?.words}”`;
    const ends = [left, right].map((end) => `\n  - ${end?.place}: “${end?.words}”`);
    return `${head}${inert(sharedWords(documents, placed))}${ends.join('')}`;
  };
  const without = withoutMatchAmong(
    documents,
    comparison,
    matches.map(({ match }) => match),
  );
  const onlyIn = sides.flatMap((side) => [
    `## Only in ${inert(shortName(documents[side]))}`,
    list(without[side], (index) => cite(documents[side], documents[side].passages[index])),
  ]);
  return [
    '## What matches',
    list(matches, writeMatch),
    ...(aside.length === 0 ? [] : ['## Set aside by a reader as no match', list(aside, writeMatch)]),
    // Of two versions the changes say it better.
    ...(comparison.changes !== null && comparison.versions.likely ? [] : onlyIn),
    '## Names written differently',
    list(names, (name) => bothSides(documents, name)),
    '## Figures and dates',
    list(figures, (figure) => bothSides(documents, figure) + (figure.near ? ' (near, not equal)' : '')),
    ...sides.flatMap((side) => [
      `## Quotations in ${inert(shortName(documents[side]))}`,
      list(quotations[side], (quotation) => quoted(documents, side, quotation, byPosition, screenings[side])),
    ]),
  ];
}

/** Each writing once with its places, left and right: "“Sergey” (TASS 7) and “Sergei” (Interfax 1)". */
function bothSides(documents: BothSides<SourceDocument>, spans: BothSides<readonly Span[]>): string {
  const written = sides.map((side) => {
    const document = documents[side];
    if (spans[side].length === 0) return `no match found in ${inert(shortName(document))}`;
    return [...groupBy(spans[side], (span) => textOf(document, span))]
      .map(([words, at]) => `“${inert(words)}” (${at.map((span) => placeOf(document, span)).join(', ')})`)
      .join(', ');
  });
  return written.join('; ');
}

function quoted(
  documents: BothSides<SourceDocument>,
  side: Side,
  quotation: Quotation,
  byPosition: ReadonlyMap<number, readonly PlacedMatch[]>,
  screening: Screening | null,
): string {
  const document = documents[side];
  const { speaker, outlet, extent } = quotation;
  // Who speaks is looked for in English alone.
  const unsaid = screening?.language ? '' : 'speaker not found in the sentence';
  const other = documents[across[side]];
  const places = passagesQuoted(quotation, side, byPosition).map((passage) => placeOf(other, passage));
  const parts = [
    `${placeOf(document, quotation)}: “${inert(textOf(document, quotation))}”`,
    speaker ? `said by ${inert(textOf(document, speaker))}` : unsaid,
    outlet && `in ${inert(textOf(document, outlet))}`,
    places.length === 0 ? EXTENT_NAMES.none : `${EXTENT_NAMES[extent]} ${places.join(', ')}`,
  ];
  return parts.filter(Boolean).join('; ');
}

function screenedParts({ document, screening }: Screened): string[] {
  const { file } = document;
  const facts =
    file === null
      ? 'No file.'
      : `${asCode(file.name)}, ${file.bytes} bytes, SHA-256 ${asCode(file.sha256 ?? 'not computed')}`;
  return [
    `## ${inert(document.name)}`,
    facts,
    ...(screening.language === null
      ? judgedParts({ document, screening })
      : [`Not judged: it seems to be in ${screening.language}. ${screening.said}`]),
  ];
}

function judgedParts({ document, screening }: Screened): string[] {
  return [
    '### Checklist',
    list(checklistItems, ({ title }, index) => {
      const { found = [], touched = [] } = screening.checklist[index] ?? {};
      const places = new Set((found.length > 0 ? found : touched).map((span) => placeOf(document, span)));
      const how = found.length > 0 || places.size === 0 ? '' : 'only touched on: ';
      return `${title}: ${how}${[...places].join(', ') || 'none found'}`;
    }),
    '### Statements',
    list(screening.statements, (statement) => {
      const words = inert(textOf(document, statement.span));
      const why = `${statement.called}: ${inert(ruleWords(document, statement))}`;
      return `${placeOf(document, statement.span)}: ${words} (${why})`;
    }),
  ];
}

function list<Item>(items: readonly Item[], write: (item: Item, index: number) => string): string {
  return items.map((item, index) => `- ${write(item, index)}`).join('\n') || 'None found.';
}

function cite(document: SourceDocument, passage: Passage | undefined): string {
  return passage === undefined ? '' : `${placeOf(document, passage)}: ${inert(textOf(document, passage))}`;
}
