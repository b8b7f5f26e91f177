// Blocks with a name, such as a warning: quotations as GitHub has them, and what other programs open, close or indent.

import { add, CODE_INDENT, type Current, type Reading } from './reading.ts';

/** What kind of advice a quotation is, on its first line. */
const ALERT = /^\[!(note|tip|important|warning|caution)\] *$/i;
/** What opens or closes a block with a name, as VitePress, Docusaurus, MyST and Pandoc have it; and MkDocs, which indents it. */
const CONTAINER = /^:{3,} *(?:\{ *\.?([\w-]+)[^{}]*\} *|([\w-]+) *)?([^:].*)?$/;
const ADMONITION = /^(?:(?:!!!|\?\?\?\+?) *([\w-]+)(?: inline(?: end)?)?|===(?= +"))(?: +"([^"]*)")? *$/;
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
export function readContainer(reading: Reading, { words }: Current): boolean {
  const [marks, braced, named = braced, title = ''] = CONTAINER.exec(words) ?? [];
  const [indented, kind = '', quoted] = ADMONITION.exec(words) ?? [];
  if (marks === undefined && indented === undefined) return false;
  const name = named ?? kind;
  const isAdvice = ADVICE.test(name);
  const own = quoted ?? title.trim();
  // Another name is a class where it stands alone, and perhaps a word where it does not.
  const said = isAdvice ? own || capitalize(name) : named === braced || own === '' ? own : `${name} ${own}`;
  if (said !== '') add(reading, { role: 'paragraph', text: said });
  reading.open = false;
  if (indented !== undefined)
    reading.items = [{ column: CODE_INDENT, sign: '!', first: Number.NaN, shown: Number.NaN }];
  return true;
}

function capitalize(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1).toLowerCase();
}
