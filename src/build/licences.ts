// The notices that the licences of bundled packages ask for, by the modules that were bundled. Knows no list of packages.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The packages that share one text, with their versions: "react 19.3.1". */
export type Notice = {
  readonly packages: readonly string[];
  readonly licence: string;
  readonly text: string;
};

const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;
const LICENCE = /^(?:licen[cs]e|copying|notice)/i;
/** Notices that a package leaves out, by its name: its own, or of what it has inside. Files beside this one. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'pdfjs-dist': 'core-js-licence.txt',
  saxes: 'saxes-licence.txt',
};
/** Where a package has its licence in no file of its own. */
const IN_README = /^## Licen[cs]e\n[\s\S]*/m;

type Manifest = {
  readonly name: string;
  readonly version: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
};

/** Vite plugin for bundles that are not the page's own: adds the paths of their modules to `modules`. */
export function collectModules(modules: Set<string>): Plugin {
  return {
    name: 'collect-modules',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') for (const id of output.moduleIds) modules.add(id);
      }
    },
  };
}

/**
 * The notices of every package that one of the modules is of, and of what these packages depend on: some carry that
 * inside their own files, already bundled.
 *
 * @param modules paths of modules, as the bundler names them
 * @throws naming the package, where one has no text of its licence with it
 */
export function noticesOf(modules: Iterable<string>): readonly Notice[] {
  const notices = new Map<string, Notice>();
  for (const folder of [...packagesOf(modules)].sort()) {
    const { name, version, license = '' } = manifestOf(folder);
    const leftOut = LEFT_OUT[name];
    const texts = [licenceIn(folder), leftOut === undefined ? '' : readText(import.meta.dirname, leftOut)];
    const text = texts.filter((one) => one !== '').join('\n\n');
    if (text === '') throw new Error(`${name} ${version} has no text of its licence with it`);
    const { packages = [] } = notices.get(text) ?? {};
    notices.set(text, { packages: [...packages, `${name} ${version}`], licence: license, text });
  }
  return [...notices.values()];
}

/** The notices as plain text. */
export function writeNotices(notices: readonly Notice[]): string {
  return notices
    .map(({ packages, licence, text }) => `${packages.join(', ')} (${licence})\n\n${text}\n`)
    .join(`\n${'-'.repeat(80)}\n\n`);
}

function packagesOf(modules: Iterable<string>): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const id of modules) {
    const [folder] = PACKAGE.exec(id) ?? [];
    if (folder !== undefined) folders.add(folder);
  }
  // A set that grows while it is gone through is gone through to its new end.
  for (const folder of folders) {
    const { resolve } = createRequire(join(folder, 'package.json'));
    for (const name of Object.keys(manifestOf(folder).dependencies ?? {})) {
      const places = (resolve.paths(name) ?? []).map((place) => join(place, name));
      const found = places.find((place) => existsSync(place));
      if (found !== undefined) folders.add(found);
    }
  }
  return folders;
}

/** Empty where there is none. */
function licenceIn(folder: string): string {
  const files = readdirSync(folder);
  const texts = files.filter((file) => LICENCE.test(file)).map((file) => readText(folder, file));
  const readme = files
    .filter((file) => /^readme/i.test(file))
    .map((file) => IN_README.exec(readText(folder, file))?.[0] ?? '');
  return (texts.length > 0 ? texts : readme).join('\n\n');
}

function manifestOf(folder: string): Manifest {
  // npm writes no package.json without these fields.
  return JSON.parse(readText(folder, 'package.json')) as Manifest;
}

function readText(folder: string, file: string): string {
  return readFileSync(join(folder, file), 'utf8').trim();
}
