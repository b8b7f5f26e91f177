// What two dots open in reStructuredText: notes, targets, substitutions, comments; directives are read in a file of their own.
// Knows lines; bodies are read by whom it is given.

import { readDirective } from './directives.ts';
import { addRemark, type Body, bodyBelow, endOfBlock, nameOf, type Reading } from './reading.ts';

const NOTE = /^\[([^\]]+)\]\s*/;
const TARGET = /^_(`[^`]+`|(?:[^:\\]|\\.|:(?!\s|$))+):(?:\s|$)/;
const SUBSTITUTION = /^\|([^|]+)\|\s+([\w-]+)::\s*(.*)$/;
const DIRECTIVE = /^((?:[\w+.-]+:)*[\w+.-]*\w)\s?::(?:\s+(.*))?$/;

/** @returns the line behind what the dots open */
export function readExplicit(reading: Reading, body: Body, at: number): number {
  const said = (body.lines[at] ?? '').slice(2).trim();
  const below = bodyBelow(body, at);
  const [note, label = ''] = NOTE.exec(said) ?? [];
  if (note !== undefined) {
    reading.mark = `[${numberOf(reading, label)}] `;
    reading.readBody({ ...below, lines: [said.slice(note.length), ...below.lines] });
    return below.to;
  }
  const name = TARGET.exec(said)?.[1];
  if (name !== undefined) {
    reading.waiting.push(name.replaceAll('`', ''));
    const lines = below.lines.slice(0, endOfBlock(below.lines, 0));
    const isAddress = lines.length === 0 || /[:/.#]|_$/.test(lines.join(''));
    if (!isAddress || lines.some((line) => /\S\s+\S/.test(line))) reading.readBody({ ...below, lines });
    return at + 1 + lines.length;
  }
  if (said.startsWith('__')) return at + 1;
  const [, sub = '', kind = '', value = ''] = SUBSTITUTION.exec(said) ?? [];
  if (sub !== '') {
    if (kind === 'replace') reading.names.set(`|${nameOf(sub)}|`, [value, ...below.lines].join(' ').trim());
    else if (kind === 'unicode')
      reading.names.set(
        `|${nameOf(sub)}|`,
        value
          .split(' .. ')[0]
          ?.replace(/(?<!\S)(?:0x|x|\\x|U\+?|u|\\u)([\da-f]{1,5})\b\s*/gi, (_, code) =>
            String.fromCodePoint(Number.parseInt(code, 16)),
          ) ?? '',
      );
    else
      addRemark(
        reading,
        'picture',
        below.lines.map((line) => /^:alt:\s*(.*)/.exec(line)?.[1] ?? '').join(' '),
      );
    return below.to;
  }
  const [, directive, title = ''] = DIRECTIVE.exec(said) ?? [];
  if (directive !== undefined) {
    readDirective(reading, below, directive.toLowerCase(), title);
    return below.to;
  }
  // Nothing at all ends what is above, and says nothing of what is below.
  if (said === '' && !body.lines[at + 1]) return at + 1;
  addRemark(reading, 'comment', [said, ...below.lines].join(' '));
  return below.to;
}

/** Notes that a program numbers are counted; each name has one number. */
function numberOf(reading: Reading, label: string): string {
  if (!label.startsWith('#')) return label;
  reading.notes += 1;
  if (label !== '#') reading.names.set(`[${nameOf(label)}]`, String(reading.notes));
  return String(reading.notes);
}
