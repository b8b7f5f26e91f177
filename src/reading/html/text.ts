// Collects the words of one block as a browser shows them, white space collapsed as they come. Knows no element.

/** Where a line may or may not be broken and nothing is shown: soft hyphens and spaces without width. */
const BREAKS = /[\u00ad\u200b\ufeff]/g;
/** What HTML collapses. */
const SPACES = /[ \t\r\n\f]+/g;

export function createText() {
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
    /** Words of the page, whose white space collapses; as they stand in code. */
    add(words: string, asItIs = false) {
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
    /** A line end or a tab, which takes the white space around it. */
    part(sign: '\n' | '\t') {
      pending = false;
      push(sign);
    },
    /** Whether what comes next stands right behind a figure. */
    endsInFigure: () => !pending && /\d/.test(last),
    /** How many characters there are so far (UTF-16 units): where what comes next will stand, white space aside. */
    length: () => length,
    /** All words so far, and begins anew. */
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
