// A browser and the served page for the tests of one file, closed behind them.

import type { Browser } from 'playwright';
import { afterAll, beforeAll } from 'vitest';
import { launch, serveBuilt } from './open.ts';

/** To be called at the top of a test file; what it gives is there while its tests run. */
export function openSite(): { readonly browser: Browser; readonly address: string } {
  let opened:
    | { readonly browser: Browser; readonly http: Awaited<ReturnType<typeof serveBuilt>> }
    | undefined;
  const during = () => {
    if (opened === undefined) throw new Error('The site is open only while tests run.');
    return opened;
  };
  beforeAll(async () => {
    opened = { browser: await launch(), http: await serveBuilt() };
  });
  afterAll(async () => {
    await during().http.server.close();
    await during().browser.close();
  });
  return {
    get browser() {
      return during().browser;
    },
    get address() {
      return during().http.address;
    },
  };
}
