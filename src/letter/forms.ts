// One letter in the forms in which it leaves the page: prose for a mail, text for a ticket, HTML for a document, a file.

import { documentsOf, type Shown } from '../documents/shown.ts';
import { writeCount } from '../documents/words.ts';
import { flagOf } from './flag.ts';
import { asCode, inert, oneLine } from './inert.ts';
import type { Block, Letter, Run, Screened } from './letter.ts';

/** Prose without Markdown, as it stands in a mail. Line ends are "\n". */
export function toProse(body: readonly Block[]): string {
  return write(body, ({ text }) => `“${oneLine(text)}”`);
}

/** The same for a ticket: text that is Markdown as well. */
export function toTicket(body: readonly Block[]): string {
  return write(body, ({ kind, text }) => (kind === 'name' ? asCode(text) : `“${inert(text)}”`));
}

/** The same for what takes HTML from the clipboard. */
export function toHtml(body: readonly Block[]): string {
  const runs = (all: readonly Run[]) =>
    all
      .map(({ kind, text }) => {
        if (kind === 'words') return escapeHtml(text).replaceAll('\n', '<br>');
        const one = escapeHtml(oneLine(text));
        return kind === 'name' ? `<code>${one}</code>` : `“${one}”`;
      })
      .join('');
  return body
    .map(({ kind, items }) =>
      kind === 'paragraph'
        ? `<p>${items.map(runs).join('')}</p>`
        : `<ol>${items.map((item) => `<li>${runs(item)}</li>`).join('')}</ol>`,
    )
    .join('');
}

/** A file of Markdown: the flag above the letter, and what arrived, with its checksums, below it. */
export function toFile({ subject, body }: Letter, shown: Shown, screened: readonly Screened[]): string {
  const arrived = documentsOf(shown).map(({ name, file }) => {
    const facts = file && `${writeCount(file.bytes)} bytes, SHA-256 ${file.sha256 ?? 'not computed'}`;
    const called = file === null || file.name === name ? '' : `, ${asCode(file.name)}`;
    return `- ${asCode(name)}${called}: ${facts ?? 'no file'}`;
  });
  const parts = [
    `# ${inert(subject)}`,
    flagOf(shown, screened, asCode)
      .map((sentence) => `> ${sentence}`)
      .join('\n>\n'),
    toTicket(body),
    '## What arrived',
    arrived.join('\n'),
  ];
  return `${parts.join('\n\n')}\n`;
}

function write(body: readonly Block[], writeFile: (run: Run) => string): string {
  const runs = (all: readonly Run[]) =>
    all.map((run) => (run.kind === 'words' ? run.text : writeFile(run))).join('');
  return body
    .map(({ kind, items }) =>
      items.map((item, index) => (kind === 'list' ? `${index + 1}. ` : '') + runs(item)).join('\n'),
    )
    .join('\n\n');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
