// Files that nobody wrote, made of the parts that files of each format have: a document or one sentence, never anything else.

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';
import { relations, zip } from './zipped.ts';

const encode = (text: string) => new TextEncoder().encode(text);
/** Parts in any order and number, now and then with a word of no format among them. */
const made = (parts: readonly string[], gap = '') =>
  fc
    .array(
      fc.oneof({ arbitrary: fc.constantFrom(...parts), weight: 8 }, { arbitrary: anyText(8), weight: 1 }),
      { maxLength: 40 },
    )
    .map((all) => all.join(gap));

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const ODF = ['office', 'style', 'text', 'table']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');
const MARKUP = [
  '<p>',
  '</p>',
  '<h2>',
  '</h2>',
  '<ul>',
  '<li>',
  '</ul>',
  '<table>',
  '<tr>',
  '<td colspan=3>',
  '</table>',
  '<pre>',
  '</pre>',
  '<!--',
  '-->',
  '<b>',
  ' a ',
  'The pump shall stop. ',
  '&amp;',
  '\n',
];

const FORMATS: Readonly<Record<string, fc.Arbitrary<Uint8Array>>> = {
  'a.txt': made([
    '1.2 Pumps\n',
    '- one\n',
    '  two\n',
    '====\n',
    '\f',
    'Key: value\n',
    'a\tb\n',
    '\n',
    'The pump shall stop. ',
    '> said\n',
    '10:00 A: go\n',
    '+--+\n',
    '| a |\n',
  ]).map(encode),
  'a.md': made([
    '# One\n',
    '- a\n',
    '1. b\n',
    '> ',
    '```\n',
    '|a|b|\n',
    '|-|-|\n',
    '**',
    '_',
    '[a](b)',
    '<div>',
    '</div>',
    '\n',
    '    code\n',
    '[^1]: n\n',
    '---\n',
    '--- ---\n',
    '+--+\n',
    '<pre>',
    '</pre>',
    'The pump shall stop. ',
    '\\',
    '`',
  ]).map(encode),
  'a.adoc': made([
    '= A\n',
    '== B\n',
    '* a\n',
    '.. b\n',
    'c:: d\n',
    '+\n',
    '[NOTE]\n',
    '[quote, A]\n',
    '[[a]]\n',
    '.T\n',
    '====\n',
    '--\n',
    '----\n',
    '|===\n',
    'a|b |c\n',
    '!===\n',
    'ifdef::a[]\n',
    'endif::[]\n',
    ':a: {a}{b}\n',
    '{a} ',
    '<<a>> ',
    '*',
    '_',
    '`',
    'footnote:[a] ',
    ' ',
    '\n',
  ]).map(encode),
  'a.rst': made([
    'A\n',
    '===\n',
    '---\n',
    '- a ',
    '1. b ',
    ':c: ',
    '  ',
    '    ',
    '::\n',
    '.. note:: ',
    '.. list-table::\n',
    '* - ',
    '.. _a:\n',
    '.. [#a] ',
    '.. |a| replace:: |a|\n',
    '+--+--+\n',
    '|  |  |\n',
    '== ==\n',
    ':ref:`a` ',
    '`b <c>`_ ',
    '**',
    '|a| ',
    '\\',
    '\t',
    '\n',
  ]).map(encode),
  'a.html': made(MARKUP).map(encode),
  'a.csv': made(['a', ',', ';', '\t', '"', '\n', '\r\n', ' ', '""', '1.5']).map(encode),
  'a.feature': made([
    'Feature: a\n',
    'Scenario: b\n',
    'Given c\n',
    'Then d\n',
    '| e |\n',
    '"""\n',
    '# f\n',
    '@g\n',
    'Examples:\n',
    '# language: de\n',
    '\n',
  ]).map(encode),
  'a.yaml': made([
    'a:',
    ' ',
    'b: c\n',
    '- ',
    '  ',
    '"',
    "'",
    '{',
    '}',
    '[',
    ']',
    '|\n',
    '>-\n',
    '# d\n',
    '\n',
    '&e ',
    ', ',
    'f',
  ]).map(encode),
  'a.json': made(['{', '}', '[', ']', '"a"', ':', ',', '1.50', 'true', '"\\n"', ' ', '{"b":1}']).map(encode),
  'a.reqif': made([
    '<SPEC-OBJECTS>',
    '</SPEC-OBJECTS>',
    '<SPEC-OBJECT IDENTIFIER="a">',
    '</SPEC-OBJECT>',
    '<VALUES>',
    '</VALUES>',
    '<ATTRIBUTE-VALUE-STRING THE-VALUE="b"/>',
    '<CHILDREN>',
    '</CHILDREN>',
    '<SPEC-HIERARCHY>',
    '</SPEC-HIERARCHY>',
    '<OBJECT>a</OBJECT>',
    '<SPECIFICATION LONG-NAME="c">',
    '</SPECIFICATION>',
  ]).map((inner) =>
    encode(
      `<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"><CORE-CONTENT>${inner}</CORE-CONTENT></REQ-IF>`,
    ),
  ),
  'a.docx': made([
    '<w:p>',
    '</w:p>',
    '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
    '<w:tbl>',
    '<w:tr>',
    '<w:tc>',
    '</w:tc>',
    '</w:tr>',
    '</w:tbl>',
    '<w:r>',
    '</w:r>',
    '<w:t>b</w:t>',
    '<w:del><w:r><w:delText>c</w:delText></w:r></w:del>',
    '<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>',
  ]).map((inner) =>
    zip({ ...relations(), 'word/document.xml': `<w:document ${W}><w:body>${inner}</w:body></w:document>` }),
  ),
  'a.xlsx': made([
    '<row>',
    '<row r="7">',
    '</row>',
    '<c><v>1</v></c>',
    '<c r="ZZ3" t="s"><v>0</v></c>',
    '<c t="inlineStr"><is><t>a</t></is></c>',
    '<c s="1"><v>44588.5</v></c>',
    '<c r="-1"><v>1e999</v></c>',
  ]).map((inner) =>
    zip({
      'xl/workbook.xml': `<workbook ${SHEET} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" r:id="r"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="worksheet" Target="s.xml"/></Relationships>',
      'xl/s.xml': `<worksheet ${SHEET}><sheetData>${inner}</sheetData></worksheet>`,
    }),
  ),
  'a.odt': made([
    '<text:p>',
    '</text:p>',
    '<text:p>a</text:p>',
    '<text:h text:outline-level="2">b</text:h>',
    '<text:list>',
    '</text:list>',
    '<text:list-item>',
    '</text:list-item>',
    '<table:table>',
    '</table:table>',
    '<table:table-row>',
    '</table:table-row>',
    '<table:table-cell table:number-columns-repeated="9">',
    '</table:table-cell>',
    '<text:note>',
    '</text:note>',
    '<text:s/>',
  ]).map((inner) =>
    zip({
      'content.xml': `<office:document-content ${ODF}><office:body><office:text>${inner}</office:text></office:body></office:document-content>`,
    }),
  ),
  'a.pdf': made([
    'BT /F 10 Tf ',
    ' ET\n',
    '1 0 0 1 50 700 Tm ',
    '0 -12 Td ',
    '(The pump shall stop.) Tj ',
    '[(a) -2000 (b)] TJ ',
    '0 0 m 500 0 l S ',
    '10 10 100 20 re f ',
    'q ',
    'Q ',
    '/P <</MCID 0>> BDC ',
    'EMC ',
    '(1. item) Tj ',
    '0 1 -1 0 50 50 Tm ',
    '9999 0 Td ',
  ]).map(pdfOf),
};

/** A page with these operators, without a table of its objects: PDF.js looks for them. */
function pdfOf(content: string): Uint8Array {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>/StructParents 0>>',
    `<</Length ${encode(content).length}>>\nstream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</Type/StructTreeRoot/K 7 0 R/ParentTree<</Nums[0[7 0 R]]>>>>',
    '<</Type/StructElem/S/P/P 6 0 R/Pg 3 0 R/K 0>>',
  ];
  const written = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
  return encode(`%PDF-1.7\n${written.join('')}trailer\n<</Root 1 0 R/Size 8>>\n%%EOF`);
}

test.each(Object.keys(FORMATS))(
  '%s',
  async (name) => {
    const files = FORMATS[name] ?? fc.constant(new Uint8Array());
    await fc.assert(
      fc.asyncProperty(files, async (bytes) => {
        const outcome = await readFile(bytes, name);
        if (!outcome.ok) {
          expect(outcome.reason).toMatch(/^“.+” .+\.$/s);
          return;
        }
        const { text, passages, remarks } = outcome.value;
        let end = 0;
        for (const passage of passages) {
          expect(passage.start).toBeGreaterThanOrEqual(end);
          expect(passage.end).toBeGreaterThan(passage.start);
          ({ end } = passage);
        }
        expect(passages.length).toBeGreaterThan(0);
        expect(end).toBeLessThanOrEqual(text.length);
        for (const { at } of remarks) expect(at).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: runs(10_000, 100), seed: 14 },
    );
  },
  3_600_000,
);
