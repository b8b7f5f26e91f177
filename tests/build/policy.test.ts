import { expect, test } from 'vitest';
import { policyTag } from '../../src/build/policy.ts';

test('the policy allows the inline scripts and styles by hash, workers, and nothing else', () => {
  const tag = policyTag({ scripts: ['1', '2'], styles: ['a{}'] });
  const policy = /content="([^"]*)"/.exec(tag)?.[1]?.replaceAll(/'sha256-[A-Za-z0-9+/]{43}='/g, 'HASH');
  expect(policy).toBe(
    "default-src 'none'; script-src HASH HASH; style-src HASH; img-src data:; connect-src 'none'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types workers",
  );
});

test('a page without scripts may run none', () => {
  expect(policyTag({ scripts: [], styles: [] })).toContain("script-src 'none'; style-src 'none'");
});
