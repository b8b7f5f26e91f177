// Generates two texts like two reports of one event: a third of their sentences in common. Seeded: always the same.

/** The share of sentences that stand in both word for word; and of those told with their words in another order. */
const TAKEN_OVER = 0.33;
const REORDERED = 0.1;
/** The share of sentences that stand in another place than in the other report. */
const MOVED = 0.2;
const SENTENCES_A_PARAGRAPH = 3;
const COMMON =
  'the of and to in a is that for it as was with be by on not he this are from at which but have'.split(' ');
const SYLLABLES = 'ba co di fu ga ho ki lo ma ne pa ro si te vu wa zen dor mil tan rek sal'.split(' ');
/** Words that a text of any length is drawn from; a large dictionary's worth. */
const VOCABULARY = 30_000;

type Texts = { readonly left: string; readonly right: string };

/** Two texts of about `words` words each. */
export function generateTexts(words: number): Texts {
  const random = randomNumbers(words);
  const vocabulary = [...COMMON, ...Array.from({ length: VOCABULARY }, (_, rank) => nameOf(rank))];
  const left: string[][] = [];
  const right: Placed<string[]>[] = [];
  for (let count = 0; count < words; count += left.at(-1)?.length ?? 1) {
    const sentence = sentenceOf(vocabulary, random);
    const chance = random();
    const told = chance < TAKEN_OVER ? sentence : shuffled(sentence, random);
    const item = chance < TAKEN_OVER + REORDERED ? told : sentenceOf(vocabulary, random);
    right.push({ item, place: random() < MOVED ? random() * words : count });
    left.push(sentence);
  }
  return { left: asText(left), right: asText(inPlace(right)) };
}

/** Texts that nobody writes, by what is in them: what takes a step for each pair of equal words takes all day on these. */
export const hostile: Readonly<Record<string, (words: number) => Texts>> = {
  'one word': (words) => twice('harbour '.repeat(words)),
  'one sentence': (words) => twice('The pier was closed to all ships. '.repeat(words / 7)),
  'one line': (words) => {
    const { left, right } = generateTexts(words);
    return { left: left.replaceAll('\n\n', ' '), right: right.replaceAll('\n\n', ' ') };
  },
  'short quotations': (words) => twice('“We go,” he said, “we stay,” and “we go.” '.repeat(words / 9)),
  'five words': (words) => {
    const random = randomNumbers(words);
    const draw = () => Array.from({ length: words }, () => COMMON[Math.floor(random() * 5)]).join(' ');
    return { left: draw(), right: draw() };
  },
  versions: (words) => {
    const { left } = generateTexts(words);
    return { left, right: asNextVersion(left) };
  },
  'sentences nearly alike': (words) =>
    numbered(words, 8, (at) => `The pump shall stop within ${at} seconds of it.`),
  'no sentence alike': (words) => numbered(words, 4, (at) => `A${at}x b${at}x c${at}x d${at}x.`),
  numbers: (words) => twice('1,1,1 of 27 January '.repeat(words / 4)),
};

/** One sentence in fifty goes, and of one in twenty the second word changes. */
function asNextVersion(text: string): string {
  let sentence = 0;
  return text.replaceAll(/(\S+)( \S+)([^.]*\.\s+)/g, (whole, first: string, _: string, rest: string) => {
    sentence += 1;
    if (sentence % 50 === 0) return '';
    return sentence % 20 === 0 ? `${first} otherwise${rest}` : whole;
  });
}

/** Sentences of so many words each, with even numbers on the left and odd ones on the right. */
function numbered(words: number, length: number, write: (at: number) => string): Texts {
  const sentences = (odd: number) =>
    Array.from({ length: words / length }, (_, index) => write(2 * index + odd)).join(' ');
  return { left: sentences(0), right: sentences(1) };
}

function twice(text: string): Texts {
  return { left: text, right: text };
}

/** Zipf's law by drawing ranks evenly on a logarithmic scale. */
function sentenceOf(vocabulary: readonly string[], random: () => number): string[] {
  const length = 8 + Math.floor(random() * 24);
  return Array.from({ length }, () => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? 'the');
}

function asText(sentences: readonly (readonly string[])[]): string {
  return sentences
    .map((words, index) => {
      const sentence = `${words[0]?.replace(/^./, (first) => first.toUpperCase())} ${words.slice(1).join(' ')}.`;
      return sentence + (index % SENTENCES_A_PARAGRAPH === SENTENCES_A_PARAGRAPH - 1 ? '\n\n' : ' ');
    })
    .join('');
}

function nameOf(rank: number): string {
  let name = '';
  for (let rest = rank + 1; rest > 0; rest = Math.floor(rest / SYLLABLES.length)) {
    name += SYLLABLES[rest % SYLLABLES.length];
  }
  return name;
}

type Placed<Item> = { readonly item: Item; readonly place: number };

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  return inPlace(items.map((item) => ({ item, place: random() })));
}

function inPlace<Item>(items: readonly Placed<Item>[]): Item[] {
  return [...items].sort((one, other) => one.place - other.place).map(({ item }) => item);
}

/** Numbers in [0, 1): mulberry32. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
