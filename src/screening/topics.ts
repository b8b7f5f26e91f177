// How the checklist's items show in a text.

/** The words that name each in headings and phrases: lower case, singular. */
export const topicWords: Readonly<Record<string, string>> = {
  purpose: 'purpose goal objective motivation',
  scope: 'scope context perspective',
  users: 'user stakeholder actor personnel',
  functions: 'functional function feature case story',
  interfaces: 'interface api protocol',
  'inputs-outputs': 'data database input output dictionary report',
  performance: 'performance capacity throughput response',
  qualities:
    'nonfunctional quality security safety privacy reliability availability usability maintainability accessibility attribute',
  constraints: 'constraint limitation environment platform hardware compliance',
  assumptions: 'assumption dependency prerequisite risk',
  definitions: 'definition glossary acronym abbreviation term terminology convention',
  verification: 'verification validation acceptance qualification test testing',
  priority: 'priority precedence phase',
  references: 'reference applicable related traceability source',
};
