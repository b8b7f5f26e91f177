import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { placeMatches } from '../../src/compare/placed.ts';
import { quotationsOf } from '../../src/compare/quotations/quotations.ts';
import type { Side, SourceDocument } from '../../src/documents/document.ts';
import { readDocument } from '../../src/reading/read.ts';
import { compareTexts, documentOf, wordsAt } from './reports.ts';

describe('quotations', () => {
  test.each([
    ['"The pier is lost," Anna Holm said.', 'The pier is lost,', 'Anna Holm', null],
    ['“The pier is lost,” said Holm, an engineer.', 'The pier is lost,', 'Holm', null],
    [
      '"The pier is lost," Holm was quoted as saying by The Elm Times.',
      'The pier is lost,',
      'Holm',
      'The Elm Times',
    ],
    ['"The pier is lost," the daily quoted Holm as saying.', 'The pier is lost,', 'Holm', 'the daily'],
    ['Holm told Elm News that the pier was "lost".', 'lost', 'Holm', 'Elm News'],
    ['She added that it was «lost».', 'lost', 'She', null],
    [
      'Harbour Spokeswoman Ann Reed rejected the claims as "idle".',
      'idle',
      'Harbour Spokeswoman Ann Reed',
      null,
    ],
    ['Mayor Reed, who was in Elm, conceded that it was "lost".', 'lost', 'Mayor Reed', null],
    ['Reed warned the crews: "Stay out".', 'Stay out', 'Reed', null],
    ['According to the ministry, Reed "promised help".', 'promised help', 'the ministry', null],
    ['According to the port authority, the pier was "lost".', 'lost', 'the port authority', null],
    ['According to The Elm Gazette, the pier was "lost".', 'lost', null, 'The Elm Gazette'],
    ['According to the newspaper, the pier was "lost".', 'lost', null, 'the newspaper'],
    ['According to Ann Reed, the pier was "lost".', 'lost', 'Ann Reed', null],
    ['"It is lost," Reed told Seafarer.', 'It is lost,', 'Reed', null],
    ['"It is lost," Reed told Reuters.', 'It is lost,', 'Reed', 'Reuters'],
    ['"It is lost," Reed told the AP while running.', 'It is lost,', 'Reed', 'the AP'],
    [
      '"It is lost," Reed told the Elm newspaper Seafarer.',
      'It is lost,',
      'Reed',
      'the Elm newspaper Seafarer',
    ],
    ['"It is lost," Reed told Elm radio station KLMN.', 'It is lost,', 'Reed', 'KLMN'],
    ['"It is lost," Reed told Elm Radio.', 'It is lost,', 'Reed', 'Elm Radio'],
    ['Reed told Elmish newspaper Seafarer: "It is lost."', 'It is lost.', 'Reed', 'Seafarer'],
    ['Reed told Harry about it because "it is lost," she said.', 'it is lost,', 'she', null],
    ['"It is lost," Reed told Karl Birk.', 'It is lost,', 'Reed', null],
    ['"It is lost," Reed was quoted as saying by Baltic Seafarer.', 'It is lost,', 'Reed', 'Baltic Seafarer'],
    ['"It is lost," the weekly quoted Reed as saying.', 'It is lost,', 'Reed', 'the weekly'],
    ['The pier is "lost", The Elm Gazette reported.', 'lost', null, 'The Elm Gazette'],
    ['The Harbour Board reported that the pier was "lost".', 'lost', 'The Harbour Board', null],
    ['The pier, Elm News reports, is "lost".', 'lost', null, 'Elm News'],
    ['"It is lost," Reed said in an interview with the magazine.', 'It is lost,', 'Reed', 'the magazine'],
    ['Reed visited the "lost" pier.', 'lost', null, null],
    ['The yard launched a boat named Elm and the "Aurora".', 'Aurora', null, null],
    ['A signpost read "lost".', 'lost', null, null],
    ['Reed described the film of the alleged theft that led to it as “lost”.', 'lost', 'Reed', null],
    ['She also dismissed claims that the pier, a pile that was “lost”, stood.', 'lost', null, null],
    ['Reed rejected suggestions from the mayor that the pier was “lost”.', 'lost', null, null],
    ['Ms Reed’s father, Dan Reed, has said: “It is lost.”', 'It is lost.', 'Ms Reed’s father', null],
    ['“It is lost,” Ms Reed’s father said.', 'It is lost,', 'Ms Reed’s father', null],
    ['St. Michael’s said it was “lost”.', 'lost', 'St. Michael’s', null],
    ['The board has itself noted that it was “lost”.', 'lost', 'The board', null],
    ['She read of her eating apples which said it was “lost”.', 'lost', null, null],
    ['Media caption Ann Reed: “It is lost.”', 'It is lost.', 'Ann Reed', null],
    ['New boards appeared, spelling out its offer: “It is lost,” one read.', 'It is lost,', null, null],
    ['Dockers sang, and others wore signs with slogans saying “It is lost”.', 'It is lost', null, null],
    ['As Reed asked what they shared, he declined, saying “it is lost.”', 'it is lost.', 'he', null],
    ['He declined, saying “it is lost.” On Monday, Reed told CBS more.', 'it is lost.', 'He', null],
    ['It is in the explanatory notes of the law: “lost”.', 'lost', null, null],
    ['“It is lost,” said Sen. Dan Reed following a sitting.', 'It is lost,', 'Sen. Dan Reed', null],
    ['Reed asked for the boat because he was “lost”.', 'lost', null, null],
    ['In a note on Monday, a board spokesman told us that it had “lost”.', 'lost', 'a board spokesman', null],
    ['Sen. Dan Reed was quoted in The Elm as saying: “It is lost.”', 'It is lost.', 'Sen. Dan Reed', null],
    ['“It is lost,” said Rep. Dan Reed (D-Elm).', 'It is lost,', 'Rep. Dan Reed', null],
    ['Then he cautioned: “It is lost.”', 'It is lost.', 'he', null],
    ['Added Reed: “It is lost.”', 'It is lost.', 'Reed', null],
    ['But Reed’s campaign issued a statement saying the pier is “lost”.', 'lost', 'Reed’s campaign', null],
    ['Reed confirmed it in a note and said that Mr. Holm “is lost”.', 'is lost', 'Reed', null],
    ['Instead, he laid out a plan, saying it is “lost”.', 'lost', 'he', null],
    ['“It is lost,” Reed told KTRS radio.', 'It is lost,', 'Reed', 'KTRS radio'],
    ['Holm at one point told Reed that “it is lost.”', 'it is lost.', null, null],
    ['In Elm, a loss that was described as “great” shut the pier.', 'great', null, null],
    ['Mayor Ann Reed thanked the crews for their “courage”.', 'courage', 'Mayor Ann Reed', null],
    ['Reed criticised them for failing when lawmakers saw “lost” piers.', 'lost', null, null],
    [
      '“It is lost,” Ann van Reed, an engineer in Elm told Reuters.',
      'It is lost,',
      'Ann van Reed',
      'Reuters',
    ],
    ['“It is lost” in that storm, Reed said.', 'It is lost', 'Reed', null],
    ['“It is lost” to the town, the nearest to the pier, said Reed.', 'It is lost', 'Reed', null],
    ['“It is lost” was the reason, he added.', 'It is lost', 'he', null],
    ['Dan Reed, director of the Elm Board, called it a “loss” and left.', 'loss', 'Dan Reed', null],
    [
      'The leader of Elm, Dan Reed, condemned it, saying in a note that it “is lost”.',
      'is lost',
      'Dan Reed',
      null,
    ],
    ['Holm’s pier was ‘lost and gone’ again.', 'lost and gone', null, null],
    ['The pier is 12" wide, "lost" or not.', 'lost', null, null],
    ['“The pier is lost,” Mr. Holm said. It rains.', 'The pier is lost,', 'Mr. Holm', null],
    ['“It is lost,” said Gov. Ines Marlow.', 'It is lost,', 'Gov. Ines Marlow', null],
    ['“It is lost,” Holm, an engineer from Elm, told us.', 'It is lost,', 'Holm', null],
    ['“It is lost,” Sen. Ann Reed (D-Elm) said.', 'It is lost,', 'Sen. Ann Reed', null],
    ['“It is lost,” Reed begged.', 'It is lost,', 'Reed', null],
    ['“It is lost,” according to Ms. Reed.', 'It is lost,', 'Ms. Reed', null],
    ['“It is lost,” spokesman Dan Reed said.', 'It is lost,', 'spokesman Dan Reed', null],
    ['“It is lost,” said Elm police chief Ann Reed.', 'It is lost,', 'Elm police chief Ann Reed', null],
    ['“It is lost,” because Ann Reed said so.', 'It is lost,', null, null],
    ['“It is lost,” Port Elm officials said.', 'It is lost,', 'Port Elm officials', null],
    ['Senior Elm officials called it “lost.”', 'lost.', 'Senior Elm officials', null],
    ['“It is lost.” Reed said nothing of the costs.', 'It is lost.', null, null],
    ['“It is lost.” Reed said on Monday.', 'It is lost.', 'Reed', null],
    ['Mr. Reed on Monday said, “It is lost.”', 'It is lost.', 'Mr. Reed', null],
    ['On Monday Ms. Reed did not back down, saying, “It is lost.”', 'It is lost.', 'Ms. Reed', null],
    ['She was there to see Beck and called him a “friend.”', 'friend.', 'She', null],
    [
      'A spokesman for Mayor Ann Reed said simply that it was “lost.”',
      'lost.',
      'A spokesman for Mayor Ann Reed',
      null,
    ],
    ['But Reed, one of the critics, dismissed Mr. Elm’s plan as “idle.”', 'idle.', 'Reed', null],
    ['A wall announced by Mayor Reed would “sink us.”', 'sink us.', null, null],
    ['Arne Falk said so on “Coast at Nine.”', 'Coast at Nine.', null, null],
    ['“I said “stay” and meant it,” Reed said.', 'I said “stay” and meant it,', 'Reed', null],
    ['«Он сказал «стой», и всё», Reed said.', 'Он сказал «стой», и всё', 'Reed', null],
    ['It was “the “end” of it, Reed said.', 'end', 'Reed', null],
    ['It was “the “end” of it.', 'end', null, null],
    ['Reed called it "lost” at the level of the sea.', 'lost', 'Reed', null],
    ['Reed called the pier “lost" at the level of the sea.', 'lost', 'Reed', null],
    ['“I said "stay" and meant it,” Reed said.', 'I said "stay" and meant it,', 'Reed', null],
    ['"I said “stay” and meant it," Reed said.', 'I said “stay” and meant it,', 'Reed', null],
    ['“The 5" pipe is lost,” Reed said.', 'The 5" pipe is lost,', 'Reed', null],
    ['"The pier is lost, and more is to come.', 'The pier is lost, and more is to come.', null, null],
  ])('%s', (text, words, speaker, outlet) => {
    const [quotation, ...more] = quotationsOf(documentOf(text));
    expect(more).toEqual([]);
    expect(wordsAt(text, quotation ?? null)).toBe(words);
    expect(wordsAt(text, quotation?.speaker ?? null)).toBe(speaker);
    expect(wordsAt(text, quotation?.outlet ?? null)).toBe(outlet);
  });

  test.each([
    ['two of one sentence', 'Reed called it “lost” and a “ruin of ours.”', ['Reed', 'Reed']],
    ['two around who spoke', '“Stay,” said Reed, a mayor, “or go.”', ['Reed', 'Reed']],
    ['two around a title', 'Reed told us on “Coast at Nine” that it was “lost.”', [null, 'Reed']],
    ['one that follows who spoke', '“Stay,” Mr. Reed said. “It is lost.”', ['Mr. Reed', 'Mr. Reed']],
    ['a passage all quoted', '“Stay,” Reed said.\n\n“It is lost. We know.”', ['Reed', 'Reed']],
    ['a passage with words of its own', '“Stay,” Reed said.\n\nThe “lost” pier is shut.', ['Reed', null]],
  ])('%s have their speakers', (_, text, speakers) => {
    const found = quotationsOf(documentOf(text)).map(({ speaker }) => wordsAt(text, speaker));
    expect(found).toEqual(speakers);
  });

  test('tell which report cuts them, and lead to the match', () => {
    const left = '"It is a miracle that nobody drowned in the flood," Holm said. "I am grateful," she added.';
    const right = 'Holm called it "a miracle" that nobody had drowned in the flood.';
    const { quotations, matches } = compareTexts(left, right);
    const kinds = matches.map((match) => match.kind);
    expect(quotations.left.map(({ extent }) => extent)).toEqual(['cut-there', 'none']);
    expect(quotations.right.map(({ extent }) => extent)).toEqual(['cut-here']);
    expect(quotations.right[0]?.matches.map((match) => kinds[match])).toEqual(['quotation']);
  });

  test('are whole where the other has all of their words and quotes no more', () => {
    const quoted = '"It is a miracle that nobody drowned in the flood"';
    const { quotations } = compareTexts(`${quoted}, Holm said.`, `Holm: ${quoted}.`);
    expect([...quotations.left, ...quotations.right].map(({ extent }) => extent)).toEqual(['whole', 'whole']);
  });
});

