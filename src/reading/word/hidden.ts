// Tells runs that Word does not show. Knows their own look and that of their style.

import { find, valueAt, type XmlElement } from '../xml/tree.ts';
import { lookOfRun } from './looks.ts';

/** @param isHiding whether a style of runs hides their words */
export function isHiddenRun(run: XmlElement, isHiding: (style: string) => boolean): boolean {
  const properties = find(run, 'w:rPr');
  if (properties === undefined) return false;
  return lookOfRun(properties).hidden ?? isHiding(valueAt(properties, 'w:rStyle') ?? '');
}
