import fc from 'fast-check';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { asCode, inert, oneLine } from '../../src/letter/inert.ts';
import { runs } from '../runs.ts';

/** What files are called, and say, by somebody who means no good. */
const HOSTILE: readonly string[] = [
  '![picture](https://example.org/p.png).md',
  '[link](javascript:alert(1)).md',
  '<img src=x onerror=alert(1)>.md',
  '<!-- hidden --> note.md',
  '&lt;b&gt; &copy; &#64;everybody',
  '@everybody.md',
  'for @team/leads.md',
  'mail me@example.org',
  'owner/name#12.md',
  'owner/name@0123456789abcdef',
  'group/project!7.md',
  '#12 and GH-12 and gh-12 and ABC-12',
  '!12 $12 %12 %"some milestone" ~12 ~"a label" ~bug &12 ^alert#1',
  '[vulnerability:12] [feature_flag:3] *iteration:4',
  'commit 0123456789abcdef0123456789abcdef01234567',
  ':tada: :+1:',
  'https://example.org/x http://example.org www.example.org ftp://example.org/y',
  '`code` ``more``',
  '**bold** _it_ ~~gone~~ ==lit==',
  '$x^2$ $$y$$',
  '| a | b |',
  '[^1] [x]: y',
  '- [ ] task',
  '1. first',
  '2) second',
  '# heading',
  '> quotation',
  '+ item',
  '--- rule',
  '    indented',
  'two\nlines\n\n# and a heading',
  'turned \u202egnp.exe',
  '\\@name \\#12 \\',
];

/** GitHub's and GitLab's references, as their pages describe them, in text that Markdown was read from. */
const REFERENCES: readonly RegExp[] = [
  /(?:^|[^\p{L}\p{N}])@[a-z0-9_]/iu,
  /[@#!$&%~^](?:\d|[a-z_"])/i,
  /\bGH-\d/i,
  /\b[A-Z][A-Z0-9_]+-\d/,
  /\[[a-z_]+:/i,
  /:[a-z0-9_+-]+:/i,
  /\b(?:https?|ftp):\/\//i,
  /\bwww\./i,
  /(?<![a-z0-9])(?=[a-f]*\d+[a-f]|\d*[a-f]+\d)[0-9a-f]{7,40}(?![a-z0-9])/i,
];

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
const parse = (markdown: string): Node =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
const all = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(all)];
const typesIn = (markdown: string) => [...new Set(all(parse(markdown)).map(({ type }) => type))].sort();
const textIn = (markdown: string) =>
  all(parse(markdown))
    .filter(({ type }) => type === 'text')
    .map(({ value }) => value)
    .join('');
const references = (text: string) => REFERENCES.filter((reference) => reference.test(text));

test('each of these is markup or a reference somewhere, unless it is made text', () => {
  for (const words of HOSTILE.filter((one) => !/indented|turned|==|\d\)|^[|-]/.test(one))) {
    const plain = typesIn(words).join() === 'paragraph,root,text' && references(words).length === 0;
    expect(plain, words).toBe(false);
  }
});

test.each(['feedback', 'The size is 27123456789.', 'defaced', 'a0b1c2d3e4z'])(
  'nothing is hidden in a word or a number that names no commit: %s',
  (words) => {
    expect(inert(words)).toBe(words);
  },
);

describe.each(HOSTILE)('%j', (words) => {
  test('is text behind other words, and at the head of a line or an item', () => {
    const seen = oneLine(words).replaceAll('\u200b', '');
    for (const before of ['Of ', '', '- ']) {
      const types = typesIn(before + inert(words));
      const item =
        before === '- ' ? ['list', 'listItem', 'paragraph', 'root', 'text'] : ['paragraph', 'root', 'text'];
      expect(types).toEqual(item);
      const text = textIn(before + inert(words));
      expect(references(text)).toEqual([]);
      const expected = before === 'Of ' ? before + seen : seen;
      expect(text.replaceAll('\u200b', '')).toBe(expected);
    }
  });

  test('is code as a name', () => {
    const nodes = all(parse(`Of ${asCode(words)}.`));
    expect(nodes.map(({ type }) => type)).toEqual(['root', 'paragraph', 'text', 'inlineCode', 'text']);
    expect(nodes.find(({ type }) => type === 'inlineCode')?.value).toBe(oneLine(words));
  });
});

test('a name without a sign is code all the same', () => {
  expect(all(parse(`Of ${asCode(' ')} and \``)).map(({ type }) => type)).toContain('inlineCode');
});

test('any words are text, and the same words', () => {
  const signs = fc.constantFrom(...'@#!$&%~^*_`[]()<>|\\:/.-+=1a ghGH\n'.split(''), 'www', 'http://', '<!--');
  fc.assert(
    fc.property(fc.array(signs, { maxLength: 24 }), (parts) => {
      const words = parts.join('');
      if (oneLine(words) === '') return;
      const markdown = `Of ${inert(words)}`;
      expect(typesIn(markdown)).toEqual(['paragraph', 'root', 'text']);
      const text = textIn(markdown);
      expect(references(text.slice(3))).toEqual([]);
      expect(text.slice(3).replaceAll('\u200b', '')).toBe(oneLine(words));
    }),
    { numRuns: runs(10_000) },
  );
});