describe('captions, credits and the text of the site', () => {
  const site = 'Breakingviews Home Equities Credit Private Equity Macro and Markets';
  const caption = 'Harbour Minister Anna Holm on the pier of Elm said it was “lost and gone”.';
  const of = (id: string, text: string): SourceDocument => {
    const read = readDocument(`${text}\n\n${site}\n\n${caption}`, { id, name: id });
    const roles = ['furniture', 'caption'] as const;
    const passages = read.passages.map((passage, at) => ({
      ...passage,
      role: roles[at - read.passages.length + roles.length] ?? ('paragraph' as const),
    }));
    return { ...read, passages };
  };

  test('match nothing, also behind a run that begins in the report', () => {
    const text = 'The ferry sank at noon beside the Elm pier wall';
    const { matches } = compare(of('L', text), of('R', `Today. ${text}`));
    for (const { left } of matches) expect(left.end).toBeLessThanOrEqual(text.length);
    expect(matches).not.toEqual([]);
  });

  test('write no name in another way, and quote nothing that the other says', () => {
    const other = readDocument('Trade Minister Anna Holm said the pier was lost and gone.', {
      id: 'R',
      name: 'R',
    });
    const { names, matches } = compare(of('L', 'The ferry sank.'), other);
    expect(names).toEqual([]);
    expect(matches).toEqual([]);
  });
});

