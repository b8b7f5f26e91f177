// What a description of an interface or a schema requires by its keys: "maximum: 100", the names below "required".
// Knows lines of such a file as they are read, and no sentence.

import type { SourceDocument, Span } from '../../documents/document.ts';
import { classWords, rules, type Statement } from '../screening.ts';

/** The keys of JSON Schema and OpenAPI that bind, with a value behind them; those that tell, as a title does, are left out. */
const KEY =
  /^(?:required|(?:exclusive)?(?:minimum|maximum)|(?:min|max)(?:length|items|properties|contains)|multipleof|uniqueitems|pattern|enum|const|format|type|\$ref|in|nullable|readonly|writeonly|(?:additional|unevaluated)(?:properties|items))(?=: \S)/i;
/** What is not so binds only where it shuts others out. */
const FREE = /^(?!const\b|additional|unevaluated)\w+: false$/i;
/** They head a list of names or values. */
const LIST = /^(?:required|enum|type):?$/;
/** What is shown has the same keys and binds nothing. */
const SHOWN = /^(?:examples?|default):?$/;
/** Below it each key is a code or `default`, the response to what has no other. */
const RESPONSES = /^responses:?$/;
const MARK = '• ';
/** No key is longer (UTF-16 units). */
const LONGEST_KEY = 30;

/** The lines that bind in a document that is made of keys, in order. Linear in the text. */
export function keyStatements({ text, passages }: SourceDocument): Statement[] {
  const found: Statement[] = [];
  let heading = 0;
  let shown = Infinity;
  let opens = false;
  let holdsKeys = false;
  // How deep the responses and their codes are.
  let responses = Infinity;
  let codes = Infinity;
  let isListed = false;
  for (const { start: at, end, role, level = 1 } of passages) {
    if (role !== 'heading' && role !== 'list-item') continue;
    const isItem = text.startsWith(MARK, at);
    const start = at + (isItem ? MARK.length : 0);
    const line = text.slice(start, Math.min(end, start + LONGEST_KEY));
    if (role === 'heading') heading = level;
    // An item of the first level belongs to the last heading or stands beside it.
    const depth = heading + (role === 'list-item' && (level > 1 || isItem) ? level : 0);
    if (depth <= responses) responses = codes = Infinity;
    else if (codes === Infinity) codes = depth;
    // Below a heading that shows keys, and no list of them, a key of the first level is one of those.
    if (opens) holdsKeys = !isItem;
    opens = false;
    if (depth <= shown && (role === 'heading' || !holdsKeys)) {
      holdsKeys = false;
      shown = SHOWN.test(line) && depth !== codes ? depth : Infinity;
      opens = role === 'heading' && shown < Infinity;
    }
    if (shown < Infinity) continue;
    if (RESPONSES.test(line)) responses = depth;
    isListed = isListed && isItem;
    const key = isListed ? line : FREE.test(line) ? undefined : KEY.exec(line)?.[0];
    if (key !== undefined && role === 'list-item')
      found.push(stated({ start, end }, isListed ? end : start + key.length));
    isListed ||= LIST.test(line);
  }
  return found;
}

function stated(span: Span, cueEnd: number): Statement {
  const { class: of, words: why } = rules.key;
  const cue = { start: span.start, end: cueEnd };
  return { class: of, called: classWords[of], span, cue, subject: null, rule: 'key', why };
}
