import { expect, test } from 'vitest';
import { readFile } from '../../src/reading/read-file.ts';
import { decode } from '../../src/reading/text/decode.ts';
import { load } from './files.ts';

const text = 'Pier booking – café note\n\nThe fee for “each night” is £18.\n';

test.each([
  ['utf-8.txt', 'UTF-8'],
  ['utf-16le.txt', 'UTF-16 LE'],
  ['utf-16be.txt', 'UTF-16 BE'],
  ['utf-16le-bare.txt', 'UTF-16 LE'],
  ['windows-1252.txt', 'Windows-1252'],
])('%s is read as %s', (name, encoding) => {
  expect(decode(load(name), name)).toEqual({ ok: true, value: { text, encoding, bad: 0 } });
});

test('a declared encoding counts where the bytes are not UTF-8, and one that no browser knows does not', () => {
  const bytes = Uint8Array.of(0xcf, 0xf0, 0xe8, 0xf7, 0xe0, 0xeb);
  expect(decode(bytes, 'a', 'windows-1251')).toEqual({
    ok: true,
    value: { text: 'Причал', encoding: 'Windows-1251', bad: 0 },
  });
  expect(decode(Uint8Array.of(0xe9), 'a', 'x-none')).toEqual({
    ok: true,
    value: { text: 'é', encoding: 'Windows-1252', bad: 0 },
  });
});

test('an encoding that a person chose is not doubted, and one that nobody knows is left', async () => {
  const bytes = load('utf-8.txt');
  const outcome = await readFile(bytes, 'a.txt', { encoding: 'windows-1251' });
  expect(outcome.ok && outcome.value.text).toMatch(/Pier booking вЂ“ caf/);
  expect(outcome.ok && outcome.value.file?.encoding).toBe('Windows-1251');
  const other = await readFile(bytes, 'a.txt', { encoding: 'x-none' });
  expect(other.ok && other.value.file?.encoding).toBe('UTF-8');
});

test.each([
  ['zeros', Uint8Array.of(65, 0, 0, 66)],
  ['control characters', Uint8Array.from({ length: 64 }, (_, index) => index)],
  ['half a UTF-16 character', Uint8Array.of(0xff, 0xfe, 65)],
])('%s are no text', (_, bytes) => {
  expect(decode(bytes, 'a.txt')).toEqual({
    ok: false,
    reason: '“a.txt” is not text, nor in another format that can be opened here.',
  });
});

test('the escapes of a coloured log are text', () => {
  const log = '\u001b[31mThe pump failed.\u001b[0m\n'.repeat(9);
  expect(decode(new TextEncoder().encode(log), 'a.log')).toMatchObject({ ok: true });
});
