// What all tests of the built page share: one build, one server of it, one browser.

import { chromium } from 'playwright';
import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { findChromium, LONGEST_WAIT, launchArguments } from '../chromium.ts';
import { serveBuilt } from './open.ts';

/** Builds, serves and launches before the first test; what it returns ends that after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildForProduction();
  const { address, server } = await serveBuilt();
  const browser = await chromium.launchServer({
    executablePath: findChromium() ?? '',
    args: launchArguments,
    timeout: LONGEST_WAIT,
  });
  provide('address', address);
  provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await server.close();
  };
}

/** Vitest's own mode would put React's development build into the page. */
async function buildForProduction(): Promise<void> {
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  try {
    await build({ logLevel: 'silent' });
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
  }
}
