import { describe, expect, test } from 'vitest';
import { detect } from '../../src/reading/detect.ts';
import { load } from './files.ts';
import { zip } from './zipped.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

describe('a file is what its first bytes and its name say', () => {
  test.each([
    ['berths.docx', load('berths.docx'), 'word'],
    ['berths.pdf', load('berths.pdf'), 'pdf'],
    ['page.html', load('page.html'), 'html'],
    ['page', load('page.html'), 'html'],
    ['fragment.htm', bytes('<p>Words'), 'html'],
    ['berths.md', load('berths.md'), 'markdown'],
    ['README', bytes('Words'), 'text'],
    ['a.mdx', bytes('Words'), 'markdown'],
    ['a.md', bytes('<head><link href="a.css"></head>\n\n# Pumps'), 'markdown'],
    ['index.bs', bytes('<pre class=metadata>\nTitle: Pumps'), 'markdown'],
    ['index.bs', bytes('<!-- a -->\n<h1>Pumps</h1>\n<pre class="metadata">\nLevel: 1'), 'markdown'],
    ['spec.html', bytes('<pre class=metadata>\ntitle: Pumps'), 'html'],
    ['index.bs', bytes('print "Words"'), 'text'],
    ['a.b', bytes('Words'), 'text'],
    ['memo.txt', bytes('From: A\nSubject: Pumps\n\nContent-Type: multipart/mixed'), 'text'],
    ['memo.eml', bytes('Received: by b.example\nContent-Type: text/plain\n\nPumps.'), 'text'],
    ['a.eml', bytes('Subject: Pumps\nContent-Transfer-Encoding: 7bit\n\nWords'), 'text'],
    ['formats.txt', bytes('A file shall begin with %PDF-1.7.'), 'text'],
    ['formats.txt', bytes('GIF89a is accepted, II* and MM* are not.'), 'text'],
    ['formats.txt', bytes('II* is accepted.'), 'text'],
    ['late.pdf', bytes('mail header\r\n%PDF-1.4\n'), 'pdf'],
    ['too-late.txt', bytes(`${' '.repeat(1024)}\r\n%PDF-1.4\n`), 'text'],
    ['utf-16le.txt', load('utf-16le.txt'), 'text'],
    ['b.fodt', bytes('<!-- a > b --><office:document office:version="1.3">'), 'word'],
    ['a.fodt', bytes('<?xml version="1.0"?>\n<!-- a -->\n<office:document office:version="1.3">'), 'word'],
  ])('%s', (name, content, format) => {
    expect(detect(content, name)).toEqual({ ok: true, value: format });
  });
});

test('what may be a Word document is left to its reader', () => {
  for (const content of [zip({ 'a.txt': 'a' }), bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')]) {
    expect(detect(content, 'a.zip')).toEqual({ ok: true, value: 'word' });
  }
});

describe('one sentence for a file that is something else', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['a.docx', load('berths.pdf'), /is a PDF, not what its name says/],
    ['a.txt', load('page.html'), /is an HTML page, not what its name says/],
    ['a.md', load('page.html'), /is an HTML page, not what its name says/],
    ['a.txt', bytes('\xff\xfe<\0h\0t\0m\0l\0>\0'), /is an HTML page/],
    ['a.txt', bytes('<?xml version="1.0"?>\n<!-- a -->\n<!doctype html>'), /is an HTML page/],
    [
      'a.pdf',
      load('berths.docx'),
      /is a Word document \(\.docx\) or another .* file, not what its name says/,
    ],
    ['a.pdf', bytes('Words'), /is damaged, or is not what its name says/],
    ['a.png', bytes('\x89PNG\r\n\x1a\n'), /is a picture/],
    ['a.jpg', bytes('\xff\xd8\xff\xe0'), /is a picture/],
    ['a.webp', bytes('RIFF\x10\0\0\0WEBP'), /is a picture/],
    ['a.heic', bytes('\0\0\0\x18ftypheic'), /is a picture/],
    [
      'a.doc',
      bytes('Date: Mon\nSubject: Pumps\n (2)\nContent-Type: multipart/related;\n'),
      /is a mail, or a page/,
    ],
    ['a.eml', bytes('To: a@b.example\r\nContent-Transfer-Encoding: base64\r\n'), /is a mail, or a page/],
    ['a.rtf', bytes('{\\rtf1'), /Rich Text/],
    ['a.doc', bytes('<?xml version="1.0"?>\n<?mso-application?>\n<w:wordDocument xmlns:w="a">'), /as XML/],
    ['a.ps', bytes('%!PS-Adobe'), /PostScript/],
  ];
  test.each(cases)('%s', (name, content, reason) => {
    const detected = detect(content, name);
    expect(detected).toEqual({ ok: false, reason: expect.stringMatching(reason) });
    expect(detected).toMatchObject({ reason: expect.stringMatching(/^“.+” is .+\.$/) });
  });
});
