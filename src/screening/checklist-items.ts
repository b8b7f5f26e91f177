// The fourteen things that the usual standards and templates for specifications have in common: who asks for each,
// and how it shows in a text. Knows no document.

export type ChecklistItem = {
  readonly name: string;
  readonly title: string;
  /** The words that name it in headings and phrases: lower case, singular. */
  readonly heading: string;
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
    heading: 'purpose goal objective motivation',
    asked: asks('1', ''),
  },
  {
    name: 'scope',
    title: 'Scope and context',
    heading: 'scope context perspective',
    asked: asks('3', '1'),
  },
  {
    name: 'users',
    title: 'Users and stakeholders',
    heading: 'user stakeholder actor personnel',
    asked: asks('1.3', ''),
  },
  {
    name: 'functions',
    title: 'Functions',
    heading: 'functional function feature case story',
    asked: asks('1.1', '3.2'),
  },
  {
    name: 'interfaces',
    title: 'External interfaces',
    heading: 'interface api protocol',
    asked: asks('3', '3.3'),
  },
  {
    name: 'inputs-outputs',
    title: 'Data, inputs and outputs',
    heading: 'data database input output dictionary report',
    asked: asks('', '3.5'),
  },
  {
    name: 'performance',
    title: 'Performance, with figures',
    heading: 'performance capacity throughput response',
    asked: asks('10', ''),
  },
  {
    name: 'qualities',
    title: 'Security, reliability, usability and other qualities',
    heading:
      'nonfunctional quality security safety privacy reliability availability usability maintainability accessibility attribute',
    asked: asks('10', '3.7, 3.8 and 3.11'),
  },
  {
    name: 'constraints',
    title: 'Constraints and environment',
    heading: 'constraint limitation environment platform hardware compliance',
    asked: asks('2', '3.9 and 3.12'),
  },
  {
    name: 'assumptions',
    title: 'Assumptions and dependencies',
    heading: 'assumption dependency prerequisite risk',
    asked: asks('', ''),
  },
  {
    name: 'definitions',
    title: 'Definitions',
    heading: 'definition glossary acronym abbreviation term terminology convention',
    asked: asks('12', '6'),
  },
  {
    name: 'verification',
    title: 'Verification and acceptance',
    heading: 'verification validation acceptance qualification test testing',
    asked: asks('', '4'),
  },
  {
    name: 'priority',
    title: 'Priority',
    heading: 'priority precedence phase',
    asked: asks('', '3.18'),
  },
  {
    name: 'references',
    title: 'References and traceability',
    heading: 'reference applicable related traceability source',
    asked: asks('', '2 and 5'),
  },
];
