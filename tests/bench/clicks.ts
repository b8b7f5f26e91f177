// How soon the page answers clicks on a slow phone, against a bare page of the same two texts whose one button changes
// its own words.

import type { Browser, Locator, Page } from 'playwright';
import { atMost } from './bars.ts';
import { buildBaseline } from './baseline/build.ts';
import { launch, serve, siteOf } from './browser.ts';

/** As often as the text can be made larger. */
const ROUNDS = 3;
const CPU_SLOWDOWN = 4;
/** Between clicks, and after the last (milliseconds). */
const PAUSE = 400;
/** What browsers tell of no shorter (milliseconds). */
const SHORTEST = 16;

const BUTTON = '<button onclick="this.textContent = this.textContent === `on` ? `off` : `on`">on</button>';

/** Prints the times from a click to the frame that shows its effect, as Event Timing has them, in steps of 8 ms. */
export async function benchClicks(): Promise<void> {
  const { bare } = await buildBaseline();
  const site = { ...siteOf('page', 'dist'), '/bare/index.html': bare.replace('<body>', `<body>${BUTTON}`) };
  const [browser, server] = [await launch(), await serve(site)];
  const bareTime = await measureClicks(await slowPage(browser, `${server.address}/bare/index.html`), (page) =>
    page.getByRole('button'),
  );
  const page = await slowPage(browser, `${server.address}/page/index.html#tass-9`);
  const controls: Readonly<Record<string, (page: Page) => Locator>> = {
    // Among what Display shows, which is opened ahead of it.
    'larger text': (page) => page.locator('#display input[name=size]').nth(2),
    'copy link': (page) => page.getByRole('button', { name: 'Copy link' }).first(),
    'a match': (page) => page.locator('.sign').first(),
    'matches off and on': (page) => page.getByRole('button', { name: 'Matches', exact: true }),
  };
  console.log(
    `\nClicks, ${CPU_SLOWDOWN} x CPU slowdown, fastest of ${ROUNDS}; in a bare page ${bareTime} ms`,
  );
  await page.getByRole('button', { name: 'Display' }).click();
  for (const [name, control] of Object.entries(controls)) {
    const time = await measureClicks(page, control);
    atMost(`${name} (${time} ms), x the bare page`, time / bareTime, 3);
  }
  await browser.close();
  server.close();
}

async function slowPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address);
  await page.waitForTimeout(3 * PAUSE);
  return page;
}

async function measureClicks(page: Page, control: (page: Page) => Locator): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    await page.evaluate((shortest) => {
      const clicks: number[] = [];
      Object.assign(window, { clicks });
      new PerformanceObserver((list) => {
        for (const { name, duration } of list.getEntries()) if (name === 'click') clicks.push(duration);
        // TypeScript's DOM library does not know this option.
      }).observe({ type: 'event', durationThreshold: shortest } as PerformanceObserverInit);
    }, SHORTEST);
    await control(page).click();
    await page.waitForTimeout(PAUSE);
    const clicks = await page.evaluate(() => (window as unknown as { clicks: number[] }).clicks);
    times.push(Math.max(SHORTEST, ...clicks));
  }
  return Math.min(...times);
}
