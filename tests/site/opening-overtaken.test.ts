import { expect, test } from 'vitest';
import { choose, fixture, ONE_OR_TWO, said, showing, wholeText } from './opening-steps.ts';
import { hold } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

test('nothing dropped, or too much, leaves what is being opened alone', async () => {
  const { page } = await site.open(site.address);
  const reader = await hold(page, '**/reader-pdf.js');
  await choose(page, ONE_OR_TWO, [fixture('berths.pdf')]);
  await reader.asked;
  for (const names of [[], ['a', 'b', 'c']]) {
    await page.evaluate((names) => {
      const dataTransfer = new DataTransfer();
      for (const name of names) dataTransfer.items.add(new File(['a'], name));
      window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    }, names);
  }
  await said(page, /^Open one document, or two/);
  reader.release();
  await showing(page, 'berths.pdf');
});

test('what is still being opened when something else is asked for comes to nothing', async () => {
  const { page, complaints } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  const reader = await hold(page, '**/reader-pdf.js');
  await choose(page, 'Replace page.html', [fixture('berths.pdf')]);
  await reader.asked;
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'page.html and berths.md, side by side');
  await page.evaluate(() => {
    const titles: string[] = [];
    Reflect.set(window, 'titles', titles);
    new MutationObserver(() => titles.push(document.title)).observe(document.head, {
      subtree: true,
      childList: true,
    });
  });
  reader.release();
  // Begun later and longer, this would end after it.
  await choose(page, 'Replace berths.md', [fixture('specification.pdf')]);
  await showing(page, 'page.html and specification.pdf, side by side');
  const titles = await page.evaluate(() => Reflect.get(window, 'titles') as string[]);
  expect(new Set(titles)).toEqual(new Set(['page.html and specification.pdf, side by side']));
  expect(complaints).toEqual([]);
});

test('a reading that does not end can be stopped, and something else be opened', async () => {
  const { page } = await site.open(site.address);
  await page.context().route('**/reader-pdf.js', () => {});
  const before = await wholeText(page);
  await choose(page, ONE_OR_TWO, [fixture('berths.pdf')]);
  await page.locator('.said').getByRole('button', { name: 'Stop' }).click();
  await said(page, /^Stopped: nothing was opened\.$/);
  await expect(page.getByRole('button', { name: 'Stop' }).count()).resolves.toBe(0);
  await expect.poll(() => page.workers()).toEqual([]);
  await page.getByRole('button', { name: 'Open documents' }).click();
  await expect.poll(() => wholeText(page)).toEqual(before);
  await choose(page, ONE_OR_TWO, [fixture('berths.pdf')]);
  await said(page, /^Opening/);
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  // What read is gone; the one that keeps stays.
  await expect.poll(() => page.workers().length).toBe(1);
});
