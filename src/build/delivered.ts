// Vite plugin: finds once, in Node, what there is in the two reports, and hands it to the page as data. Knows the entry
// points of what it calls and no page.

import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';

const NAME = 'virtual:delivered';
const RESOLVED = `\0${NAME}`;
const SOURCES = resolve(import.meta.dirname, '..');

/** A plugin that has something to do before a module that it loads is asked for. */
export type Prepared = { readonly prepare: () => Promise<unknown> };

type Found = { readonly code: string; readonly files: readonly string[] };

/**
 * `virtual:delivered`, the same in development, in the prerendered page and in the page's script.
 *
 * One plugin is to be given to all three, so that they share what it found; it finds again when a file that it read changes.
 */
export function deliverFindings(): Plugin<Prepared> {
  let found: Promise<Found> | null = null;
  const prepare = () => {
    found ??= find();
    return found;
  };
  return {
    name: 'delivered',
    api: { prepare },
    resolveId: (id) => (id === NAME ? RESOLVED : null),
    async load(id) {
      if (id !== RESOLVED) return null;
      const { code, files } = await prepare();
      for (const file of files) this.addWatchFile(file);
      return code;
    },
    watchChange() {
      found = null;
    },
  };
}

async function find(): Promise<Found> {
  const [finding, reports] = await Promise.all([
    load<typeof import('../find/steps.ts')>('find/steps.ts'),
    load<typeof import('../supplied/supplied.ts')>('supplied/supplied.ts'),
  ]);
  const { left, right } = reports.module.supplied;
  const { comparison, ...rest } = finding.module.findAll({ left, right });
  // Two reports are no versions of one document, and the page says nothing of what changed between them.
  const findings = { ...rest, comparison: comparison && { ...comparison, changes: null }, changed: null };
  return {
    code: `export const delivered = ${JSON.stringify({ left, right, findings })};`,
    files: [...finding.dependencies, ...reports.dependencies],
  };
}

function load<Module>(file: string) {
  return runnerImport<Module>(resolve(SOURCES, file), { configFile: false, root: SOURCES });
}
