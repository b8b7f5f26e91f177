// The fourteen things that the usual standards and templates for specifications have in common: the question that
// each answers, who asks for it, and how it shows in a text. Knows no document.

export type ChecklistItem = {
  readonly name: string;
  readonly title: string;
  /** What a document must answer to cover it. */
  readonly question: string;
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
    question: 'What problem is the system to solve, for whom, and how will you know that it has?',
    asked: asks('1', ''),
  },
  {
    name: 'scope',
    title: 'Scope and context',
    question: 'What belongs to the system, what does not, and what surrounds it?',
    asked: asks('3', '1'),
  },
  {
    name: 'users',
    title: 'Users and stakeholders',
    question: 'Who uses, runs and pays for the system, with what skills and rights?',
    asked: asks('1.3', ''),
  },
  {
    name: 'functions',
    title: 'Functions',
    question: 'What must the system do, when things go right and when they go wrong?',
    asked: asks('1.1', '3.2'),
  },
  {
    name: 'interfaces',
    title: 'External interfaces',
    question: 'Which systems, devices and people does it exchange something with, and in what format?',
    asked: asks('3', '3.3'),
  },
  {
    name: 'inputs-outputs',
    title: 'Data, inputs and outputs',
    question: 'What data goes in, is stored and comes out: which fields, how much, kept for how long?',
    asked: asks('', '3.5'),
  },
  {
    name: 'performance',
    title: 'Performance, with figures',
    question: 'How fast must it answer, under what load and on what hardware?',
    asked: asks('10', ''),
  },
  {
    name: 'qualities',
    title: 'Security, reliability, usability and other qualities',
    question: 'Which failures and attacks must it withstand, and how easy must it be to use?',
    asked: asks('10', '3.7, 3.8 and 3.11'),
  },
  {
    name: 'constraints',
    title: 'Constraints and environment',
    question: 'Which hardware, standards and laws are given and cannot be changed?',
    asked: asks('2', '3.9 and 3.12'),
  },
  {
    name: 'assumptions',
    title: 'Assumptions and dependencies',
    question: 'What do you take for granted, and what must others deliver for this to work?',
    asked: asks('', ''),
  },
  {
    name: 'definitions',
    title: 'Definitions',
    question: 'What does each term of the trade mean here?',
    asked: asks('12', '6'),
  },
  {
    name: 'verification',
    title: 'Verification and acceptance',
    question: 'How is each requirement tested, with what result does it pass, and who signs for it?',
    asked: asks('', '4'),
  },
  {
    name: 'priority',
    title: 'Priority',
    question: 'Without which of these is the system of no use, and which may come later?',
    asked: asks('', '3.18'),
  },
  {
    name: 'references',
    title: 'References and traceability',
    question: 'On which documents does each requirement rest, and whose need does it meet?',
    asked: asks('', '2 and 5'),
  },
];
