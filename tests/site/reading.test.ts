import { readdirSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { fileAddress } from './open.ts';
import { choosePassage, painted } from './page-steps.ts';
import { openSite, type Visit } from './site.ts';

const texts = ['tass', 'interfax'].map((id) => ({
  id,
  text: readFileSync(`src/supplied/${id}.txt`, 'utf8'),
}));

const site = openSite();
let page: Page;

beforeAll(async () => {
  ({ page } = await site.open(site.address));
});

test('beside the page lie the portable one, the workers and the licences of all, and nothing else', () => {
  expect(readdirSync('dist').sort()).toEqual([
    'find.js',
    'index.html',
    'keep.js',
    'licences.txt',
    'portable.html',
    'reader-html.js',
    'reader-pdf.js',
    'reader-word.js',
  ]);
});

test('is one file of at most 100 kB with brotli', () => {
  const size = brotliCompressSync(readFileSync('dist/index.html')).length;
  console.log(`dist/index.html: ${(size / 1000).toFixed(1)} kB with brotli`);
  expect(size).toBeLessThanOrEqual(100_000);
});

test('its style has nothing that WebKit drops: a shorthand of a line with a thickness, or beside a variable', () => {
  const [, style = ''] =
    /<style[^>]*>([\s\S]*?)<\/style>/.exec(readFileSync('dist/index.html', 'utf8')) ?? [];
  expect(style).toMatch(/text-decoration-line:underline/);
  expect(style.match(/text-decoration:[^;}]*(?:var\(|\d)[^;}]*/g)).toBeNull();
  expect(style).toContain('-webkit-text-size-adjust:');
});

describe.each(['a file', 'http', 'a file without scripts'])('opened from %s', (way) => {
  const address = way === 'http' ? site.address : fileAddress;
  const runsScripts = way !== 'a file without scripts';
  let visit: Visit;
  let page: Page;

  beforeAll(async () => {
    visit = await (runsScripts ? site.open(address) : site.openWithoutScripts(address));
    page = visit.page;
  });

  test('shows every character of both texts in order', async () => {
    for (const { id, text } of texts) {
      const shown = await page.locator(`.passage[id^="${id}-"]`).allTextContents();
      const { passages } = readDocument(text, { id, name: id });
      expect(shown).toEqual(passages.map(({ start, end }) => text.slice(start, end)));
      expect(shown.join('')).toBe(text.replaceAll('\n', ''));
    }
  });

  test('flags what the documents are and what is needed', async () => {
    const flag = page.getByRole('region', {
      name: 'These are news reports.',
    });
    await expect(flag.isVisible()).resolves.toBe(true);
    await expect(flag.textContent()).resolves.toMatch(
      /no software, no hardware.*specification documents are needed before any design work/s,
    );
  });

  test('offers the toolbar only where scripts run', async () => {
    await expect(page.getByRole('button', { name: 'Print' }).isVisible()).resolves.toBe(runsScripts);
  });

  test('lights the passage that the address names, and no other', async () => {
    const background = (selector: string) =>
      page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);
    await page.goto(`${address}#interfax-3`);
    await expect.poll(() => background('#interfax-3')).not.toBe(await background('#interfax-4'));
  });

  test('says nothing to the console, asks nobody for anything and starts no worker', async () => {
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    if (runsScripts) await painted(page);
    expect(visit.complaints).toEqual([]);
    expect(visit.requests).toEqual([]);
    expect(page.workers()).toEqual([]);
  });
});

test('an address that names no passage changes nothing', async () => {
  const markup = (of: Page) => of.locator('main').innerHTML();
  for (const fragment of ['no-such-passage', '%E0%A4%A']) {
    const odd = await site.open(`${site.address}#${fragment}`);
    await expect.poll(() => markup(odd.page)).toBe(await markup(page));
    expect(odd.complaints).toEqual([]);
  }
});

