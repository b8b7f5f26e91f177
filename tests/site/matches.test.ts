import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { answering } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();

const QUOTATION = { name: 'not optimistic', exact: true } as const;
const QUOTED_IN = { left: 'tass-9', right: 'interfax-3' } as const;
const quotation = (page: Page) =>
  page.locator(`[data-passage="${QUOTED_IN.right}"]`).getByRole('link', QUOTATION);
const lit = (page: Page) => page.locator('.mark[data-lit]').allTextContents();
const matchBar = (page: Page) => page.getByRole('region', { name: 'Chosen match' });
/** How far below the top of the window something begins (pixels). */
const topOf = (element: Locator) =>
  element.first().evaluate((element) => element.getClientRects()[0]?.top ?? Number.NaN);
const markIn = (page: Page, passage: string, mark: string) =>
  page.locator(`[data-passage="${passage}"] a`, { hasText: mark });

test('choosing a mark lights both ends, brings them level and says why, and the page stays where it is', async () => {
  const { page, complaints } = await site.open(site.address);
  const mark = quotation(page);
  await mark.scrollIntoViewIfNeeded();
  const before = await topOf(mark);
  await mark.click();
  await expect.poll(() => lit(page)).toEqual(['not optimistic', 'not optimistic']);
  const moved = async () => Math.abs((await topOf(mark)) - before);
  const apart = async () =>
    Math.abs((await topOf(mark)) - (await topOf(markIn(page, QUOTED_IN.left, 'not'))));
  await expect.poll(apart).toBeLessThanOrEqual(1);
  expect(await moved()).toBeLessThanOrEqual(1);
  await expect
    .poll(() => matchBar(page).textContent())
    .toMatch(/Same words, quoted: TASS 9 and Interfax 3.*In common: “not optimistic”/);
  await expect.poll(() => page.locator('.lines path[data-lit]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await expect.poll(() => lit(page)).toEqual([]);
  await expect.poll(apart).toBeGreaterThan(1);
  expect(await moved()).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

test('the address names both ends and opens the same match elsewhere', async () => {
  const { page } = await site.open(site.address);
  await markIn(page, QUOTED_IN.left, 'chance').click();
  await page.waitForURL(/#tass-9~interfax-3(~\d)?$/);
  const other = await site.open(page.url());
  await expect.poll(() => lit(other.page)).toEqual(['chance', 'chance']);
  const mark = other.page.locator('.mark[data-lit]').first();
  await expect(mark.isVisible()).resolves.toBe(true);
  await expect.poll(() => topOf(mark)).toBeGreaterThan(0);
  expect(await topOf(mark)).toBeLessThan(900);
});

test('next and previous go round all matches, by button and by key', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'First match' }).click();
  const place = () => matchBar(page).locator('.count').textContent();
  await expect.poll(place).toMatch(/1 of \d+/);
  const count = /\d+$/.exec((await place()) ?? '')?.[0];
  await matchBar(page).getByRole('button', { name: 'Next match' }).click();
  await expect.poll(place).toContain(`2 of ${count}`);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect.poll(place).toContain(`${count} of ${count}`);
  await page.keyboard.press('Alt+ArrowDown');
  await expect.poll(place).toContain(`1 of ${count}`);
});

test('a wrong match can be dismissed and brought back', async () => {
  const { page } = await site.open(site.address);
  const mark = quotation(page);
  const dismiss = page.getByRole('button', { name: 'Not a match' });
  await mark.click();
  await dismiss.click();
  await mark.waitFor({ state: 'detached' });
  const listed = page.locator('.both a');
  await expect.poll(() => page.locator('.both').textContent()).not.toContain('“not optimistic”');
  // What was matched by this alone has no counterpart any more.
  const without = page.locator('.matches .pair').first();
  await expect.poll(() => without.textContent()).not.toContain('TASS 7');
  for (let left = await listed.count(); left > 0; left = await listed.count()) {
    await listed.first().click();
    await dismiss.click();
    await dismiss.waitFor({ state: 'detached' });
  }
  await expect.poll(() => without.textContent()).toContain('TASS 7');
  await page.getByRole('button', { name: /^Restore \d+ dismissed/ }).click();
  await mark.waitFor();
});

test('matches can be switched off, and stay off', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'Matches on' }).click();
  await expect.poll(() => page.locator('.mark').count()).toBe(0);
  await expect.poll(() => page.locator('.lines path').count()).toBe(0);
  await page.reload();
  await answering(page);
  await page.getByRole('button', { name: 'Matches off' }).waitFor();
  await expect.poll(() => page.locator('.mark').count()).toBe(0);
  // What section 4 lists can still be seen in place: the chosen match shows its two ends, and no other.
  await page.locator('.both a').first().click();
  await expect.poll(async () => (await lit(page)).length).toBeGreaterThan(1);
  await expect(page.locator('.mark:not([data-lit])').count()).resolves.toBe(0);
});

