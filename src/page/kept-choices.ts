// The reader's choices in the browser's storage. Kept where it works, quietly not kept where it does not.

import { type Choices, readChoices } from '../state/choices.ts';

/**
 * The script in the head of src/index.html reads it too, ahead of the first paint, so that a dark theme does not flash. It says
 * nothing where what is kept is no choice, or storage is forbidden: the defaults stay.
 */
const KEY = 'reader';

export function keepChoices(choices: Choices): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(choices));
  } catch {
    // Storage is full or forbidden: the choice holds until the page is left.
  }
}

export function keptChoices(): Choices {
  try {
    return readChoices(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return readChoices(null);
  }
}
