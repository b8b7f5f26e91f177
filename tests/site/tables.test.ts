// Tables of opened documents: of more columns than there is room for, and from right to left.

import type { Locator, Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { textOf } from '../../src/documents/document.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { choose, made, ONE_OR_TWO, showing } from './opening-steps.ts';
import { painted } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

const COLUMNS = 13;
const HEAD = Array.from({ length: COLUMNS }, (_, column) => `Characteristic${column}`);
const row = (number: number) => HEAD.map((_, column) => `Measurements of basin${number}x${column}`);
const table = (rows: number) =>
  [HEAD, HEAD.map(() => '---'), ...Array.from({ length: rows }, (_, at) => row(at))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

/** Words of cells that stand in more than one line, and whether the page scrolls sideways. */
function broken() {
  const words = [...document.querySelectorAll('.text :is(td, th:not(.unseen th))')].flatMap((cell) => {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      for (const { 0: word, index } of (node.textContent ?? '').matchAll(/\S+/g)) {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => top)).size > 1) found.push(word);
      }
    }
    return found;
  });
  return { words, isSideways: document.documentElement.scrollWidth > window.innerWidth };
}

describe('two tables of thirteen columns', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open(site.address));
    await choose(page, ONE_OR_TWO, [made('a.md', table(4)), made('b.md', table(5))]);
    await showing(page, 'a.md and b.md, side by side');
  });

  test('no word is broken, and the page does not scroll sideways', async () => {
    for (const width of [1366, 390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(broken), `at ${width} pixels`).toEqual({ words: [], isSideways: false });
    }
  });

  test('each is a stop of the keyboard, which scrolls it; paper has all of it', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const frame = page.getByRole('group', { name: `Table of ${COLUMNS} columns` }).first();
    await page.getByRole('article', { name: 'a.md' }).locator('summary').first().focus();
    await page.keyboard.press('Tab');
    await expect.poll(() => frame.evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => frame.evaluate((each) => each.scrollLeft)).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'print' });
    const { scroll, client } = await frame.evaluate((each) => ({
      scroll: each.scrollWidth,
      client: each.clientWidth,
    }));
    expect(scroll).toBeLessThanOrEqual(client);
  });
});

/** Whether the padding above a table is of another colour at its right edge than at its left. */
async function isShaded(page: Page, frame: Locator): Promise<boolean> {
  await frame.scrollIntoViewIfNeeded();
  await painted(page);
  const box = await frame.boundingBox();
  if (box === null) throw new Error('no table');
  const { x, y, width } = box;
  const strip = await page.screenshot({ clip: { x, y: y + 1, width, height: 2 } });
  return page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
    context?.drawImage(picture, 0, 0);
    const colour = (left: number) => context?.getImageData(left, 0, 1, 1).data.join();
    return colour(1) !== colour(picture.width - 2);
  }, strip.toString('base64'));
}

test('a shade tells that a table goes on, until its end is reached; none is at one that has room', async () => {
  const { page } = await site.open(site.address);
  await page.setViewportSize({ width: 390, height: 800 });
  await choose(page, ONE_OR_TWO, [
    made('a.md', `${table(4)}\n\nNext.\n\n| Id | Pump |\n|-|-|\n| 1 | P1 |\n`),
  ]);
  await showing(page, 'a.md');
  const [wide, narrow] = [page.locator('.frame').first(), page.locator('.frame').last()];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await wide.evaluate((each) => each.scrollTo({ left: 0, behavior: 'instant' }));
    expect(await isShaded(page, wide), colorScheme).toBe(true);
    expect(await isShaded(page, narrow), colorScheme).toBe(false);
    await wide.evaluate((each) => each.scrollTo({ left: each.scrollWidth, behavior: 'instant' }));
    expect(await isShaded(page, wide), colorScheme).toBe(false);
  }
});

test.each([
  [1, 'a.md'],
  [2, 'a.md and b.md, side by side'],
])('the names of %i documents cover all of a table that is scrolled under them', async (count, title) => {
  const { page } = await site.open(site.address);
  const files = [made('a.md', table(30)), made('b.md', table(31))].slice(0, count);
  await choose(page, ONE_OR_TWO, files);
  await showing(page, title);
  const texts = (visibility: string) =>
    page.evaluate((visibility) => {
      for (const { style } of document.querySelectorAll<HTMLElement>('.text')) style.visibility = visibility;
    }, visibility);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 800 });
    const { height } = await page
      .locator('.name')
      .first()
      .evaluate((name) => {
        name.closest('.report')?.querySelectorAll('tr')[9]?.scrollIntoView({ block: 'start' });
        return name.getBoundingClientRect();
      });
    const strip = () => page.screenshot({ clip: { x: 0, y: 0, width, height } });
    for (const forcedColors of ['none', 'active'] as const) {
      await page.emulateMedia({ forcedColors });
      const scrolled = await strip();
      await texts('hidden');
      expect(scrolled.equals(await strip()), `at ${width} pixels, forced colours ${forcedColors}`).toBe(true);
      await texts('');
    }
  }
});

test('the table of a document that is alone has all of the page, in a long one too', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('long.md', `${'The pump stops.\n\n'.repeat(300)}${table(4)}`)]);
  await showing(page, 'long.md');
  await page.locator('main[data-long]').waitFor();
  const frame = page.locator('.frame');
  const seen = () =>
    frame.evaluate((element) => {
      element.scrollIntoView({ block: 'center' });
      const { right, top, bottom } = element.getBoundingClientRect();
      const edge = document.querySelector('.section.reports')?.getBoundingClientRect().right ?? 0;
      return [
        element.contains(document.elementFromPoint(right - 2, (top + bottom) / 2)),
        Math.round(edge - right),
      ];
    });
  for (const width of [1440, 1024, 800]) {
    await page.setViewportSize({ width, height: 768 });
    await expect.poll(seen, { message: `at ${width} pixels` }).toEqual([true, 0]);
  }
});

