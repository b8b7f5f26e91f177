// Says whether a text is AsciiDoc, Markdown or reStructuredText, by its file's name or by what no other text has. Knows lines.

import { isMarkedTitle, isUnderline } from './lines/kinds.ts';
import { type Line, splitLines } from './lines/lines.ts';

/** What no other text has that has titles as AsciiDoc has. */
const ASCIIDOC =
  /^(?:\[(?:\[[\w.:-]+(?:,.*)?\]|[.#%][a-zA-Z_].*|(?:source|cols|options)(?=[,=\]%]).*|(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION))\]|\|={3,}|(?:image|include)::\S+\[.*\])$/;
/** What opens with two dots in reStructuredText alone. */
const EXPLICIT = /^\.\. (?:_[^:]+:|\|[^|]+\| [\w-]+::|[\w:-]*\w::)(?:\s|$)/;
/** Titles of a text and of its sections in Markdown; and a comment of a program's settings, where such titles are comments too. */
const TITLE = /^# /;
const SECTION = /^#{2,6} .*[^#]$/;
const COMMENT = /^#+(?:[^#\s]|$)/;

export function markupOf(name: string, text: string): 'asciidoc' | 'markdown' | 'restructured' | null {
  if (/\.(?:adoc|asciidoc)$/i.test(name)) return 'asciidoc';
  if (/\.re?st$/i.test(name)) return 'restructured';
  const lines = splitLines(text);
  // One line such as these is quoted in many a mail and listing.
  const isTitled = lines.some((line, index) => isUnderline(line, lines[index - 1]));
  const count = (sign: RegExp) =>
    lines.filter(({ words, indent }) => indent === 0 && sign.test(words)).length;
  const signs = count(EXPLICIT);
  if (signs > 0 && signs + Number(isTitled) > 1) return 'restructured';
  const isMarked = lines.some(isMarkedTitle) && !lines.some(isClosedTitle);
  if (isMarked && lines.some(({ words }) => ASCIIDOC.test(words))) return 'asciidoc';
  return count(SECTION) > Math.max(1, count(TITLE)) && count(COMMENT) === 0 ? 'markdown' : null;
}

/** A title of a wiki. */
function isClosedTitle(line: Line): boolean {
  return isMarkedTitle(line) && line.words.endsWith('=');
}
