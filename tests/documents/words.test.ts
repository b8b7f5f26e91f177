import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords, wordsOf } from '../../src/documents/words.ts';
import { runs } from '../runs.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

test.each([
  ['The pier’s 45-page report', ['the', "pier's", '45', 'page', 'report']],
  ['up 0.2 percent, to 1,500.', ['up', '0.2', 'percent', 'to', '1,500']],
  ['3.A and 4,b, then 5.', ['3', 'a', 'and', '4', 'b', 'then', '5']],
  ['हिन्दी भाषा में', ['हिन्दी', 'भाषा', 'में']],
  ['港が開く。', ['港', 'が', '開', 'く']],
  ['ท่าเรือ 12', ['ท่', 'า', 'เ', 'รื', 'อ', '12']],
  ['the 港 and 2港', ['the', '港', 'and', '2', '港']],
  ['부두가 열린다', ['부두가', '열린다']],
])('%s', (text, words) => {
  expect(folded(text)).toEqual(words);
  expect(countWords(text)).toBe(words.length);
});

test.each([
  ['composed and decomposed letters', 'café Ørsted Åse', 'cafe\u0301 Ørsted A\u030ase'],
  ['composed and decomposed Hangul', '부두', '부두'.normalize('NFD')],
  ['soft hyphens', 'harbour master', 'har\u00adbour mas\u00adter'],
  ['characters without width', 'harbour master', 'har\u200bbour mas\u2060t\u200der\ufeff'],
  ['ligatures', 'identifiers of flow', 'identi\ufb01ers of \ufb02ow'],
  ['Arabic letters by their place', '\u0633\u0644\u0627\u0645', '\ufeb3\ufefc\ufee1'],
  ['vowels and stretched letters of Arabic', 'متوافقة رجعيا', 'مُتوافقة رجـــعيًا'],
  ['vowels of Hebrew', 'שלום', 'שָׁלוֹם'],
  ['apostrophes', "pier's", 'pier’s'],
  ['an apostrophe that is a letter', "pier's", 'pierʼs'],
  ['an apostrophe turned round', "pier's", 'pier‘s'],
  ['an apostrophe of full width', "pier's", 'pier＇s'],
  ['hyphens', 'well-known', 'well‑known'],
  ['case', 'PIER', 'pier'],
])('%s make no other word', (_, one, other) => {
  expect(folded(other)).toEqual(folded(one));
});

test('words lie in the text as it is, in order, and hold every letter and digit', () => {
  const unit = fc.constantFrom(
    'a',
    'É',
    'e\u0301',
    '1',
    '.',
    ',',
    "'",
    '’',
    ' ',
    '\u00ad',
    '\u200b',
    '港',
    'ก',
    'ั',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      let rest = '';
      let last = 0;
      for (const { start, end } of wordsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        rest += text.slice(last, start);
        last = end;
      }
      expect(rest + text.slice(last)).not.toMatch(/[\p{L}\p{N}]/u);
    }),
    { numRuns: runs(5_000), seed: 1 },
  );
});

test('a letter that carries a sign of its own is another one', () => {
  expect(folded('أمر')).not.toEqual(folded('امر'));
});