test('chosen ends in columns that are out of sight are scrolled into it', async () => {
  const { page } = await site.open(site.address, { window: { width: 1366, height: 768 } });
  await choose(page, ONE_OR_TWO, [
    made('a.md', table(4)),
    made('b.md', table(4).replace('basin3x12', 'basin seven')),
  ]);
  await showing(page, 'a.md and b.md, side by side');
  await page.getByRole('button', { name: 'First change' }).click();
  const areShown = () =>
    page.locator('.matched[data-chosen]').evaluateAll((ends) =>
      ends.map((end) => {
        const inside = end.getBoundingClientRect();
        const frame = end.closest('.frame')?.getBoundingClientRect();
        return frame !== undefined && inside.left >= frame.left && inside.right <= frame.right;
      }),
    );
  await expect.poll(areShown).toEqual([true, true]);
});

test('a text from right to left runs that way, with its numbers and tables; where nothing matches, that is said', async () => {
  const { page } = await site.open(site.address);
  const arabic = 'API: يجب أن تغلق البوابة خلال 5 ثوانٍ.\n\n| المفتاح | الحد |\n| - | - |\n| P1 | 30 kPa |\n';
  await choose(page, ONE_OR_TWO, [made('a.md', arabic), made('b.md', 'The pier is shut today.')]);
  await showing(page, 'a.md and b.md, side by side');
  const directions = page
    .locator('.text')
    .evaluateAll((texts) => texts.map((one) => getComputedStyle(one).direction));
  await expect(directions).resolves.toEqual(['rtl', 'ltr']);
  const first = page.locator('#a-md-1');
  await expect(first.evaluate((passage) => getComputedStyle(passage).unicodeBidi)).resolves.toBe('isolate');
  const [key, limit] = await page
    .getByRole('cell')
    .filter({ hasText: /P1|kPa/ })
    .evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
  expect(key).toBeGreaterThan(limit ?? Number.POSITIVE_INFINITY);
  await page.locator('.key').getByText('No match found.').waitFor();
});

test('an English table of an Arabic text begins on the left, one of figures alone where its text does', async () => {
  const { page } = await site.open(site.address);
  const words = 'تغلق البوابة عند العاصفة، ويخبر الحارس مكتب الميناء. '.repeat(3);
  const tables = '| Key | Limit |\n| - | - |\n| P1 | 30 |\n\nثم:\n\n| 1 | 2 |\n| - | - |\n| 3 | 4 |\n';
  await choose(page, ONE_OR_TWO, [made('a.md', `${words}\n\n${tables}`)]);
  await showing(page, 'a.md');
  const directions = page
    .locator('.text table')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).direction));
  await expect(directions).resolves.toEqual(['ltr', 'rtl']);
});

test('an Arabic table of an English text begins on the right, with its numbers, and all cells of a column there', async () => {
  const { page } = await site.open(site.address);
  const rows =
    '| المفتاح | يجب أن تغلق البوابة | الحد |\n| - | - | - |\n| P1 | Log it | 30 kPa |\n| P2 | تغلق | -5 |\n';
  const words = 'The pier shuts in a storm, and the keeper tells the office of the harbour. '.repeat(3);
  await choose(page, ONE_OR_TWO, [made('a.md', `${words}\n\n${rows}`)]);
  await showing(page, 'a.md');
  const ends = await page.locator('.text tr').evaluateAll((all) =>
    all.slice(1).map((row) =>
      [...row.children].map((cell) => {
        const range = document.createRange();
        range.selectNodeContents(cell.lastElementChild ?? cell);
        return Math.round(range.getBoundingClientRect().right);
      }),
    ),
  );
  const last = ends.map((row) => row.slice(1));
  expect(ends.map(([first = 0, ...others]) => others.every((end) => end < first))).not.toContain(false);
  for (const row of last) {
    for (const [at, end] of row.entries())
      expect(Math.abs(end - (last[0]?.[at] ?? 0))).toBeLessThanOrEqual(1);
  }
  const numbers = await page
    .locator('.text tr .number')
    .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().right)));
  expect(new Set(numbers).size).toBe(1);
  expect(numbers[0]).toBeGreaterThan(Math.max(...ends.map(([first = 0]) => first)));
});

test('on paper the rows that head a table stand on each sheet that it goes on to', async () => {
  const { page } = await site.open(site.address);
  const basins = Array.from(
    { length: 90 },
    (_, at) => `| Basin ${at} | Pumps of basin ${at} run at night. |`,
  );
  await choose(page, ONE_OR_TWO, [made('a.md', ['| Keeper | Duty |', '|---|---|', ...basins].join('\n'))]);
  await showing(page, 'a.md');
  const printed = await readFile(await page.pdf({ format: 'A5' }), 'printed.pdf');
  if (!printed.ok) throw new Error(printed.reason);
  const { text, passages } = printed.value;
  const rows = passages.filter((row) => /Basin \d/.test(textOf(printed.value, row)));
  const sheets = new Set(rows.map((row) => row.page));
  expect(sheets.size).toBeGreaterThan(1);
  expect(text.match(/Keeper\s+Duty/g)).toHaveLength(sheets.size);
});
