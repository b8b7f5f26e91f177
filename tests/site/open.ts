// Opens the built page in a real Chromium, from its file or over http, and keeps what it complains of.

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright';
import { type PreviewServer, preview } from 'vite';
import { findChromium, launchArguments } from '../chromium.ts';

export const builtPath = resolve('dist/index.html');
export const fileAddress = pathToFileURL(builtPath).href;
export const built = () => readFileSync(builtPath);

export function launch(options: readonly string[] = []): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium() ?? '', args: [...launchArguments, ...options] });
}

/** Serves `dist/` with the headers of `npm start`, at a free port. */
export async function serveBuilt(): Promise<{ readonly address: string; readonly server: PreviewServer }> {
  const server = await preview({ preview: { port: 0 }, logLevel: 'silent' });
  return { address: server.resolvedUrls?.local[0] ?? '', server };
}

export type Opened = {
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
  options: BrowserContextOptions & { readonly before?: (page: Page) => Promise<unknown> } = {},
): Promise<Opened> {
  const { before, ...rest } = options;
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...rest });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (url.split('#')[0] !== address.split('#')[0] && !url.startsWith('data:')) requests.push(url);
  });
  await before?.(page);
  await page.goto(address);
  if (options.javaScriptEnabled !== false) await page.waitForSelector(':root[data-live]');
  return { page, complaints, requests };
}
