// What the letter asks, by the checklist's items: the first words, and the question in plain ones. Short, so that a mail
// link carries all fourteen.

import type { ChecklistItem } from '../screening/checklist-items.ts';

const questions: Readonly<Record<string, readonly [first: string, question: string]>> = {
  purpose: ['Purpose', 'what problem is solved, and for whom?'],
  scope: ['Scope', 'what belongs to the system, and what does not?'],
  users: ['Users', 'who uses it, runs it and pays for it?'],
  functions: ['Functions', 'what must it do, also when things go wrong?'],
  interfaces: ['Interfaces', 'what does it exchange, and with what?'],
  'inputs-outputs': ['Data', 'what goes in, is kept and comes out?'],
  performance: ['Performance', 'how fast, under what load?'],
  qualities: ['Qualities', 'what failures and attacks must it withstand?'],
  constraints: ['Constraints', 'what is given and fixed?'],
  assumptions: ['Assumptions', 'what is taken for granted?'],
  definitions: ['Definitions', 'what do your terms mean?'],
  verification: ['Acceptance', 'how is each requirement tested?'],
  priority: ['Priority', 'what is needed first?'],
  references: ['References', 'what does it rest on?'],
};

export function questionOf({ name, title }: ChecklistItem): readonly [first: string, question: string] {
  return questions[name] ?? [title, ''];
}
