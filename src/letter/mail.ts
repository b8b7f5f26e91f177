// A link that opens a mail with the letter in it.

import { toProse } from './forms.ts';
import type { Block, Letter, Run } from './letter.ts';

/** Mail programs and the systems that start them carry addresses of about 2,000 characters; this leaves room. */
const LONGEST_ADDRESS = 1_900;

/** The whole letter; shortened to its questions' first words, which it then says; or none, where that is too long as well. */
export type Mail = { readonly kind: 'whole' | 'short'; readonly href: string } | { readonly kind: 'none' };

/** A `mailto:` address (RFC 6068) of at most 1,900 characters, the letter from greeting to sign-off as its body. */
export function mailOf(letter: Letter): Mail {
  const whole = addressOf(letter, letter.body);
  if (whole.length <= LONGEST_ADDRESS) return { kind: 'whole', href: whole };
  const short = addressOf(letter, shorten(letter.body));
  return short.length <= LONGEST_ADDRESS ? { kind: 'short', href: short } : { kind: 'none' };
}

const SHORTENED = 'This letter is shortened to fit a mail link; we are asking about:';

function shorten(body: readonly Block[]): Block[] {
  const [first] = body;
  const last = body.at(-1);
  const questions = body.filter((block) => block.kind === 'list');
  return [
    ...(first === undefined ? [] : [first]),
    { kind: 'paragraph', items: [[{ kind: 'words', text: SHORTENED }]] },
    ...questions.map(
      ({ items }): Block => ({ kind: 'list', items: items.map((item) => [firstWords(item)]) }),
    ),
    ...(last === undefined || last === first ? [] : [last]),
  ];
}

/** Up to a question's colon, or four words of it. */
function firstWords([run]: readonly Run[]): Run {
  const head = run?.text.split(':')[0] ?? '';
  return { kind: 'words', text: head.split(/\s+/).slice(0, 4).join(' ') };
}

function addressOf({ to, subject }: Letter, body: readonly Block[]): string {
  const text = toProse(body).replaceAll('\n', '\r\n');
  return `mailto:${encode(to.trim())}?subject=${encode(subject)}&body=${encode(text)}`;
}

/** Commas, colons and their like need no escape in a mail's address; a lone surrogate has no place in any. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /%(?:2C|3A|3B|40)/g,
    (escaped) => decodeURIComponent(escaped),
  );
}
