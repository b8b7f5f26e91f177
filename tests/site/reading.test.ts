import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { built, fileAddress, open } from './open.ts';
import { openSite } from './site.ts';

const texts = ['tass', 'interfax'].map((id) => ({
  id,
  text: readFileSync(`src/supplied/${id}.txt`, 'utf8'),
}));

const site = openSite();

test('is one file of at most 90 kB with brotli', () => {
  const size = brotliCompressSync(built()).length;
  console.log(`dist/index.html: ${(size / 1000).toFixed(1)} kB with brotli`);
  expect(size).toBeLessThanOrEqual(90_000);
});

describe.each(['a file', 'http', 'a file without scripts'])('opened from %s', (way) => {
  const address = () => (way === 'http' ? site.address : fileAddress);
  const javaScriptEnabled = way !== 'a file without scripts';

  test('shows every character of both texts in order', async () => {
    const { page } = await open(site.browser, address(), { javaScriptEnabled });
    for (const { id, text } of texts) {
      const shown = await page.locator(`[data-passage^="${id}-"]`).allTextContents();
      const { passages } = readDocument(text, { id, name: id });
      expect(shown).toEqual(passages.map(({ start, end }) => text.slice(start, end)));
      expect(shown.join('')).toBe(text.replaceAll('\n', ''));
    }
    await page.context().close();
  });

  test('says nothing to the console and asks nobody for anything', async () => {
    const { page, complaints, requests } = await open(site.browser, address(), { javaScriptEnabled });
    await page.waitForTimeout(300);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.context().close();
  });

  test('flags what the documents are and what is needed', async () => {
    const { page } = await open(site.browser, address(), { javaScriptEnabled });
    const flag = page.getByRole('region', {
      name: /specification documents are needed before any design work/,
    });
    await expect(flag.isVisible()).resolves.toBe(true);
    await expect(flag.textContent()).resolves.toMatch(/news reports.*TASS.*Interfax.*no software, hardware/s);
    await page.context().close();
  });

  test('offers the toolbar only where scripts run', async () => {
    const { page } = await open(site.browser, address(), { javaScriptEnabled });
    await expect(page.getByRole('button', { name: 'Print' }).isVisible()).resolves.toBe(javaScriptEnabled);
    await page.context().close();
  });

  test('lights the passage that the address names, and no other', async () => {
    const { page } = await open(site.browser, `${address()}#interfax-3`, { javaScriptEnabled });
    const plain = await background(page, '#interfax-4');
    expect(await background(page, '#interfax-3')).not.toBe(plain);
    await page.context().close();
  });
});

test.each([
  { width: 1440, javaScriptEnabled: true },
  { width: 390, javaScriptEnabled: true },
  { width: 390, javaScriptEnabled: false },
])(
  'the flag stands as it will with the styles of the head alone: $width pixels, scripts $javaScriptEnabled',
  async ({ width, javaScriptEnabled }) => {
    const viewport = { width, height: 900 };
    const { page } = await open(site.browser, fileAddress, { viewport, javaScriptEnabled });
    const looks = () =>
      page.locator('.skip a, .masthead, .masthead *, .flag, .flag *').evaluateAll((elements) =>
        elements.map((element) => {
          const { x, y, width, height } = element.getBoundingClientRect();
          const { color, backgroundColor, font } = getComputedStyle(element);
          return { x, y, width, height, color, backgroundColor, font };
        }),
      );
    const whole = await looks();
    expect(whole.length).toBeGreaterThan(20);
    await page.evaluate(() => document.querySelector('main style')?.remove());
    expect(
      await page
        .locator('.words')
        .first()
        .evaluate((words) => getComputedStyle(words).fontSize),
    ).toBe('16px');
    expect(await looks()).toEqual(whole);
    await page.context().close();
  },
);

