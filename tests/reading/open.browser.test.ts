import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readHtml } from '../../src/reading/html.ts';
import { parseHtml } from '../../src/reading/parse-html.ts';
import { readPdf } from '../../src/reading/pdf/pdf.ts';
import { type Opened, openFile } from '../../src/reading/read-file.ts';
import { write } from './written.ts';

const addresses = import.meta.glob<string>('./files/*', { query: '?url', import: 'default', eager: true });

async function load(name: string): Promise<Uint8Array> {
  const response = await fetch(addresses[`./files/${name}`] ?? '');
  return new Uint8Array(await response.arrayBuffer());
}

async function open(name: string): Promise<Opened> {
  return openFile(await load(name), name, 'a');
}

async function passagesOf(name: string): Promise<string[]> {
  const opened = await open(name);
  return opened.kind === 'document' ? write(opened.document) : [opened.reason];
}

async function expected(name: string): Promise<string[]> {
  return new TextDecoder()
    .decode(await load(`${name}.expected`))
    .trimEnd()
    .split('\n');
}

const isFurniture = (line: string) => line.startsWith('furniture: ');

describe('files of real programs are read as the text that went into them', () => {
  test('a Word document', async () => {
    expect(await passagesOf('berths.docx')).toEqual(await expected('berths'));
  });

  test('the same document as a PDF', async () => {
    expect(await passagesOf('berths.pdf')).toEqual(await expected('berths'));
  });

  test('an HTML page', async () => {
    expect(await passagesOf('page.html')).toEqual(await expected('page.html'));
  });

  test('the same page as a browser prints it to PDF, word for word', async () => {
    const words = (lines: string[]) =>
      lines
        .join(' ')
        .replace(/\S+: (?=\S)|•|⏎|⇥/g, '')
        .match(/[^\s:]+/g);
    const page = (await expected('page.html')).filter((line) => !line.includes('Home'));
    const printed = (await passagesOf('page.pdf')).filter((line) => !/Home|The pier$/.test(line));
    expect(words(printed)).toEqual(words(page));
  });

  test('two columns in reading order', async () => {
    expect(await passagesOf('columns.pdf')).toEqual(await expected('columns'));
  });

  test('three pages with running heads and page numbers', async () => {
    const lines = await passagesOf('heads.pdf');
    expect(lines.filter((line) => !isFurniture(line))).toEqual(await expected('heads'));
    expect(lines.filter(isFurniture)).toEqual(
      [1, 2, 3].flatMap((page) => [
        'furniture: Harbour of Elm: pier booking, issue 3',
        `furniture: Page ${page} of 3`,
      ]),
    );
  });

  test('a specification of twenty pages: every word in order, every heading, row and list item', async () => {
    const opened = await open('specification.pdf');
    const lines = await expected('specification');
    const read =
      opened.kind === 'document' ? write(opened.document).filter((line) => !isFurniture(line)) : [];
    const wordsOf = (all: string[]) => all.map((line) => line.replace(/^\S+: /, '')).join(' ');
    expect(wordsOf(read)).toBe(wordsOf(lines));
    const marked = (line: string) => /^(?:heading|table-row|list-item|caption): /.test(line);
    expect(read.filter(marked)).toEqual(lines.filter(marked));
    const pages = opened.kind === 'document' ? opened.document.passages.map(({ page }) => page) : [];
    expect(new Set(pages)).toEqual(new Set(Array.from({ length: 20 }, (_, index) => index + 1)));
  });

  test('Windows-1252, as only browsers decode it', async () => {
    const opened = await open('windows-1252.txt');
    expect(opened).toMatchObject({
      document: { text: 'Pier booking – café note\n\nThe fee for “each night” is £18.\n' },
      file: { encoding: 'Windows-1252' },
    });
  });
});

