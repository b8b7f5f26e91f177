// The fourteen things that the usual standards and templates for specifications have in common: ISO/IEC/IEEE 29148, IEEE 830
// and Volere ask for all of them, arc42 and MIL-STD-498 for most (this folder's README says where). Knows no document.

import type { Screening } from './screening.ts';

export type ChecklistItem = { readonly name: string; readonly title: string };

export const checklistItems: readonly ChecklistItem[] = [
  { name: 'purpose', title: 'Purpose and goals' },
  { name: 'scope', title: 'Scope and context' },
  { name: 'users', title: 'Users and stakeholders' },
  { name: 'functions', title: 'Functions' },
  { name: 'interfaces', title: 'External interfaces' },
  { name: 'inputs-outputs', title: 'Data, inputs and outputs' },
  { name: 'performance', title: 'Performance, with figures' },
  { name: 'qualities', title: 'Security, reliability, usability and other qualities' },
  { name: 'constraints', title: 'Constraints and environment' },
  { name: 'assumptions', title: 'Assumptions and dependencies' },
  { name: 'definitions', title: 'Definitions' },
  { name: 'verification', title: 'Verification and acceptance' },
  { name: 'priority', title: 'Priority' },
  { name: 'references', title: 'References and traceability' },
];

/** The items of the checklist that none of some screenings has found, in the checklist's order. */
export function missingItems(screenings: readonly Pick<Screening, 'checklist'>[]): ChecklistItem[] {
  return checklistItems.filter(({ name }) =>
    screenings.every(
      ({ checklist }) => !checklist.some(({ item, found }) => item === name && found.length > 0),
    ),
  );
}
