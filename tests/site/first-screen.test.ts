import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import { choose, keptPlace, keptText, made, ONE_OR_TWO, showing } from './opening-steps.ts';
import { topOf } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** How many whole lines of a document stand in the window, between its name and the lower edge. */
function linesInView(page: Page, side: 'left' | 'right'): Promise<number> {
  return page.locator(`.report[data-side="${side}"] .passage`).evaluateAll((passages) => {
    const tops = new Set<number>();
    for (const passage of passages.filter((one) => one.checkVisibility())) {
      const range = document.createRange();
      range.selectNodeContents(passage);
      for (const { top, bottom, width } of range.getClientRects()) {
        if (width > 1 && top >= 0 && bottom <= innerHeight) tops.add(Math.round(bottom / 6));
      }
    }
    return tops.size;
  });
}

describe('the two reports', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await site.open(site.address));
  });

  test('the first screen of a laptop has title, flag, both names and ten lines of each report', async () => {
    await page.setViewportSize({ width: 1366, height: 768 });
    const bottom = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => element.getBoundingClientRect().bottom);
    for (const seen of ['h1', '.flag', '#tass', '#interfax']) expect(await bottom(seen)).toBeLessThan(400);
    for (const side of ['left', 'right'] as const) {
      expect(await linesInView(page, side), side).toBeGreaterThanOrEqual(10);
    }
  });

  test.each([
    [1440, 900, 8],
    [390, 844, 16],
  ])('at %i by %i pixels the page is at most %i screens long', async (width, height, screens) => {
    await page.setViewportSize({ width, height });
    const long = await page.evaluate(() => {
      // Not as long as the browser takes for what it has not laid out yet.
      const parts = [...document.querySelectorAll<HTMLElement>('.report, .section')];
      for (const { style } of parts) style.contentVisibility = 'visible';
      const { scrollHeight } = document.documentElement;
      for (const { style } of parts) style.contentVisibility = '';
      return scrollHeight / innerHeight;
    });
    console.log(`${width} px: ${long.toFixed(1)} screens`);
    expect(long).toBeLessThanOrEqual(screens);
  });

  test('both names stay in sight while their columns are read; two columns from 44 rem of room', async () => {
    await page.setViewportSize({ width: 768, height: 900 });
    const [left, right] = await Promise.all(
      ['#tass-13', '#interfax-8'].map((id) => page.locator(id).boundingBox()),
    );
    expect(right?.x ?? 0).toBeGreaterThan((left?.x ?? 0) + (left?.width ?? 0) - 1);
    await page.locator('#tass-13').evaluate((element) => element.scrollIntoView());
    for (const name of ['#tass', '#interfax']) {
      expect(await topOf(page.locator(name))).toBeGreaterThanOrEqual(0);
      expect(await topOf(page.locator(name))).toBeLessThan(40);
    }
    // What is arrived at stands clear of them.
    expect(await topOf(page.locator('#tass-13'))).toBeGreaterThan(40);
  });
});

const SPECIFICATION = `# Ferry booking

${Array.from({ length: 12 }, (_, index) => `## ${index + 1} Part\n\nThe system shall show part ${index + 1}.`).join('\n\n')}

| Operation | Time |
| --------- | ---- |
| Book      | 2 s  |

- one
- two

\`\`\`
GET /places
\`\`\`
`;

test('what is opened keeps its form, and has contents where it has many headings', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('ferry.md', SPECIFICATION)]);
  await showing(page, 'ferry.md');
  const report = page.getByRole('article');
  await expect(report.getByRole('row').count()).resolves.toBe(2);
  await expect(report.getByRole('listitem').count()).resolves.toBeGreaterThanOrEqual(2);
  await expect(report.locator('pre').textContent()).resolves.toBe('GET /places');
  await report.getByText('Contents: 13 headings').click();
  const entry = report
    .getByRole('navigation', { name: 'Contents of ' })
    .getByRole('link', { name: '9 Part' });
  await entry.click();
  await expect.poll(() => topOf(report.getByRole('heading', { name: '9 Part' }))).toBeLessThan(120);
  // Open, the list would have pushed its column down below the other.
  await expect(entry.isVisible()).resolves.toBe(false);
});

