// One config for the page and its development.

import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { leanReact } from './src/build/lean-react.ts';
import { notes } from './src/build/notes.ts';
import { prerender } from './src/build/prerender.ts';
import { serve } from './src/build/preview.ts';
import { singleFile } from './src/build/single-file.ts';
import { supplied } from './src/build/verify-supplied.ts';

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
});
