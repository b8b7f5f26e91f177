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
/** Packages and globals that only the outer folders may know. */
const PURE = ['documents', 'compare', 'screening'];
const PACKAGES: Record<string, RegExp> = {
  documents: /^$/,
  compare: /^$/,
  screening: /^$/,
};
const DOM =
  /\b(?:window|document\.(?:createElement|querySelector|body|documentElement)|navigator|localStorage|HTMLElement|process|Buffer)\b/;

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative('src', join(entry.parentPath, entry.name)));

const folderOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : '');

function importsOf(file: string): string[] {
  const code = readFileSync(join('src', file), 'utf8');
  return [...code.matchAll(/\b(?:from|import)\s*\(?\s*'([^']+)'/g)].map((match) => match[1] ?? '');
}

test.each(files)('%s imports along the arrows only', (file) => {
  const folder = folderOf(file);
  for (const name of importsOf(file)) {
    if (!name.startsWith('.')) {
      if (PURE.includes(folder)) expect(name).toMatch(PACKAGES[folder] ?? /^$/);
      continue;
    }
    const target = relative(resolve('src'), resolve('src', dirname(file), name));
    if (target.startsWith('..')) expect(target).toBe('../NOTES.md');
    else expect([...(ALLOWED[folder] ?? []), folder]).toContain(folderOf(target));
  }
});

test.each(files.filter((file) => PURE.includes(folderOf(file))))('%s knows no DOM and no Node', (file) => {
  const code = readFileSync(join('src', file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  expect(code).not.toMatch(DOM);
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
