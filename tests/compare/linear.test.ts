// Texts made to be slow. Each is compared short and four times as long, and its steps are counted, not its time.

import { expect, test } from 'vitest';
import type { BothSides } from '../../src/documents/document.ts';
import { loadCounted, outOfProportion, stepsOf } from '../steps.ts';
import { documentOf } from './reports.ts';

const { compare } = await loadCounted(() => import('../../src/compare/compare.ts'));

/** UTF-16 units of the shorter of the two texts of a row; of the longer, four times as many. */
const SIZE = 3_000;

type Texts = (size: number) => BothSides<string>;

/** The same words over and over. */
const repeated =
  (left: string, right: string): Texts =>
  (size) => ({ left: left.repeat(size / left.length), right: right.repeat(size / right.length) });

/** Words of five units that each stand in one place: "w1a0 ". */
const distinct = (count: number, first = 'w') =>
  Array.from({ length: count }, (_, index) => first + (46_656 + index).toString(36));

/** What a list gives when every place takes the item `step` places on; each once, where they have no common factor. */
const shuffled = <Item>(items: readonly Item[], step: number) =>
  items.map((_, index) => items[(index * step) % items.length]);

const parts = (count: number, length: number, part: (index: number) => string) =>
  Array.from({ length: Math.ceil(count / length) }, (_, index) => part(index));

