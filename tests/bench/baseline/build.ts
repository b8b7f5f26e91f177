// What the page is measured against: the same two texts and nothing else, as a React page that is prerendered and
// hydrated, and as bare HTML. Each is one file.

import { join } from 'node:path';
import { build, runnerImport } from 'vite';

const HEAD =
  '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Two reports</title>';

export async function buildBaseline(): Promise<{ readonly react: string; readonly bare: string }> {
  // Importing a module would else choose React's development build, for the bundle too.
  process.env.NODE_ENV = 'production';
  const root = import.meta.dirname;
  const { module } = await runnerImport<typeof import('./render.tsx')>(join(root, 'render.tsx'), {
    configFile: false,
    root,
  });
  const bundled = await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: { write: false, modulePreload: false, rolldownOptions: { input: join(root, 'main.tsx') } },
  });
  if (!('output' in bundled)) throw new Error('The baseline was not bundled at once.');
  const script = bundled.output[0].code.replaceAll('</script', '<\\/script');
  return {
    react: page(`<div id="page">${module.hydrated}</div><script type="module">${script}</script>`),
    bare: page(module.bare),
  };
}

function page(body: string): string {
  return `<!doctype html><html lang="en"><head>${HEAD}</head><body>${body}</body></html>`;
}
