// What a noun names: a system, a part of one, somebody who uses it, a party, a text. Knows words, no grammar.

import { listedForm } from '../word-lists.ts';

/**
 * What the subject of a normative word is. `part` is what only a system has (a screen, a record); `unclear`
 * may be one (a service, a site); `role` uses a system; `party` is a person, body, state or event;
 * `text` is the document or another writing; `other` is any noun not listed here.
 */
export type SubjectKind = 'system' | 'part' | 'unclear' | 'role' | 'party' | 'text' | 'other';

const NOUNS: Readonly<Record<Exclude<SubjectKind, 'other'>, string>> = {
  system:
    'system subsystem software hardware application app program module component server client database interface controller tool functionality',
  part: 'screen page button field menu window list table record message file input output query function feature requirement value format data request connection mode item access password icon tab dialog dialogue hyperlink column checkbox notification',
  unclear: 'service site website product platform network device machine equipment',
  role: 'user administrator operator customer member student clerk employee person people',
  party:
    'i we he she you they who man woman government minister president company bank team state country court police council committee authority agency department office contractor supplier developer maintainer contributor vendor bidder leader match meeting vote motion',
  text: 'document section chapter appendix clause specification agreement contract policy terms licence license article standard manual proposal bid tender rfp',
};

const kinds = new Map(
  // The keys of a literal record are its type's.
  (Object.entries(NOUNS) as [SubjectKind, string][]).flatMap(([kind, nouns]) =>
    nouns.split(' ').map((noun) => [noun, kind]),
  ),
);

/** Kinds that are surely neither a system nor in one: nothing said of them is required of one. */
export const OUTSIDE: ReadonlySet<SubjectKind> = new Set(['party', 'text']);

/** The kind of a lower-case noun, singular or plural. */
export function kindOf(noun: string): SubjectKind {
  return kinds.get(listedForm(kinds, noun) ?? '') ?? 'other';
}

/** A noun phrase that names what people work at, and not what they build: a policy binds it in the words of a standard. */
export const WORK =
  /\b(?:projects?|changes?|tests?|testing|quality|pull requests?|commits?|branch(?:es)?|releases?|reviews?|documentation|deployments?|pipelines?|incidents?|teams?)$/i;
