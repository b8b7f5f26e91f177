// What a noun names: a system, a part of one, somebody who uses it, a party, a text. Knows words, no grammar.

/**
 * What the subject of a normative word is. `part` is what only a system has (a screen, a record); `unclear`
 * may be one (a service, a site); `role` uses a system; `party` is a person, body, state or event;
 * `text` is the document or another writing; `other` is any noun not listed here.
 */
export type SubjectKind = 'system' | 'part' | 'unclear' | 'role' | 'party' | 'text' | 'other';

const NOUNS: Readonly<Record<Exclude<SubjectKind, 'other'>, string>> = {
  system:
    'system subsystem software firmware hardware application app program module component server client database api interface controller tool library framework functionality',
  part: 'screen page button field menu window form list record message notification file log password input output query function feature requirement display attribute value table format data error alert request response connection configuration option mode event search view item image access',
  unclear: 'service site website report product platform network solution device machine engine equipment',
  role: 'user admin administrator operator customer player member staff student teacher clerk manager employee person people',
  party:
    'i we he she you they who man men woman women child children government minister president party company bank group team state country court police army council committee authority agency department office contractor supplier developer official leader director worker match election meeting',
  text: 'document section chapter appendix clause specification agreement contract policy terms licence license notice article standard figure manual',
};

const kinds = new Map(
  // The keys of a literal record are its type's.
  (Object.entries(NOUNS) as [SubjectKind, string][]).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun) => [noun, kind]),
  ),
);

/** The kind of a lower-case noun, singular or plural. */
export function kindOf(noun: string): SubjectKind {
  return kinds.get(listedForm(kinds, noun) ?? '') ?? 'other';
}

/** The words of a list, parted by spaces. */
export function listed(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** The form in which a list has a word: as it is, or without what a plural or a third person adds. */
export function listedForm(list: { has(word: string): boolean }, word: string): string | undefined {
  if (list.has(word)) return word;
  if (!word.endsWith('s')) return undefined;
  return [word.slice(0, -1), word.slice(0, -2), `${word.slice(0, -3)}y`].find((form) => list.has(form));
}
