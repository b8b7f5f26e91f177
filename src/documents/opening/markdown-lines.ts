// What one line of Markdown shows by itself: quotation marks, list marks, indentation, cells.

const QUOTE = / {0,3}> ?/y;
const MARK = / *([-*+]|\d{1,9}[.)])(?: +|$)/y;
const INDENT = /^ */;

/** With tabs in its indentation as spaces, four each. */
export function expandTabs(line: string): string {
  return line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '    '));
}

/** How many spaces a line begins with. */
export function indentOf(line: string): number {
  return INDENT.exec(line)?.[0].length ?? 0;
}

/** Without the first spaces, as many as told and as there are. */
export function dedent(line: string, indent: number): string {
  return line.slice(Math.min(indent, indentOf(line)));
}

/** Without the marks of the quotations that it stands in. */
export function unquote(line: string): string {
  let end = 0;
  QUOTE.lastIndex = 0;
  while (QUOTE.test(line)) end = QUOTE.lastIndex;
  return line.slice(end);
}

/** "* * *": three or more of one mark and nothing else. Stops at the first other character. */
export function isRule(line: string): boolean {
  const mark = /^ {0,3}([-*_])/.exec(line)?.[1];
  let marks = 0;
  for (const character of mark === undefined ? '' : line) {
    if (character === mark) marks += 1;
    else if (character !== ' ') return false;
  }
  return marks >= 3;
}

/** The last of the marks that a list item's line begins with, and where its words begin; null outside lists. */
export function readMarks(line: string): { readonly mark: string; readonly end: number } | null {
  let found: { readonly mark: string; readonly end: number } | null = null;
  MARK.lastIndex = 0;
  for (let match = MARK.exec(line); match !== null; match = MARK.exec(line)) {
    found = { mark: match[1] ?? '', end: MARK.lastIndex };
    if (found.end === line.length) break;
  }
  return found;
}

/** The cells of a table's row, trimmed. */
export function cellsOf(row: string): string[] {
  const inner = row
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  return inner.split(/(?<!\\)\|/).map((cell) => cell.trim().replaceAll('\\|', '|'));
}