const background = (page: Awaited<ReturnType<typeof open>>['page'], selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

test('an address that names no passage changes nothing', async () => {
  const plain = await open(site.browser, fileAddress);
  const odd = await open(site.browser, `${fileAddress}#no-such-passage`);
  const malformed = await open(site.browser, `${fileAddress}#%E0%A4%A`);
  const markup = () => plain.page.locator('main').innerHTML();
  await expect(odd.page.locator('main').innerHTML()).resolves.toBe(await markup());
  await expect(malformed.page.locator('main').innerHTML()).resolves.toBe(await markup());
  expect([...odd.complaints, ...malformed.complaints]).toEqual([]);
  for (const { page } of [plain, odd, malformed]) await page.context().close();
});

test.each([1440, 1024])(
  'sets 45 to 60 characters a line in two columns at %i pixels, never justified',
  async (width) => {
    const { page } = await open(site.browser, fileAddress, { viewport: { width, height: 900 } });
    const [left, right] = await Promise.all(
      ['#tass-7', '#interfax-1'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0));
    const paragraphs = await page
      .locator('[data-role="paragraph"] > [data-passage]')
      .evaluateAll((elements) =>
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
            for (const node of [...whole.querySelectorAll('*'), whole].flatMap((one) => [
              ...one.childNodes,
            ])) {
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
    await page.context().close();
  },
);

const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';

test.each([
  ['320 pixels, which is 1280 at 400 %', 320, ''],
  ['320 pixels with WCAG text spacing', 320, TEXT_SPACING],
  ['768 pixels with WCAG text spacing', 768, TEXT_SPACING],
  ['1024 pixels with WCAG text spacing', 1024, TEXT_SPACING],
])('never scrolls sideways or clips: %s', async (_, width, css) => {
  const { page } = await open(site.browser, `${fileAddress}#tass-8`, {
    viewport: { width, height: 640 },
    bypassCSP: true,
  });
  if (css !== '') await page.addStyleTag({ content: css });
  const wide = await page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => !element.closest('.skip, .unseen'))
      .filter((element) => {
        const box = element.getBoundingClientRect();
        return box.width > 0 && (box.right > innerWidth + 1 || box.left < -9);
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(wide).toEqual([]);
  await expect(page.evaluate(() => document.documentElement.scrollWidth)).resolves.toBeLessThanOrEqual(width);
  await page.context().close();
});

test('selecting across passages gives their words and nothing else', async () => {
  const { page } = await open(site.browser, `${fileAddress}#tass-9`);
  const selected = await page.evaluate(() => {
    const range = document.createRange();
    range.setStartBefore(document.querySelector('[data-passage="tass-2"]') as Node);
    range.setEndAfter(document.querySelector('[data-passage="tass-12"]') as Node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return getSelection()?.toString() ?? '';
  });
  const text = texts[0]?.text ?? '';
  const { passages } = readDocument(text, { id: 'tass', name: 'TASS' });
  const expected = passages.slice(1, 12).map(({ start, end }) => text.slice(start, end));
  expect(selected.split(/\n+/)).toEqual(expected);
  await page.context().close();
});

test.each(['A4', 'Letter'] as const)(
  'prints on %s as two columns, from a narrow window too',
  async (format) => {
    const { page } = await open(site.browser, fileAddress, { viewport: { width: 390, height: 844 } });
    const width = format === 'A4' ? 688 : 710;
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ media: 'print' });
    const [left, right] = await Promise.all(
      ['#tass-7', '#interfax-1'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    await expect(page.getByRole('button', { name: 'Print' }).isVisible()).resolves.toBe(false);
    const pdf = await page.pdf({ format });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await page.context().close();
  },
);

test('has one h1, a language, landmarks, and headings that skip no level', async () => {
  const { page } = await open(site.browser, fileAddress);
  await expect(page.locator('h1').count()).resolves.toBe(1);
  await expect(page.locator('html').getAttribute('lang')).resolves.toBe('en');
  await expect(page.getByRole('main').count()).resolves.toBe(1);
  await expect(page.getByRole('article').count()).resolves.toBe(2);
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((all) => all.map((one) => Number(one.tagName[1])));
  for (const [index, level] of levels.entries())
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  await page.context().close();
});
