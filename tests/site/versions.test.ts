import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { choose, keptPlace, keptText, made, ONE_OR_TWO, showing, showSame } from './opening-steps.ts';
import { topOf } from './page-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();
const OLD = `# Pier booking

## Functions

The system shall show the free places of each sailing.

The system shall renew the number of free places every 60 seconds.

When a sailing is full, the system shall offer the next one.

## Refunds

A cancelled sailing shall be refunded in full.

A refund shall reach the passenger within ten days.

## Quality

The times shall hold for most of all requests on any day of the year.
`;
const NEW = `# Pier booking

## Functions

The system shall show the free places of each sailing.

The system shall renew the number of free places every 30 seconds.

When a sailing is full, the system should offer the next one.

The system shall send the passenger list to the harbour office.

## Quality

The times shall hold for most of all requests on any day of the year.

## Refunds

A cancelled sailing shall be refunded in full.

A refund shall reach the passenger within ten days.
`;
const TITLE = 'old.md and new.md, side by side';
let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await site.open(site.address);
  page = visit.page;
  await choose(page, ONE_OR_TWO, [made('old.md', OLD), made('new.md', NEW)]);
  await showing(page, TITLE);
  await page.getByRole('heading', { name: /^\d+ changes/ }).waitFor();
});

const changes = () => page.locator('.changes .rows > li');
const bar = (of: Page = page) => of.getByRole('complementary', { name: 'The chosen change' });
const lit = (of: Page = page) => of.locator('.text .matched[data-chosen]').allTextContents();

test('two versions show what changed first: counts, and by section each change with its two texts', async () => {
  await page.getByText(/^These look like two versions of one document: \d+ of \d+ sentences/).waitFor();
  await page.getByRole('heading', { name: /^4 changes, \d of them in what is required$/ }).waitFor();
  await page.getByText(/1 requirement became less binding\./).waitFor();
  const texts = await changes().allTextContents();
  expect(texts.find((text) => text.includes('60'))).toMatch(/60.*30.*Changed number/);
  expect(texts.find((text) => text.includes('offer'))).toMatch(/shall.*should.*Changed obligation/);
  expect(texts.find((text) => text.includes('passenger list'))).toMatch(/Added obligation/);
  const moved = texts.filter((text) => text.includes('Moved'));
  expect(moved).toHaveLength(1);
});

test('equal text is plain; changed words are struck out on the left and inserted on the right', async () => {
  await expect(page.locator('.report[data-side="left"] .text del').allTextContents()).resolves.toEqual(
    expect.arrayContaining(['60', 'shall']),
  );
  await expect(page.locator('.report[data-side="right"] .text ins').allTextContents()).resolves.toEqual(
    expect.arrayContaining([
      '30',
      'should',
      'The system shall send the passenger list to the harbour office.',
    ]),
  );
  await expect(page.locator('#old-md-3 .matched, #new-md-3 .matched').count()).resolves.toBe(0);
});

test('a filter lets through one kind, everywhere', async () => {
  const filters = page.getByRole('group', { name: 'Show only' });
  await filters.getByRole('button', { name: /^Number \d/ }).click();
  await expect.poll(() => changes().count()).toBe(1);
  await expect(page.locator('.text ins').allTextContents()).resolves.toEqual(['30']);
  await page.getByRole('heading', { name: '; 1 shown and marked' }).waitFor();
  await page.getByRole('button', { name: /^Number \d/ }).click();
  await expect.poll(() => changes().count()).toBe(4);
  const looser = filters.getByRole('button', { name: 'Less binding 1' });
  await looser.click();
  await expect.poll(() => changes().allTextContents()).toEqual([expect.stringMatching(/shall.*should/)]);
  await looser.click();
});

test('one replacement has one line with all of its places, under the first, also among those of one kind', async () => {
  const { page } = await site.open(site.address);
  const wide = (verb: string) =>
    `${NEW}\n## Tickets\n\nA ticket ${verb} name its sailing.\n\nA purser ${verb} scan every ticket.\n\n## Boats\n\nA boat ${verb} have two exits.\n`;
  await choose(page, ONE_OR_TWO, [made('old.md', wide('shall')), made('new.md', wide('must'))]);
  await showing(page, TITLE);
  const rows = page.locator('.changes .rows > li');
  const told = () =>
    rows.evaluateAll((all) => all.map(({ textContent }) => textContent.replace(/\s+/g, ' ').trim()));
  await expect.poll(told).toEqual([expect.stringMatching(/^1 A ticket shall .* must .* Alike: 2 3 Changed/)]);
  await page.getByRole('heading', { level: 3, name: 'Tickets' }).waitFor();
  await expect(page.locator('.changes h3').count()).resolves.toBe(1);
  await rows.getByRole('link', { name: 'Change 3' }).click();
  await bar(page).getByText('Change 3 of 3').waitFor();
});