const LONG_NAME = `${'a specification with every version in its name '.repeat(4)}_${'v'.repeat(90)}.md`;

test('a long name drowns nothing, on a narrow screen too, and is whole where the file is named', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made(LONG_NAME, SPECIFICATION), made('b.md', `${SPECIFICATION}\nMore.`)]);
  await page.getByRole('button', { name: 'First change' }).click();
  const name = page.getByRole('heading', { level: 3, name: LONG_NAME.trim() });
  for (const width of [1440, 320]) {
    await page.setViewportSize({ width, height: 800 });
    const needed = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(needed).toBeLessThanOrEqual(width);
    expect(await name.evaluate((element) => element.getBoundingClientRect().height)).toBeLessThan(50);
    // In one line, cut where its room ends and not where its first words do.
    const tops = name
      .locator('bdi')
      .evaluate((element) => [...element.getClientRects()].map(({ top }) => top));
    expect(new Set(await tops).size).toBe(1);
  }
  const text = (await page.locator('#page').textContent()) ?? '';
  expect(text.split(LONG_NAME.trim()).length - 1).toBeLessThanOrEqual(3);
});

test('a visit that finds what is kept shows the way back to the two reports, and the flag', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('ferry.md', SPECIFICATION)]);
  await showing(page, 'ferry.md');
  await page.getByText(/^The two supplied news reports \(TASS .* specify nothing/).waitFor();
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'ferry-md' });
  await page.goto('about:blank');
  await page.goto(site.address);
  await showing(page, 'ferry.md');
  await page.getByText(/real specification documents are needed before any design work/).waitFor();
  await page.getByRole('button', { name: 'Back to the two reports' }).click();
  await showing(page, 'Two reports, side by side');
});

test('Back brings back what was there before documents were opened, and Forward what was opened', async () => {
  const { page } = await site.open(`${site.address}#tass-9`);
  await choose(page, ONE_OR_TWO, [made('ferry.md', SPECIFICATION)]);
  await showing(page, 'ferry.md');
  await page.goBack();
  await showing(page, 'Two reports, side by side');
  await page.locator('#tass-9[data-chosen]').waitFor();
  await page.goForward();
  await showing(page, 'ferry.md');
});

test('what takes the place of opened documents can be undone, and so can removing all', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('ferry.md', SPECIFICATION)]);
  await showing(page, 'ferry.md');
  await choose(page, ONE_OR_TWO, [made('other.md', 'Other words.')]);
  await showing(page, 'other.md');
  await page.locator('.said').getByRole('button', { name: 'Undo' }).click();
  await showing(page, 'ferry.md');
  await page.getByRole('button', { name: 'Open documents' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page.locator('.said').getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Remove: other.md' }).waitFor();
});

test('an address of a passage that has changed says so, and goes to its words', async () => {
  const { page } = await site.open(site.address);
  const plan = (...words: readonly string[]) => made('plan.txt', words.join('\n\n'));
  await choose(page, ONE_OR_TWO, [plan('One stands.', 'Two stands.', 'Three stands.')]);
  await showing(page, 'plan.txt');
  await page.locator('#plan-txt-2 .number').click();
  await page.waitForURL(/#plan-txt-2\./);
  const address = page.url();
  await page.getByRole('button', { name: 'Open documents' }).click();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await page
    .getByRole('status')
    .getByText(/^Removed\./)
    .waitFor();
  await choose(page, ONE_OR_TWO, [plan('Zero stands.', 'One stands.', 'And two.', 'Two stands.')]);
  await showing(page, 'plan.txt');
  await expect.poll(() => keptText(page)).toContain('And two.');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'plan-txt' });
  await page.goto('about:blank');
  await page.goto(address);
  await showing(page, 'plan.txt');
  await page.locator('#plan-txt-4[data-chosen]').waitFor();
  await page
    .getByRole('status')
    .getByText(/^The document has changed: .* words are plan\.txt 4 now\.$/)
    .waitFor();
});
