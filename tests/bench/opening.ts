// Two specifications of 1 MB of text each, opened in the built page, against a page that does nothing but put the same
// two files into two columns of preformatted text.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { generateSpecification } from '../specification.ts';
import { atMost } from './bars.ts';
import { launch, serve, siteOf } from './browser.ts';

/** UTF-16 units. */
const SIZE = 1_000_000;
/** What a click sets off by itself is over by then (milliseconds). */
const SETTLING = 1000;

const BARE = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bare</title><style>
main { display: grid; grid-template-columns: 1fr 1fr; gap: 2rem } pre { white-space: pre-wrap; min-width: 0 }
</style></head><body><input type="file" multiple><button>larger text</button><main><pre></pre><pre></pre></main><script>
document.querySelector('input').onchange = async ({ target }) => {
  const texts = await Promise.all([...target.files].map((file) => file.text()));
  document.querySelectorAll('pre').forEach((pre, index) => { pre.textContent = texts[index] });
};
document.querySelector('button').onclick = () => { document.documentElement.style.fontSize = '112.5%' };
</script></body></html>`;

type Figures = {
  /** Until both texts are shown (milliseconds). */
  readonly readable: number;
  /** The longest task of each thing that was done (milliseconds); of opening first. */
  readonly tasks: Readonly<Record<string, number>>;
};

/** Prints both pages' figures and their ratios with the bars. */
export async function benchOpening(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'opening-'));
  // Files on a disk: their bytes would else go through the page's own thread.
  const files = [1, 2].map((seed) => {
    const path = join(folder, `specification-${seed}.txt`);
    writeFileSync(path, generateSpecification(SIZE, seed));
    return path;
  });
  const server = await serve({ ...siteOf('page', 'dist'), '/bare/index.html': BARE });
  const browser = await launch();
  const bare = await openInBare(browser, `${server.address}/bare/index.html`, files);
  const ours = await openInPage(browser, `${server.address}/page/index.html`, files);
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });

  console.log('\nTwo specifications of 1 MB of text each, opened in the built page and in a bare one');
  for (const [name, { readable, tasks }] of Object.entries({ page: ours, bare })) {
    console.log(`  ${name}: readable after ${readable.toFixed(0)} ms; longest task of`);
    for (const [done, task] of Object.entries(tasks)) console.log(`    ${done}: ${task} ms`);
  }
  const layout = bare.tasks['larger text'] ?? Number.NaN;
  atMost('readable, x the bare page', ours.readable / bare.readable, 2);
  for (const [done, task] of Object.entries(ours.tasks)) {
    atMost(`longest task of ${done}, x laying the bare page out`, task / layout, 0.5);
  }
}

async function openInBare(browser: Browser, address: string, files: string[]): Promise<Figures> {
  const { page, longest } = await watch(browser, address);
  const begin = performance.now();
  await page.locator('input').setInputFiles(files);
  await page.waitForFunction(() => document.querySelectorAll('pre')[1]?.firstChild != null);
  await frame(page);
  const readable = performance.now() - begin;
  await page.waitForTimeout(SETTLING);
  await longest();
  await page.getByText('larger text').click();
  await page.waitForTimeout(SETTLING);
  const tasks = { 'larger text': await longest() };
  await page.context().close();
  return { readable, tasks };
}

async function openInPage(browser: Browser, address: string, files: string[]): Promise<Figures> {
  const { page, longest } = await watch(browser, address);
  await page.getByRole('button', { name: 'Open documents' }).click();
  const input = page.locator('input[type=file]').first();
  await page.waitForTimeout(SETTLING);
  await longest();
  const begin = performance.now();
  await input.setInputFiles(files);
  await page.getByText('Harbour system, specification 2').first().waitFor();
  await frame(page);
  const readable = performance.now() - begin;
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.locator('.sign').first().waitFor();
  console.log(`\nfound after ${(performance.now() - begin).toFixed(0)} ms`);
  await page.waitForTimeout(3 * SETTLING);
  const tasks: Record<string, number> = { opening: await longest() };
  const actions = {
    'choose a match': () => page.locator('.sign').first().click(),
    'next match': () => page.keyboard.press('Alt+ArrowDown'),
    'let go': () => page.keyboard.press('Escape'),
    'larger text': async () => {
      await page.getByRole('button', { name: 'Display' }).click();
      await page.getByRole('radio', { name: '125 %' }).click();
      await page.keyboard.press('Escape');
    },
    'matches off': () => page.getByRole('button', { name: 'Matches', exact: true }).click(),
    'matches on': () => page.getByRole('button', { name: 'Matches', exact: true }).click(),
  };
  for (const [name, act] of Object.entries(actions)) {
    await act();
    await page.waitForTimeout(SETTLING);
    tasks[name] = await longest();
  }
  await page.context().close();
  return { readable, tasks };
}

/** Until what is there has been shown. */
function frame(page: Page): Promise<void> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
}

type Watched = {
  readonly page: Page;
  /** The longest task since it was last asked (milliseconds); 0 where none took 50. */
  readonly longest: () => Promise<number>;
};

async function watch(browser: Browser, address: string): Promise<Watched> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(Math.round(duration));
    }).observe({ type: 'longtask' });
  });
  const longest = () =>
    page.evaluate(() => Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0)));
  return { page, longest };
}
