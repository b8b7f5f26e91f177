// What a noun names: a system, a part of one, somebody who uses it, a party, a text. Knows words, no grammar.

/**
 * What the subject of a normative word is. `part` is what only a system has (a screen, a record); `unclear`
 * may be one (a service, a site); `role` uses a system; `party` is a person, body, state or event;
 * `text` is the document or another writing; `other` is any noun not listed here.
 */
export type SubjectKind =
  | 'system'
  | 'part'
  | 'unclear'
  | 'role'
  | 'party'
  | 'text'
  | 'name'
  | 'it'
  | 'other'
  | 'none';

const SYSTEM = `system subsystem software firmware hardware middleware application app program module
  submodule component server client database dbms api interface gui ui scheduler controller processor compiler
  parser driver daemon backend frontend plugin microservice prototype implementation algorithm functionality
  simulator emulator gateway router firewall decoder encoder actuator sensor installer wizard editor browser
  tool toolkit library framework kernel`;

const PART = `screen page button field menu window dialog dialogue form icon tab textbox checkbox list
  record message notification file log login password session input output query function feature requirement
  display parameter attribute value table column row cell format default data dataset packet command
  timeout error alert prompt user-interface link toolbar panel configuration backup import export transaction
  timestamp identifier id key index cache buffer queue thread task process operation option setting
  mode state event trigger handler code algorithm encryption authentication validation calculation search
  sort filter view template layout font image picture label header footer cursor mouse keyboard printer
  response request connection protocol port signal unit item entry object element instance variable
  architecture design model version installation functionality capability access availability performance`;

const UNCLEAR = `service site website report product platform network solution device machine game
  phone portal store engine robot equipment vehicle station infrastructure technology environment mechanism
  facility package instrument terminal computer bot channel package map camera chip`;

const ROLE = `user administrator admin operator customer player viewer visitor guest end-user caller
  subscriber supervisor librarian patron clerk cashier student teacher instructor editor author owner actor
  moderator publisher member staff employee manager technician engineer driver patient doctor nurse buyer
  seller shopper tester maintainer person people individual stakeholder reader participant consumer provider`;

const PARTY = `i we he she you they who everyone everybody someone anyone nobody those one others man
  men woman women child children government minister ministry president party company firm bank group team
  state country nation court police army union council committee commission parliament congress senate house
  agency authority organisation organization institution developer contractor subcontractor supplier vendor
  purchaser acquirer licensee licensor client-company department office official officer leader chairman
  chairwoman director chief boss secretary spokesman spokeswoman spokesperson analyst expert economist
  investor shareholder trader worker voter citizen resident family parent consumer club coach side squad
  fan actor actress singer band artist film show album song election vote match meeting talk summit visit war
  attack deal merger takeover bid price share rate economy market growth inflation tax budget cost sale profit
  year month week day decision move plan law bill trial case charge ban project study research game-maker
  studio series award winner candidate campaign crowd audience public world west industry business sector
  maker manufacturer retailer airline broadcaster publisher newspaper researcher scientist judge lawyer jury
  striker captain champion britain america europe mp mps eu us uk un people viewer fee job strike negotiation
  relationship community school university hospital church event conference festival tournament season`;

const TEXT = `document section chapter appendix annex clause paragraph specification srs agreement
  contract policy terms licence license provision notice article standard convention guideline figure rfc
  proposal deliverable report-itself manual overview glossary introduction reader note rationale`;

/** Words that stand for what was named before. */
const IT = 'it this that these which';

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
  ).flatMap(([kind, list]) => list.split(/\s+/).map((noun): [string, SubjectKind] => [noun, kind])),
);

/** The kind of a lower-case noun, singular or plural. */
export function kindOf(noun: string): SubjectKind {
  const known = kinds.get(noun) ?? (noun.endsWith('s') ? kindOfPlural(noun) : undefined);
  return known ?? (/(?:sperson|speople|smen|sman|ists?|ians?)$/.test(noun) ? 'party' : 'other');
}

function kindOfPlural(noun: string): SubjectKind | undefined {
  return (
    kinds.get(noun.slice(0, -1)) ??
    (noun.endsWith('es') ? (kinds.get(noun.slice(0, -2)) ?? kinds.get(`${noun.slice(0, -3)}y`)) : undefined)
  );
}
