// A link that opens a mail with the letter in it.

import { toProse } from './forms.ts';
import { type Block, type Letter, type Run, say } from './letter.ts';

/** Mail programs and the systems that start them carry addresses of about 2,000 characters; this leaves room. */
const LONGEST_ADDRESS = 1_900;

/** The whole letter; shortened to its questions' first words, which it then says; or none, where that is too long as well. */
export type Mail = { readonly kind: 'whole' | 'short'; readonly href: string } | { readonly kind: 'none' };

/** One address, alone or behind a name: "ada@example.org", "Ada L. <ada@example.org>". */
const ADDRESS = /^(?:[^<>,;]*<)?([^\s<>()[\]\\,;:?&"@]+@[^\s<>()[\]\\,;:?&"@]+)>?$/;

/** What a letter is addressed to, parted by commas or semicolons; null where one of them is no address of a mail. */
export function recipientsOf({ to }: Letter): string[] | null {
  const found = to.split(/[,;]/).filter((one) => one.trim() !== '');
  const addresses = found.flatMap((one) => ADDRESS.exec(one.trim())?.[1] ?? []);
  return addresses.length === found.length ? addresses : null;
}

/** A `mailto:` address (RFC 6068) of at most 1,900 characters, the letter from greeting to sign-off as its body. */
export function mailOf(letter: Letter): Mail {
  const whole = addressOf(letter, letter.body);
  if (whole.length <= LONGEST_ADDRESS) return { kind: 'whole', href: whole };
  const short = addressOf(letter, shorten(letter.body));
  return short.length <= LONGEST_ADDRESS ? { kind: 'short', href: short } : { kind: 'none' };
}

const SHORTENED =
  'We need specification documents before any design work. This letter is shortened to fit a mail link; it asks about:';

function shorten(body: readonly Block[]): Block[] {
  const [first] = body;
  const last = body.at(-1);
  const lists = body.flatMap((block, at) => (block.kind === 'list' ? [{ items: block.items, at }] : []));
  return [
    ...(first === undefined ? [] : [first]),
    { kind: 'paragraph', items: [[say(SHORTENED)]] },
    ...lists.flatMap(({ items, at }, index): Block[] => {
      // What the first list asks is said above; what another one asks, in the paragraph before it.
      const about = index === 0 ? undefined : body[at - 1];
      const short: Block = { kind: 'list', items: items.map((item) => [firstWords(item)]) };
      return about === undefined ? [short] : [about, short];
    }),
    ...(last === undefined || last === first ? [] : [last]),
  ];
}

/** Up to a question's colon, or four words of it. */
function firstWords([run]: readonly Run[]): Run {
  const head = run?.text.split(':')[0] ?? '';
  return say(head.split(/\s+/).slice(0, 4).join(' '));
}

function addressOf(letter: Letter, body: readonly Block[]): string {
  const text = toProse(body).replaceAll('\n', '\r\n');
  const to = recipientsOf(letter)?.map(encode).join(',') ?? '';
  return `mailto:${to}?subject=${encode(letter.subject)}&body=${encode(text)}`;
}

/** Commas, colons and their like need no escape in a mail's address; a lone surrogate has no place in any. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(?:2C|3A|3B|40)/g,
    (escaped) => decodeURIComponent(escaped),
  );
}
