// Writes changes in the bracket notation of these tests: "shall stop within [two] seconds -> ... [five] seconds (number)".

import { blocksOf } from '../../../src/compare/changes/blocks.ts';
import { compare } from '../../../src/compare/compare.ts';
import type { Change } from '../../../src/compare/comparison.ts';
import type { BothSides, SourceDocument, Span } from '../../../src/documents/document.ts';
import { readSchema } from '../../../src/reading/outline/schema.ts';
import { readDocument } from '../../../src/reading/read.ts';

/** A text with headings or tables of Markdown is read as that; one with a head of YAML as its keys and values. */
function documentOf(text: string): SourceDocument {
  if (text.startsWith('---\n')) return readSchema(text, { id: 'report', name: 'Report' });
  const format = /^(?:#+ |\|)/m.test(text) ? 'markdown' : 'text';
  return readDocument(text, { id: 'report', name: 'Report', format });
}

/** "- removed", "+ added", "~ moved", "left [words] -> right [words]" with what a change touches behind it. */
export function writtenChanges(left: string, right: string): string[] {
  const documents = { left: documentOf(left), right: documentOf(right) };
  return (compare(documents.left, documents.right).changes ?? []).map((change) => written(change, documents));
}

/** The same, those written as one that are shown as one. */
export function shownChanges(left: string, right: string): string[] {
  const documents = { left: documentOf(left), right: documentOf(right) };
  const { changes } = compare(documents.left, documents.right);
  return blocksOf(changes ?? [], documents).map(({ change }) => written(change, documents));
}

function written(change: Change, documents: BothSides<SourceDocument>): string {
  const { kind, moved, about, words, left, right } = change;
  const here = marked(documents.left, left, words.left);
  const there = marked(documents.right, right, words.right);
  const notes = [...(kind === 'words' && moved ? ['moved'] : []), ...about].join(', ');
  const text = {
    words: `${here} -> ${there}`,
    added: `+ ${there}`,
    removed: `- ${here}`,
    moved: `~ ${here}`,
  }[kind];
  return notes === '' ? text : `${text} (${notes})`;
}

function marked({ text }: SourceDocument, span: Span | null, words: readonly Span[]): string {
  if (span === null) return '';
  let written = '';
  let from = span.start;
  for (const { start, end } of words) {
    written += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return written + text.slice(from, span.end);
}
