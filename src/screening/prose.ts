// The sentences of a document as prose: code, links and identifiers hidden, every offset unchanged.

import type { SourceDocument, Span } from '../documents/document.ts';
import { sentencesOf } from '../documents/sentences.ts';

/** A sentence, its identifier or list mark left out. */
export type ProseSentence = Span & {
  /** The whole document's characters, hidden parts blanked. */
  readonly text: string;
  /** The sentence's own. */
  readonly prose: string;
  /** The passage that holds the sentence: quotations run through it. */
  readonly passage: Span;
};

/** Fenced blocks, code between back ticks on one line, addresses and the targets of Markdown links. */
const NOT_PROSE =
  /^ {0,3}(```|~~~)[^\n]*\n(?:(?! {0,3}\1)[^\n]*\n)*(?: {0,3}\1|$(?![\s\S]))|`[^`\n]+`|(?<=\])\([^()\s]*\)|\b(?:https?|ftp|mailto):[^\s<>"')]+|<\/?[a-zA-Z][^<>\n]{0,200}>/gm;
/** "- ", "3.2.1 ", "(a) ", "> ", "# ": what opens a list item, a numbered clause or a heading. */
const MARK = /^(?:[-*•·–—▪◦>#|+]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+\.?)\s+/i;
/** "[SRS194] ", "REQ-12: ", "UD-1 ", "R5.2.1 ": capitals and a number, bracketed or parted by a mark. */
const IDENTIFIER = /^(?:\[[^\]\s]{1,24}\]|\(?[A-Z]{1,8}\d{0,3}[-_. ]?\d[\w.-]{0,15}\)?)[:.–—-]?\s+(?=\S)/;
/** A clause carries a list mark, an identifier and at most a letter under it. */
const MOST_MARKS = 3;

/** The sentences in order. Linear in the text. */
export function proseOf(document: SourceDocument): ProseSentence[] {
  const text = document.text.replace(NOT_PROSE, blank);
  return sentencesOf(document).flatMap((sentence): ProseSentence[] => {
    if (sentence.role === 'code') return [];
    const passage = document.passages[sentence.passage] ?? sentence;
    const start = afterMarks(text, sentence);
    if (start >= sentence.end) return [];
    return [{ start, end: sentence.end, text, prose: text.slice(start, sentence.end), passage }];
  });
}

/** Hidden text keeps its length and its line ends; code between back ticks stays a word, as it names a thing. */
function blank(hidden: string): string {
  if (hidden.startsWith('`') && !hidden.includes('\n')) return `\`${'x'.repeat(hidden.length - 2)}\``;
  return hidden.replace(/[^\n\r]/g, ' ');
}

function afterMarks(text: string, sentence: Span): number {
  let { start } = sentence;
  for (let marks = 0; marks < MOST_MARKS; marks += 1) {
    const ahead = text.slice(start, Math.min(sentence.end, start + 60));
    const mark = MARK.exec(ahead) ?? IDENTIFIER.exec(ahead);
    if (mark === null) break;
    start += mark[0].length;
  }
  return start;
}