describe('names', () => {
  const names = (left: string, right: string) =>
    compareTexts(left, right).names.map((name) => ({
      kind: name.kind,
      left: name.left.map((span) => wordsAt(left, span)),
      right: name.right.map((span) => wordsAt(right, span)),
    }));

  test('spelled two ways beside the same name', () => {
    expect(names('Sergey Holm came. Later Sergey Holm left.', 'So Sergei Holm came.')).toEqual([
      { kind: 'spelling', left: ['Sergey', 'Sergey'], right: ['Sergei'] },
    ]);
  });

  test('spelled with other vowels between the same consonants', () => {
    expect(names('Anna Kasmovi came.', 'Anna Kasimova left.')).toEqual([
      { kind: 'spelling', left: ['Kasmovi'], right: ['Kasimova'] },
    ]);
  });

  test.each([
    ['two short names with other vowels', 'We met Anna Holmi.', 'We met Anna Halma.'],
    ['another ending of one word', 'The Elmian Navy sailed.', 'The Elmians Navy sailed.'],
    ['two people beside different names', 'We met Marta Holm.', 'We met Marts Birk.'],
    ['two people of one surname', 'Minister Anna Holm spoke.', 'Governor Karl Holm spoke.'],
    ['two people of one place', 'Minister Holm of Elm spoke.', 'Governor Birk of Elm spoke.'],
    ['a plural with a mark', 'The Airbus A320’s wing.', 'The Airbus A320s flew.'],
    ['two things by number', 'The Airbus A320 flew.', 'The Airbus A330 flew.'],
    ['people of a country', 'The Port Columbians sang.', 'The Port Columbia sank.'],
    ['a name that both have', 'Sergey Holm and Sergei Holm came.', 'Sergei Holm came.'],
  ])('are not %s', (_, left, right) => {
    expect(names(left, right)).toEqual([]);
  });

  test('one person under two titles', () => {
    expect(names('Elm Harbour Secretary Anna Holm spoke.', 'In Elm, Minister of Trade Holm spoke.')).toEqual([
      { kind: 'title', left: ['Elm Harbour Secretary Anna Holm'], right: ['Minister of Trade Holm'] },
    ]);
  });

  test.each([
    [
      'The Elm Harbour Safety Board (EHSB) met.',
      'The EHSB met. It was the EHSB’s third day.',
      ['Elm Harbour Safety Board (EHSB)'],
      ['EHSB', 'EHSB'],
    ],
    [
      'Nobody of the Board for Harbour Safety came.',
      'The Board for Harbour Safety (BHS) met.',
      ['Board for Harbour Safety'],
      ['Board for Harbour Safety (BHS)'],
    ],
    ['Then Robert "Bob" Holm spoke.', 'Then Bob Holm spoke.', ['Robert "Bob" Holm'], ['Bob Holm']],
    ['Then Robert Holm spoke.', 'Then Robert “Bob” Holm spoke.', ['Robert Holm'], ['Robert “Bob” Holm']],
  ])('shortened on one side, where the other joins both forms: %s %s', (left, right, here, there) => {
    expect(names(left, right)).toContainEqual({ kind: 'shortened', left: here, right: there });
  });

  test.each([
    ['no text joins them', 'Then Robert Holm spoke.', 'Then Bob Holm spoke.'],
    ['a verb lies between', 'Then Harbour was shut by the Board (HB).', 'The HB met.'],
    ['a party is told', 'Ann Holm (Labour) Member spoke.', 'The Labour Member spoke.'],
    ['letters are other initials', 'The Harbour Board (ABC) met.', 'The ABC met.'],
    ['a sentence lies between', 'Harbour is full. Board (HB) met.', 'The HB met.'],
    ['both join them', 'The Harbour Board (HB) met.', 'A Harbour Board (HB) met. HB left.'],
    ['the other has both', 'The Harbour Board (HB) met.', 'A Harbour Board met. HB left.'],
  ])('shortened they are not, where %s', (_, left, right) => {
    expect(names(left, right).filter(({ kind }) => kind === 'shortened')).toEqual([]);
  });
});

