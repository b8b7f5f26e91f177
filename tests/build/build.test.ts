import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { leanReact } from '../../src/build/lean-react.ts';
import { policyTag } from '../../src/build/single-file.ts';
import { verifySupplied } from '../../src/build/verify-supplied.ts';

const FOLDER = 'src/supplied';

test('the supplied texts are what was supplied', async () => {
  await expect(verifySupplied(FOLDER)).resolves.toBeUndefined();
});

test.each(['tass.txt', 'interfax.txt'])(
  'one changed byte of %s stops the build with both sums',
  async (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'supplied-'));
    cpSync(FOLDER, folder, { recursive: true });
    const bytes = readFileSync(join(folder, file));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
    await expect(verifySupplied(folder)).rejects.toThrow(
      new RegExp(`^${file} has changed: SHA-256 expected [0-9a-f]{64}, found [0-9a-f]{64}$`),
    );
  },
);

test('the policy allows the inline script and styles by hash, and nothing else', () => {
  const tag = policyTag('<style>a{}</style><script>1</script><script type="module">2</script>');
  const policy = /content="([^"]*)"/.exec(tag)?.[1]?.replaceAll(/'sha256-[A-Za-z0-9+/]{43}='/g, 'HASH');
  expect(policy).toBe(
    "default-src 'none'; script-src HASH HASH; style-src HASH; img-src data:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types opening",
  );
  expect(policyTag('<p>')).toContain("script-src 'none'");
});

test('of React stays what is used, and using more of it stops the build until it stays too', () => {
  const { transform } = leanReact();
  const errors: string[] = [];
  const context = { error: (message: string) => errors.push(message) };
  const run = (code: string, id: string) =>
    typeof transform === 'function' ? Reflect.apply(transform, context, [code, id]) : undefined;
  const react =
    'function a() {\n  b();\n}\nexports.memo = function (c) {\n  a();\n};\nexports.use = function (\n  d\n) {\n  e();\n};\nexports.version = "1";\n';
  expect(run(react, '/react/cjs/react.production.js').code).toBe(react.replace(/exports\.use[\s\S]*?};/, ''));
  run('import { jsx } from "react/jsx-runtime"; import { memo as m, useState } from "react";', '/a.tsx');
  expect(errors).toEqual([]);
  run('import { useState, useId as u } from "react";', '/a.tsx');
  run('import * as R from "react";', '/b.tsx');
  run('export { flushSync } from "react-dom";', '/c.tsx');
  expect(errors.map((message) => message.split(' ')[0])).toEqual(['useId', '*', 'flushSync']);
});
