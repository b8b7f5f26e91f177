// Tells runs that Word does not show. Knows their own look and that of their style.

import { find, NOTHING, type XmlElement } from '../xml/tree.ts';
import { lookOfRun } from './looks.ts';
import { valueAt } from './tree.ts';

/** @param isHiding whether a style of runs hides their words; an empty one is that of their paragraph */
export function isHiddenRun(run: XmlElement, isHiding: (style: string) => boolean): boolean {
  const properties = find(run, 'w:rPr') ?? NOTHING;
  return lookOfRun(properties).hidden ?? isHiding(valueAt(properties, 'w:rStyle') ?? '');
}
