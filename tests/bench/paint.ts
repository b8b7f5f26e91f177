// How soon a slow phone shows the page, and how long it is held up then, against a React page of the same two texts
// and a bare one.

import type { Browser } from 'playwright';
import { atMost } from './bars.ts';
import { buildBaseline } from './baseline/build.ts';
import { launch, type Site, serve, siteOf } from './browser.ts';
import { median } from './median.ts';

const ROUNDS = 21;
/** Lighthouse's slow 4G: 150 ms round trips, 1.6 Mbit/s down, 750 kbit/s up. Bytes a second, milliseconds. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;
/** What a task may take before it counts as held up, as browsers have it (milliseconds). */
const LONG = 50;
/** After the page is loaded, all that it still does by itself is done within this (milliseconds). */
const SETTLING = 1500;

type Load = {
  /** First contentful paint, and the time of long tasks beyond 50 ms each (milliseconds). */
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
  /** What was shifted, for who is to mend it. */
  readonly shifted: readonly string[];
};

/** Prints medians and their ratios with the bars. @param base another build's folder, measured in the same run */
export async function benchPaint(base: string | null): Promise<void> {
  const { react, bare } = await buildBaseline();
  const site: Site = {
    ...siteOf('page', 'dist'),
    ...(base === null ? {} : siteOf('base', base)),
    '/react/index.html': react,
    '/bare/index.html': bare,
  };
  const names = Object.keys(site).flatMap((path) => /^\/(\w+)\/index\.html$/.exec(path)?.[1] ?? []);
  const [browser, server] = [await launch(), await serve(site)];
  const loads = new Map<string, Load[]>(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      loads.get(name)?.push(await load(browser, `${server.address}/${name}/index.html`));
    }
  }
  await browser.close();
  server.close();

  const figures = (name: string) => {
    const all = loads.get(name) ?? [];
    return {
      paint: median(all.map(({ paint }) => paint)),
      blocked: median(all.map(({ blocked }) => blocked)),
      shift: Math.max(...all.map(({ shift }) => shift)),
    };
  };
  console.log(`\nSlow 4G, ${CPU_SLOWDOWN} x CPU slowdown, median of ${ROUNDS} (first paint, blocking time)`);
  for (const name of names) {
    const { paint, blocked } = figures(name);
    console.log(
      `  ${name.padEnd(6)} ${paint.toFixed(0).padStart(6)} ms ${blocked.toFixed(0).padStart(6)} ms`,
    );
  }
  const [ours, peer] = [figures('page'), figures('react')];
  atMost('first contentful paint, x the React page', ours.paint / peer.paint, 1.15);
  atMost('total blocking time, x the React page', ours.blocked / peer.blocked, 1.5);
  atMost('layout shift', ours.shift, 0);
  for (const what of new Set(loads.get('page')?.flatMap(({ shifted }) => shifted)))
    console.log(`    ${what}`);
}

async function load(browser: Browser, address: string): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(observe);
  await page.goto(address);
  await page.waitForTimeout(SETTLING);
  const { tasks, ...seen } = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  await context.close();
  const blocked = tasks.reduce((sum, duration) => sum + Math.max(0, duration - LONG), 0);
  return { ...seen, blocked };
}

type Seen = { paint: number; shift: number; shifted: string[]; tasks: number[] };
/** TypeScript's DOM library does not know it yet. */
type LayoutShift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Element | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
};

/** Runs in the page. */
function observe(): void {
  const seen: Seen = { paint: Number.NaN, shift: 0, shifted: [], tasks: [] };
  Object.assign(window, { seen });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.entryType === 'longtask') seen.tasks.push(entry.duration);
      else if (entry.name === 'first-contentful-paint') seen.paint = entry.startTime;
      else if (entry.entryType === 'layout-shift') {
        const { value, sources } = entry as LayoutShift;
        seen.shift += value;
        for (const { node, previousRect, currentRect } of sources) {
          seen.shifted.push(
            `${node?.nodeName} ${node?.className}: from ${previousRect.y} to ${currentRect.y}`,
          );
        }
      }
    }
  }).observe({ entryTypes: ['longtask', 'paint', 'layout-shift'] });
}