test('figures and dates stand with their places on both sides, those of both first', () => {
  const left =
    'On May 3, 2,500 people paid $4 million. Twelve of 40% left. It opened in 1999 beside Pier Nine 7.';
  const right = 'By 3 May about 2500 had paid $4 million; 12 of 30 percent left.';
  const told = compareTexts(left, right).figures.map(
    (figure) => `${figure.kind} ${figure.value}: ${figure.left.length} ${figure.right.length}`,
  );
  expect(told).toEqual([
    'date 3 may: 1 1',
    'figure 2500: 1 1',
    'figure $4 million: 1 1',
    'figure 12: 1 1',
    'figure 40%: 1 0',
    'date 1999: 1 0',
    'figure 30%: 0 1',
  ]);
});

test.each([
  ['a capital that opens a sentence', 'Some 300 ferries waited.', 'In all 300 ferries waited.', ['300']],
  ['a compound', 'The 45-page report.', 'A report of 45 pages.', ['45']],
  ['a word that a number is of', 'A magnitude-7.8 quake, FUNC-1.2.', 'Of 7.8, and 1.2.', ['7.8']],
  ['a measure that opens a headline', 'Magnitude 6.1 quake rocks Elm', 'It was of 6.1.', ['6.1']],
  ['people who died', '5 dead in Elm', 'Five people were killed. Five persons were confirmed dead.', ['5']],
  ['the dead, and people who were hurt', '5 dead, 30 ill in Elm', 'Five hurt people, 30 boats sunk.', []],
  ['some of a number', 'Two of the sailors sang.', 'Two boats sank, two sailors sang.', ['2']],
  ['some of another number', 'Two of the sailors sang.', 'Two boats sank.', []],
  ['a weekday', 'On Tuesday 12 left.', 'Twelve left.', ['12']],
  ['a name', 'The Boeing 737 landed.', 'The year had 737 such cases.', []],
  ['ordinals', 'The 22nd pier, the third gate.', 'It is the 22nd pier and the 3rd gate.', ['22nd', '3rd']],
  ['a range', 'between $19 and $22 million', '$22 million, not $19 million', ['$19 million', '$22 million']],
  ['a range with a dash', 'It takes 5–10 minutes.', 'From 5 minutes to 10 minutes.', ['5 min', '10 min']],
  ['a score', 'It was a 5-4 vote.', 'They voted 5-4.', ['5-4']],
  ['a score and its numbers', 'It was a 5-4 vote.', 'Of 5 piers 4 fell.', []],
  ['units', 'within 500 ms', '500 milliseconds', ['500 ms']],
  ['units that are others', 'within 500 ms', '500 users', []],
  ['units at the number', '12km off', '12 km off', ['12 km']],
  ['number words', 'twenty-five crews, thirteen boats', '25 crews and 13 boats', ['25', '13']],
  ['scales', 'two million, a dozen, 3 thousand', '2,000,000 and 12 and 3,000', ['2 million', '12', '3000']],
  ['money', '£3m and $2bn', '£3 million and $2,000 million', ['£3 million', '$2 billion']],
  ['decimals', 'up 0.20 percent', 'up 0.2%', ['0.2%']],
  ['dates', 'on 2022-05-03', 'on the 3rd of May 2022', ['3 may 2022']],
  ['dates of other languages', 'el 3 de mayo de 2022', 'am 3. Mai 2022', ['3 may 2022']],
  [
    'dates and what is counted then',
    'As at 7th April, 1337 cases',
    '1,337 cases on 7 April',
    ['7 apr', '1337'],
  ],
  ['dates with strokes', 'on 03/05/2022, after 9/11', 'On 03/05/2022 9/11 was told', ['03/05/2022', '9/11']],
  ['times of day', 'at 02.00, 7.15pm, 6 pm and 14.30 GMT 24/7', '2 of 7, 6 of 24, 14 of 14.30', []],
  ['naira', 'N357m and N5,474,647.00', '₦357 million and N5,474,647', ['N357 million', 'N5.474647 million']],
  ['thousands parted by a blank', '5 500 morts, 2\u00a0209 cas', '5,500 dead, 2209 cases', ['5500', '2209']],
  ['thousands parted by a point', '20.000 muertos', '20 cases', []],
  [
    'a count of other things',
    'Two countries sent 162 ferries.',
    'Two babies cried, 162 boats sank.',
    ['162'],
  ],
])('%s in figures', (_, left, right, values) => {
  const both = compareTexts(left, right).figures.filter(
    (figure) => figure.left.length > 0 && figure.right.length > 0,
  );
  expect(both.map(({ value }) => value)).toEqual(values);
  expect(both.map(({ near }) => near)).toEqual(values.map(() => false));
});

