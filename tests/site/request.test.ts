import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { copied, openSite } from './site.ts';

const site = openSite();

/** Runs in the page. */
function refuse(): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: () => Promise.reject(new Error()) },
  });
  URL.createObjectURL = () => {
    throw new Error('refused');
  };
}
const shown = (page: Page) => page.locator('.request-text').textContent();

test('the request names what was supplied, and asks for all fourteen items', async () => {
  const { page } = await site.open(site.address);
  const asked = (await shown(page)) ?? '';
  for (const words of [
    'tass.txt',
    '2,468 bytes',
    'interfax.txt',
    '53d00cb01f3389a8f126a11c4fbc46af62a88d1bb37cc393c9b3d824b8bfb223',
  ]) {
    expect(asked).toContain(words);
  }
  expect(asked.match(/^\d+\. \*\*/gm)).toHaveLength(14);
});

test('is copied and saved as it stands', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.getByText('The request is on the clipboard.').waitFor();
  await expect.poll(() => copied(page)).toBe(await shown(page));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as .md' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('request-for-specification.md');
  await expect(text(await download.createReadStream())).resolves.toBe(await shown(page));
  await page.getByText('was handed to the browser').waitFor();
});

test('opens mail within the length that mail links carry, with the whole text on the clipboard', async () => {
  const { page } = await site.open(site.address);
  const mail = page.getByRole('link', { name: 'Open in mail' });
  const href = (await mail.getAttribute('href')) ?? '';
  expect(href).toMatch(/^mailto:\?subject=/);
  expect(href.length).toBeLessThan(2000);
  await mail.click();
  await page.getByText('The request is on the clipboard: paste it').waitFor();
  await expect.poll(() => copied(page)).toBe(await shown(page));
});

test.each(['Copy', 'Download as .md', 'Open in mail'])(
  '%s: a refusal is said, and leaves the text selected',
  async (name) => {
    const { page, complaints } = await site.open(site.address, { script: refuse });
    await page.locator('.request').getByText(name, { exact: true }).click();
    await page.getByText('The text is selected instead').waitFor();
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString().trim()))
      .toBe((await shown(page))?.trim());
    expect(complaints).toEqual([]);
  },
);
