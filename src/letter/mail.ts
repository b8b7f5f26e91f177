// A link that opens a mail with the letter in it.

import { glimpse } from '../documents/glimpse.ts';
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
  for (const most of BEGINNINGS) {
    const href = addressOf(letter, shorten(letter.body, most));
    if (href.length <= LONGEST_ADDRESS) return { kind: 'short', href };
  }
  return { kind: 'none' };
}

/** UTF-16 units of what is asked; fewer where that is too long. */
const BEGINNINGS = [48, 24];

const SHORTENED =
  'We need specification documents before any design work. This letter is shortened to fit a mail link; it asks about:';

/** Greeting, lists by their first words, what is said before any but the first, which is said here, and sign-off. */
function shorten(body: readonly Block[], most: number): Block[] {
  const asked = body.slice(body.findIndex(({ kind }) => kind === 'list'));
  return [
    ...body.slice(0, 1),
    { kind: 'paragraph', items: [[say(SHORTENED)]] },
    ...asked.flatMap((block, at): Block[] => {
      if (block.kind === 'list')
        return [{ ...block, items: block.items.map((item) => [firstWords(item, most)]) }];
      const isKept = at === asked.length - 1 || asked[at + 1]?.kind === 'list';
      return isKept ? [block] : [];
    }),
  ];
}

/** Up to a question's colon, or what is quoted first; of either no more than `most` units. */
function firstWords(item: readonly Run[], most: number): Run {
  const quoted = item.find(({ kind }) => kind === 'quote');
  return quoted === undefined
    ? say(glimpse(item[0]?.text.split(':')[0] ?? '', most))
    : { ...quoted, text: glimpse(quoted.text, most) };
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
