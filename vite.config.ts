// One config for the page, its development and its tests.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { leanReact } from './src/build/lean-react.ts';
import { notes } from './src/build/notes.ts';
import { prerender } from './src/build/prerender.ts';
import { serve } from './src/build/preview.ts';
import { singleFile } from './src/build/single-file.ts';
import { supplied } from './src/build/verify-supplied.ts';
import { findChromium, launchArguments } from './tests/chromium.ts';

const TIMED = ['tests/site/controls.test.ts', 'tests/site/opening-long.test.ts'];

export default defineConfig({
  root: 'src',
  base: './',
  plugins: [
    notes(),
    react(),
    supplied(resolve('src/supplied')),
    prerender([notes()]),
    leanReact(),
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
  // The readers of PDF and Word, each one file beside the page, loaded when such a file is opened.
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: '[name].js' } } },
  // Their names alone, for lazy.ts to look beside the page: relative to the script, they would be lost with its file.
  experimental: {
    renderBuiltUrl: (name, { hostType }) =>
      hostType === 'js' ? { runtime: JSON.stringify(name) } : { relative: true },
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
        // Found here rather than while tests run, which would load the page anew.
        optimizeDeps: {
          include: [
            'fast-check',
            'mammoth',
            'pdfjs-dist/legacy/build/pdf.mjs',
            'pdfjs-dist/legacy/build/pdf.worker.min.mjs',
          ],
        },
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
          // After the others, which keep times too; two browsers at once take two thirds of the time.
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
          include: ['tests/site/**/*.test.ts'],
          exclude: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'timed',
          // Alone: these measure how soon clicks are answered.
          sequence: { groupOrder: 2 },
          include: TIMED,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