test.each([1440, 1024])(
  'sets 45 to 60 characters a line in two columns at %i pixels, never justified',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const [left, right] = await Promise.all(
      ['#tass-7', '#interfax-1'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    const paragraphs = await page.locator('.passage[data-role="paragraph"]').evaluateAll((elements) =>
      elements.map((element) => {
        const style = getComputedStyle(element);
        const size = Number.parseFloat(style.fontSize);
        return {
          lines: lineLengths(element),
          size,
          spacing: Number.parseFloat(style.lineHeight) / size,
          align: style.textAlign,
        };

        /** Characters on each full line: all but the last. */
        function lineLengths(whole: Element): number[] {
          const range = document.createRange();
          const lengths: number[] = [];
          let top = Number.NaN;
          for (const node of [...whole.querySelectorAll('*'), whole].flatMap((one) => [...one.childNodes])) {
            for (let at = 0; node.nodeType === Node.TEXT_NODE && at < (node.nodeValue ?? '').length; at++) {
              range.setStart(node, at);
              range.setEnd(node, at + 1);
              const box = range.getBoundingClientRect();
              if (Number.isNaN(top) || Math.abs(box.bottom - top) > size / 2) lengths.push(0);
              top = box.bottom;
              lengths.push((lengths.pop() ?? 0) + 1);
            }
          }
          return lengths.slice(0, -1);
        }
      }),
    );
    const lines = paragraphs.flatMap((paragraph) => paragraph.lines);
    const mean = lines.reduce((sum, length) => sum + length, 0) / lines.length;
    console.log(`${width} px: ${mean.toFixed(1)} characters a line`);
    expect(mean).toBeGreaterThanOrEqual(45);
    expect(mean).toBeLessThanOrEqual(60);
    for (const { size, spacing, align } of paragraphs) {
      expect(size).toBeGreaterThanOrEqual(18);
      expect(size).toBeLessThanOrEqual(20);
      expect(spacing).toBeGreaterThanOrEqual(1.5);
      expect(spacing).toBeLessThanOrEqual(1.6);
      expect(align).not.toBe('justify');
    }
  },
);

const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.each([
  ['320 pixels, which is 1280 at 400 %', 320, ''],
  ['320 pixels with WCAG text spacing', 320, TEXT_SPACING],
  ['320 pixels with the largest text', 320, ':root { font-size: 150% }'],
  ['320 pixels with text of twice the size', 320, ':root { font-size: 200% }'],
  ['768 pixels with WCAG text spacing', 768, TEXT_SPACING],
  ['1024 pixels with WCAG text spacing', 1024, TEXT_SPACING],
])('never scrolls sideways or clips: %s', async (_, width, css) => {
  await page.setViewportSize({ width, height: 640 });
  await choosePassage(page, 'tass-8');
  const wide = await page.evaluate((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [sheet];
    return [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.skip, .unseen, #display'))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -9);
      })
      .map((element) => element.outerHTML.slice(0, 80));
  }, css);
  expect(wide).toEqual([]);
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBeLessThanOrEqual(width);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
});

test.each([390, 320])(
  'names of the reports stand on one line where matches are listed, at %i px',
  async (width) => {
    await page.setViewportSize({ width, height: 640 });
    const lines = page.locator('.in-both thead th').evaluateAll((heads) =>
      heads.map((head) => {
        const range = document.createRange();
        range.selectNodeContents(head);
        return new Set([...range.getClientRects()].map(({ top }) => top)).size;
      }),
    );
    await expect(lines).resolves.toEqual([1, 1, 1]);
  },
);

test('selecting across passages gives their words and nothing else', async () => {
  await choosePassage(page, 'tass-9');
  const selected = await page.evaluate(() => {
    const range = document.createRange();
    range.setStartBefore(document.querySelector('#tass-2') as Node);
    range.setEndAfter(document.querySelector('#tass-12') as Node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return getSelection()?.toString() ?? '';
  });
  const text = texts[0]?.text ?? '';
  const { passages } = readDocument(text, { id: 'tass', name: 'TASS' });
  // What is folded away is not selected, nor are the words of its fold.
  const expected = passages
    .slice(1, 12)
    .filter(({ role }) => role !== 'caption' && role !== 'credit')
    .map(({ start, end }) => text.slice(start, end));
  expect(selected.trim().split(/\n+/)).toEqual(expected);
});

test.each(['A4', 'Letter'] as const)(
  'prints on %s as two columns, from a narrow window too',
  async (format) => {
    await page.setViewportSize({ width: 390, height: 844 });
    const width = format === 'A4' ? 688 : 710;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const [left, right] = await Promise.all(
      ['#tass-7', '#interfax-1'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    // Paper has no folds.
    const folded = page.locator('#tass-1, .facts dd:not([data-print="no"])').filter({ visible: false });
    await expect(folded.count()).resolves.toBe(0);
    await expect(page.getByRole('button', { name: 'Print' }).isVisible()).resolves.toBe(false);
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.emulateMedia({ media: 'screen' });
  },
);

test('printed, what only one report says is listed over the whole sheet', async () => {
  await page.setViewportSize({ width: 688, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const lists = page.getByRole('heading', { name: /^Only in / }).locator('+ ol');
  const edges = await lists.evaluateAll((all) =>
    all.map(({ children }) => new Set([...children].map((item) => item.getBoundingClientRect().left)).size),
  );
  expect(edges).toEqual([2, 2]);
  await page.emulateMedia({ media: 'screen' });
});

test('folds are open while a page is printed, where the style sheet cannot open them either', async () => {
  const closed = () => page.locator('details:not([open])').count();
  const before = await closed();
  expect(before).toBeGreaterThan(0);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await expect(closed()).resolves.toBe(0);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect(closed()).resolves.toBe(before);
});

test('has one h1, a language, landmarks, and headings that skip no level', async () => {
  await expect(page.locator('h1').count()).resolves.toBe(1);
  await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
  await expect(page.getByRole('main').count()).resolves.toBe(1);
  await expect(page.getByRole('article').count()).resolves.toBe(2);
  const levels = await page
    .locator('h1, h2, h3, h4, h5, h6')
    .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  for (const [index, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
});
