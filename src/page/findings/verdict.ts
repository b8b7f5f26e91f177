// What the page says first of a screening, by document.

import { shortName } from '../../documents/naming.ts';
import type { Screened } from '../../letter/letter.ts';

/** One sentence. Only of what a person has read it says that nothing is specified; of others, that nothing was found. */
export function verdictOf({ document, screening }: Screened): string {
  const name = shortName(document);
  if (screening.verdict === 'specification') return `${name} looks like a specification.`;
  if (screening.verdict === 'unclear') return `Whether ${name} is a specification is unclear.`;
  return document.provenance === null
    ? `No specification was found in ${name}.`
    : `${name} specifies nothing.`;
}
