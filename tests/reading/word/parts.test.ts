import { describe, expect, test } from 'vitest';
import { readNumbering } from '../../../src/reading/word/numbering.ts';
import { numberParagraphs } from '../../../src/reading/word/numbers.ts';
import { createRemarks } from '../../../src/reading/word/remarks.ts';
import { writeXml } from '../../../src/reading/word/tree.ts';
import { wordVocabulary } from '../../../src/reading/word/vocabulary.ts';
import { keepWords } from '../../../src/reading/word/words.ts';
import { createParser, type Replace } from '../../../src/reading/xml/parse.ts';
import { NOTHING } from '../../../src/reading/xml/tree.ts';

const asItIs: Replace = (element) => [element];

/** What is left of a paragraph's XML, its namespaces aside. */
function leftOf(inner: string, replace: Replace = asItIs): string {
  const xml = `<w:p xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="urn:x">${inner}</w:p>`;
  const tree = createParser('a.docx', wordVocabulary)(xml, replace);
  return tree.ok ? writeXml(tree.value).replace(/^<w:p[^>]*>|<\/w:p>$/g, '') : tree.reason;
}

test('what holds words is left of a part, escaped as it has to be', () => {
  expect(leftOf('<w:r><w:t xml:space="preserve"> a &lt; b &amp; c </w:t></w:r>')).toBe(
    '<w:r><w:t> a &lt; b &amp; c </w:t></w:r>',
  );
});

// mammoth looks through all its notes at each such element: a megabyte of them would take it hours.
describe('what mammoth would take note of is left out', () => {
  test.each([
    '<w:unknown><w:r><w:t>a</w:t></w:r></w:unknown>',
    '<x:r><w:t>a</w:t></x:r>',
    '<w:fldChar w:fldCharType="begin"/><w:instrText>PAGE</w:instrText>',
    '<w:bookmarkStart w:id="1"/><w:proofErr/><w:drawing/>',
    '<x:inline><x:docPr descr="a"/></x:inline><w:delText>a</w:delText><w:comment><w:r/></w:comment><w:ffData/>',
    '<w:styles/><w:hdr/><w:outlineLvl w:val="1"/><w:b/><w:rPr><w:vanish/></w:rPr><w:checkBox/>',
  ])('%s', (inner) => {
    expect(leftOf(inner, keepWords())).toBe('');
  });

  test.each([
    '<w:sym w:font="Wingdings" w:char="12345"/>',
    '<w:sym w:font="Arial" w:char="D800"/>',
    '<w:sym w:font="Arial"/>',
    '<w:br w:type="unknown"/>',
  ])('%s', (inner) => {
    expect(leftOf(inner, keepWords())).toBe('');
  });

  test('and so is a style that is not defined', () => {
    const properties = '<w:pPr><w:pStyle w:val="none"/><w:rPr><w:b/><w:del/></w:rPr></w:pPr>';
    const number = numberParagraphs(readNumbering(NOTHING, NOTHING));
    const replace: Replace = (element) => (element.name === 'w:pPr' ? number(element) : [element]);
    expect(leftOf(properties)).toBe(
      '<w:pPr><w:pStyle w:val="none"></w:pStyle><w:rPr><w:del></w:del></w:rPr></w:pPr>',
    );
    expect(leftOf(properties, replace)).toBe('<w:pPr><w:rPr><w:del></w:del></w:rPr></w:pPr>');
  });
});

describe('signs are the characters that they stand for', () => {
  const run = (font: string, words: string) =>
    `<w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${words}</w:t></w:r>`;

  test.each([
    ['<w:sym w:font="Wingdings" w:char="F0FC"/>', '✓'],
    ['<w:sym w:font="Wingdings 2" w:char="0052"/>', '☑'],
    ['<w:sym w:font="Symbol" w:char="F061"/>', 'α'],
    ['<w:sym w:font="MS Gothic" w:char="2610"/>', '☐'],
    [run('Wingdings', '\uf0fc'), '✓'],
    // Programs leave a font where its words are gone.
    [run('Wingdings', 'A pier'), 'A pier'],
    [run('Unknown', '\uf0fc'), '\uf0fc'],
  ])('%s', (inner, sign) => {
    expect(/<w:t>(.*)<\/w:t>/.exec(leftOf(inner, keepWords()))?.[1]).toBe(sign);
  });

  test('and are said where nobody knows it', () => {
    const remarks = createRemarks();
    const around = {
      remarks,
      comments: new Map(),
      isHiding: () => false,
      include: () => {},
      insert: () => {},
    };
    const left = leftOf('<w:sym w:font="Unknown" w:char="F0FC"/>', keepWords(around));
    expect(left).toBe('<w:bookmarkStart w:name="remark-0"></w:bookmarkStart>');
    expect([...remarks.placed().values()]).toEqual([
      { kind: 'picture', text: 'A sign of the font Unknown that is no character' },
    ]);
  });
});

test('a note stands where it is first referred to', () => {
  const note = '<w:footnoteReference w:id="2"/>';
  expect(leftOf(note + note, keepWords())).toBe('<w:footnoteReference w:id="2"></w:footnoteReference>');
});
