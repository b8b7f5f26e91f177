import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkSupplied } from '../../src/build/verify-supplied.ts';

const FOLDER = 'src/supplied';

test('the supplied texts are what was supplied', async () => {
  await expect(checkSupplied(FOLDER)).resolves.toBeUndefined();
});

test.each(['tass.txt', 'interfax.txt'])(
  'one changed byte of %s stops the build with both sums',
  async (file) => {
    const folder = mkdtempSync(join(tmpdir(), 'supplied-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(FOLDER, folder, { recursive: true });
    const bytes = readFileSync(join(folder, file));
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    writeFileSync(join(folder, file), bytes);
    await expect(checkSupplied(folder)).rejects.toThrow(
      new RegExp(`^${file} has changed: SHA-256 expected [0-9a-f]{64}, found [0-9a-f]{64}$`),
    );
  },
);
