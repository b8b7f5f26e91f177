// The fourteen things that the usual standards and templates for specifications have in common: what each is,
// who asks for it, how it shows in a text, and the question that a request must ask. Knows no document.
//
// Clauses are those of ISO/IEC/IEEE 29148:2018 (clause 9.6, the software requirements specification), of
// IEEE 830-1998 and of MIL-STD-498's DI-IPSC-81433; Volere and arc42 are named by section title.

import type { ItemName } from './screening.ts';

export type ChecklistItem = {
  readonly name: ItemName;
  readonly title: string;
  /** What it is, in one sentence. */
  readonly what: string;
  /** Which standards ask for it, and where. */
  readonly asked: string;
  /** What a document must answer to cover it. */
  readonly question: string;
  /** The words that a heading on it is built around, in lower case. */
  readonly heading: string;
  /** Phrases that stand for it in running text. */
  readonly phrase: RegExp;
};

export const checklistItems: readonly ChecklistItem[] = [
  {
    name: 'purpose',
    title: 'Purpose and goals',
    what: 'Why the system is to exist and what it must achieve.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.2; IEEE 830, 5.1.1; Volere, The Purpose of the Project; arc42, 1 Introduction and Goals',
    question: 'What problem is the system to solve, for whom, and how will you know that it has?',
    heading: 'purpose|goals?|objectives?|aims|motivation|vision|problem',
    phrase:
      /\b(?:purpose|goal|objective|aim) of (?:the|this) (?:system|software|application|product|document|specification|srs)\b/gi,
  },
  {
    name: 'scope',
    title: 'Scope and context',
    what: 'What belongs to the system, what does not, and what surrounds it.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.3 and 9.6.4; IEEE 830, 5.1.2; Volere, The Scope of the Work; arc42, 3 Context and Scope; MIL-STD-498, 1',
    question: 'What is inside the system, what is outside, and which systems and people does it meet?',
    heading: 'scope|context|perspective|(?:system|product|software|functional) overview|out of scope',
    phrase:
      /\b(?:out of|outside|beyond|within|in) (?:the )?scope of (?:the|this) (?:system|software|product|document|specification|project|srs|release|version)\b/gi,
  },
  {
    name: 'users',
    title: 'Users and stakeholders',
    what: 'Who uses, runs, pays for or is affected by the system.',
    asked: 'ISO/IEC/IEEE 29148, 9.6.6; IEEE 830, 5.2.3; Volere, The Stakeholders; arc42, 1.3 Stakeholders',
    question: 'Who uses the system, with what skills and rights, and who decides about it?',
    heading:
      'users?|user (?:classes|roles|groups|levels|types|profiles)|stakeholders?|actors?|intended audience|audience|roles|personnel',
    phrase:
      /\b(?:user (?:classes|roles|characteristics|groups)|intended (?:users|audience)|types of users?)\b/gi,
  },
  {
    name: 'functions',
    title: 'Functions',
    what: 'What the system does with what it is given, one checkable statement at a time.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.5 and 9.6.12; IEEE 830, 5.3.2; Volere, Functional Requirements; arc42, 1.1 Requirements Overview; MIL-STD-498, 3.2',
    question: 'What must the system do, in each situation, when things go right and when they go wrong?',
    heading:
      'functional|functions?|functionalit(?:y|ies)|features?|use cases?|user stor(?:y|ies)|capabilit(?:y|ies)|scenarios?',
    phrase: /\b(?:functional requirements?|use cases?|user stories)\b/gi,
  },
  {
    name: 'interfaces',
    title: 'External interfaces',
    what: 'Every connection to people, hardware, software and networks, with formats and protocols.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.11; IEEE 830, 5.3.1; Volere, The Scope of the Work (adjacent systems); arc42, 3 Context and Scope; MIL-STD-498, 3.3',
    question: 'Which systems, devices and people does it exchange something with, and in what format?',
    heading:
      '(?:external |user |hardware |software |communications? |system |application )*interfaces?|apis?|protocols?|integrations?',
    phrase:
      /\b(?:(?:external|hardware|software|communications?) interfaces?|interface requirements?|interfaces? (?:shall|must|should))\b/gi,
  },
  {
    name: 'inputs-outputs',
    title: 'Data, inputs and outputs',
    what: 'What information goes in, is kept and comes out, with its structure and amounts.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.11 and 9.6.15; IEEE 830, 5.3.4; Volere, Business Data Model and Data Dictionary; MIL-STD-498, 3.5',
    question: 'What data goes in, is stored and comes out: which fields, how much, kept for how long?',
    heading:
      'data|(?:logical )?databases?|inputs?|outputs?|data (?:model|dictionary|flows?|formats?|structures?|types?|entities|objects?)|reports?',
    phrase:
      /\b(?:data (?:dictionary|model|requirements)|inputs? and outputs?|database requirements|file format)\b/gi,
  },
  {
    name: 'performance',
    title: 'Performance, with figures',
    what: 'How fast, how much and how many, as numbers that can be measured.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.14; IEEE 830, 5.3.3; Volere, Performance Requirements; arc42, 10 Quality Requirements',
    question: 'How fast must it answer, under what load, on what hardware, and how is that measured?',
    heading: 'performance|capacity|throughput|response times?|efficiency|scalability',
    phrase:
      /\b(?:performance requirements?|(?:response|turnaround) times?|requests per second|concurrent users|simultaneous users)\b/gi,
  },
  {
    name: 'qualities',
    title: 'Security, reliability, usability and other qualities',
    what: 'How well the system must do what it does, and against whom and what it must hold out.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.13 and 9.6.18; IEEE 830, 5.3.6; Volere, Security and Usability Requirements; arc42, 1.2 and 10; MIL-STD-498, 3.8 and 3.11',
    question: 'Which failures, attacks and mistakes must it withstand, and how easy must it be to use?',
    heading:
      '(?:non ?functional|quality|qualities|security|safety|privacy|reliability|availability|usability|maintainability|portability|accessibility|access control|authentication|attributes|factors)',
    phrase:
      /\b(?:non-?functional requirements?|quality (?:attributes|factors|requirements|goals)|security requirements?)\b/gi,
  },
  {
    name: 'constraints',
    title: 'Constraints and environment',
    what: 'What is fixed beforehand: hardware, platforms, standards, laws, languages.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.7 and 9.6.16; IEEE 830, 5.2.4 and 5.3.5; Volere, Mandated Constraints; arc42, 2 Constraints; MIL-STD-498, 3.9 and 3.12',
    question: 'Which hardware, operating systems, standards and laws are given and cannot be changed?',
    heading:
      'constraints?|limitations?|operating environment|environment|platforms?|hardware|computer resource|standards? compliance|compliance|licensing|implementation|installation|deployment',
    phrase:
      /\b(?:(?:design|implementation|technical|hardware) constraints?|operating environment|(?:hardware|minimum|system) requirements (?:are|include))\b/gi,
  },
  {
    name: 'assumptions',
    title: 'Assumptions and dependencies',
    what: 'What is taken for granted, and what the requirements would have to follow if it changed.',
    asked: 'ISO/IEC/IEEE 29148, 9.6.8; IEEE 830, 5.2.5; Volere, Relevant Facts and Assumptions',
    question: 'What do you take for granted, and what must others deliver for this to work?',
    heading: 'assumptions?|dependenc(?:y|ies)|preconditions?|prerequisites?|risks?',
    phrase:
      /\b(?:it is (?:also )?assumed that|we assume that|assumptions? (?:is|are|and dependencies)|depends on the following)\b/gi,
  },
  {
    name: 'definitions',
    title: 'Definitions',
    what: 'What the terms and abbreviations mean, so that everyone reads the same thing.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.20 and the outline in 8.5; IEEE 830, 5.1.3; Volere, Naming Conventions and Terminology; arc42, 12 Glossary; MIL-STD-498, 6',
    question: 'What does each term of the trade mean here?',
    heading:
      'definitions?|glossary|acronyms?|abbreviations?|terms|terminology|naming conventions?|(?:document )?conventions?',
    phrase:
      /\b(?:definitions?,? (?:and|of) (?:acronyms|abbreviations|terms)|for the purposes? of this (?:document|specification))\b/gi,
  },
  {
    name: 'verification',
    title: 'Verification and acceptance',
    what: 'How it will be shown that each requirement is met, and who accepts it.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.19; IEEE 830, 4.3.6; Volere, the fit criterion of every requirement; MIL-STD-498, 4',
    question: 'How is each requirement tested, with what result does it pass, and who signs for it?',
    heading:
      'verification|validation|acceptance|acceptance (?:criteria|tests?)|fit criteri(?:on|a)|qualification|qualification (?:provisions|methods)|test(?:s|ing| cases?| plan)',
    phrase:
      /\b(?:acceptance (?:criteri(?:on|a)|tests?|testing)|fit criteri(?:on|a)|(?:qualification|verification) methods?|(?:shall|must) be (?:verified|tested|demonstrated))\b/gi,
  },
  {
    name: 'priority',
    title: 'Priority',
    what: 'Which requirements come first and which may wait.',
    asked:
      'ISO/IEC/IEEE 29148, 5.2.8; IEEE 830, 4.3.5; Volere, customer satisfaction and dissatisfaction; MIL-STD-498, 3.18',
    question: 'Without which of these is the system of no use, and which may come later?',
    heading:
      'priorit(?:y|ies)|precedence|criticality|prioriti[sz]ation|phases|future (?:versions?|releases?|enhancements?)',
    phrase: /\b(?:priority\s*(?:[:=]|is|level)\s*\w+|(?:must|should|could|won['’]t)-haves?\b)/gi,
  },
  {
    name: 'references',
    title: 'References and traceability',
    what: 'The documents it rests on, and which need each requirement comes from.',
    asked:
      'ISO/IEC/IEEE 29148, 9.6.10; IEEE 830, 5.1.4 and 4.3.8; Volere, the origin of every requirement; MIL-STD-498, 2 and 5',
    question: 'On which documents and standards does each requirement rest, and whose need does it meet?',
    heading:
      'references?|(?:applicable|referenced|related|government) documents?|applicable standards?|traceability|sources?',
    phrase:
      /\b(?:(?:requirements? )?traceability (?:matrix|table)|(?:defined|specified|described) in (?:ISO|IEC|IEEE|RFC|ITU|ANSI|MIL)\b|applicable documents)/gi,
  },
];
