// What elements of WordprocessingML say as a value.

import { find, type XmlElement } from '../xml/tree.ts';

/** What the element at a path says; undefined where there is none, or it says nothing. */
export function valueAt(element: XmlElement, ...path: readonly string[]): string | undefined {
  return find(element, ...path)?.attributes['w:val'];
}

/** The same, a whole number from 0 on. */
export function numberAt(element: XmlElement, ...path: readonly string[]): number | undefined {
  return integerOf(valueAt(element, ...path));
}

export function integerOf(written = ''): number | undefined {
  return /^\d{1,9}$/.test(written) ? Number(written) : undefined;
}

/** Whether the element at a path is there, and does not say that it is off; undefined where there is none. */
export function isOn(element: XmlElement, ...path: readonly string[]): boolean | undefined {
  const found = find(element, ...path);
  return found && !/^(?:0|false|off)$/.test(found.attributes['w:val'] ?? '');
}
