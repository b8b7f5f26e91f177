// The features by which a document is weighed: each a share from 0 to 1 with a name. Knows what is counted, not what it weighs.

import { checklistItems } from '../checklist-items.ts';
import type { TopicSection } from '../items/topics.ts';
import type { Statement } from '../screening.ts';
import type { FoundFormat } from '../text/formats.ts';
import type { Signals } from './signals.ts';
import { itemsOf } from './verdict.ts';

export type Counted = {
  readonly signals: Signals;
  readonly statements: readonly Statement[];
  readonly sections: readonly TopicSection[];
  readonly formats: readonly FoundFormat[];
  readonly isReport: boolean;
};

/** Fewer sentences, headings or passages than these make no share: of one sentence one is not all. */
const FEW = 5;

export function featuresOf({
  signals,
  statements,
  sections,
  formats,
  isReport,
}: Counted): ReadonlyMap<string, number> {
  const { counts } = signals;
  const features = new Map<string, number>();
  const share = (name: string, count: number, of: number) =>
    features.set(name, Math.sqrt(Math.min(1, count / Math.max(of, FEW))));
  for (const [name, places] of Object.entries(signals.sentences))
    share(`sentence ${name}`, places.length, counts.sentences);
  for (const [name, places] of Object.entries(signals.titles))
    share(`heading ${name}`, places.length, counts.headings);
  for (const [name, places] of Object.entries(signals.passages))
    share(`passage ${name}`, places.length, counts.passages);
  const count = (holds: (statement: Statement) => boolean) => statements.filter(holds).length;
  share(
    'requirement',
    count((one) => one.class === 'requirement'),
    counts.sentences,
  );
  share(
    'possible',
    count((one) => one.class === 'possible'),
    counts.sentences,
  );
  share(
    'people',
    count((one) => one.rule === 'party' || one.rule === 'text'),
    counts.sentences,
  );
  share(
    'roles',
    count((one) => one.rule === 'role'),
    counts.sentences,
  );
  share(
    'other',
    count((one) => one.rule === 'other'),
    counts.sentences,
  );
  features.set('items', itemsOf(sections).size / checklistItems.length);
  features.set('formats', Math.min(1, formats.length / 2));
  features.set('length', Math.min(1, Math.log10(1 + counts.words) / 5));
  share('headings', counts.headings, counts.passages);
  features.set('report', isReport ? 1 : 0);
  return features;
}
