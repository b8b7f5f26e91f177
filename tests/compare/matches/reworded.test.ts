import { expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { readBoth } from '../../../src/compare/ground/ground.ts';
import { findExact } from '../../../src/compare/matches/exact.ts';
import { weigh } from '../../../src/compare/matches/likeness.ts';
import { findReworded } from '../../../src/compare/matches/reworded.ts';
import { readDocument } from '../../../src/reading/read.ts';
import { documentOf } from '../reports.ts';

/** In both texts, so that they are of one event; what is tested stands behind another sentence, out of its company. */
const SHARED =
  'The harbour council of Elm published its yearly account of fishing, tourism, shipbuilding, education and costly repairs.';
const groundOf = (left: string, right: string) =>
  readBoth(documentOf(`${SHARED} It rained. ${left}`), documentOf(`${SHARED} Gulls slept. ${right}`));
/** Pairs of sentences, the one in both texts left out, as positions from 1 behind them. */
const pairsIn = (ground: ReturnType<typeof groundOf>, runs = findExact(weigh(ground))) =>
  findReworded(weigh(ground), runs)
    .filter(({ left, right }) => left > 1 && right > 1)
    .map(({ left, right }) => `${left - 1} ${right - 1}`);

const DIVERS = 'Divers searched old granite cellars before breakfast while sailors mended torn nets.';

test('sentences that share little are a match where words in a row join them', () => {
  const ground = groundOf(
    DIVERS,
    'Tourists photographed old granite cellars last summer although guards demanded tickets.',
  );
  const at = (word: string) => ({
    left: ground.left.forms.indexOf(ground.words.indexOf(word)),
    right: ground.right.forms.indexOf(ground.words.indexOf(word)),
  });
  expect(pairsIn(ground, [])).toEqual([]);
  expect(pairsIn(ground, [{ ...at('old'), length: 3 }])).toEqual(['1 1']);
});

test('the name that two sentences have in common does not join them', () => {
  const ground = groundOf(
    DIVERS.replace('old granite cellars', 'for Anna Maria Holm'),
    'Tourists photographed Anna Maria Holm last summer although guards demanded tickets.',
  );
  const at = ground.words.indexOf('anna');
  const run = { left: ground.left.forms.indexOf(at), right: ground.right.forms.indexOf(at), length: 3 };
  expect(pairsIn(ground, [run])).toEqual([]);
});

test('what is told in one sentence of one text and in two of the other is matched to both', () => {
  const ground = groundOf(
    'The ferry Aurora hit a pier in Elm, and twelve passengers were injured.',
    'In Elm, twelve passengers were injured as the ferry Aurora hit a pier.\n\nDoctors treated twelve injured passengers of the ferry.',
  );
  expect(pairsIn(ground, [])).toEqual(['1 1', '1 2']);
});

/** How many words each run of the same words has, those in the sentence of both texts left out. */
const wordsIn = (ground: ReturnType<typeof groundOf>) =>
  findExact(weigh(ground)).flatMap(({ left, length }) =>
    (ground.left.sentenceAt[left] ?? 0) > 0 ? [length] : [],
  );

test('a phrase that both happen to use of the same people is no match, and is one where more around it is the same', () => {
  const left = 'Lindqvist met Marlowe on a winding road while class action lawsuits piled up.';
  expect(
    wordsIn(groundOf(left, 'Marlowe wrote that class action lawsuits had never worried Lindqvist.')),
  ).toEqual([]);
  expect(
    wordsIn(groundOf(left, 'Marlowe wrote that class action lawsuits piled high as winding as the road.')),
  ).toEqual([4]);
});

test('a phrase is no match where its sentences tell mostly of other things', () => {
  const left = 'Lindqvist met Marlowe on a winding road while class action lawsuits piled up';
  const right = 'Marlowe wrote that class action lawsuits piled high as winding as the road';
  const garden =
    'orchard keepers pruned cherry branches, gardeners watered tulips, shepherds sheared lambs, bakers kneaded dough, potters fired vases, masons dressed marble, weavers dyed linen and millers ground barley';
  const stage =
    'drummers rehearsed marches, painters varnished masks, clowns juggled lemons, tailors hemmed cloaks, dancers stretched tendons, singers gargled syrup, ushers folded leaflets and pianists tuned spinets';
  expect(wordsIn(groundOf(`${left}.`, `${right}.`))).toEqual([4]);
  expect(wordsIn(groundOf(`${left}, ${garden}.`, `${right}, ${stage}.`))).toEqual([]);
});

test('one word that both quote is no match where it is common', () => {
  const quoted = (word: string) =>
    groundOf(
      `Lindqvist heard a single “${word}” while the harbour budget was read to sleepy members at dawn.`,
      `Somebody shouted “${word}” when snow fell, and the harbour budget grew by forty pages overnight.`,
    );
  expect(wordsIn(quoted('no'))).toEqual([]);
  expect(wordsIn(quoted('shame'))).toEqual([1]);
});

test('code is matched where it is the same, never in other words', () => {
  const code = (...lines: readonly string[]) => `\`\`\`\n${lines.join('\n')}\n\`\`\``;
  const read = (text: string, name: string) => readDocument(text, { id: name, name, format: 'markdown' });
  const between = (one: string, other: string) =>
    compare(read(one, 'one'), read(other, 'other')).matches.map(({ kind }) => kind);
  const memory = ['gauge 11 gate 22', 'pier 33 berth 44'];
  const settings = ['{ berth: 11, quay: 22,', 'pier: 33, gauge: 44 }'];
  expect(between(code(...memory), code(...settings))).toEqual([]);
  expect(between(memory.join(' '), settings.join(' '))).toContain('reworded');
  const same = 'open the gate when the gauge of the pier has risen';
  expect(between(code(same, ...memory), code(same, ...settings))).toEqual(['verbatim']);
});
