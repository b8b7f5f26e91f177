// Generates a specification of any size, in Markdown and plain English words. Seeded: always the same; two seeds share
// sentences.

import { randomNumbers } from './bench/texts.ts';

const THINGS =
  'system terminal operator record report harbour berth vessel invoice payment user account message alarm sensor screen archive schedule query tariff'.split(
    ' ',
  );
const VERBS = 'store display send receive verify print record reject update delete restore archive'.split(
  ' ',
);
const KINDS = 'daily monthly new old secure remote local central public private'.split(' ');
const SENTENCES_A_PARAGRAPH = 3;
const PARAGRAPHS_A_SECTION = 12;
/** One paragraph in so many is another seed's own; the others are those of every seed. */
const OWN = 3;

/**
 * Numbered sections of paragraphs; two in five sentences are requirements. The title and the last sentence name the seed.
 *
 * @param size UTF-16 units, at least
 */
export function generateSpecification(size: number, seed: number): string {
  const [common, own] = [randomNumbers(1), randomNumbers(seed)];
  const parts = [`# Harbour system, specification ${seed}`];
  for (let length = 0, paragraph = 0; length < size; paragraph += 1) {
    const random = paragraph % OWN === 0 ? own : common;
    const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)] ?? '';
    const sentence = () =>
      random() < 0.4
        ? `The ${pick(THINGS)} shall ${pick(VERBS)} the ${pick(KINDS)} ${pick(THINGS)} within ${1 + Math.floor(random() * 90)} seconds.`
        : `A ${pick(KINDS)} ${pick(THINGS)} of the ${pick(THINGS)} is kept by the ${pick(KINDS)} ${pick(THINGS)} office near gate ${Math.floor(random() * 1000)}, and the ${pick(THINGS)} is then read again.`;
    if (paragraph % PARAGRAPHS_A_SECTION === 0) {
      parts.push(`## ${1 + paragraph / PARAGRAPHS_A_SECTION} The ${pick(KINDS)} ${pick(THINGS)}`);
    }
    parts.push(Array.from({ length: SENTENCES_A_PARAGRAPH }, sentence).join(' '));
    length += (parts.at(-1)?.length ?? 0) + 2;
  }
  parts.push(`Specification ${seed} ends with the word quincunx.`);
  return `${parts.join('\n\n')}\n`;
}
