// Vite plugin: puts the prerendered page into the shell, the same in development and in the build.

import { type Plugin, type PluginOption, runnerImport } from 'vite';

const PLACE = '<!--page-->';

/** @param plugins what the page's modules need besides Vite itself to be imported in Node (NOTES.md) */
export function prerender(plugins: readonly PluginOption[]): Plugin {
  let root = '';
  return {
    name: 'prerender',
    configResolved(config) {
      root = config.root;
    },
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        if (!html.includes(PLACE)) return html;
        const { module } = await runnerImport<typeof import('./render.tsx')>('/build/render.tsx', {
          configFile: false,
          root,
          mode: 'production',
          plugins: [...plugins],
        });
        const page = await module.renderPage();
        return html.replace(PLACE, () => page);
      },
    },
  };
}