test.each([
  ['about 1,700 ferries', '1,698 ferries', ['1698']],
  ['almost 50 crews', '48 crews', ['48']],
  ['$3.9 million', '$4 million', ['$3.9 million']],
  ['20 crews', '19 crews', []],
  ['about 20 injured', '22 arrested', []],
  ['around 30 ships', '28 aircraft', []],
  ['about 20 people were hurt', '22 people were held', []],
  ['about 1,700 ferries', '1,200 ferries', []],
  ['about 500 ms', '498 users', []],
  ['120 crews', '129 crews', []],
])('%s and %s are near or not', (left, right, values) => {
  const near = compareTexts(left, right).figures.filter((figure) => figure.near);
  expect(near.map(({ value }) => value)).toEqual(values);
  expect(near.every((figure) => figure.left.length > 0 && figure.right.length > 0)).toBe(true);
});

test('numbering, identifiers, times of day and code are neither figures nor quotations', () => {
  const read = (id: string, text: string) => readDocument(text, { id, name: id, format: 'markdown' });
  const left = read(
    'a',
    '## 4.2 Alarms\n\n3. Call all 30 people.\n\nR-7 and CRM-001 start at 02:15.\n\n```\n{"room": 12}\n```\n',
  );
  const { figures, quotations } = compare(left, read('b', 'Nothing.'));
  expect(figures.map(({ value }) => value)).toEqual(['30']);
  expect(quotations.left).toEqual([]);
});

