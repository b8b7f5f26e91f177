import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { refuseSize } from '../../src/reading/detect.ts';
import { readAs } from '../../src/reading/read-as.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { LARGEST_FILE } from '../../src/reading/reader.ts';
import { runs } from '../runs.ts';
import { expected, load } from './files.ts';
import { write, writeOutcome } from './written.ts';

const read = async (name: string) => writeOutcome(await readFile(load(name), name));
const isFurniture = (line: string) => line.startsWith('furniture: ');

test('a document carries the facts of its file, an id made of its name, and no provenance', async () => {
  const bytes = load('utf-16be.txt');
  const outcome = await readFile(bytes, 'A Note.txt');
  expect(outcome).toMatchObject({
    ok: true,
    value: {
      id: 'a-note-txt',
      name: 'A Note.txt',
      provenance: null,
      file: {
        name: 'A Note.txt',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        encoding: 'UTF-16 BE',
        format: 'text',
      },
    },
  });
  expect(outcome.ok && outcome.value.passages[1]?.id).toBe('a-note-txt-2');
});

test.each([
  ['berths.docx', 'word'],
  ['tagged.odt', 'open-document'],
  ['berths.pdf', 'pdf'],
  ['pumps.feature', 'feature'],
])('%s is of the format %s', async (name, format) => {
  expect(await readFile(load(name), name)).toMatchObject({ value: { file: { format } } });
});

test('without crypto.subtle, as on pages that are not served securely, there is no sum', async () => {
  vi.stubGlobal('crypto', {});
  const outcome = await readFile(load('utf-8.txt'), 'a.txt');
  vi.unstubAllGlobals();
  expect(outcome).toMatchObject({ ok: true, value: { file: { sha256: null } } });
});

test.each(['berths.pdf', 'berths.docx', 'page.html', 'berths.md', 'utf-8.txt'])(
  '%s stays as it is, so that it can be read again, and is read from a Buffer too',
  async (name) => {
    const bytes = readFileSync(new URL(`./files/${name}`, import.meta.url));
    const outcome = await readFile(bytes, name);
    expect(outcome.ok).toBe(true);
    expect(await readFile(new Uint8Array(bytes), name)).toEqual(outcome);
  },
);

describe('files of real programs are read as the text that went into them', () => {
  test.each([
    ['a Word document', 'berths.docx', 'berths'],
    ['the same document as a PDF', 'berths.pdf', 'berths'],
    ['an HTML page', 'page.html', 'page.html'],
    ['two columns in reading order', 'columns.pdf', 'columns'],
  ])('%s', async (_, name, text) => {
    expect(await read(name)).toEqual(expected(text));
  });

  test('the same page as a browser prints it to PDF, word for word, with its lists and its table', async () => {
    const words = (lines: string[]) =>
      lines
        .join(' ')
        .replace(/\S+: (?=\S)|•|⏎|⇥/g, '')
        .match(/[^\s:]+/g);
    const page = expected('page.html').filter((line) => !line.includes('Home'));
    const printed = (await read('page.pdf')).filter((line) => !/: (?:Home|Fees|The pier)$/.test(line));
    expect(words(printed)).toEqual(words(page));
    const formed = (lines: string[]) =>
      lines.filter((line) => /^(?:heading|list|caption|table|code)/.test(line));
    // The blanks at the head of a line of code are none in a PDF.
    const blank = (line: string) => line.replace(/ {2,}/g, ' ');
    expect(formed(printed)).toEqual(formed(page).map(blank));
  });

  test('three pages with running heads and page numbers', async () => {
    const lines = await read('heads.pdf');
    expect(lines.filter((line) => !isFurniture(line))).toEqual(expected('heads'));
    expect(lines.filter(isFurniture)).toEqual(
      [1, 2, 3].flatMap((page) => [
        'furniture: Harbour of Elm: pier booking, issue 3',
        `furniture: Page ${page} of 3`,
      ]),
    );
  });

  test('a specification of twenty pages: every word in order, every heading, row and list item', async () => {
    const outcome = await readFile(load('specification.pdf'), 'specification.pdf');
    const lines = expected('specification');
    const body = writeOutcome(outcome).filter((line) => !isFurniture(line));
    const words = (all: string[]) => all.map((line) => line.replace(/^\S+: /, '')).join(' ');
    expect(words(body)).toBe(words(lines));
    const marked = (line: string) => /^(?:heading|table-row|list-item|caption): /.test(line);
    expect(body.filter(marked)).toEqual(lines.filter(marked));
    const pages = outcome.ok ? outcome.value.passages.map(({ page }) => page) : [];
    expect(new Set(pages)).toEqual(new Set(Array.from({ length: 20 }, (_, index) => index + 1)));
  });
});

