import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateSpecification } from '../specification.ts';
import { choose, keptPlace, ONE_OR_TWO, showing, showPanel } from './opening-steps.ts';
import { hold } from './page-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();
const folder = mkdtempSync(join(tmpdir(), 'long-'));
const files = ['first.md', 'second.md'].map((name) => join(folder, name));
let visit: Visit;
let page: Page;

beforeAll(async () => {
  for (const [index, file] of files.entries()) writeFileSync(file, generateSpecification(500_000, index + 1));
  visit = await site.open(site.address);
  page = visit.page;
});

afterAll(() => rmSync(folder, { recursive: true }));

/** By its words alone: roles are looked for in the page's own thread, and in all of its elements. */
const press = (words: string) => page.locator(`button:text-is("${words}")`).click();
const progress = () => page.locator('progress[aria-label="Screening and comparing"]');
/** All passages are drawn, and all that there is in them has been looked for. */
const allDrawn = () =>
  document.title.includes('.md') &&
  document.querySelector('progress') === null &&
  document.querySelector('.block:empty') === null;

test('printed while it is still being drawn, all of it is on paper', async () => {
  // As soon as the first of it is there: nothing that comes later in the same frame may be needed.
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      if (document.querySelector('#first-md') === null || document.querySelector('.block:empty') === null)
        return;
      observer.disconnect();
      dispatchEvent(new Event('beforeprint'));
      Reflect.set(window, 'undrawn', document.querySelectorAll('.block:empty').length);
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
  await choose(page, ONE_OR_TWO, files);
  const undrawn = await page.waitForFunction(
    () => Reflect.has(window, 'undrawn') && [Reflect.get(window, 'undrawn')],
  );
  await expect(undrawn.jsonValue()).resolves.toEqual([0]);
});

test('half a megabyte twice can be read and used before anything is found in it, and finding be stopped and begun again', async () => {
  await page.waitForFunction(allDrawn);
  await page.locator('#matches').waitFor();
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'first-md', right: 'second-md' });

  // What is kept is back at once, and what finds in it does not come before this is over.
  const finder = await hold(page, '**/find.js');
  await page.reload();
  await page.locator('#first-md-1', { hasText: 'Harbour system' }).waitFor();
  await progress().waitFor();
  await press('Stop');
  await page.locator('[role=status]:has-text("Stopped: not everything was looked for.")').waitFor();
  await press('Look again');
  await progress().waitFor();
  for (const number of [1, 2, 3]) {
    await page.locator(`#first-md-${number} .number`).click();
    await page.locator(`#first-md-${number}[data-chosen]`).waitFor();
  }
  await expect(page.locator('#matches').count()).resolves.toBe(0);
  finder.release();
  await page.waitForFunction(allDrawn);
  await page.locator('#matches').waitFor();
  // What came of it is told.
  await page
    .getByRole('status')
    .filter({ hasText: / of the 14 subjects / })
    .waitFor();
});

test('printed, every passage is laid out, on paper that ends with the last', async () => {
  await page.emulateMedia({ media: 'print' });
  const skipped = await page
    .locator('.block')
    .evaluateAll(
      (blocks) => blocks.filter((block) => getComputedStyle(block).contentVisibility !== 'visible').length,
    );
  expect(skipped).toBe(0);
  const last = page.locator('.report[data-side="right"] .passage').last();
  await expect.poll(() => last.textContent()).toMatch(/quincunx\.$/);
  expect(await last.evaluate((words) => words.getClientRects()[0]?.height ?? 0)).toBeGreaterThan(8);
  expect(visit.complaints).toEqual([]);
});

test('in long documents whatever is chosen is in sight, however far away it is, once all has its height', async () => {
  await page.emulateMedia({ media: 'screen' });
  // What changed is told above the documents, in the same words, and may be drawn later than they are.
  await allListed();
  // Where much of a long list was near the window, all of it is as high as it is.
  await page.evaluate(() => {
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    Reflect.get(window, 'find')('Specification 2 ends with the word quincunx');
  });
  const count = await changes().count();
  for (const at of [count - 1, 0, Math.floor(count / 2)]) {
    await changes().nth(at).click();
    await expect.poll(() => isInView(page.locator('.sign:focus'))).toBe(true);
  }
});

test('every passage is in the page, and the last is found by a search and by its address', async () => {
  const count = (side: string) => page.locator(`.report[data-side="${side}"] .passage`).count();
  const [left, right] = [await count('left'), await count('right')];
  expect(Math.min(left, right)).toBeGreaterThan(1500);
  // In one step: what its own search has found a browser holds where it is while the page grows, and not what a script has.
  const found = await page.evaluate((id) => {
    const passage = document.getElementById(id);
    getSelection()?.removeAllRanges();
    scrollTo(0, 0);
    const search = () => Reflect.get(window, 'find')('Specification 2 ends with the word quincunx');
    while (search() && !passage?.contains(getSelection()?.anchorNode ?? null));
    const top = passage?.getBoundingClientRect().top ?? -1;
    return top >= 0 && top < innerHeight;
  }, `second-md-${right}`);
  expect(found).toBe(true);
  await page.evaluate((id) => {
    location.hash = id;
  }, `first-md-${left}`);
  await expect.poll(() => isInView(page.locator(`#first-md-${left}[data-chosen]`))).toBe(true);
});

const changes = () => page.locator('.changes .rows a.to, .in-both a.to');

/** Long lists are drawn a part at a time, too. */
async function allListed() {
  const said = await page.locator('#matches', { hasText: /^[\d,]+ changes/ }).textContent();
  await expect.poll(() => changes().count()).toBe(Number(said?.split(' ')[0]?.replace(',', '')));
}

const isInView = (passage: Locator) =>
  passage.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });

test('one line of five megabytes is shown and looked through, and the page answers', async () => {
  const { page } = await site.open(site.address);
  const line = join(folder, 'line.txt');
  writeFileSync(line, 'The pump of the harbour stands beside the old gate. '.repeat(100_000));
  await choose(page, ONE_OR_TWO, [line]);
  await showing(page, 'line.txt');
  await showPanel(page);
  // All of it laid out at once would hold up a click by half a minute.
  await page.locator('main[data-long] .block:nth-of-type(100)').waitFor({ state: 'attached' });
  const [needed, given] = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth, clientWidth];
  });
  expect(needed).toBe(given);
});
