import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWord } from '../../../src/documents/opening/word.ts';
import { zip } from './zipped.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('one sentence for an Office or ZIP file that is no Word document', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.docx', file('berths.docx').slice(0, 3000), /is damaged: its list of contents/],
    ['a.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /before 2007/],
    [
      'a.docx',
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      /password/,
    ],
    ['a.zip', zip({ 'a.txt': 'a' }), /is a ZIP archive/],
    ['constructor.zip', zip({ constructor: 'a' }), /is a ZIP archive/],
    ['a.xlsx', zip({ 'xl/workbook.xml': 'a' }), /Excel/],
    ['a.odt', zip({ 'content.xml': 'a' }), /OpenDocument/],
  ];
  test.each(cases)('%s', async (_, content, reason) => {
    const answer = await readWord(content);
    expect(answer.kind === 'reason' && answer.reason).toMatch(reason);
  });
});
