import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSpecification } from '../specification.ts';
import { ONE_OR_TWO } from './desk.ts';
import { type Opened, open } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();
const folder = mkdtempSync(join(tmpdir(), 'long-'));
const files = ['first.md', 'second.md'].map((name) => join(folder, name));
let visit: Opened;
let page: Page;

beforeAll(async () => {
  for (const [index, file] of files.entries())
    writeFileSync(file, generateSpecification(1_000_000, index + 1));
  visit = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  page = visit.page;
});

afterAll(() => rmSync(folder, { recursive: true }));

/** Begins to note in the page: when text can be read, which tasks take long, how long clicks wait (ms). */
async function note(): Promise<void> {
  await page.evaluate(() => {
    const noted = { readable: 0, tasks: [0], clicks: [0] };
    Reflect.set(window, 'noted', noted);
    const observe = (options: object, into: number[]) =>
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) {
          if (name === 'click' || name === 'self') into.push(Math.round(duration));
        }
      }).observe(options);
    observe({ type: 'longtask' }, noted.tasks);
    observe({ type: 'event', durationThreshold: 16 }, noted.clicks);
    addEventListener(
      'change',
      () => {
        const opened = performance.now();
        const look = () => {
          const words = document.querySelector('.report .words')?.textContent;
          if (words?.startsWith('Harbour system') !== true) requestAnimationFrame(look);
          else setTimeout(() => (noted.readable = Math.round(performance.now() - opened)));
        };
        requestAnimationFrame(look);
      },
      { capture: true, once: true },
    );
  });
}
const noted = () =>
  page.evaluate(() => Reflect.get(window, 'noted')) as Promise<{
    readable: number;
    tasks: number[];
    clicks: number[];
  }>;
const noProgress = () => document.querySelector('progress') === null;
/** All passages are drawn, and all that was found in them has been looked for. */
const allDrawn = () =>
  document.title.includes('.md') &&
  document.querySelector('progress') === null &&
  document.querySelector('.block:empty') === null;
/** By its words alone: roles are looked for in the page's own thread, and in all of its elements. */
const press = (words: string) => page.locator(`button:text-is("${words}")`).click();

test('a megabyte twice is read within a second; what is found follows, can be stopped, and no click waits', async () => {
  const chooser = page.waitForEvent('filechooser');
  await press('Open documents');
  await press(ONE_OR_TWO);
  await note();
  await (await chooser).setFiles(files);
  const progress = page.locator('progress[aria-label="Screening and comparing"]');
  await progress.waitFor();
  await press('Stop');
  await page.locator('[role=status]:has-text("Stopped: not everything was looked for.")').waitFor();
  await expect(page.locator('#correspondence').count()).resolves.toBe(0);
  await press('Look again');
  await progress.waitFor();
  const places = await page.evaluate(() =>
    [1, 2, 3].map((number) => {
      const { x, y } =
        document.querySelector(`#first-md-${number} .number`)?.getBoundingClientRect() ?? new DOMRect();
      return [x + 20, y + 20] as const;
    }),
  );
  for (const [x, y] of places) await page.mouse.click(x, y);
  await page.waitForFunction(noProgress);
  for (const [x, y] of places) await page.mouse.click(x, y);
  await page.waitForFunction(allDrawn);
  await page.locator('#correspondence').waitFor();
  const { readable, tasks, clicks } = await noted();
  console.log(
    `read after ${readable} ms; slowest click ${Math.max(...clicks)} ms; longest task ${Math.max(...tasks)} ms of ${tasks.length - 1} over 50 ms`,
  );
  expect(readable).toBeGreaterThan(0);
  expect(readable).toBeLessThanOrEqual(1000);
  expect(Math.max(...clicks)).toBeLessThanOrEqual(100);
});

test('every passage is in the page, and the last is found by a search and by its address', async () => {
  const count = (side: string) => page.locator(`.report[data-side="${side}"] .passage`).count();
  const [left, right] = [await count('left'), await count('right')];
  expect(Math.min(left, right)).toBeGreaterThan(3000);
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
  });
  const found = await page.evaluate(() =>
    Reflect.get(window, 'find')('Specification 2 ends with the word quincunx'),
  );
  expect(found).toBe(true);
  const last = page.locator(`#second-md-${right}`);
  await expect.poll(() => isInView(last)).toBe(true);
  await page.evaluate((id) => {
    location.hash = id;
  }, `first-md-${left}`);
  await expect.poll(() => isInView(page.locator(`#first-md-${left}[data-chosen]`))).toBe(true);
});

const isInView = (passage: Locator) =>
  passage.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });

test('printed, every passage is laid out, on paper that ends with the last', async () => {
  await page.emulateMedia({ media: 'print' });
  const skipped = await page
    .locator('.block')
    .evaluateAll(
      (blocks) => blocks.filter((block) => getComputedStyle(block).contentVisibility !== 'visible').length,
    );
  expect(skipped).toBe(0);
  const last = page.locator('.report[data-side="right"] .words').last();
  await expect(last.textContent()).resolves.toMatch(/quincunx\.$/);
  expect(await last.evaluate((words) => words.getClientRects()[0]?.height ?? 0)).toBeGreaterThan(8);
  expect(visit.complaints).toEqual([]);
});