test('on a narrow screen the counterpart appears where the reader is', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  await markIn(page, QUOTED_IN.left, 'chance').click();
  await matchBar(page).getByText('According to the media, Wallace said that there is still').waitFor();
  const edges = (element: Locator) =>
    element.first().evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return { top, bottom };
    });
  const counterpart = await edges(matchBar(page).getByText('According to the media'));
  expect(counterpart.top).toBeGreaterThan(0);
  expect(counterpart.bottom).toBeLessThan(844);
  const mark = page.locator('.mark[data-lit]');
  await expect
    .poll(async () => (await edges(mark)).bottom - (await edges(matchBar(page))).top)
    .toBeLessThanOrEqual(0);
});

test('without scripts a mark is a plain link to its counterpart, and what matches is all there', async () => {
  const { page } = await site.openWithoutScripts(site.address);
  const mark = quotation(page);
  await expect(mark.getAttribute('href')).resolves.toBe('#tass-9');
  await expect(mark.getAttribute('aria-description')).resolves.toContain('matched: TASS 9');
  for (const heading of ['What matches', 'The evidence', 'The request', /^Notes/, 'Provenance and rights']) {
    await expect(page.getByRole('heading', { name: heading }).isVisible()).resolves.toBe(true);
  }
  for (const words of ['Sergei', 'no match found', 'more of these words in', 'none found']) {
    await expect.poll(() => page.locator('main').textContent()).toContain(words);
  }
  await expect(page.locator('.toolbar, .ways, button').filter({ visible: true }).count()).resolves.toBe(0);
});

test('each section opens at its heading by its address', async () => {
  const { page } = await site.open(site.address);
  for (const id of ['matches', 'evidence', 'request', 'notes', 'sources']) {
    await page.goto('about:blank');
    await page.goto(`${site.address}#${id}`);
    await answering(page);
    const heading = page.locator(`#${id}`);
    // The last section is shorter than the window, and the page ends with it.
    await expect.poll(() => topOf(heading), { message: id }).toBeLessThan(id === 'sources' ? 700 : 150);
    expect(await topOf(heading), id).toBeGreaterThanOrEqual(0);
  }
});

test.each(['Close', 'Not a match'])('%s keeps the reader’s place and focus', async (name) => {
  const { page } = await site.open(`${site.address}#tass-9~interfax-3`);
  const passage = page.locator('#tass-9');
  const apart = async () => Math.abs((await topOf(passage)) - (await topOf(page.locator('#interfax-3'))));
  await expect.poll(apart).toBeLessThan(100);
  const before = await topOf(passage);
  await page.getByRole('button', { name }).click();
  await matchBar(page).getByRole('button').first().waitFor({ state: 'detached' });
  await expect.poll(apart).toBeGreaterThan(100);
  expect(Math.abs((await topOf(passage)) - before)).toBeLessThanOrEqual(1);
  await expect.poll(() => passage.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test('Alt with an arrow key is left to a select', async () => {
  const { page } = await site.open(site.address);
  await page.getByLabel('Theme').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.getByLabel('Theme').press('Escape');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  // Elsewhere the same key chooses.
  await page.locator('#title').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForURL(/#tass-\d+~/);
});
