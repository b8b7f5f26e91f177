// One config for the page, its development and its tests.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { deliverFindings } from './src/build/delivered.ts';
import { collectModules } from './src/build/licences.ts';
import { compileNotes } from './src/build/notes.ts';
import { writePages } from './src/build/pages.ts';
import { prerender } from './src/build/prerender.ts';
import { previewAsHosted } from './src/build/preview.ts';
import { verifySupplied } from './src/build/verify-supplied.ts';
import { findChromium, launchArguments } from './tests/chromium.ts';

const TIMED = ['tests/site/controls.test.ts', 'tests/site/opening-long.test.ts'];

const forThePage = [compileNotes(), deliverFindings()];
const inWorkers = new Set<string>();

export default defineConfig({
  root: 'src',
  base: './',
  plugins: [
    verifySupplied(resolve('src/supplied')),
    forThePage,
    react(),
    prerender(forThePage),
    writePages(inWorkers),
    previewAsHosted(),
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
  worker: {
    // One file each, which is the same program as a module's import and as a classic worker's text.
    format: 'iife',
    plugins: () => [collectModules(inWorkers)],
    rolldownOptions: {
      output: { entryFileNames: ({ name }) => `${name.replace(/-worker$/, '')}.js`, strict: true },
    },
  },
  // The workers' names alone: the page looks for them in itself, then beside itself.
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
