// First contentful paint of the built page against a bare HTML page with the same two texts, and Lighthouse.

import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import lighthouse from 'lighthouse';
import { type Browser, chromium } from 'playwright';
import { findChromium, launchArguments } from '../chromium.ts';
import { median } from './median.ts';

const ROUNDS = 41;
/** Lighthouse's slow 4G: 150 ms round trips, 1.6 Mbit/s down, 750 kbit/s up. Bytes a second, milliseconds. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CPU_SLOWDOWN = 4;
const BAR = 1.15;

/** The two texts and nothing else: a heading each, a paragraph a line. */
function barePage(): string {
  const reports = ['tass', 'interfax'].map((id) => {
    const lines = readFileSync(`src/supplied/${id}.txt`, 'utf8').split('\n');
    const escaped = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    return `<h2>${id}</h2>${lines
      .filter(Boolean)
      .map((line) => `<p>${escaped(line)}</p>`)
      .join('')}`;
  });
  const head =
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Reports</title>';
  return `<!doctype html><html lang="en"><head>${head}</head><body>${reports.join('')}</body></html>`;
}

/** Serves both pages compressed, as a static host would. */
function serve(pages: Readonly<Record<string, Buffer>>): Promise<Server> {
  const server = createServer((request, response) => {
    const page = pages[request.url ?? ''];
    response.writeHead(page === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      ...(page === undefined ? {} : { 'content-encoding': 'br' }),
    });
    response.end(page);
  });
  return new Promise((settle) => server.listen(0, 'localhost', () => settle(server)));
}

async function firstPaint(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW_4G);
  await session.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.goto(address);
  const time = await page.evaluate(
    () =>
      new Promise<number>((settle) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            if (entry.name === 'first-contentful-paint') settle(entry.startTime);
        }).observe({ type: 'paint', buffered: true });
      }),
  );
  await context.close();
  return time;
}

/** Prints the medians, their ratio with its bar, and Lighthouse's four scores. */
export async function benchPaint(): Promise<void> {
  const pages = {
    '/': brotliCompressSync(readFileSync('dist/index.html')),
    '/bare': brotliCompressSync(Buffer.from(barePage())),
  };
  const server = await serve(pages);
  const { port } = server.address() as AddressInfo;
  const debuggingPort = port + 1;
  const browser = await chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...launchArguments, `--remote-debugging-port=${debuggingPort}`],
  });
  const times: { page: number[]; bare: number[] } = { page: [], bare: [] };
  const addresses = { page: `http://localhost:${port}/`, bare: `http://localhost:${port}/bare` };
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? (['page', 'bare'] as const) : (['bare', 'page'] as const)) {
      times[name].push(await firstPaint(browser, addresses[name]));
    }
  }
  const [page, bare] = [median(times.page), median(times.bare)];
  console.log(`\nFirst contentful paint, slow 4G and ${CPU_SLOWDOWN} x CPU slowdown, median of ${ROUNDS}`);
  console.log(
    `  this page ${page.toFixed(0)} ms, bare page ${bare.toFixed(0)} ms: ${(page / bare).toFixed(2)} x (bar ${BAR})`,
  );
  const result = await lighthouse(`http://localhost:${port}/`, { port: debuggingPort, logLevel: 'error' });
  const scores = Object.values(result?.lhr.categories ?? {});
  console.log(
    `Lighthouse: ${scores.map(({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`).join(', ')}`,
  );
  for (const { id, score, title } of Object.values(result?.lhr.audits ?? {})) {
    if (score !== null && score < 0.9) console.log(`  ${id} ${score}: ${title}`);
  }
  await browser.close();
  server.close();
}
