// Two specifications of 1 MB of text each, opened in the built page: times, the longest task, memory.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, open, serveBuilt } from '../site/open.ts';
import { generateSpecification } from '../specification.ts';

const SIZE = 1_000_000;
/** What a reader does once everything is there; each is answered while 300,000 words are on the page. */
const ACTIONS = ['choose a link', 'next link', 'let go', 'larger text', 'links off', 'links on'] as const;

/** Prints how long it takes until the text can be read and until all is found, and what is held up meanwhile. */
export async function benchOpening(): Promise<void> {
  const [browser, http] = [await launch(['--enable-precise-memory-info']), await serveBuilt()];
  const { page } = await open(browser, http.address);
  // Files on a disk: their bytes would else go through the page's own thread.
  const folder = mkdtempSync(join(tmpdir(), 'opening-'));
  const files = [1, 2].map((seed) => {
    const path = join(folder, `specification-${seed}.txt`);
    writeFileSync(path, generateSpecification(SIZE, seed));
    return path;
  });
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  /** The longest task since it was last asked (ms); 0 where none took 50 ms. */
  const longest = () =>
    page.evaluate(() =>
      Math.max(0, ...(window as unknown as { tasks: number[] }).tasks.splice(0).map(Math.round)),
    );
  await page.getByRole('button', { name: 'Open documents' }).click();
  const input = page.getByLabel('Choose one or two files');
  const begin = performance.now();
  await input.setInputFiles(files);
  await page.locator('[data-passage="specification-2-txt-5"]').waitFor();
  const readable = performance.now() - begin;
  await page.locator('progress').waitFor({ state: 'detached' });
  await page.locator('#correspondence').waitFor({ state: 'attached' });
  const found = performance.now() - begin;
  await page.waitForFunction(() => {
    const blocks = [...document.querySelectorAll('.block')];
    return blocks.length > 4 && blocks.every((block) => block.firstChild !== null);
  });
  const drawn = performance.now() - begin;
  console.log('\nTwo specifications of 1 MB of text each, opened in the built page');
  console.log(`  readable after ${readable.toFixed(0)} ms (bar 1000), found after ${found.toFixed(0)} ms,`);
  console.log(
    `  drawn to the end after ${drawn.toFixed(0)} ms; longest task ${await longest()} ms (bar 100)`,
  );
  const act = {
    'choose a link': () => page.locator('.mark').first().click(),
    'next link': () => page.keyboard.press('Alt+ArrowDown'),
    'let go': () => page.keyboard.press('Escape'),
    'larger text': () => page.getByRole('button', { name: 'larger text' }).click(),
    'links off': () => page.getByRole('button', { name: 'Links on' }).click(),
    'links on': () => page.getByRole('button', { name: 'Links off' }).click(),
  };
  await page.waitForTimeout(2000);
  await longest();
  for (const name of ACTIONS) {
    await act[name]();
    await page.waitForTimeout(1000);
    console.log(`  ${name}: longest task ${await longest()} ms`);
  }
  const memory = await page.evaluate(
    () => (performance as unknown as { memory: { usedJSHeapSize: number } }).memory.usedJSHeapSize,
  );
  console.log(`  ${(memory / 1e6).toFixed(0)} MB of script memory`);
  rmSync(folder, { recursive: true });
  await browser.close();
  await http.server.close();
}
