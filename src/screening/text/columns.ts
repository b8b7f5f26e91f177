// What stands above the cells of a table: the titles of its columns. Knows rows and cells, and no sentence.

import { cellsOf, type SourceDocument, type Span, textOf } from '../../documents/document.ts';

/** Titles are this short (UTF-16 units). */
const LONGEST_TITLE = 40;
/** A row that begins a table wherever it stands: a user story's parts. */
const STORY_HEAD = /^as an?(?: .*)?\ti (?:want|need|would like)(?: to)?(?:\t|$)/;
/** Beside a column of identifiers of requirements, the one that describes says what is required. */
const NUMBERED = /^(?:\w+ )?req(?:uirement|\.)? ?(?:id|no\.?|number|#)$/;
const DESCRIBES = /^(?:\w+ )?descriptions?$/;

/** The title of a column of what is required, of what is wanted in user stories. */
export const REQUIRED =
  /^(?:(?:\w+ )?(?:requirements?|specifications?)(?: (?:description|statement|text))?|description of (?:the )?requirements?)$/;
export const WANTED = /^\W*i (?:want|need|would like)\b/i;

/** A priority that is none. */
const PUT_OFF = /^\W*won['’]?t(?: have)?(?: \(?this time\)?)?\W*$/;
const LEFT_OUT = 'out of scope';

/** The titles of one table's columns, lower case. */
type Titles = readonly string[];
const NONE: Titles = [];

/**
 * Tells the title above an offset in a passage, lower case, asked for in the order of the text: of its table's first row and
 * what else is its head; "out of scope" in a row that says so; empty outside of tables, in a head, below no title.
 */
export function titlesAbove(document: SourceDocument): (passage: number, offset: number) => string {
  const titles = titlesOf(document);
  let at = -1;
  let cells: readonly Span[] = [];
  let column = 0;
  return (passage, offset) => {
    const row = document.passages[passage];
    if (row === undefined || titles[passage] === NONE) return '';
    if (passage !== at) {
      at = passage;
      cells = cellsOf(document, row);
      column = 0;
    }
    while ((cells[column]?.end ?? Infinity) < offset) column += 1;
    return titles[passage]?.[column] ?? '';
  };
}

/** By passage. */
function titlesOf(document: SourceDocument): readonly Titles[] {
  let titles: Titles = NONE;
  let isHead = false;
  return document.passages.map((passage, index) => {
    if (passage.role !== 'table-row') titles = NONE;
    if (passage.role !== 'table-row') return NONE;
    const row = cellsOf(document, passage).map((cell) => titleOf(textOf(document, cell)));
    const opens =
      document.passages[index - 1]?.role !== 'table-row' || STORY_HEAD.test(row.filter(Boolean).join('\t'));
    isHead = opens || (isHead && passage.head === true);
    if (!isHead) return row.some((cell) => PUT_OFF.test(cell)) ? titles.map(() => LEFT_OUT) : titles;
    titles = describing(opens ? row : row.map((title, column) => title || (titles[column] ?? '')));
    return NONE;
  });
}

function titleOf(cell: string): string {
  const title = cell.trim().toLowerCase();
  return title.length > LONGEST_TITLE ? '' : title;
}

function describing(titles: Titles): Titles {
  const isNumbered = titles.some((title) => NUMBERED.test(title));
  return isNumbered
    ? titles.map((title) => (DESCRIBES.test(title) ? 'requirement description' : title))
    : titles;
}
