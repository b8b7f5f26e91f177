// Opens the built page in a real Chromium, from its file or over http, and keeps what it complains of. Knows no test.

import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import type { Plugin, PreviewServer } from 'vite';
import { findChromium, LONGEST_WAIT, launchArguments } from '../chromium.ts';

/** The address of a file of `dist/` on the disk. */
export const onDisk = (name: string) => pathToFileURL(resolve('dist', name)).href;
export const fileAddress = onDisk('index.html');
/** Not at the host's root, where a wrong way to what lies beside the page would go unnoticed. */
const FOLDER = '/reports/';

export function launch(options: readonly string[] = []): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium() ?? '',
    args: [...launchArguments, ...options],
    timeout: LONGEST_WAIT,
  });
}

/** Serves `dist/` with the headers of `npm start`, at a free port. */
export async function serveBuilt(): Promise<{ readonly address: string; readonly server: PreviewServer }> {
  // Here, because most that opens the page does not serve it, and Vite is long to load.
  const { preview } = await import('vite');
  const server = await preview({
    base: FOLDER,
    preview: { port: 0 },
    logLevel: 'silent',
    plugins: [besideThePage],
  });
  return { address: server.resolvedUrls?.local[0] ?? '', server };
}

/** A text beside the page in which nothing runs, and that takes a browser next to nothing to show. */
export const QUIET = 'quiet.txt';

/**
 * No icon, for what names none, such as a text: that it is missing would be said on whatever page is next. Nothing is packed
 * for its way within one machine.
 */
const besideThePage: Plugin = {
  name: 'beside-the-page',
  configurePreviewServer({ middlewares }) {
    middlewares.use((request, _, next) => {
      delete request.headers['accept-encoding'];
      next();
    });
    middlewares.use('/favicon.ico', (_, response) => {
      response.statusCode = 204;
      response.end();
    });
    middlewares.use(FOLDER + QUIET, (_, response) => {
      response.setHeader('Content-Type', 'text/plain');
      response.end('Quiet.');
    });
  },
};

export type Visit = {
  readonly page: Page;
  /** Console messages of every level, page errors and refused resources. */
  readonly complaints: string[];
  /** Every request but the page's own. */
  readonly requests: string[];
};

/** Opens an address in a context of its own, and waits until the page answers (where scripts run). */
export async function open(
  browser: Browser,
  address: string,
  options: BrowserContextOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  context.setDefaultTimeout(LONGEST_WAIT);
  const visit = listen(await context.newPage(), address);
  await visit.page.goto(address);
  if (options.javaScriptEnabled !== false) await answering(visit.page);
  return visit;
}

/** Notes what a page says and asks for from now on. */
export function listen(page: Page, address: string): Visit {
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address.split('#')[0] && !url.startsWith('data:')) requests.push(url);
  });
  return { page, complaints, requests };
}

/** Waits until the page answers, and the reports do: each section is hydrated by itself. */
export async function answering(page: Page): Promise<void> {
  await page.locator(':root[data-live] .reports + [role="status"]').waitFor({ state: 'attached' });
}
