// What Word shows of a field: words that it worked out from a command, or what was entered in a form. Knows no field's place.

import { find, findAll, NOTHING, textOf, type XmlElement } from '../xml/tree.ts';
import { isOn, valueAt } from './tree.ts';

/** Commands whose outcome is kept under a name, to be shown by others (ISO/IEC 29500-1, 17.16.5). */
const UNSHOWN = /^\s*(?:set|ask)\s/i;

/** Whether the outcome of a command is shown where it stands. */
export function showsOutcome(command: string): boolean {
  return !UNSHOWN.test(command);
}

/** The fields that are open where a part's words are read: each has its command first, then its outcome. */
export type Fields = {
  readonly mark: (boundary: XmlElement) => void;
  readonly command: (words: XmlElement) => void;
  /** Whether words that stand here are shown: not those that a command is made of. */
  readonly areShown: () => boolean;
  /** A field that is never ended hides no more than its paragraph. */
  readonly endAll: () => void;
};

export function createFields(): Fields {
  const open: { command: string; hasOutcome: boolean }[] = [];
  return {
    mark: ({ attributes }) => {
      const type = attributes['w:fldCharType'];
      const innermost = open.at(-1);
      if (type === 'begin') open.push({ command: '', hasOutcome: false });
      else if (type === 'end') open.pop();
      else if (innermost !== undefined) innermost.hasOutcome = true;
    },
    command: (words) => {
      const innermost = open.at(-1);
      if (innermost !== undefined) innermost.command += textOf(words);
    },
    areShown: () =>
      open.every(
        ({ command, hasOutcome }, index) =>
          (hasOutcome || index === open.length - 1) && showsOutcome(command),
      ),
    endAll: () => open.splice(0),
  };
}

/** What a form's field shows that holds no words of its own: whether a box is checked, what of a list was chosen. */
export function entered(boundary: XmlElement): string {
  const data = find(boundary, 'w:ffData') ?? NOTHING;
  const box = find(data, 'w:checkBox');
  if (box !== undefined) return (isOn(box, 'w:checked') ?? isOn(box, 'w:default')) === true ? '☒' : '☐';
  const list = find(data, 'w:ddList') ?? NOTHING;
  const chosen = findAll(list, 'w:listEntry')[Number(valueAt(list, 'w:result') ?? 0)];
  return chosen?.attributes['w:val'] ?? '';
}
