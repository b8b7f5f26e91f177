import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { expect, test } from 'vitest';

/** The arrow rule: a folder imports itself and what stands in an earlier line. */
const LINES = [
  ['documents'],
  ['reading', 'compare', 'screening'],
  ['supplied', 'letter'],
  ['find'],
  ['keep'],
  ['state'],
  ['page'],
  ['build', 'main.tsx'],
];
/** They compute and nothing else. */
const PURE = ['documents', 'compare', 'screening', 'letter'];
const DRAWING = ['page', 'build', 'main.tsx'];

type Arrow = { readonly from: string; readonly to: string; readonly isOwn: boolean };

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.endsWith('.d.ts'))
  .map((entry) => relative('src', join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
/** Imports and exports of values and of types, and those that load later. */
const IMPORT = /^(?:import|export)\b(?:[^;']*? from)? '([^']+)';|\bimport\('([^']+)'\)/gm;
const arrows: readonly Arrow[] = files.flatMap((from) =>
  [...readFileSync(join('src', from), 'utf8').matchAll(IMPORT)].map(([, still, later]) => {
    const name = (still ?? later ?? '').replace(/\?.*/, '');
    const isOwn = name.startsWith('.');
    return { from, to: isOwn ? posix.join(posix.dirname(from), name) : name, isOwn };
  }),
);
const inside = arrows.filter(({ to }) => files.includes(to));
const folderOf = (file: string) => file.split('/')[0] ?? '';
const lineOf = (file: string) => LINES.findIndex((line) => line.includes(folderOf(file)));
const written = ({ from, to }: Arrow) => `${from} -> ${to}`;

test('no arrow runs the other way, and siblings do not import each other', () => {
  expect(files.filter((file) => lineOf(file) === -1)).toEqual([]);
  const against = inside.filter(
    ({ from, to }) => folderOf(from) !== folderOf(to) && lineOf(from) <= lineOf(to),
  );
  expect(against.map(written)).toEqual([]);
});

test('no React, DOM or Node reaches the pure folders, and no React what the page stands on', () => {
  const strange = arrows.filter(
    ({ from, to, isOwn }) =>
      !isOwn &&
      (PURE.includes(folderOf(from)) ||
        (/^(?:react\b|zustand$)/.test(to) && !DRAWING.includes(folderOf(from)))),
  );
  expect(strange.map(written)).toEqual([]);
  const pure = files.filter((file) => PURE.includes(folderOf(file))).map((file) => join('src', file));
  const options =
    '--ignoreConfig --noEmit --strict --skipLibCheck --allowImportingTsExtensions --target ES2023 --lib ES2023 --module ESNext --moduleResolution bundler --types';
  const compiled = spawnSync(
    process.execPath,
    ['node_modules/typescript/bin/tsc', ...options.split(' '), '', ...pure],
    { encoding: 'utf8' },
  );
  expect(compiled.stdout).toBe('');
  expect(compiled.status).toBe(0);
});

test('no import leads round in a circle, types included', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const follow = (file: string, way: readonly string[]) => {
    if (way.includes(file)) circles.push([...way.slice(way.indexOf(file)), file].join(' -> '));
    if (way.includes(file) || done.has(file)) return;
    for (const { from, to } of inside) if (from === file) follow(to, [...way, file]);
    done.add(file);
  };
  for (const file of files) follow(file, []);
  expect(circles).toEqual([]);
});

test('nothing stands at the top level but what the design names', () => {
  const named =
    'NOTES.md README.md package-lock.json package.json src tests tsconfig.json vite.config.ts'.split(' ');
  const names = readdirSync('.').filter((name) => !name.startsWith('.'));
  expect(names.filter((name) => !['node_modules', 'dist'].includes(name)).sort()).toEqual(named);
});
