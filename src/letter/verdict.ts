// What is said first of a screening, by document.

import { shortName } from '../documents/naming.ts';
import type { Screened } from './letter.ts';

/**
 * One sentence. Only of what a person has read it says that nothing is specified; of others, that nothing was found.
 *
 * @param write makes a name text where the sentence goes
 */
export function verdictOf({ document, screening }: Screened, write = (name: string) => name): string {
  const name = write(shortName(document));
  if (screening.verdict === 'specification') return `${name} looks like a specification.`;
  if (screening.verdict === 'not-judged')
    return `${name} was not judged: it seems to be in ${screening.language}.`;
  if (screening.verdict === 'unclear') return `Whether ${name} is a specification is unclear.`;
  return document.provenance === null
    ? `No specification was found in ${name}.`
    : `${name} specifies nothing.`;
}
