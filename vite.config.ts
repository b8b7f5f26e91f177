// One config for the page and its development.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { deliverFindings } from './src/build/delivered.ts';
import { collectModules } from './src/build/licences.ts';
import { compileNotes } from './src/build/notes.ts';
import { writePages } from './src/build/pages.ts';
import { prerender } from './src/build/prerender.ts';
import { previewAsHosted } from './src/build/preview.ts';
import { verifySupplied } from './src/build/verify-supplied.ts';

const forThePage = [compileNotes(), deliverFindings()];
const inWorkers = new Set<string>();

export default defineConfig({
  root: 'src',
  base: './',
  // React without what no browser here needs: the tools of its developers, a navigation that it pretends while something
  // is still to be drawn, and what stands in for functions that every browser of `target` has.
  define: {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: 'undefined',
    navigation: 'undefined',
    'typeof queueMicrotask': "'function'",
    'typeof reportError': "'function'",
  },
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
    target: ['chrome123', 'firefox128', 'safari17.5', 'ios17.5'],
    // A constant of another module is written where it is used: the page is smaller.
    rolldownOptions: { optimization: { inlineConst: { mode: 'all' } } },
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
});