test('words that differ in two ways are told once', () => {
  const { matches } = compareTexts(
    'The harbour gate in Elm was opened by the guard on Monday.',
    'The harbour gate in Elm was closed by the guard on Monday.',
  );
  for (const { differs } of matches) expect(differs.map(({ about }) => about)).toEqual(['direction']);
  expect(matches).not.toEqual([]);
});

test.each([
  [
    'The guard opened three harbour gates in Elm.',
    'The guard opened harbour gates in Elm.',
    'In one of the two sentences only: “three” in L.',
  ],
  [
    'The guard opened harbour gates in Elm.',
    'The guard never opened harbour gates in Elm.',
    'In one of the two sentences only: “never” in R.',
  ],
  [
    'The guard opened three harbour gates.',
    'The guard opened two harbour gates.',
    'They differ: “three” in L, “two” in R.',
  ],
  [
    'The guard opened three harbour gates to 40 ferries.',
    'The guard opened two harbour gates.',
    'They differ: “three” in L, “two” in R. In one of the two sentences only: “40” in L.',
  ],
])('%s %s: %s', (one, other, said) => {
  const named = (id: string, text: string) => readDocument(text, { id, name: id });
  const [left, right] = [named('L', one), named('R', other)];
  const [placed] = placeMatches(compare(left, right), { left, right });
  expect(placed?.told).toBe(said);
});

