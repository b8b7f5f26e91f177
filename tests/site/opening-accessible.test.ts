import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { shortName } from '../../src/documents/naming.ts';
import { colourViolations, violations } from './axe.ts';
import { choose, fixture, made, ONE_OR_TWO, said, showing, showPanel } from './opening-steps.ts';
import { chooseTheme } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();
let page: Page;

beforeAll(async () => {
  ({ page } = await site.open(site.address));
});

/** Of anything in one theme, of colours in those that differ most from it. */
async function expectNoViolations(): Promise<void> {
  await chooseTheme(page, 'light');
  expect(await violations(page)).toEqual([]);
  for (const theme of ['dark', 'contrast']) {
    await chooseTheme(page, theme);
    expect(await colourViolations(page), theme).toEqual([]);
  }
}

test('axe finds nothing: one document, and the panel with what is kept', async () => {
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await showPanel(page);
  await page.getByText('Paste text', { exact: true }).click();
  await expectNoViolations();
  await page.getByRole('button', { name: 'Open documents' }).click();
});

test('axe finds nothing: two documents, a match chosen', async () => {
  await choose(page, 'Put one beside it', [fixture('berths.pdf')]);
  await showing(page, 'berths.md and berths.pdf, side by side');
  await page.getByRole('button', { name: 'First match' }).click();
  await page.getByRole('button', { name: 'Not a match' }).waitFor();
  await expectNoViolations();
});

test('every control of the panel is 44 pixels or more each way, on a narrow screen too', async () => {
  await showPanel(page);
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 900 });
    const controls = page
      .getByRole('region', { name: 'Open documents' })
      .locator('button, summary, textarea');
    const small = await controls.evaluateAll((all) =>
      all
        .map((each) => ({ name: each.textContent, box: each.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44)),
    );
    expect(small).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
    expect(wide, `scrolls sideways at ${width} pixels`).toBe(false);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: 'Open documents' }).click();
});

test('a long name without a blank makes nothing wider than a narrow screen: a button, what is kept, what is said', async () => {
  const { page } = await site.open(site.address, { window: { width: 320, height: 640 } });
  const name = (part: number) => `${part}_${'requirements_of_the_harbour_crane_'.repeat(4)}.md`;
  const widest = () => page.evaluate(() => document.documentElement.scrollWidth);
  for (const part of [1, 2]) {
    await choose(page, ONE_OR_TWO, [made(name(part), '# Crane\n\nThe crane shall lift 30 t.')]);
    await showing(page, shortName({ name: name(part) }));
    await showPanel(page);
    await page.getByRole('button', { name: `Replace ${name(part)}` }).waitFor();
    await expect(widest()).resolves.toBe(320);
  }
  await page.getByRole('button', { name: `Remove: ${name(1)}` }).waitFor();
  await choose(page, ONE_OR_TWO, [made(name(3).replace('.md', '.pdf'), 'words')]);
  await said(page, /is damaged/);
  await expect(widest()).resolves.toBe(320);
});

/** Goes on with Tab until the control of that name has the focus, which must be seen all the way. */
async function tabTo(name: string): Promise<void> {
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => ({
      name: document.activeElement?.textContent,
      outline: getComputedStyle(document.activeElement ?? document.body).outlineStyle,
    }));
    expect(focus.outline).not.toBe('none');
    if (focus.name === name) return;
  }
  throw new Error(`The keyboard did not reach ${name}.`);
}

test('with the keyboard alone, documents are opened, and the reports are back', async () => {
  // Asked for ahead of the key press, which the browser would else answer first.
  const chooser = page.waitForEvent('filechooser');
  await page.evaluate(() => document.getElementById('title')?.focus());
  await tabTo('Open documents');
  await page.keyboard.press('Enter');
  await tabTo(ONE_OR_TWO);
  await page.keyboard.press('Enter');
  await (await chooser).setFiles([fixture('page.html')]);
  await showing(page, 'page.html');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
  await tabTo('Back to the two reports');
  await page.keyboard.press('Enter');
  await showing(page, 'Two reports, side by side');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
});

test('what is said is told in Firefox too: its place stays the same, and a refusal says that it is live', async () => {
  const { page } = await site.open(site.address);
  const positions = () =>
    page.locator('.said').evaluateAll((all) => all.map((each) => getComputedStyle(each).position));
  const before = await positions();
  await choose(page, ONE_OR_TWO, [made('a.pdf', 'words')]);
  await said(page, /^“a\.pdf” is damaged/);
  await expect(page.getByRole('alert').getAttribute('aria-live')).resolves.toBe('assertive');
  await expect(positions()).resolves.toEqual(before);
});

test('Orca reads the words of a status: they stand in an element of their own', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  await page
    .getByRole('status')
    .getByRole('paragraph')
    .filter({ hasText: 'handed to the browser' })
    .waitFor();
  const loose = await page
    .getByRole('status')
    .evaluateAll(
      (all) => all.filter((each) => [...each.childNodes].some(({ nodeType }) => nodeType === 3)).length,
    );
  expect(loose).toBe(0);
});

test('what came of opening is told behind the title, to which the keyboard is led', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('first.md', '# First\n\nThe pump shall stop.')]);
  await showing(page, 'first.md');
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const note = (word: string) => {
      dataset.order = `${dataset.order ?? ''} ${word}`.trim();
    };
    document.addEventListener('focusin', ({ target }) => (target as Element).id === 'title' && note('title'));
    const told = () => {
      for (const status of document.querySelectorAll('[role="status"], [aria-live="polite"]')) {
        for (const word of ['Opened in place', 'In second.md']) {
          if (status.textContent.includes(word) && !dataset.order?.includes(word)) note(word);
        }
      }
    };
    new MutationObserver(told).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await choose(page, ONE_OR_TWO, [made('second.md', '# Second\n\nThe valve shall open.')]);
  await said(page, /^Opened in place of “first\.md”\.$/);
  await showing(page, 'second.md');
  const order = () => page.evaluate(() => document.documentElement.dataset.order);
  await expect
    .poll(order)
    .toMatch(/^title Opened in place In second\.md$|^title In second\.md Opened in place$/);
});
