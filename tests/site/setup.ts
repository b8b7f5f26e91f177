// What all tests of the built page share: one build, and one server of it.

import { build } from 'vite';
import type { TestProject } from 'vitest/node';
import { serveBuilt } from './open.ts';

/** Builds and serves before the first test; what it returns ends that after the last. */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  await buildForProduction();
  const { address, server } = await serveBuilt();
  provide('address', address);
  return () => server.close();
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
