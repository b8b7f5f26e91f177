// Blocks with a name, such as a warning: quotations as GitHub has them, and what other programs open, close or indent.

import { add, CODE_INDENT, type Current, columnOf, type Reading } from './reading.ts';

/** What kind of advice a quotation is, on its first line. */
const ALERT = /^\[!(note|tip|important|warning|caution)\] *$/i;
/** What opens or closes a block with a name, as VitePress, Docusaurus, MyST and Pandoc have it; and MkDocs, which indents it. */
const CLOSING = /^:{3,} *$/;
const CONTAINER = /^:{3,} *(?:\{ *[#.]?[\w-]+[^{}]*\}|([\w-]+)(?=[\s[{]|$)) *(.*)$/;
const ADMONITION = /^(?:(?:!!!|\?\?\?\+?) *([\w-]+)(?: inline(?: end)?)?|===(?= +"))(?: +"([^"]*)")? *$/;
/** Blank lines between a name and what it stands over. */
const MOST_BLANK = 3;
/** Names that are said where a block has no title. */
const ADVICE =
  /^(?:note|tip|hint|info|important|warning|caution|danger|attention|error|bug|example|question|abstract|summary|details|quote|success|failure|seealso|todo)$/i;

export function readAlert(reading: Reading, { words }: Current): boolean {
  const kind = reading.quoted && !reading.open ? ALERT.exec(words)?.[1] : undefined;
  if (kind === undefined) return false;
  add(reading, { role: 'paragraph', text: capitalize(kind) });
  return true;
}

/** A block with a name: its title, or what kind of advice it is. What stands in it is read as if it stood alone. */
export function readContainer(reading: Reading, current: Current): boolean {
  const { words } = current;
  if (reading.mark !== '') return false;
  const [container, name, title = ''] = CONTAINER.exec(words) ?? [];
  if (container === undefined && !CLOSING.test(words)) return readAdmonition(reading, current);
  const own = title.replace(/ *\{[^{}]*\} *$/, '').replace(/^\[(.*)\]$/, '$1');
  const isAdvice = name !== undefined && ADVICE.test(name);
  // Another name is perhaps a word.
  const said = isAdvice ? own || capitalize(name) : [name, own].join(' ').trim();
  if (said !== '') add(reading, { role: 'paragraph', text: said });
  reading.open = false;
  return true;
}

function readAdmonition(reading: Reading, { at, words, indent }: Current): boolean {
  const [all, kind = '', title] = ADMONITION.exec(words) ?? [];
  const column = indent + CODE_INDENT;
  const next = reading.lines.slice(at + 1, at + 1 + MOST_BLANK).find((line) => line.trim() !== '') ?? '';
  if (all === undefined || next.search(/\S/) < column) return false;
  add(reading, { role: 'paragraph', text: title ?? capitalize(kind) });
  while (columnOf(reading) > indent) reading.items.pop();
  reading.items.push({ column, sign: '!', first: Number.NaN, shown: Number.NaN });
  return true;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