describe('one sentence for what cannot be read', () => {
  test.each([
    ['password.pdf', /protected by a password/],
    ['scanned.pdf', /has no text, only pictures/],
  ])('%s', async (name, reason) => {
    expect((await passagesOf(name)).join()).toMatch(reason);
  });

  test('a PDF whose characters are named by a table outside of it', async () => {
    const objects = [
      '<</Type/Catalog/Pages 2 0 R>>',
      '<</Type/Pages/Count 1/Kids[3 0 R]>>',
      '<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
      '<</Length 43>>stream\nBT /F 12 Tf 20 200 Td <62114EEC8981> Tj ET  \nendstream',
      '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>',
      '<</Type/Font/Subtype/CIDFontType0/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 7 0 R>>',
      '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 0 1 1]/ItalicAngle 0/Ascent 1/Descent 0/CapHeight 1/StemV 1>>',
    ];
    const body = objects.map((object, index) => `${index + 1} 0 obj${object}endobj\n`).join('');
    const bytes = new TextEncoder().encode(`%PDF-1.4\n${body}trailer<</Root 1 0 R>>`);
    const opened = await openFile(bytes, 'song.pdf', 'a');
    expect(opened.kind === 'reason' && opened.reason).toMatch(/has text whose characters it does not name/);
  });

  test.each([
    ['berths.docx', 0.5],
    ['berths.pdf', 0.05],
  ])('%s cut short', async (name, share) => {
    const bytes = await load(name);
    const opened = await openFile(bytes.slice(0, bytes.length * share), name, 'a');
    expect(opened.kind === 'reason' && opened.reason).toMatch(/damaged/);
  });

  test('a Word document with a part overwritten', async () => {
    const bytes = await load('berths.docx');
    const opened = await openFile(bytes.fill(7, 100, bytes.length / 2), 'berths.docx', 'a');
    expect(opened.kind === 'reason' && opened.reason).toMatch(/damaged/);
  });
});

test('what takes too long is given up', async () => {
  const bytes = await load('specification.pdf');
  const opened = await openFile(bytes, 'a.pdf', 'a', undefined, AbortSignal.timeout(1));
  expect(opened).toEqual({ kind: 'reason', reason: '“a.pdf” took more than a minute to read.' });
});

test('a PDF is read where streams cannot be iterated over, as in WebKit', async () => {
  const iterate = ReadableStream.prototype[Symbol.asyncIterator];
  Reflect.deleteProperty(ReadableStream.prototype, Symbol.asyncIterator);
  const answer = await readPdf(await load('berths.pdf'));
  Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, {
    value: iterate,
    configurable: true,
  });
  expect(answer.kind).toBe('blocks');
});

test('3,000 generated byte strings behind an HTML tag or a PDF mark are read or refused', async () => {
  const noise = fc.tuple(fc.uint8Array({ maxLength: 300 }), fc.string({ unit: 'grapheme' }));
  const behind = (start: string, [bytes, words]: [Uint8Array, string]) =>
    new Uint8Array([...new TextEncoder().encode(start), ...bytes, ...new TextEncoder().encode(words)]);
  let read = 0;
  await fc.assert(
    fc.asyncProperty(noise, async (content) => {
      const opened = await openFile(behind('<html><p>a', content), 'a.html', 'a');
      if (opened.kind === 'document') read += 1;
      else expect(opened.reason).toMatch(/^“a\.html” is not text/);
    }),
    { numRuns: 2000, seed: 6 },
  );
  expect(read).toBeGreaterThan(200);
  await fc.assert(
    fc.asyncProperty(noise, async (content) => {
      const answer = await readPdf(behind('%PDF-1.7\n', content)).catch(() => 'rejected' as const);
      if (answer !== 'rejected') expect(answer.kind).toBe('reason');
    }),
    { numRuns: 1000, seed: 7 },
  );
}, 60_000);

test('a PDF with any bytes overwritten is read or rejected', { timeout: 60_000 }, async () => {
  const whole = await load('hostile.pdf');
  const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(changes, async (overwritten) => {
      const bytes = whole.slice();
      for (const [at, byte] of overwritten) bytes[at] = byte;
      const answer = await readPdf(bytes).catch(() => 'rejected' as const);
      if (answer === 'rejected') return;
      if (answer.kind === 'blocks') expect(answer.blocks.every(({ text }) => text.trim() !== '')).toBe(true);
      else expect(answer).toMatchObject({ kind: 'reason', reason: expect.stringMatching(/\.$/) });
    }),
    { numRuns: 200, seed: 9 },
  );
});

