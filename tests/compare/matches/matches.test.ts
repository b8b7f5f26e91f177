import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import { withoutMatchAmong } from '../../../src/compare/without-match.ts';
import { compareTexts, documentOf, marked, unmarked } from '../reports.ts';

const WEATHER = 'Rain is expected on the coast until the weekend, forecasters believe.';
const MARKET = 'Shares of the two ferry companies rose in early trading.';

describe('verbatim matches cover exactly the words that agree', () => {
  test.each([
    [
      'one run',
      'Officials say [the harbour wall will be rebuilt before winter] in stone.',
      'They hope [the harbour wall will be rebuilt before winter], if money allows.',
    ],
    [
      'typographic marks, case and white space do not part words',
      '[The mayor’s plan — rebuild the harbour wall – was refused]. Enough.',
      "So [the mayor's  plan - REBUILD the harbour wall - was refused] twice.",
    ],
  ])('%s', (_, left, right) => {
    const texts = { left: unmarked(left), right: unmarked(right) };
    const comparison = compareTexts(texts.left, texts.right);
    expect(marked(texts.left, comparison, 'left', ['verbatim'])).toBe(left);
    expect(marked(texts.right, comparison, 'right', ['verbatim'])).toBe(right);
  });

  test('whatever the order of the runs', () => {
    const first = 'a tanker ran aground near the northern lighthouse on Monday';
    const second = 'divers found no oil below the hull of the stranded vessel';
    const { matches } = compareTexts(`Today ${first}. ${second}.`, `${second}. Yesterday ${first}.`);
    const verbatim = matches.filter((match) => match.kind === 'verbatim');
    expect(verbatim).toHaveLength(2);
    expect(verbatim[0]?.right.start).toBeGreaterThan(verbatim[1]?.right.start ?? 0);
  });

  test('a sentence told twice is matched to its one twin both times', () => {
    const told = 'the tanker ran aground near the northern lighthouse on Monday';
    const { matches } = compareTexts(
      `First ${told}. ${MARKET}\n\nAgain ${told}. ${WEATHER}`,
      `Surely ${told}.`,
    );
    expect(matches.filter((match) => match.kind === 'verbatim')).toHaveLength(2);
  });
});

test('a sentence that stands word for word in both is matched to nothing else that is like it', () => {
  const statement = (gauge: string, seconds: number) =>
    `The tide gauge at the ${gauge} pier shall send its level to the harbour ledger within ${seconds} seconds.`;
  const both = [statement('eastern', 20), statement('western', 30)];
  const one = compareTexts(both.join('\n\n'), both.toReversed().join('\n\n'));
  expect(one.matches.map(({ kind }) => kind)).toEqual(['verbatim', 'verbatim']);
  const changed = compareTexts(
    `${both[0]}\n\nGauges on the southern pier send levels to the ledger of the harbour.`,
    `${both[0]}\n\nLevels go from gauges at the southern pier into the ledger that the harbour keeps.`,
  );
  expect(changed.matches.map(({ kind }) => kind)).toEqual(['verbatim', 'reworded']);
});

describe('no match', () => {
  test.each([
    [
      'for common phrases',
      `At the end of the day, it is up to them. ${WEATHER}`,
      `It is at the end of the road. ${MARKET}`,
    ],
    [
      'for names alone',
      `Governor Anna Holm opened a school. ${WEATHER}`,
      `A storm delayed Governor Anna Holm. ${MARKET}`,
    ],
    ['for unrelated texts', WEATHER, MARKET],
    [
      'for the same credit',
      `${WEATHER}\n\n© Harbour Pictures and Partners/Anna Holm, Elm`,
      `${MARKET}\n\n© Harbour Pictures and Partners/Anna Holm, Elm`,
    ],
    ['for texts without words', '... !', '«»'],
  ])('%s', (_, left, right) => {
    expect(compareTexts(left, right).matches).toEqual([]);
  });
});

describe('quotation matches', () => {
  test.each([
    [
      'one word that the other quotes in its sentence',
      'Holm told reporters: "It is [a miracle] that nobody drowned in the flood."',
      'Holm called it "[a miracle]" after the flood, which had cost no lives.',
    ],
    [
      'a quotation that the other cuts with an ellipsis',
      '"[We will rebuild every house] on this shore, and I mean every one, [before the autumn storms return]," Holm said.',
      'Holm vowed: "[We will rebuild every house] ... [before the autumn storms return]."',
    ],
    [
      'quoted words that stand unquoted in the other',
      'Holm called the ferry company "[reckless and shameless]" after the flood.',
      'The ferry company had been [reckless and shameless], Holm said after the flood.',
    ],
  ])('%s', (_, left, right) => {
    const texts = { left: unmarked(left), right: unmarked(right) };
    const comparison = compareTexts(texts.left, texts.right);
    expect(marked(texts.left, comparison, 'left', ['quotation'])).toBe(left);
    expect(marked(texts.right, comparison, 'right', ['quotation'])).toBe(right);
  });
});

