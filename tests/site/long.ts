// Long specifications for tests: seeded, the same each time; the second repeats half of the first.

const SUBJECTS = 'gauge,berth,pump,valve,sluice,buoy,radio,ledger,crane,beacon,locker,meter'.split(',');
const VERBS = 'record,refuse,report,restore,display,measure,forward,archive'.split(',');
const OBJECTS = 'booking,reading,alarm,fee,message,level,permit,closure'.split(',');
const TAILS = [
  'within two seconds',
  'until the harbour master confirms it',
  'before the tide turns',
  'for at least seven years',
  'when the office is closed',
  'unless the pier is shut',
];

/** Two texts of `size` characters or a little more, in Markdown; each ends in a sentence that is only its own. */
export function longSpecifications(size: number): readonly [string, string] {
  const random = numbers(5);
  const shared = Array.from({ length: 4000 }, () => sentence(random));
  const write = (name: string) => {
    let text = `# Harbour system, ${name}\n`;
    for (let section = 1; text.length < size; section++) {
      text += `\n## ${section} ${pick(OBJECTS, random)}s of the ${pick(SUBJECTS, random)}\n`;
      for (let paragraph = 0; paragraph < 4; paragraph++) {
        const sentences = Array.from({ length: 4 }, () =>
          random() < 0.5 ? pick(shared, random) : sentence(random),
        );
        text += `\n${sentences.join(' ')}\n`;
      }
    }
    return `${text}\nThe ${name} ends with the word quincunx.\n`;
  };
  return [write('first draft'), write('second draft')];
}

function sentence(random: () => number): string {
  const [subject, verb, object, tail] = [SUBJECTS, VERBS, OBJECTS, TAILS].map((words) => pick(words, random));
  const number = Math.floor(random() * 900) + 100;
  return `The ${subject} ${number} shall ${verb} each ${object} of the ${pick(SUBJECTS, random)} ${tail}.`;
}

function pick(words: readonly string[], random: () => number): string {
  return words[Math.floor(random() * words.length)] ?? '';
}

/** Numbers in [0, 1): the Lehmer generator. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}
