import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** What each folder of src may import. The arrows of the design; a folder may always import itself. */
const ALLOWED: Record<string, readonly string[]> = {
  documents: [],
  compare: ['documents'],
  screening: ['documents'],
  views: ['documents', 'compare', 'screening'],
  prerender: ['documents', 'compare', 'screening', 'views'],
  '': ['views'],
};
/** These compute and nothing else: no package, no DOM, no Node. */
const PURE = ['compare', 'screening'];
/** The readers of formats that need a library: files beside the page, and the only ones of documents with packages. */
const WITH_LIBRARIES = ['documents/opening/pdf.ts', 'documents/opening/word.ts'];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative('src', join(entry.parentPath, entry.name)));

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

function importsOf(file: string): string[] {
  const code = readFileSync(join('src', file), 'utf8');
  const imports = code.matchAll(/^(?:import|export)\b(?:[^;']*? from)? '([^']+)';|\bimport\('([^']+)'\)/gm);
  return [...imports].map(([, still, lazy]) => still ?? lazy ?? '');
}

test.each(files)('%s imports along the arrows only', (file) => {
  const folder = folderOf(file);
  for (const name of importsOf(file)) {
    if (!name.startsWith('.')) {
      if (!WITH_LIBRARIES.includes(file)) expect([...PURE, 'documents']).not.toContain(folder);
      continue;
    }
    const target = relative(resolve('src'), resolve('src', dirname(file), name));
    if (target.startsWith('..')) expect(target).toBe('../NOTES.md');
    else expect([...(ALLOWED[folder] ?? []), folder]).toContain(folderOf(target));
  }
});

test('the pure folders, and what they import, compile without the DOM and without Node', () => {
  const pure = files.filter((file) => PURE.includes(folderOf(file))).map((file) => join('src', file));
  const options = [
    '--ignoreConfig',
    '--noEmit',
    '--strict',
    '--skipLibCheck',
    '--allowImportingTsExtensions',
  ];
  const libraries = [
    '--lib',
    'ES2023',
    '--types',
    '',
    '--target',
    'ES2023',
    '--module',
    'ESNext',
    '--moduleResolution',
    'bundler',
  ];
  const { status, stdout } = spawnSync('node_modules/.bin/tsc', [...options, ...libraries, ...pure], {
    encoding: 'utf8',
  });
  expect(stdout).toBe('');
  expect(status).toBe(0);
});

test('nothing stands at the top level but what the design names', () => {
  const names = readdirSync('.').filter(
    (name) => !name.startsWith('.') && !['node_modules', 'dist'].includes(name),
  );
  expect(names.sort()).toEqual(
    [
      'NOTES.md',
      'README.md',
      'package-lock.json',
      'package.json',
      'src',
      'tests',
      'tsconfig.json',
      'vite.config.ts',
    ].sort(),
  );
});
