// One config for the page, its development and its tests.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { notes } from './src/prerender/notes.ts';
import { prerender } from './src/prerender/prerender.ts';
import { serve } from './src/prerender/serve.ts';
import { singleFile } from './src/prerender/single-file.ts';
import { supplied } from './src/prerender/supplied.ts';
import { findChromium, launchArguments } from './tests/chromium.ts';

export default defineConfig({
  root: 'src',
  base: './',
  plugins: [
    notes(),
    react(),
    supplied(resolve('src/documents/supplied')),
    prerender([notes()]),
    singleFile(),
    serve(),
  ],
  build: {
    outDir: resolve('dist'),
    emptyOutDir: true,
    // The browsers that know light-dark() and container queries: from the summer of 2024 on.
    target: ['chrome123', 'firefox128', 'safari17.5'],
    modulePreload: false,
    assetsInlineLimit: 0,
    reportCompressedSize: false,
  },
  server: { fs: { allow: [resolve('.')] } },
  preview: { port: 4173, host: 'localhost' },
  test: {
    root: resolve('.'),
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/site/**', 'tests/**/*.browser.test.*'],
        },
      },
      {
        extends: true,
        test: {
          name: 'views',
          include: ['tests/**/*.browser.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: findChromium() ?? '', args: launchArguments },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
