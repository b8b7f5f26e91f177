import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { detect } from '../../../src/documents/opening/detect.ts';
import { zip } from './zipped.ts';

const file = (name: string) => new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));
const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a file is what its bytes and its name say', () => {
  test.each([
    ['berths.docx', file('berths.docx'), 'word'],
    ['berths.pdf', file('berths.pdf'), 'pdf'],
    ['page.html', file('page.html'), 'html'],
    ['page', file('page.html'), 'html'],
    ['fragment.htm', bytes('<p>Words'), 'html'],
    ['berths.md', file('berths.md'), 'markdown'],
    ['README', bytes('Words'), 'text'],
    ['a.b', bytes('Words'), 'text'],
    ['utf-16le.txt', file('utf-16le.txt'), 'text'],
  ])('%s', (name, content, format) => {
    expect(detect(content, name)).toEqual({ kind: 'format', format });
  });
});

describe('one sentence for a file that is something else', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.docx', file('berths.pdf'), /is a PDF, not a Word document/],
    ['a.txt', file('page.html'), /is an HTML page, not plain text/],
    ['a.pdf', file('berths.docx'), /is a Word document \(\.docx\), not a PDF/],
    ['a.pdf', bytes('Words'), /is damaged, or is not a PDF/],
    ['a.docx', file('berths.docx').slice(0, 3000), /is damaged: its list of contents/],
    ['a.doc', bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /before 2007/],
    [
      'a.docx',
      bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0'),
      /password/,
    ],
    ['a.png', bytes('\x89PNG\r\n\x1a\n'), /is a picture/],
    ['a.jpg', bytes('\xff\xd8\xff\xe0'), /is a picture/],
    ['a.rtf', bytes('{\\rtf1'), /Rich Text/],
    ['a.gz', bytes('\x1f\x8b\x08'), /compressed archive/],
    ['a.zip', zip({ 'a.txt': 'a' }), /is a ZIP archive/],
    ['a.xlsx', zip({ 'xl/workbook.xml': 'a' }), /Excel/],
    ['a.odt', zip({ 'content.xml': 'a' }), /OpenDocument/],
  ];
  test.each(cases)('%s', (name, content, reason) => {
    const detected = detect(content, name);
    expect(detected.kind === 'reason' && detected.reason).toMatch(reason);
  });
});