test.each<[string, Texts]>([
  ['one enormous word', (size) => ({ left: 'a'.repeat(size), right: 'a'.repeat(size - 1) })],
  ['identical words', (size) => ({ left: 'ferry '.repeat(size / 6), right: 'ferry '.repeat(size / 6 - 9) })],
  ['identical words with breaks', repeated(`${'ferry '.repeat(50)}pier `, `${'ferry '.repeat(51)}pier `)],
  ['a name and its initials', repeated('Elm Harbour Board (EHB) met. ', 'Elm Ham Bay met the EHB Elm. ')],
  ['a repeated sentence', repeated('The ferry Aurora hit a pier in Elm. ', 'A pier in Elm hit the ferry. ')],
  [
    'sentences in the opposite order',
    (size) => {
      const sentences = distinct(size / 30).map((word) => `Ferry ${word} hit pier ${word}x in Elm. `);
      return { left: sentences.join(''), right: sentences.toReversed().join('') };
    },
  ],
  [
    'the same different words',
    (size) => {
      const words = distinct(size / 5).join(' ');
      return { left: `a ${words}`, right: `b ${words}` };
    },
  ],
  [
    // 60 sentences of the same 12 words, in another order each, are all like each other.
    'sentences of the same words',
    (size) => {
      const group = (index: number, step: number) => {
        const words = distinct(13, `g${index}x`);
        return Array.from(
          { length: 60 },
          (_, turn) => `A ${shuffled(words, (turn % 11) + step).join(' ')}. `,
        );
      };
      const groups = (step: number) => parts(size, 3_000, (index) => group(index, step).join('')).join('');
      return { left: groups(1), right: groups(2) };
    },
  ],
  [
    // Each word a little less often than the one after it, so that each is out of step by another length.
    'a text told over and over, out of step',
    (size) => {
      const words = distinct(Math.sqrt(size) / 4);
      const often = `${words.join(' ')} `.repeat(size / words.length / 10);
      const seeds = words.flatMap((_, index) =>
        Array.from(
          { length: index },
          (__, turn) => `${words.slice(index, index + 3).join(' ')} z${index}z${turn} `,
        ),
      );
      return { left: often, right: seeds.join('') + often };
    },
  ],
  ['nothing but quotation marks', repeated('" ', '“ ')],
  ['quotations within quotations', repeated('“a ', '"a')],
  ['a quotation at every word', repeated('"ferry" ', '«ferry» “pier” ')],
  ['one quoted word', repeated('"a" ', '“b” ')],
  [
    'a sentence of quoted words, and its reverse',
    (size) => {
      const words = distinct(size / 7).map((word) => `"${word}"`);
      return { left: words.join(' '), right: words.toReversed().join(' ') };
    },
  ],
  [
    'sentences of quoted words, and their words in one',
    (size) => {
      const words = distinct(size / 7).map((word) => `"${word}"`);
      return { left: words.join('. A b. '), right: words.toReversed().join(' ') };
    },
  ],
  ['names alone', repeated('Minister Sergey Holm ', 'Minister Sergei Holm ')],
  [
    'different names beside one',
    (size) => ({
      left: distinct(size / 11, 'A').join(' Holm '),
      right: distinct(size / 11, 'B').join(' Holm '),
    }),
  ],
  [
    // By a letter each, and each beside the same name as one of them.
    'a name that is like all of another text',
    (size) => {
      const beside = distinct(size / 20, 'B');
      const letter = (index: number) => String.fromCharCode(0x4e00 + index);
      return {
        left: beside.map((name) => `Sergey ${name}`).join(' and '),
        right: beside.map((name, index) => `Serge${letter(index)} ${name}`).join(' and '),
      };
    },
  ],
  [
    'long names',
    (size) => ({
      left: distinct(size / 60, `Q${'a'.repeat(50)}`).join(' Holm '),
      right: distinct(size / 60, `R${'a'.repeat(50)}`).join(' Holm '),
    }),
  ],
  ['capitals with full stops', repeated('A.', 'B.')],
  ['capitals with hyphens', repeated('A-', 'B-')],
  ['capitals with apostrophes', repeated("A'", 'B’')],
  ['capitals alone', repeated('A ', 'B ')],
  [
    'capitals with hyphens at a quotation',
    (size) => ({ left: `${'A-'.repeat(size / 2)} "b"`, right: '"c" A-' }),
  ],
  [
    'an outlet of many words at a quotation',
    repeated(`"a" ${'The '.repeat(58)}`, `“b” ${'The Ab '.repeat(40)}`),
  ],
  ['speakers at a quotation', repeated(`"a" ${'A H H SBkSg'.repeat(20)}`, `“b” ${'A, aaa, '.repeat(30)}`)],
  [
    'verbs before a quotation',
    (size) => ({ left: `${', A ved that'.repeat(size / 11)}; "b"`, right: ' "c"' }),
  ],
  ['an office for an office', repeated('Minister for ', 'Minister of ')],
  ['titles with initials', repeated('A.B.C.D.E.F.G.H.I.J ', 'Minister for A.B.C.D.E.F.G ')],
  ['figures parted by commas', repeated('1,', '1.1,')],
  ['figures parted by full stops', repeated('1.', '1:1')],
  ['digits before a letter', (size) => ({ left: `${'1'.repeat(size)}a`, right: '1a'.repeat(size / 2) })],
  ['months', repeated('May ', '3 May ')],
  ['ranges', repeated('5-4-', 'between 19 and 22 million to ')],
  [
    'numbers of one unit',
    (size) => ({
      left: distinct(size / 12)
        .map((_, at) => `about ${at + 100} m `)
        .join(''),
      right: distinct(size / 12)
        .map((_, at) => `${at + 101} m `)
        .join(''),
    }),
  ],
  ['full stops', repeated('.', '." ')],
  ['full stops in quotations', repeated('"... ', '. ')],
  ['sentences of one letter', repeated('A. b! ', 'B. a? ')],
  ['white space', repeated(' ', '\t ')],
  ['passages of one word', repeated('aa\n', 'bb\n')],
  [
    'passages without words within what both have',
    (size) => ({
      left: `aa bb${'\n.'.repeat(size / 2)}\ncc dd aa bb cc`,
      right: 'aa bb cc dd. '.repeat(size / 13),
    }),
  ],
])('%s', (_, texts) => {
  const found = outOfProportion(SIZE, (size) => {
    const { left, right } = texts(size);
    const documents = [documentOf(left), documentOf(right)] as const;
    return { units: left.length + right.length, run: () => compare(...documents) };
  });
  expect(found).toEqual([]);
});

test('for the quotations of one sentence the sentences of at most 200 places are looked at', () => {
  const pairs = Array.from({ length: 23 }, (_, index) => `a${index} b${index}`);
  // Little that the two texts have in common, and much that only one has: nothing here is telling enough for a match.
  const left = `A ${pairs.map((pair) => `"${pair}"`).join(' ')}. ${distinct(900, 'L').join(' ')}`;
  const right = `${parts(50, 1, (turn) => `A ${shuffled(pairs, (turn % 21) + 2).join(' ')}. `).join('')}${distinct(900, 'R').join(' ')}`;
  const documents = [documentOf(left), documentOf(right)] as const;
  const steps = stepsOf({ units: 1, run: () => compare(...documents) });
  const looks = [...steps].filter(([place]) => place.startsWith('compare/matches/telling.ts sharedAround'));
  const stems = 2 * pairs.length + 1;
  expect(Math.max(...looks.map(([, count]) => count))).toBeLessThanOrEqual(200 * stems);
});
