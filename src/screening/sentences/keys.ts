// What a description of an interface or a schema requires by its keys: "maximum: 100", the names below "required".
// Knows lines of such a file as they are read, and no sentence.

import type { SourceDocument, Span } from '../../documents/document.ts';
import { classWords, rules, type Statement } from '../screening.ts';

/** The keys of JSON Schema and OpenAPI that bind, with a value behind them; those that tell, as a title does, are left out. */
const KEY =
  /^(?:required|(?:exclusive)?(?:minimum|maximum)|(?:min|max)(?:length|items|properties|contains)|multipleof|uniqueitems|pattern|enum|const|format|type|\$ref|in|nullable|readonly|writeonly|deprecated|(?:additional|unevaluated)(?:properties|items))(?=: \S)/i;
/** They head a list of names or values. */
const LIST = /^(?:required|enum|type):?$/;
/** What is shown has the same keys and binds nothing. */
const SHOWN = /^(?:examples?|default):?$/;
const MARK = '• ';
/** No key is longer (UTF-16 units). */
const LONGEST_KEY = 30;

/** The lines that bind in a document that is made of keys, in order. Linear in the text. */
export function keyStatements({ text, passages }: SourceDocument): Statement[] {
  const found: Statement[] = [];
  let heading = 0;
  let shown = Infinity;
  let isListed = false;
  for (const { start: at, end, role, level = 1 } of passages) {
    if (role !== 'heading' && role !== 'list-item') continue;
    const isItem = text.startsWith(MARK, at);
    const start = at + (isItem ? MARK.length : 0);
    const line = text.slice(start, Math.min(end, start + LONGEST_KEY));
    if (role === 'heading') heading = level;
    // An item of the first level belongs to the last heading or stands beside it.
    const depth = heading + (role === 'list-item' && (level > 1 || isItem) ? level : 0);
    if (depth <= shown) shown = SHOWN.test(line) ? depth : Infinity;
    if (shown < Infinity) continue;
    isListed = isListed && isItem;
    const key = isListed ? line : KEY.exec(line)?.[0];
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
