// The identifiers with which passages begin, and which of them are numbered on. Knows their form, and nothing of what
// they name.

import { groupBy } from '../../documents/groups.ts';

/** "REQ-12", "FR-3:", "[SRS194]", "NFR-SEC-2", "R1.2:" at the head of a passage or a cell; "Figure 2." in any language is a label. */
const IDENTIFIER =
  /^[\s•*|(["-]*(?:U?ID: )?(?:\d{1,3}[.)]\s+)?[[("]?(?:(?:[A-Z][A-Za-z]{0,7}[-_]?(?:[A-Z]{1,8}[-_]?)?|(?:[A-Z]{1,4}|Req|Requirement) (?:[A-Z]{1,8}[-_ ]?)?)\d{1,5}(?:\.\d{1,3}){0,3}|[A-Z]{2,8}(?:[-_.][A-Z]{1,12}){1,3}[-_.]?\d{0,5})[\])"]?(?=\s*[:.)–—|\t-]|\s+[A-Z])/;
/** The identifier itself, with all of its numbers: letters, the first number, what follows up to the last, the last. */
const NUMBERS = /^\P{L}*(\p{L}\D{0,40})(\d{1,5})(?:([\d.-]{0,20}[.-])(\d{1,5}))?/u;

/** Whether a text begins with an identifier. */
export function isIdentified(head: string): boolean {
  return IDENTIFIER.test(head);
}

/** The identifier with which a text begins, without what is around it: "REQ-12"; empty where it begins with none. */
export function identifierAt(head: string): string {
  const [found = ''] = IDENTIFIER.exec(head) ?? [];
  return found.replace(/^\P{L}*(?:U?ID: \P{L}*)?|[\])"]$/gu, '');
}

/** Which of the texts that begin with identifiers have some that are numbered on, R-1 and R-2 or R-10, R-20 and R-30: WRAP4, WRAP8 and WRAP16 are names. */
export function numberedOn<Item>(items: readonly Item[], headOf: (item: Item) => string): Item[] {
  const numbered = items.flatMap((item) => {
    const [, name = '', first = '', between = '', last = ''] = NUMBERS.exec(headOf(item)) ?? [];
    const outer = { item, name, number: Number(first) };
    if (name === '') return [];
    return last === '' ? [outer] : [outer, { item, name: name + first + between, number: Number(last) }];
  });
  const rows = [...groupBy(numbered, ({ name }) => name).values()].filter((group) =>
    runsOn(group.map(({ number }) => number)),
  );
  const found = new Set(rows.flatMap((group) => group.map(({ item }) => item)));
  return items.filter((item) => found.has(item));
}

/** Whether two of the numbers are next to each other, or three as far from each other. */
function runsOn(numbers: readonly number[]): boolean {
  const rising = [...new Set(numbers)].toSorted((one, other) => one - other);
  const steps = rising.slice(1).map((number, index) => number - (rising[index] ?? 0));
  return steps.some((step, index) => step === 1 || step === steps[index + 1]);
}
