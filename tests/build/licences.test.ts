import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { noticesOf, writeNotices } from '../../src/build/licences.ts';

/** A module of an installed package, as a bundler names it. */
const moduleOf = (name: string) => resolve('node_modules', name, 'lib/index.js');
const named = (names: readonly string[]) => names.map((name) => expect.stringMatching(`^${name} \\d`));

test('packages with one text share a notice, with their versions', () => {
  const notices = noticesOf([
    moduleOf('react'),
    moduleOf('react'),
    moduleOf('react-dom'),
    resolve('src/main.tsx'),
  ]);
  expect(notices).toEqual([
    {
      packages: named(['react', 'react-dom', 'scheduler']),
      licence: 'MIT',
      text: expect.stringContaining('Meta'),
    },
  ]);
});

test('what a package depends on is named too: it may be inside of it', () => {
  const packages = noticesOf([moduleOf('jszip')]).flatMap((notice) => notice.packages);
  expect(packages).toEqual(expect.arrayContaining(named(['jszip', 'lie', 'pako', 'setimmediate'])));
});

test('what PDF.js has in it without saying so is named with it', () => {
  expect(writeNotices(noticesOf([moduleOf('pdfjs-dist')]))).toMatch(/pdfjs-dist .*Apache.*core-js/s);
});

test('a licence in a README counts', () => {
  expect(writeNotices(noticesOf([moduleOf('isarray')]))).toContain('Copyright (c) 2013 Julian Gruber');
});

test('a package without the text of its licence stops the build by its name', () => {
  const root = mkdtempSync(join(tmpdir(), 'licences-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  const folder = join(root, 'node_modules/@some/thing');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{"name":"@some/thing","version":"1.2.3","license":"MIT"}');
  expect(() => noticesOf([join(folder, 'index.js')])).toThrow(
    /^@some\/thing 1\.2\.3 has no text of its licence/,
  );
});