describe('one sentence for what cannot be opened', () => {
  const cases: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['empty.txt', new Uint8Array(), /^“empty.txt” is empty\.$/],
    ['empty.pdf', new Uint8Array(), /^“empty.pdf” is empty\.$/],
    [
      'Pasted text',
      new TextEncoder().encode('https://example.org/srs?v=2\n'),
      /is only an address, and this page/,
    ],
    ['blank.md', new TextEncoder().encode(' \n\n'), /has no text in it/],
    ['noise.txt', Uint8Array.from({ length: 999 }, (_, index) => (index * 7919) % 251), /is not text/],
    ['a.gz', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), /is not text/],
    ['large.txt', new Uint8Array(LARGEST_FILE + 1), /^“large.txt” has 50 MB; files of up to 50 MB/],
    ['long.txt', new TextEncoder().encode('a '.repeat(10_000_001)), /more text than one page can show/],
    ['lines.md', new TextEncoder().encode('a\r\n'.repeat(1_000_001)), /more text than one page can show/],
    [
      'passages.md',
      new TextEncoder().encode('a\n\n'.repeat(66_667)),
      /^“passages.md” has more text than one page can show/,
    ],
    [
      'cells.tsv',
      new TextEncoder().encode(`a${'\tb'.repeat(500)}\n`.repeat(800)),
      /^“cells.tsv” has more text than one page can show/,
    ],
    ['password.pdf', load('password.pdf'), /protected by a password/],
    ['scanned.pdf', load('scanned.pdf'), /has no text, only pictures/],
    ['berths.docx', load('berths.docx').slice(0, 3000), /is damaged/],
    ['berths.pdf', load('berths.pdf').slice(0, 700), /is damaged/],
    ['berths.docx', load('berths.docx').fill(7, 100, 3000), /is damaged/],
  ];
  test.each(cases)('%s', async (name, bytes, reason) => {
    expect(writeOutcome(await readFile(bytes, name)).join()).toMatch(reason);
  });

  test('just below what one page shows, a file is read', async () => {
    const passages = await readFile(new TextEncoder().encode('a\n\n'.repeat(66_666)), 'a.md');
    expect(passages.ok && passages.value.passages).toHaveLength(66_666);
    const cells = await readFile(new TextEncoder().encode(`a${'\tb'.repeat(499)}\n`.repeat(800)), 'a.tsv');
    expect(cells.ok && cells.value.passages).toHaveLength(800);
  });

  test('a file of 200 MB by its size alone, before it is read', () => {
    expect(refuseSize(200 * 1024 * 1024, 'a.pdf')).toEqual({
      ok: false,
      reason: '“a.pdf” has 200 MB; files of up to 50 MB can be opened.',
    });
    expect(refuseSize(LARGEST_FILE, 'a.pdf')).toEqual({ ok: true, value: LARGEST_FILE });
  });

  test('where a library throws, and then nobody knows whether the file is damaged', async () => {
    const fails = () => Promise.reject(new Error());
    expect(writeOutcome(await readAs(fails, 'pdf', load('berths.pdf'), 'a.pdf'))).toEqual([
      '“a.pdf” cannot be read: it is damaged, or written in a way that its reader does not know.',
    ]);
  });
});

describe('of a hostile file nothing is fetched, and its text is text', () => {
  beforeEach(() => void vi.spyOn(globalThis, 'fetch'));
  afterEach(() => {
    expect(fetch).not.toHaveBeenCalled();
    vi.restoreAllMocks();
  });

  test('HTML', async () => {
    expect(await read('hostile.html')).toEqual([
      'heading: Harbour <b>rules</b>',
      'paragraph: Boats keep left.',
      'paragraph: A link that runs nothing.',
      'paragraph: A boat named \u202edrawkcab\u202c enters.',
    ]);
  });

  test('Word', async () => {
    expect((await read('hostile.docx')).slice(0, 2)).toEqual([
      'paragraph: a link that runs nothing',
      'paragraph: <img src=x onerror=alert(1)>',
    ]);
  });

  test('PDF', async () => {
    expect(await read('hostile.pdf')).toEqual([
      'paragraph: The text of a hostile file is text. <script>alert(1)</script>',
    ]);
  });
});

describe('any bytes are a document or one sentence', () => {
  const check = async (bytes: Uint8Array, name: string) => {
    const outcome = await readFile(bytes, name);
    if (outcome.ok) expect(write(outcome.value).length).toBeGreaterThan(0);
    else expect(outcome.reason).toMatch(/^“.*” .+\.$/s);
    return outcome.ok;
  };
  const noise = fc.tuple(fc.uint8Array({ maxLength: 400 }), fc.string({ unit: 'grapheme' }));
  const behind = (start: string, [bytes, words]: [Uint8Array, string]) =>
    new Uint8Array(Buffer.concat([Buffer.from(start, 'latin1'), bytes, Buffer.from(words)]));

  test('generated ones, behind the marks of all formats', { timeout: 120_000 }, async () => {
    const starts = fc.constantFrom(
      ...['', 'PK\x03\x04', '\xd0\xcf\x11\xe0', '\xff\xfe', '\xfe\xff', '\xef\xbb\xbf', '{\\rtf', '# '],
      ...['%PDF-1.7\n', '<html>', '<html><p>a'],
    );
    const names = fc.constantFrom('a.txt', 'a.md', 'a.html', 'a.docx', 'a.pdf', 'a', '', '\u202etxt.exe');
    let documents = 0;
    await fc.assert(
      fc.asyncProperty(starts, noise, names, async (start, content, name) => {
        if (await check(behind(start, content), name)) documents += 1;
      }),
      { numRuns: runs(10_000), seed: 6 },
    );
    expect(documents).toBeGreaterThan(50);
  });

  // Most of these are damaged deeper than generated bytes reach.
  test.each(['berths.docx', 'hostile.pdf', 'page.html'])(
    '%s with a few bytes overwritten',
    { timeout: 120_000 },
    async (name) => {
      const whole = load(name);
      const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
      await fc.assert(
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await check(bytes, name);
        }),
        { numRuns: runs(4_000) / 4, seed: 8 },
      );
    },
  );
});
