import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { open } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();

const refuse = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error()) },
    });
    URL.createObjectURL = () => {
      throw new Error('refused');
    };
  });
const shown = (page: Page) => page.locator('.request-text').textContent();

test('the request names what was supplied, and asks for all fourteen items', async () => {
  const { page } = await open(site.browser, site.address);
  const text = (await shown(page)) ?? '';
  for (const words of [
    'tass.txt',
    '2,468 bytes',
    'interfax.txt',
    '53d00cb01f3389a8f126a11c4fbc46af62a88d1bb37cc393c9b3d824b8bfb223',
  ]) {
    expect(text).toContain(words);
  }
  expect(text.match(/^\d+\. \*\*/gm)).toHaveLength(14);
  await page.context().close();
});

test('is copied and saved as it stands', async () => {
  const { page } = await open(site.browser, site.address, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('The request is on the clipboard.').waitFor();
  await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(await shown(page));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as .md' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('request-for-specification.md');
  expect(readFileSync(await download.path(), 'utf8')).toBe(await shown(page));
  await page.getByText('was handed to the browser').waitFor();
  await page.context().close();
});

test('opens mail within the length that mail links carry, with the whole text on the clipboard', async () => {
  const { page } = await open(site.browser, site.address, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const mail = page.getByRole('link', { name: 'Open in mail' });
  const href = (await mail.getAttribute('href')) ?? '';
  expect(href).toMatch(/^mailto:\?subject=/);
  expect(href.length).toBeLessThan(2000);
  await mail.click();
  await page.getByText('The request is on the clipboard: paste it').waitFor();
  await expect(page.evaluate(() => navigator.clipboard.readText())).resolves.toBe(await shown(page));
  await page.context().close();
});

test.each(['Copy', 'Download as .md', 'Open in mail'])(
  '%s: a refusal is said, and leaves the text selected',
  async (name) => {
    const { page, complaints } = await open(site.browser, site.address, { before: refuse });
    await page.locator('.request').getByText(name, { exact: true }).click();
    await page.getByText('The text is selected instead').waitFor();
    await expect(page.evaluate(() => getSelection()?.toString().trim())).resolves.toBe(
      (await shown(page))?.trim(),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);
