// The fourteen things that the usual standards and templates for specifications have in common: who asks for each.
// Knows no document.

export type ChecklistItem = {
  readonly name: string;
  readonly title: string;
  /** Which standards ask for it, and where. */
  readonly asked: string;
};

/** Which of the five ask for it: three ask for all fourteen; the section of arc42, the paragraph of MIL-STD-498's DI-IPSC-81433. */
function asks(arc42: string, mil: string): string {
  const others = [arc42 && `; arc42, ${arc42}`, mil && `; MIL-STD-498, ${mil}`].join('');
  return `ISO/IEC/IEEE 29148; IEEE 830; Volere${others}`;
}

export const checklistItems: readonly ChecklistItem[] = [
  {
    name: 'purpose',
    title: 'Purpose and goals',
    asked: asks('1', ''),
  },
  {
    name: 'scope',
    title: 'Scope and context',
    asked: asks('3', '1'),
  },
  {
    name: 'users',
    title: 'Users and stakeholders',
    asked: asks('1.3', ''),
  },
  {
    name: 'functions',
    title: 'Functions',
    asked: asks('1.1', '3.2'),
  },
  {
    name: 'interfaces',
    title: 'External interfaces',
    asked: asks('3', '3.3'),
  },
  {
    name: 'inputs-outputs',
    title: 'Data, inputs and outputs',
    asked: asks('', '3.5'),
  },
  {
    name: 'performance',
    title: 'Performance, with figures',
    asked: asks('10', ''),
  },
  {
    name: 'qualities',
    title: 'Security, reliability, usability and other qualities',
    asked: asks('10', '3.7, 3.8 and 3.11'),
  },
  {
    name: 'constraints',
    title: 'Constraints and environment',
    asked: asks('2', '3.9 and 3.12'),
  },
  {
    name: 'assumptions',
    title: 'Assumptions and dependencies',
    asked: asks('', ''),
  },
  {
    name: 'definitions',
    title: 'Definitions',
    asked: asks('12', '6'),
  },
  {
    name: 'verification',
    title: 'Verification and acceptance',
    asked: asks('', '4'),
  },
  {
    name: 'priority',
    title: 'Priority',
    asked: asks('', '3.18'),
  },
  {
    name: 'references',
    title: 'References and traceability',
    asked: asks('', '2 and 5'),
  },
];
