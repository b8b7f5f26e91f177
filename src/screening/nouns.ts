// What a noun names: a system, a part of one, somebody who uses it, a party, a text. Knows words, no grammar.

/**
 * What the subject of a normative word is. `part` is what only a system has (a screen, a record); `unclear`
 * may be one (a service, a site); `role` uses a system; `party` is a person, body, state or event;
 * `text` is the document or another writing; `other` is any noun not listed here.
 */
export type SubjectKind = 'system' | 'part' | 'unclear' | 'role' | 'party' | 'text' | 'it' | 'other' | 'none';

const SYSTEM = `system subsystem software firmware hardware application app program module component server client
  database api interface gui ui controller compiler parser driver plugin prototype implementation algorithm
  functionality gateway sensor editor browser tool library framework scheduler processor`;

const PART = `screen page button field menu window dialog form list record message notification file log login password
  input output query function feature requirement display parameter attribute value table column row format
  data command error alert prompt link configuration backup export transaction option setting mode state
  event code encryption authentication search view layout image header response request connection protocol
  port signal item entry object variable architecture design version access availability performance
  requirements`;

const UNCLEAR = `service site website report product platform network solution device machine portal engine equipment
  vehicle infrastructure technology environment mechanism facility package instrument computer phone game`;

const ROLE = `user administrator admin operator customer player visitor supervisor clerk student
  teacher author owner actor member staff employee manager engineer patient doctor person people
  individual stakeholder buyer seller provider`;

const PARTY = `i we he she you they who everyone anyone nobody man men woman women child children government minister
  ministry president party company firm bank group team state country nation court police army council
  committee parliament agency authority organisation organization developer contractor supplier vendor
  licensee department office official leader chairman director chief boss secretary spokesman analyst expert
  investor worker voter citizen club side film show album song election match meeting visit war deal share
  economy market growth tax year month week law trial project`;

const TEXT = `document section chapter appendix clause paragraph specification srs agreement contract policy terms
  license licence provision notice article standard guideline figure rfc proposal manual overview glossary
  introduction`;

/** Words that stand for what was named before. */
const IT = 'it this that these which there';

/** A noun in two lists is what the later one says. */
const kinds = new Map<string, SubjectKind>(
  (
    [
      ['it', IT],
      ['part', PART],
      ['unclear', UNCLEAR],
      ['text', TEXT],
      ['party', PARTY],
      ['role', ROLE],
      ['system', SYSTEM],
    ] as const
  ).flatMap(([kind, list]) => [...listed(list)].map((noun): [string, SubjectKind] => [noun, kind])),
);

/** The kind of a lower-case noun, singular or plural. */
export function kindOf(noun: string): SubjectKind {
  const known = kinds.get(listedForm(kinds, noun) ?? '');
  return known ?? (/(?:sperson|speople|smen|sman|ists?|ians?)$/.test(noun) ? 'party' : 'other');
}

/** The words of a list, parted by white space. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/));
}

/** The form in which a list has a word: as it is, or without what a plural or a third person adds. */
export function listedForm(list: { has(word: string): boolean }, word: string): string | undefined {
  if (list.has(word)) return word;
  if (!word.endsWith('s')) return undefined;
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`].find((form) => list.has(form));
}
