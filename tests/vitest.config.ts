// How the tests run: four projects, one machine's cores, and no time that could turn a test red.

import { resolve } from 'node:path';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { findChromium, LONGEST_TEST, LONGEST_WAIT, launchArguments } from './chromium.ts';

export default defineConfig(({ mode }) => {
  const page = { extends: resolve('vite.config.ts'), root: resolve('.') };
  const common = {
    testTimeout: LONGEST_TEST,
    hookTimeout: LONGEST_TEST,
    expect: { poll: { timeout: LONGEST_WAIT } },
    // `--mode all` is RUNS=all for systems whose shells set no variables that way; see runs.ts.
    env: { RUNS: process.env.RUNS ?? mode },
    maxWorkers: '100%',
  } as const;
  // Files share their modules, which are loaded once for each core: what a test stubs is its own to restore.
  const together = { pool: 'threads', isolate: false } as const;
  const large = ['tests/**/linear.test.ts', 'tests/**/size.test.ts'];
  return {
    test: {
      projects: [
        {
          ...page,
          test: {
            ...common,
            ...together,
            name: 'pure',
            include: ['tests/**/*.test.ts'],
            exclude: ['tests/site/**', ...large, 'tests/**/*.browser.test.*'],
          },
        },
        // Each in a process of its own, as steps.ts changes how V8 runs what is there; on a stack of 256 kB, in which a call has
        // room for 32,768 arguments, a quarter of the usual: a test of more of them is soon over.
        {
          ...page,
          test: {
            ...common,
            pool: 'forks',
            execArgv: ['--stack-size=256'],
            name: 'linear',
            include: [...large],
          },
        },
        {
          ...page,
          test: {
            ...common,
            name: 'views',
            include: ['tests/**/*.browser.test.{ts,tsx}'],
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              connectTimeout: LONGEST_TEST,
              provider: playwright({
                launchOptions: { executablePath: findChromium() ?? '', args: launchArguments },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
        {
          ...page,
          test: {
            ...common,
            ...together,
            name: 'site',
            environment: resolve('tests/site/environment.ts'),
            include: ['tests/site/**/*.test.ts'],
            globalSetup: 'tests/site/setup.ts',
          },
        },
      ],
    },
  };
});