describe('reworded matches', () => {
  const left = `The ferry Aurora collided with a pier in Elm on Tuesday, injuring twelve passengers. ${WEATHER}`;
  const right = `${MARKET} Twelve passengers were injured when the Aurora, a ferry, hit a pier at Elm.`;

  test('join two sentences that tell the same, whole', () => {
    const { matches } = compareTexts(left, right);
    expect(matches.map((match) => match.kind)).toEqual(['reworded']);
    expect(left.slice(matches[0]?.left.start, matches[0]?.left.end)).toBe(
      left.slice(0, left.indexOf(WEATHER) - 1),
    );
    expect(right.slice(matches[0]?.right.start, matches[0]?.right.end)).toBe(right.slice(MARKET.length + 1));
  });

  test('give the words that both share as reasons, in the order of the left, and no common ones', () => {
    const [match] = compareTexts(left, right).matches;
    const shared = match?.reasons.map((reason) => left.slice(reason.left.start, reason.left.end));
    expect(shared).toEqual(['ferry', 'Aurora', 'pier', 'Elm', 'injuring', 'twelve', 'passengers']);
    const other = match?.reasons.map((reason) => right.slice(reason.right.start, reason.right.end));
    expect(other).toEqual(['ferry', 'Aurora', 'pier', 'Elm', 'injured', 'Twelve', 'passengers']);
  });

  test('never give words as common as "there" and "people" as reasons', () => {
    const [match, ...more] = compareTexts(
      `There were people on the pier when the ferry Aurora hit it. ${WEATHER}`,
      `${MARKET} The Aurora ferry hit a pier and there people saw it.`,
    ).matches;
    expect(more).toEqual([]);
    expect(match?.reasons.map(({ left: at }) => at.end - at.start)).toEqual(
      ['pier', 'ferry', 'Aurora', 'hit'].map(({ length }) => length),
    );
  });

  test('are left out where a verbatim match already shows the sentence', () => {
    const same = 'The ferry Aurora collided with a pier in Elm on Tuesday';
    const { matches } = compareTexts(`${same}. ${WEATHER}`, `${MARKET} ${same}.`);
    expect(matches.map((match) => match.kind)).toEqual(['verbatim']);
  });
});

test('passages without a match are those of the report that no match touches', () => {
  const shared = 'The ferry Aurora collided with a pier in Elm on Tuesday.';
  const { withoutMatch } = compareTexts(`${shared}\n\n${WEATHER}\n\n© Anna Holm`, `${MARKET}\n\n${shared}`);
  expect(withoutMatch).toEqual({ left: [1], right: [0] });
});

test('a heading of two words that both have is not without a match', () => {
  const { matches, withoutMatch } = compareTexts(
    '10. Acceptance\n\nSnow fell.',
    'A storm came.\n\n10 ACCEPTANCE',
  );
  expect(matches).toEqual([]);
  expect(withoutMatch).toEqual({ left: [1], right: [0] });
});

test('a passage is without a match again when the matches to it are dismissed', () => {
  const sentence = 'The ferry Aurora hit a pier in Elm on Monday, and nobody was hurt.';
  const left = documentOf(`Snow fell.\n\n${sentence}\n\nA storm came.`);
  const right = documentOf(sentence);
  const comparison = compare(left, right);
  const { matches, withoutMatch } = comparison;
  expect(matches.length).toBeGreaterThan(0);
  expect(withoutMatch).toEqual({ left: [0, 2], right: [] });
  expect(withoutMatchAmong({ left, right }, comparison, [...matches].reverse())).toEqual(withoutMatch);
  expect(withoutMatchAmong({ left, right }, comparison, [])).toEqual({ left: [0, 1, 2], right: [0] });
});

test('sentences that are matched and have the same words are no other words', () => {
  const left =
    'Harbour gate maintenance\n\nThe keeper of the quay counts every vessel that passes at night.\n\nIt rained.';
  const right =
    'Weather of the week\n\nSnow fell in the hills.\n\nHarbour gate maintenance\n\nNobody had opened the sluice since spring.';
  const found = compareTexts(left, right).matches;
  expect(found.map(({ kind, left: end }) => [kind, left.slice(end.start, end.end)])).toEqual([
    ['verbatim', 'Harbour gate maintenance'],
  ]);
});