test('what differs is told of the paragraphs in which it stands, and not of those that go on alike', () => {
  const same = 'Dockers are opposed to the harbour tax that Elm introduced on diesel ferries last year.';
  const named = (id: string, count: number) =>
    readDocument(
      `Police held ${count} dockers in Elm and in protests in other parts of the harbour.\n\n${same}`,
      {
        id,
        name: id,
      },
    );
  const [left, right] = [named('L', 130), named('R', 22)];
  const placed = placeMatches(compare(left, right), { left, right });
  const toldIn = (id: string) => placed.filter((one) => one.passage.left.id === id).map(({ told }) => told);
  expect(new Set(toldIn('L-1'))).toEqual(new Set(['They differ: “130” in L, “22” in R.']));
  expect(toldIn('L-2')).toEqual(['']);
});

test('what one denies in a word of its own is not denied by the other alone', () => {
  const { matches } = compareTexts(
    'The principal was unable to attend the harbour meeting due to a threat.',
    'The principal did not attend the harbour meeting due to a threat.',
  );
  expect(matches).not.toEqual([]);
  expect(matches.flatMap(({ differs }) => differs)).toEqual([]);
});

test.each([
  [
    'The board said no 40 ton lorries may cross the bridge.',
    'The board said 40 ton lorries may cross the bridge.',
  ],
  ['The ferry may not just cross the northern harbour.', 'The ferry may cross the northern harbour.'],
])('one denies what the other says: %s %s', (one, other) => {
  const { matches } = compareTexts(one, other);
  expect(matches.flatMap(({ differs }) => differs.map(({ about }) => about))).toContain('negation');
});

test.each([
  ['The guard of gate No. 4 in Elm opened the harbour.', 'The guard of gate 4 in Elm opened the harbour.'],
  [
    'The guard of gate No. S-4 in Elm opened the harbour.',
    'The guard of gate S-4 in Elm opened the harbour.',
  ],
  ['The guard in Elm not only opened the harbour.', 'The guard in Elm even opened the harbour.'],
  ['The guard of North Elm opened the harbour gates.', 'The guard of Elm opened the south harbour gates.'],
])('nothing is denied and no way is told: %s %s', (one, other) => {
  const { matches } = compareTexts(one, other);
  expect(matches).not.toEqual([]);
  expect(matches.flatMap(({ differs }) => differs.map(({ about }) => about))).toEqual([]);
});

test.each([
  ['Ash wrote that ONE, and later on that OTHER.', 'Yesterday OTHER. It was said again: ONE.'],
  // Both matches end as far from the beginning, both sides taken together.
  ['Ash wrote that ONE, and later on that OTHER.', 'Elm wrote that OTHER, and later on that ONE.'],
])('an address names the same match when the sides are swapped: %s %s', (first, second) => {
  const fill = (text: string) =>
    text
      .replace('ONE', 'the old pier of Port Elm closes before winter')
      .replace('OTHER', 'boats lie at its northern quay until the snow');
  const ash = readDocument(fill(first), { id: 'ash', name: 'ash' });
  const elm = readDocument(fill(second), { id: 'elm', name: 'elm' });
  const startsByAddress = (left: SourceDocument, right: SourceDocument, side: Side) =>
    placeMatches(compare(left, right), { left, right })
      .map(({ match, address }) => `${address[side]}: ${match[side].start}`)
      .sort();
  const found = startsByAddress(ash, elm, 'left');
  expect(found.join()).toContain('~2: ');
  expect(startsByAddress(elm, ash, 'right')).toEqual(found);
});