describe('of a hostile file nothing runs and nothing is fetched, and its text is text', () => {
  afterAll(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect('ran' in globalThis).toBe(false);
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    expect(fetched.filter((address) => address.includes('outside.invalid'))).toEqual([]);
  });

  test('HTML', async () => {
    const opened = await open('hostile.html');
    const document = opened.kind === 'document' ? opened.document : null;
    expect(document && write(document)).toEqual([
      'heading: Harbour <b>rules</b>',
      'paragraph: Boats keep left.',
      'paragraph: A link that runs nothing.',
      'paragraph: A boat named \u202edrawkcab\u202c enters.',
    ]);
  });

  test('Word', async () => {
    expect((await passagesOf('hostile.docx')).slice(0, 2)).toEqual([
      'paragraph: a link that runs nothing',
      'paragraph: <img src=x onerror=alert(1)>',
    ]);
  });

  test('PDF', async () => {
    expect(await passagesOf('hostile.pdf')).toEqual([
      'paragraph: The text of a hostile file is text. <script>alert(1)</script>',
    ]);
  });
});

describe('HTML', () => {
  test.each([
    ['a <b>b</b> <!-- c --> d<br>e', ['paragraph: a b d ⏎ e']],
    ['<div>a<p>b</p>c</div>', ['paragraph: a', 'paragraph: b', 'paragraph: c']],
    ['<ol start="4"><li>a<ul><li>b</ul><li>c</ol>', ['list-item: 4. a', 'list-item: • b', 'list-item: 5. c']],
    ['<nav>a<h2>b</h2></nav><p aria-hidden="true">c', ['furniture: a', 'furniture: b']],
    ['a<p style="color: red; Display:none">b</p><p style="color:red">c', ['paragraph: a', 'paragraph: c']],
    ['<table><tr><th>a<td><p>b</p><p>c</p></table>', ['table-row: a ⇥ b c']],
    ['<style>a</style><base><meta><constructor>b</constructor>', ['paragraph: b']],
    ['<pre>\n  a\n  b</pre>', ['code:   a ⏎   b']],
    ['<p>x<template>a</template><noscript>b</noscript><textarea>c</textarea>', ['paragraph: x']],
  ])('%s', async (html, lines) => {
    const body = await parseHtml(html, new AbortController().signal);
    const blocks = readHtml(body ?? document.body).map(({ role, text }) => `${role}: ${text}`);
    expect(blocks.map((line) => line.replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ⇥ '))).toEqual(lines);
  });

  test('what is parsed in parts is what a browser parses at once, and is read without a throw', {
    timeout: 30_000,
  }, async () => {
    const parts = fc.constantFrom(
      ...[
        '<p>',
        '</p>',
        '<li>',
        '<table>',
        '<td>',
        '<svg>',
        '<math>',
        '<!--',
        '-->',
        '<br',
        '>',
        'a',
        ' ',
        '\0',
      ],
      ...[
        '<pre>',
        '</',
        '<![CDATA[',
        '<b>',
        '</b>',
        '<select>',
        '<template>',
        '</h2>',
        '<h3 a="<',
        '"',
        '🛳',
        '\r\n',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(parts, { size: 'large', maxLength: 2_000 }), async (all) => {
        const html = all.join('');
        const body = await parseHtml(html, new AbortController().signal);
        const whole = new DOMParser().parseFromString(html, 'text/html').body;
        expect(body?.innerHTML).toBe(whole.innerHTML);
        for (const { text } of readHtml(whole)) expect(text.trim()).not.toBe('');
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  const much = (write: (n: number) => string) =>
    Array.from({ length: 300_000 / write(0).length }, (_, n) => write(n)).join('');
  // As they stand, a browser's parser takes minutes for some of these.
  test.each([
    ['elements left open', () => '<div>'],
    ['formatting left open, which each paragraph opens anew', (n: number) => `<font a="<" size=${n}><p>a`],
    ['tables in tables', () => '<table><tr><td>'],
    ['elements that are slow to make', () => '<audio src="a">b'],
  ])(
    'much of %s is read or given up, and the page answers meanwhile',
    async (_, write) => {
      const html = much(write);
      let longest = 0;
      let last = performance.now();
      const timer = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      });
      const opened = await openFile(new TextEncoder().encode(`<html>${html}`), 'a.html', 'a');
      clearInterval(timer);
      if (opened.kind === 'reason') expect(opened.reason).toMatch(/takes a browser too long|has no text/);
      expect(longest).toBeLessThan(500);
    },
    30_000,
  );
});
