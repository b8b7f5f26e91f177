// The features by which a document is weighed: each a share from 0 to 1 with a name. Knows what is counted, not what it weighs.

import { checklistItems } from '../checklist-items.ts';
import { itemsOf, type TopicSection } from '../items/topics.ts';
import type { Statement } from '../screening.ts';
import type { FoundFormat } from '../text/formats.ts';
import type { Signals } from './signals.ts';

type Counted = {
  readonly signals: Signals;
  readonly statements: readonly Statement[];
  readonly sections: readonly TopicSection[];
  readonly formats: readonly FoundFormat[];
  readonly isReport: boolean;
  /** What its first lines label it with, in lower case. */
  readonly label: { readonly title: string } | null;
};

/** What a title calls what is specified, or its document. */
const TITLED =
  /\b(?:(?:specification|spec|requirement|standard|protocol|format|schema)s?|srs|prd|syntax|grammar|language)\b/;

const STATEMENTS: Readonly<Record<string, (statement: Statement) => boolean>> = {
  requirement: (one) => one.class === 'requirement',
  possible: (one) => one.class === 'possible',
  people: ({ rule }) => rule === 'party' || rule === 'text',
  roles: ({ rule }) => rule === 'role',
  other: ({ rule }) => rule === 'other',
};
/** Fewer sentences, headings or passages than these make no share: of one sentence one is not all. */
const FEW = 5;

export function featuresOf(counted: Counted): ReadonlyMap<string, number> {
  const { signals, statements, sections, formats, isReport, label } = counted;
  const { counts } = signals;
  const features = new Map<string, number>();
  const share = (name: string, count: number, of: number) =>
    features.set(name, Math.sqrt(Math.min(1, count / Math.max(of, FEW))));
  const shares = (sort: string, found: Readonly<Record<string, readonly unknown[]>>, of: number) => {
    for (const [name, places] of Object.entries(found)) share(`${sort} ${name}`, places.length, of);
  };
  shares('sentence', signals.sentences, counts.sentences);
  shares('heading', signals.titles, counts.headings);
  shares('passage', signals.passages, counts.passages);
  for (const [name, holds] of Object.entries(STATEMENTS))
    share(name, statements.filter(holds).length, counts.sentences);
  features.set('items', itemsOf(sections).size / checklistItems.length);
  features.set('formats', Math.min(1, formats.length / 2));
  features.set('length', Math.min(1, Math.log10(1 + counts.words) / 5));
  share('headings', counts.headings, counts.passages);
  features.set('titled', [sections[0], label].some((one) => TITLED.test(one?.title ?? '')) ? 1 : 0);
  features.set('report', isReport ? 1 : 0);
  return features;
}
