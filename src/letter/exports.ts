// What was found, for a ticket (Markdown) or a script (JSON). README documents the JSON.

import { KIND_NAMES, type PlacedMatch, placeMatches, sharedWords } from '../compare/placed.ts';
import { passageIndexAt, type SourceDocument, type Span, sides, textOf } from '../documents/document.ts';
import { passageName } from '../documents/naming.ts';
import { countWords } from '../documents/words.ts';
import type { Findings } from '../find/work.ts';
import { checklistItems } from '../screening/checklist-items.ts';
import { classWords, ruleWords, verdictWords } from '../screening/wording.ts';
import { type Shown, type Source, sourcesOf, titleOf } from '../state/source.ts';

/** Raised whenever the shape below changes. */
const VERSION = 2;

/** Everything that was found, with spans in UTF-16 offsets into each document's text, which is in it too. */
export function toJson(shown: Shown, findings: Findings, matches: readonly PlacedMatch[]): string {
  const about = (source: Source | null) => {
    if (source === null) return null;
    const { id, name, text, passages, dateline } = source.document;
    return { id, name, file: source.file, words: countWords(text), dateline, passages, text };
  };
  const { comparison, screenings } = findings;
  const { left, right } = shown;
  const remain = new Set(matches.map(({ number }) => number));
  const placed =
    comparison && right ? placeMatches(comparison, { left: left.document, right: right.document }) : [];
  const dismissed = placed.flatMap(({ number, position, match }) =>
    remain.has(number) ? [] : [{ match: position, left: match.left, right: match.right }],
  );
  return JSON.stringify(
    {
      format: 'two-reports-side-by-side',
      version: VERSION,
      offsets: 'UTF-16',
      documents: { left: about(shown.left), right: about(shown.right) },
      screenings,
      comparison: comparison && { ...comparison, dismissed },
    },
    null,
    1,
  );
}

/** The same for people: verdicts, checklist, statements, and what corresponds, each with its passage. */
export function toMarkdown(shown: Shown, findings: Findings, matches: readonly PlacedMatch[]): string {
  const parts = [`# ${plain(titleOf(shown))}`];
  for (const side of sides) {
    const source = shown[side];
    const screening = findings.screenings[side];
    if (source === null || screening === null) continue;
    const { document, file } = source;
    parts.push(
      `## ${plain(document.name)}`,
      `${plain(file.name)}, ${file.bytes} bytes, SHA-256 ${file.sha256 ?? 'not computed'}`,
      verdictWords(screening),
      '### Checklist',
      checklistItems
        .map(({ title }, index) => {
          const places = new Set(screening.checklist[index]?.found.map((span) => placeOf(document, span)));
          return `- ${title}: ${[...places].join(', ') || 'none found'}`;
        })
        .join('\n'),
      '### Statements',
      screening.statements
        .map((statement) => {
          const words = plain(textOf(document, statement.span));
          return `- ${placeOf(document, statement.span)}: ${words} (${classWords[statement.class]}: ${plain(ruleWords(document, statement))})`;
        })
        .join('\n') || 'None found.',
    );
  }
  const { right } = shown;
  if (right !== null && findings.comparison !== null) {
    const documents = { left: shown.left.document, right: right.document };
    parts.push(
      '## What corresponds',
      matches
        .map((placed) => {
          const [left, there] = sides.map((side) => passageName(documents[side], placed.passage[side]));
          return `- ${plain(`${left} and ${there}`)}: ${KIND_NAMES[placed.match.kind]}: ${plain(sharedWords(documents, placed))}`;
        })
        .join('\n') || 'No matches found.',
    );
  }
  return `${parts.join('\n\n')}\n`;
}

/** A name for what is saved, made of the documents' names. */
export function fileName(shown: Shown, ending: string): string {
  return `${sourcesOf(shown)
    .map(({ document }) => document.id)
    .join('-and-')}.${ending}`;
}

function placeOf(document: SourceDocument, { start }: Span): string {
  const passage = document.passages[passageIndexAt(document, start)];
  return passage === undefined ? document.name : plain(passageName(document, passage));
}

/** On one line, and with nothing that Markdown or HTML would read as markup. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&~@]/g, '\\$&');
}
