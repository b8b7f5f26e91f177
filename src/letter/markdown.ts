// What was found, for a ticket.

import { KIND_NAMES, sharedWords } from '../compare/placed.ts';
import { passageIndexAt, type SourceDocument, type Span, sides, textOf } from '../documents/document.ts';
import { passageName } from '../documents/naming.ts';
import { titleOf } from '../documents/shown.ts';
import { checklistItems } from '../screening/checklist-items.ts';
import { classWords, ruleWords, verdictWords } from '../screening/wording.ts';
import type { Account } from './account.ts';
import { screenedOf } from './letter.ts';

/** Verdicts, checklist, statements, and what matches, each with its passage. */
export function toMarkdown({ shown, screenings, comparison, matches }: Account): string {
  const parts = [`# ${plain(titleOf(shown))}`];
  for (const { document, screening } of screenedOf(shown, screenings)) {
    parts.push(
      `## ${plain(document.name)}`,
      factsOf(document),
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
  const { left, right } = shown;
  if (right !== null && comparison !== null) {
    const documents = { left, right };
    parts.push(
      '## What matches',
      matches
        .map((placed) => {
          const [here, there] = sides.map((side) => passageName(documents[side], placed.passage[side]));
          return `- ${plain(`${here} and ${there}`)}: ${KIND_NAMES[placed.match.kind]}: ${plain(sharedWords(documents, placed))}`;
        })
        .join('\n') || 'No matches found.',
    );
  }
  return `${parts.join('\n\n')}\n`;
}

function factsOf({ file }: SourceDocument): string {
  if (file === null) return 'No file.';
  return `${plain(file.name)}, ${file.bytes} bytes, SHA-256 ${file.sha256 ?? 'not computed'}`;
}

function placeOf(document: SourceDocument, { start }: Span): string {
  const passage = document.passages[passageIndexAt(document, start)];
  return passage === undefined ? document.name : plain(passageName(document, passage));
}

/** On one line, and with nothing that Markdown or HTML would read as markup. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>#|&~@]/g, '\\$&');
}