test('keys and the bar step through them; what one side lacks is said', async () => {
  await page.keyboard.press('n');
  await bar().getByText('Change 1 of 4').waitFor();
  for (let number = 2; number <= 4; number++) {
    await page.keyboard.press('n');
    await bar().getByText(`Change ${number} of 4`).waitFor();
    // In the newer text, which has all of these.
    await page.waitForURL(/#new-md.*~change(~\d+)?$/);
    if ((await bar().textContent())?.includes('Added')) await bar().getByText('Not in old.md').waitFor();
  }
  await expect(bar().getByRole('button', { name: 'Not a match' }).count()).resolves.toBe(0);
  await page.keyboard.press('Escape');
  await bar().waitFor({ state: 'detached' });
});

test('what is chosen already is no further step back', async () => {
  const link = changes().first().getByRole('link');
  await link.click();
  await bar().getByText('Change 1 of 4').waitFor();
  const steps = await page.evaluate('history.length');
  await link.click();
  await page.keyboard.press('n');
  await bar().getByText('Change 2 of 4').waitFor();
  expect(await page.evaluate('history.length')).toBe(steps);
  await page.keyboard.press('Escape');
});

test('each change has an address, which opens it in another visit', async () => {
  const link = changes().filter({ hasText: 'should' }).getByRole('link').first();
  await expect(link.getAttribute('href')).resolves.toMatch(/^#new-md-5~change/);
  await link.click();
  // The keyboard comes along from the list.
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe('sign');
  await page.waitForURL(/#new-md-5~change/);
  await expect.poll(() => lit()).toEqual(['shall', 'should']);
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'old-md', right: 'new-md' });
  const other = await page.context().newPage();
  await other.goto(page.url());
  await showing(other, TITLE);
  await expect.poll(() => lit(other)).toEqual(['shall', 'should']);
  await bar(other)
    .getByText(/^Change \d of 4/)
    .waitFor();
});

test('a reader turns to what is the same, and back', async () => {
  await showSame(page);
  await expect(page.locator('.text :is(del, ins)').count()).resolves.toBe(0);
  // The address of a match brings back what is the same.
  await page.getByRole('button', { name: 'First match' }).click();
  await page.waitForURL(/#old-md-\d+~new-md-\d+/);
  await page.reload();
  await showing(page, TITLE);
  await page
    .getByRole('complementary', { name: 'The chosen match' })
    .getByText(/^Match 1 of/)
    .waitFor();
  await page.keyboard.press('Escape');
  await page.setViewportSize({ width: 1366, height: 500 });
  await page.getByRole('button', { name: 'Show what changed' }).click();
  await page.getByRole('heading', { name: /^4 changes/ }).waitFor();
  // What changed is told above the documents, and the keyboard is still where it can be seen.
  const top = await topOf(page.getByRole('button', { name: 'Show what is the same' }));
  expect(top).toBeGreaterThanOrEqual(0);
  expect(top).toBeLessThan(456);
  await page.setViewportSize({ width: 1440, height: 900 });
  expect(visit.complaints).toEqual([]);
});

test('what changed is marked in the margin in forced colours and on paper too, and leaves tables as they are', async () => {
  const text =
    '# Gates\n\nThe gate shall open within 3 s.\n\n| Gate | Rate |\n|---|---|\n| East | 5/s |\n| West | 25/s |\n';
  const { page: tab } = await site.open(site.address);
  const changed = text.replace('3 s', '4 s').replace('25/s', '30/s');
  await choose(tab, ONE_OR_TWO, [made('one.md', text), made('two.md', changed)]);
  await showing(tab, 'one.md and two.md, side by side');
  await tab.locator('tr del').waitFor();
  const marks = () =>
    tab.evaluate(() =>
      [...document.querySelectorAll('.text :is(p, tr) :is(del, ins)')].flatMap((change) => {
        const passage = change.closest('.passage') ?? document.body;
        const marked = passage.matches('tr') ? (passage.firstElementChild ?? passage) : passage;
        const style = getComputedStyle(marked, '::before');
        const at = passage.getBoundingClientRect().left + Number.parseFloat(style.insetInlineStart);
        const room = passage.closest('.report')?.getBoundingClientRect().left ?? 0;
        return [style.borderInlineStartStyle, at >= room];
      }),
    );
  const all = Array.from({ length: 4 }, () => ['solid', true]).flat();
  await expect(marks()).resolves.toEqual(all);
  await tab.emulateMedia({ forcedColors: 'active' });
  await expect(marks()).resolves.toEqual(all);
  await tab.emulateMedia({ forcedColors: 'none', media: 'print' });
  await expect(marks()).resolves.toEqual(all);
  const columns = await tab
    .getByRole('row')
    .filter({ hasText: /East|West/ })
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map((cell) => cell.getBoundingClientRect().left)),
    );
  expect(columns).toHaveLength(4);
  expect(columns[0]).toEqual(columns[1]);
});

test('the letter asks about what is required otherwise; its quotations stay what they are when it is edited', async () => {
  const sheet = page.getByRole('textbox', { name: 'The letter' });
  const quoted = [
    ...[60, 30].map((count) => `The system shall renew the number of free places every ${count} seconds.`),
    ...['shall', 'should'].map((verb) => `When a sailing is full, the system ${verb} offer the next one.`),
  ];
  await expect.poll(() => sheet.locator('q').allTextContents()).toEqual(quoted);
  await sheet.getByText('Dear colleague,').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' hello!');
  await expect.poll(() => keptText(page)).toContain('hello!');
  await page.reload();
  await showing(page, TITLE);
  await sheet.getByText('Dear colleague, hello!').waitFor();
  expect(await sheet.locator('q').allTextContents()).toEqual(quoted);
});
