// A page that others change while it is used: a browser that translates it, an extension.

import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { type Made, made } from './opening-steps.ts';
import { painted } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** Runs in the page: from now on each text stands in elements of the translator's, in capitals, whenever it comes about. */
function translate(): void {
  const turn = (text: Node) => {
    if (!text.nodeValue?.trim() || text.parentElement?.closest('font, script')) return;
    const outer = document.createElement('font');
    const inner = document.createElement('font');
    inner.textContent = text.nodeValue.toUpperCase();
    outer.append(inner);
    text.parentNode?.replaceChild(outer, text);
  };
  const turnAll = (root: Node) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Node[] = [];
    while (walker.nextNode() !== null) texts.push(walker.currentNode);
    texts.forEach(turn);
  };
  turnAll(document.body);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target, ...addedNodes].forEach(turnAll);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}

/** Two versions of a document, of which each has what the other has not. */
const before = '# Pump\n\n- The pump shall stop within 5 seconds.\n- The pump shall log each stop.\n';
const after =
  '# Pump\n\n- The pump shall stop within 9 seconds.\n- The valve should close.\n- It shall log.\n';

/** What is done, one after another: the reports, then two versions in their place. */
const steps: readonly (readonly [string, (page: Page) => Promise<unknown>])[] = [
  ['next', (page) => page.keyboard.press('n')],
  ['next but one', (page) => page.keyboard.press('n')],
  ['of another kind', (page) => page.keyboard.press('n')],
  ['set aside', (page) => page.locator('.bar-ways button').first().click()],
  ['set aside too', (page) => page.locator('.bar-ways button').first().click()],
  ['brought back', (page) => page.locator('.set-aside button').click()],
  ['let go', (page) => page.keyboard.press('Escape')],
  ['not marked', (page) => page.locator('.reports-head button').first().click()],
  ['chosen', (page) => page.keyboard.press('n')],
  ['marked', (page) => page.locator('.reports-head button').first().click()],
  ['a passage', (page) => page.locator('#tass-9 .number').click()],
  ['other documents', (page) => open(page, [made('one.md', before), made('two.md', after)])],
  ['a change', (page) => page.keyboard.press('n')],
  ['what is the same', (page) => page.locator('.reports-head button').last().click()],
  ['others again', (page) => open(page, [made('three.md', after), made('four.md', before)])],
];

/** By what no translator changes. */
async function open(page: Page, files: readonly Made[]): Promise<void> {
  if ((await page.locator('.opening').count()) === 0) await page.locator('button[aria-expanded]').click();
  await page.locator('.opening input[multiple]').setInputFiles([...files]);
  await page.locator(`[id="${files[1]?.name.replace('.', '-')}"]`).waitFor();
  await page.locator('.request').waitFor();
}

/** By sentences, so that a failure names the one that differs. */
const shownText = (page: Page) =>
  page.evaluate(() => document.querySelector('main')?.textContent?.toUpperCase().split('.'));

test('translated, the page goes on, and says what it would say', async () => {
  const { page: plain } = await site.open(site.address, { before: async () => {} });
  const { page, complaints } = await site.open(site.address, { before: async () => {} });
  await page.evaluate(translate);
  for (const [name, go] of steps) {
    for (const each of [plain, page]) await go(each);
    await painted(plain);
    const expected = await shownText(plain);
    await expect.poll(() => shownText(page), { message: name }).toEqual(expected);
  }
  expect(complaints).toEqual([]);
});

test('what an extension took out of a section is drawn anew with it', async () => {
  const { page } = await site.open(`${site.address}#tass-9`, { before: async () => {} });
  const bar = page.locator('.bar');
  await bar.evaluate((each) => each.remove());
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
  await painted(page);
  await expect(page.locator('.passage').count()).resolves.toBe(27);
  await page.locator('#tass-9 .number').click();
  await bar.waitFor();
});
