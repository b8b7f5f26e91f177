// Parses HTML by the standard into a tree in which nothing runs and from which nothing is fetched. Knows limits, no meaning.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { refuse, Stop } from '../reader.ts';

/** Open elements, one in another: browsers nest no deeper than 512, and what reads the tree calls itself once a level. */
const MOST_LEVELS = 1_000;
/**
 * Elements made: a page of 20 MB may have as many, which with their words take half a gigabyte. A file of 300 kB can ask
 * for millions, since formatting that is left open is made anew in each paragraph.
 */
const MOST_ELEMENTS = 600_000;

/** The tree of a page or a fragment, parsed no further than a limit. `name` is the file's. */
export function parseHtml(html: string, name: string): Outcome<DefaultTreeAdapterTypes.Document> {
  let levels = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...about) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Stop('has more than 600,000 elements. Open it in parts.');
      return defaultTreeAdapter.createElement(...about);
    },
    onItemPush: () => {
      levels += 1;
      if (levels > MOST_LEVELS)
        throw new Stop('has elements nested more than 1,000 deep, which no page needs.');
    },
    onItemPop: () => {
      levels -= 1;
    },
  };
  try {
    return succeed(parse(html, { scriptingEnabled: false, treeAdapter }));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return refuse(name, error.message);
  }
}
