// Collects the words of one block as a browser shows them, white space collapsed as they come. Knows no element.

/** Where a line may or may not be broken and nothing is shown: soft hyphens and spaces without width. */
const BREAKS = /[\u00ad\u200b\ufeff]/g;
/** What HTML collapses. */
const SPACES = /[ \t\r\n\f]+/g;

export type Text = {
  /** Words of the page, whose white space collapses; as they stand in code. */
  readonly add: (words: string, asItIs?: boolean) => void;
  /** A line end or a tab, which takes the white space around it. */
  readonly part: (sign: '\n' | '\t') => void;
  /** Whether what comes next stands right behind a figure. */
  readonly endsInFigure: () => boolean;
  /** How many characters there are so far (UTF-16 units): where what comes next will stand, white space aside. */
  readonly length: () => number;
  /** All words so far, and begins anew. */
  readonly take: () => string;
};

export function createText(): Text {
  let parts: string[] = [];
  let length = 0;
  let last = '';
  let pending = false;
  const push = (words: string) => {
    parts.push(words);
    length += words.length;
    last = words.charAt(words.length - 1) || last;
  };
  return {
    add(words, asItIs = false) {
      if (asItIs) {
        push(words);
        return;
      }
      const shown = words.replace(BREAKS, '').replace(SPACES, ' ');
      // Spaces that no line is broken at part words as well, where they are all that stands between two elements.
      const inner = shown.trim() === '' ? '' : shown.replace(/^ | $/g, '');
      if (inner === '' ? shown !== '' : shown.startsWith(' ')) pending = true;
      if (inner === '') return;
      if (pending && last !== '' && last !== '\n' && last !== '\t') push(' ');
      push(inner);
      pending = shown.endsWith(' ');
    },
    part(sign) {
      pending = false;
      push(sign);
    },
    endsInFigure: () => !pending && /\d/.test(last),
    length: () => length,
    take() {
      const whole = parts.join('');
      parts = [];
      length = 0;
      last = '';
      pending = false;
      return whole;
    },
  };
}
