import { beforeAll, describe, expect, test } from 'vitest';
import { answering, fileAddress, onDisk } from './open.ts';
import {
  choose,
  drop,
  fixture,
  keptEntries,
  ONE_OR_TWO,
  OUTCOME,
  passages,
  said,
  showing,
  showPanel,
  showSame,
} from './opening-steps.ts';
import { chooseTheme } from './page-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();

test('the page names the portable one to who drops a document, and no command', async () => {
  const { page, complaints } = await site.open(fileAddress);
  for (const name of ['berths.md', 'berths.pdf']) {
    await drop(page, page.getByRole('heading', { level: 1 }), [fixture(name)]);
    const sentence = await said(page, OUTCOME);
    expect(sentence).toContain('portable.html');
    expect(sentence).not.toMatch(/\bnpm\b/);
    await expect.poll(() => page.title()).toBe('Two reports, side by side');
  }
  expect(complaints).toEqual([]);
});

test('where documents are opened, the page leads to the portable one, which has the ways to', async () => {
  const { page, complaints } = await site.open(fileAddress);
  const choosing = page.getByRole('button', { name: ONE_OR_TWO });
  await showPanel(page);
  await expect(choosing.count()).resolves.toBe(0);
  await page.getByRole('link', { name: 'portable.html' }).click();
  await page.waitForURL(onDisk('portable.html'));
  await answering(page);
  await showPanel(page);
  await choosing.waitFor();
  expect(complaints).toEqual([]);
});

describe('the portable page', () => {
  const address = onDisk('portable.html');
  let visit: Visit;
  beforeAll(async () => {
    visit = await site.open(address);
  });

  test.each([
    ['windows-1252.txt', /^The fee for “each night” is £18\.$/m],
    ['berths.md', /^The pier office books berths for visiting boats/m],
    ['page.html', /^The pier office books berths for visiting boats/m],
    ['berths.docx', /^Pier booking$/m],
    ['berths.pdf', /^Pier booking$/m],
  ])('reads and screens %s', async (name, words) => {
    const { page } = visit;
    await choose(page, ONE_OR_TWO, [fixture(name)]);
    await showing(page, name);
    expect((await passages(page)).join('\n')).toMatch(words);
    await page.getByRole('heading', { name: 'What a specification supplies' }).waitFor();
  });

  test('compares two documents', async () => {
    const { page } = visit;
    await choose(page, ONE_OR_TWO, [fixture('berths.docx'), fixture('berths.pdf')]);
    await showing(page, 'berths.docx and berths.pdf, side by side');
    await showSame(page);
    expect(
      await page.getByRole('link', { name: /^Match \d+, .*, in berths\.pdf \d+$/ }).count(),
    ).toBeGreaterThan(5);
  });

  test('keeps no document and says so where documents are opened; it keeps the theme', async () => {
    const { page } = visit;
    await chooseTheme(page, 'sepia');
    await showPanel(page);
    const panel = page.getByRole('region', { name: 'Open documents' });
    await expect.poll(() => panel.textContent()).toMatch(/\b(?:not kept|keeps? nothing|nothing is kept)\b/);
    // What a page of a disk stores reaches another process of the browser when that gets to it.
    const themeOfNextVisit = async () => {
      await page.reload();
      await answering(page);
      return page.evaluate(() => document.documentElement.dataset.theme);
    };
    await expect.poll(themeOfNextVisit).toBe('sepia');
    await showing(page, 'Two reports, side by side');
    await expect(keptEntries(page)).resolves.toEqual({});
  });

  test('has said nothing to the console and asked nobody for anything', () => {
    expect(visit.complaints).toEqual([]);
    expect(visit.requests.filter((url) => !url.startsWith('blob:') && url !== address)).toEqual([]);
  });
});
