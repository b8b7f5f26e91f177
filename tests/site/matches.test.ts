import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { fileAddress, open } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();

const QUOTATION = { name: 'not optimistic', exact: true } as const;
/** What a choice moves follows it a frame later. */
const moved = (page: Page) => page.waitForTimeout(100);
const top = (page: Page, passage: string, mark: string) =>
  page
    .locator(`[data-passage="${passage}"] a`, { hasText: mark })
    .first()
    .evaluate((element) => element.getClientRects()[0]?.top ?? Number.NaN);

test('choosing a mark lights both ends, brings them level and says why, and the page stays where it is', async () => {
  const { page, complaints } = await open(site.browser, fileAddress);
  const mark = page.locator('[data-passage="interfax-3"]').getByRole('link', QUOTATION);
  await mark.scrollIntoViewIfNeeded();
  const before = await top(page, 'interfax-3', 'not optimistic');
  await mark.click();
  await moved(page);
  await expect(page.locator('.mark[data-lit]').allTextContents()).resolves.toEqual([
    'not optimistic',
    'not optimistic',
  ]);
  const after = await top(page, 'interfax-3', 'not optimistic');
  expect(Math.abs(after - before)).toBeLessThanOrEqual(1);
  expect(Math.abs(after - (await top(page, 'tass-9', 'not')))).toBeLessThanOrEqual(1);
  await expect(page.getByRole('region', { name: 'Chosen link' }).textContent()).resolves.toMatch(
    /Same words, quoted: TASS 9 and Interfax 3.*In common: “not optimistic”/,
  );
  await expect(page.locator('.lines path[data-lit]').count()).resolves.toBe(1);
  await page.keyboard.press('Escape');
  await moved(page);
  await expect(page.locator('.mark[data-lit]').count()).resolves.toBe(0);
  expect(Math.abs((await top(page, 'interfax-3', 'not optimistic')) - before)).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('the address names both ends and opens the same link elsewhere', async () => {
  const { page } = await open(site.browser, fileAddress);
  await page.locator('[data-passage="tass-9"]').getByRole('link', { name: 'chance', exact: true }).click();
  const address = page.url();
  expect(address).toMatch(/#tass-9~interfax-3(~\d)?$/);
  const other = await open(site.browser, address);
  await moved(other.page);
  await expect(other.page.locator('.mark[data-lit]').allTextContents()).resolves.toEqual([
    'chance',
    'chance',
  ]);
  await expect(other.page.locator('.mark[data-lit]').first().isVisible()).resolves.toBe(true);
  const box = await other.page.locator('.mark[data-lit]').first().boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect(box?.y).toBeLessThan(900);
  await page.context().close();
  await other.page.context().close();
});

test('next and previous go round all links, by button and by key', async () => {
  const { page } = await open(site.browser, fileAddress);
  await page.getByRole('button', { name: 'First link' }).click();
  const status = page.getByRole('region', { name: 'Chosen link' }).getByRole('status');
  const [, count = ''] = /1 of (\d+)/.exec((await status.textContent()) ?? '') ?? [];
  await page.getByRole('region', { name: 'Chosen link' }).getByRole('button', { name: 'Next link' }).click();
  await expect(status.textContent()).resolves.toContain(`2 of ${count}`);
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(status.textContent()).resolves.toContain(`${count} of ${count}`);
  await page.keyboard.press('Alt+ArrowDown');
  await expect(status.textContent()).resolves.toContain(`1 of ${count}`);
  await page.context().close();
});

test('a wrong link can be dismissed and brought back', async () => {
  const { page } = await open(site.browser, fileAddress);
  const mark = page.locator('[data-passage="interfax-3"]').getByRole('link', QUOTATION);
  await mark.click();
  await page.getByRole('button', { name: 'Not a match' }).click();
  await expect(mark.count()).resolves.toBe(0);
  await expect(page.locator('#correspondence ~ .both').textContent()).resolves.not.toContain(
    '“not optimistic”',
  );
  // What was linked by this alone has no counterpart any more.
  const lists = page.locator('.correspondence .pair').first();
  await expect(lists.textContent()).resolves.not.toContain('TASS 7');
  for (
    let left = await page.locator('.both a').count();
    left > 0;
    left = await page.locator('.both a').count()
  ) {
    await page.locator('.both a').first().click();
    await page.getByRole('button', { name: 'Not a match' }).click();
  }
  await expect(lists.textContent()).resolves.toContain('TASS 7');
  await page.getByRole('button', { name: /^Restore \d+ dismissed/ }).click();
  await expect(mark.count()).resolves.toBe(1);
  await page.context().close();
});

test('links can be switched off, and stay off', async () => {
  const { page } = await open(site.browser, fileAddress);
  await page.getByRole('button', { name: 'Links on' }).click();
  await moved(page);
  await expect(page.locator('.mark').count()).resolves.toBe(0);
  await expect(page.locator('.lines path').count()).resolves.toBe(0);
  await page.reload();
  await page.waitForSelector(':root[data-live]');
  await expect(page.locator('.mark').count()).resolves.toBe(0);
  // What section 4 lists can still be seen in place: the chosen link shows its two ends, and no other.
  await page.locator('.both a').first().click();
  await expect(page.locator('.mark:not([data-lit])').count()).resolves.toBe(0);
  await expect(page.locator('.mark[data-lit]').count()).resolves.toBeGreaterThan(1);
  await page.context().close();
});

test('on a narrow screen the counterpart appears where the reader is', async () => {
  const { page } = await open(site.browser, fileAddress, { viewport: { width: 390, height: 844 } });
  await page.locator('[data-passage="tass-9"]').getByRole('link', { name: 'chance', exact: true }).click();
  await moved(page);
  const counterpart = page.getByText('According to the media, Wallace said that there is still').last();
  const box = await counterpart.boundingBox();
  expect(box?.y).toBeGreaterThan(0);
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(844);
  const mark = await page.locator('.mark[data-lit]').first().boundingBox();
  const bar = await page.getByRole('region', { name: 'Chosen link' }).boundingBox();
  expect((mark?.y ?? 0) + (mark?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
  await page.context().close();
});

test('without scripts a mark is a plain link to its counterpart, and what corresponds is all there', async () => {
  const { page } = await open(site.browser, fileAddress, { javaScriptEnabled: false });
  const mark = page.locator('[data-passage="interfax-3"]').getByRole('link', QUOTATION);
  await expect(mark.getAttribute('href')).resolves.toBe('#tass-9');
  await expect(mark.getAttribute('aria-description')).resolves.toContain('linked: TASS 9');
  for (const heading of [
    'What corresponds',
    'The evidence',
    'The request',
    /^Notes/,
    'Provenance and rights',
  ]) {
    await expect(page.getByRole('heading', { name: heading }).isVisible()).resolves.toBe(true);
  }
  for (const words of ['Sergei', 'no counterpart found', 'more of these words in', 'none found']) {
    await expect(page.locator('main').textContent()).resolves.toContain(words);
  }
  await expect(page.locator('.toolbar, .ways, button').filter({ visible: true }).count()).resolves.toBe(0);
  await page.context().close();
});

test.each(['correspondence', 'evidence', 'request', 'notes', 'sources'])(
  '#%s opens at its heading',
  async (id) => {
    const { page } = await open(site.browser, `${fileAddress}#${id}`);
    await page.waitForTimeout(200);
    const box = await page.locator(`#${id}`).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    // The last section is shorter than the window, and the page ends with it.
    expect(box?.y).toBeLessThan(id === 'sources' ? 700 : 150);
    await page.context().close();
  },
);

test.each(['Close', 'Not a match'])('%s keeps the reader’s place and focus', async (name) => {
  const { page } = await open(site.browser, `${fileAddress}#tass-9~interfax-3`);
  const passage = page.locator('#tass-9');
  await moved(page);
  const before = (await passage.boundingBox())?.y ?? Number.NaN;
  await page.getByRole('button', { name }).click();
  await moved(page);
  expect(Math.abs(((await passage.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(1);
  await expect(passage.evaluate((element) => element.contains(document.activeElement))).resolves.toBe(true);
  await page.context().close();
});

test('Alt with an arrow key is left to a select', async () => {
  const { page } = await open(site.browser, fileAddress);
  await page.getByLabel('Theme').focus();
  await page.keyboard.press('Alt+ArrowDown');
  await expect(page.evaluate(() => location.hash)).resolves.toBe('');
  await page.context().close();
});
