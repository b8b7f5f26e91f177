// The flag, which everything saved opens with: what the documents are, what is needed, and the verdict on each.

import type { SourceDocument } from '../documents/document.ts';
import { documentsOf, isSupplied, type Shown } from '../documents/shown.ts';
import type { Screened } from './letter.ts';
import { verdictOf } from './verdict.ts';

const NEEDED = 'real specification documents are needed before any design work';
/** The flag where other documents have taken the place of the two reports. */
export const FLAG_STAYS = `The two supplied news reports (TASS and Interfax, 27 January 2022) specify nothing: ${NEEDED}.`;

/**
 * In sentences. Of other documents than the two reports it says first what those were.
 *
 * @param write makes a name text where the sentences go
 */
export function flagOf(
  shown: Shown,
  screened: readonly Screened[],
  write: (name: string) => string,
): string[] {
  const about = isSupplied(shown)
    ? [
        `These are news reports. ${whatAre(documentsOf(shown))} They specify no software, no hardware and no performance-critical core: ${NEEDED}.`,
      ]
    : [FLAG_STAYS];
  return [...about, ...screened.map((one) => `${verdictOf(one, write)} ${one.screening.said}`)];
}

/** A report's day, and its year, which only the message says. */
export function dayAndYear({ dateline, provenance }: SourceDocument): string {
  const year = /\d{4}/.exec(provenance?.request.date ?? '')?.[0];
  return `the report says ${dateline?.date ?? 'no day'}; your message says ${year}`;
}

/** By whom and when, as far as the texts say it, and what only the message says. */
function whatAre(documents: readonly SourceDocument[]): string {
  const sources = new Map<string, string[]>();
  for (const document of documents) {
    const { source = '', date = '' } = document.provenance?.request ?? {};
    const facts = `${date} (${dayAndYear(document)})`;
    sources.set(facts, [...(sources.get(facts) ?? []), source]);
  }
  return [...sources].map(([facts, names]) => `${names.join(' and ')}, ${facts}.`).join(' ');
}
