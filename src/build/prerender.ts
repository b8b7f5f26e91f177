// Vite plugin: puts the prerendered page into the shell, the same in development and in the build.

import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import type { Prepared } from './delivered.ts';

const PLACE = '<!--page-->';
const NOTES = '<!--notes-->';

/** @param plugins what the page's modules need besides Vite itself to be imported in Node */
export function prerender(plugins: readonly Plugin<Prepared>[]): Plugin {
  return {
    name: 'prerender',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) return html;
        // Ahead of it: Vite waits a minute for each module that is imported in Node, which a busy machine may need for this one.
        for (const { api } of plugins) await api?.prepare();
        const { module } = await runnerImport<typeof import('./render.tsx')>(
          resolve(import.meta.dirname, 'render.tsx'),
          { configFile: false, root: resolve(import.meta.dirname, '..'), plugins: [...plugins] },
        );
        const { page, notes } = await module.renderPage();
        return html.replace(PLACE, () => page).replace(NOTES, () => notes);
      },
    },
  };
}
