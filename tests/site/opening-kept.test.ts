import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { answering } from './open.ts';
import {
  choose,
  fixture,
  keptNames,
  keptPlace,
  keptText,
  made,
  ONE_OR_TWO,
  passages,
  said,
  showing,
  showPanel,
} from './opening-steps.ts';
import { painted } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

test('what was opened is listed with its size, put on either side, and removed singly or all at once', async () => {
  const { page, complaints } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  await choose(page, 'Replace page.html', [fixture('berths.pdf')]);
  await showing(page, 'berths.md and berths.pdf, side by side');
  await showPanel(page);
  const list = ['berths.md, 1 kB', 'berths.pdf, 40 kB', 'page.html, 1 kB'];
  await expect.poll(() => keptNames(page)).toEqual(list);
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await item('page.html').getByRole('button', { name: 'Put left' }).click();
  await showing(page, 'page.html and berths.pdf, side by side');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'page-html', right: 'berths-pdf' });

  await page.reload();
  await showing(page, 'page.html and berths.pdf, side by side');
  await showPanel(page);
  await expect.poll(() => keptNames(page)).toEqual(list);
  await item('page.html').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(() => keptNames(page)).toEqual(['berths.md, 1 kB', 'berths.pdf, 40 kB']);
  // Nobody's page is taken away while it is read; it is gone when it is left.
  expect(await passages(page, 'left')).not.toEqual([]);
  await expect.poll(() => keptText(page)).not.toContain('page.html');
  await page.reload();
  await showing(page, 'Two reports, side by side');
  await showPanel(page);
  await expect.poll(() => keptNames(page)).toEqual(['berths.md, 1 kB', 'berths.pdf, 40 kB']);

  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(() => keptNames(page)).toEqual([]);
  await expect.poll(() => keptText(page)).not.toContain('berths');
  await page.reload();
  await showing(page, 'Two reports, side by side');
  await expect(keptText(page)).resolves.not.toContain('berths');
  expect(complaints).toEqual([]);
});

test('a document of another tab is not written over by one of the same name', async () => {
  const { page } = await site.open(site.address);
  const { page: other } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('plan.txt', 'The first plan stands.')]);
  await showing(page, 'plan.txt');
  await expect.poll(() => keptText(page)).toContain('The first plan stands.');
  await choose(other, ONE_OR_TWO, [made('plan.txt', 'The second plan stands.')]);
  await showing(other, '(2) plan.txt');
  await expect.poll(() => keptText(other)).toContain('The second plan stands.');
  await other.reload();
  await answering(other);
  await showPanel(other);
  await expect.poll(() => keptNames(other)).toEqual(['(2) plan.txt, 1 kB', 'plan.txt, 1 kB']);
});

test('one file that two tabs open is kept once', async () => {
  const { page } = await site.open(site.address);
  const { page: other } = await site.open(site.address);
  for (const tab of [page, other]) {
    await choose(tab, ONE_OR_TWO, [made('plan.txt', 'The plan stands.')]);
    await showing(tab, 'plan.txt');
  }
  await showPanel(other);
  expect(await keptNames(other)).toEqual(['plan.txt, 1 kB']);
});

test('one file does not lie beside itself', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  await choose(page, 'Replace berths.md', [fixture('page.html')]);
  await said(page, /^It is on the page already\.$/);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'page.html and berths.md, side by side');
  // Turning the sides round is a step that Back undoes; what was refused is none.
  await page.goBack();
  await showing(page, 'berths.md and page.html, side by side');
  await page.goBack();
  await showing(page, 'Two reports, side by side');
});

test('two versions of one name have names that tell them apart', async () => {
  const { page } = await site.open(site.address);
  const versions = ['The first plan stands.', 'The second plan stands.'].map((text) => made('plan.md', text));
  await choose(page, ONE_OR_TWO, versions);
  await showing(page, 'plan.md and (2) plan.md, side by side');
  await expect
    .poll(() => page.locator('.evidence .verdict b').allTextContents())
    .toEqual(['No specification was found in plan.md.', 'No specification was found in (2) plan.md.']);
  const years = ['2023', '2024'].map((year) =>
    made(`A harbour's requirements ${year} final, signed.md`, year),
  );
  await choose(page, ONE_OR_TWO, years);
  await page.getByRole('heading', { level: 1, name: / and \(2\) A harbour/ }).waitFor();
});

/** Scrolls, and lets a minute of the page's own clock go by: whatever is kept of a place is kept by then. */
async function readOn(page: Page): Promise<void> {
  const place = () => page.evaluate(() => scrollY);
  const before = await place();
  await page.mouse.wheel(0, 500);
  await expect.poll(place).not.toBe(before);
  await painted(page);
  await page.clock.runFor('01:00');
}
/** A clock that can be put forward. */
const before = (page: Page) => page.clock.install();

test('of what is removed not even the name stays; the keyboard stays in the panel', async () => {
  const { page } = await site.open(site.address, { before });
  await choose(page, ONE_OR_TWO, [made('secret plan.txt', 'It stands.')]);
  await showing(page, 'secret plan.txt');
  await readOn(page);
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'secret-plan-txt' });
  await showPanel(page);
  await page.getByRole('button', { name: 'Remove: secret plan.txt' }).click();
  await said(page, /^Removed\./);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('opening');
  await expect.poll(() => keptText(page)).not.toContain('secret');
  await readOn(page);
  await expect(keptText(page)).resolves.not.toContain('secret');
});

test('a visit by an address of the two reports leaves what was open for the next one', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'berths-md' });
  const { page: visit } = await site.open(`${site.address}#tass-9`, { before });
  // What is kept has been looked for once it is listed.
  await showPanel(visit);
  await expect.poll(() => keptNames(visit)).toEqual(['berths.md, 1 kB']);
  await readOn(visit);
  await expect.poll(() => visit.title()).toBe('Two reports, side by side');
  await visit.goto('about:blank');
  await visit.goto(site.address);
  await showing(visit, 'berths.md');
});

test('dismissed matches stay dismissed when sides are swapped', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'First match' }).click();
  await page.getByRole('button', { name: 'Not a match' }).click();
  await showPanel(page);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'Two reports, side by side');
  await expect.poll(() => page.locator('.name h3').first().textContent()).toBe('Interfax');
  await page.getByRole('button', { name: 'Restore 1 set aside' }).waitFor();
});

test('a page that is left begins nothing with the storage, which all pages share, until somebody is back', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  const keeper = () => page.workers().length;
  await expect.poll(keeper).toBe(1);
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await expect.poll(keeper).toBe(0);
  // Browsers say this one last, and the page keeps its place whenever it is hidden.
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'visibilityState');
  });
  await painted(page);
  expect(keeper()).toBe(0);
  // However often somebody goes and comes back.
  for (let visit = 0; visit < 4; visit++) {
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    await page.evaluate(() => document.dispatchEvent(new Event('scrollend')));
    await expect.poll(keeper).toBe(1);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    await expect.poll(keeper).toBe(0);
  }
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await showPanel(page);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'page-html', right: 'berths-md' });
});
