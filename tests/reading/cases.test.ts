// Folders of cases: a file, and beside it what should be read of it. `NAME.expected.txt` has one passage a line, role, tab,
// text, in which \n, \t and \\ are escapes; behind a passage what its file says beside it, as (kind), tab, text; or a
// sentence, as refused, tab, sentence. White space is compared collapsed, but for code and the tabs of rows.

import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { SourceDocument } from '../../src/documents/document.ts';
import { readFile } from '../../src/reading/read-file.ts';

const ENDING = /\.expected\.txt$/;

/** A passage or remark as a line of a case's expected text. */
function lineOf(role: string, text: string): string {
  const collapsed = role === 'table-row' ? text.replace(/[^\S\t]+/g, ' ') : text.replace(/\s+/g, ' ').trim();
  return `${role}: ${role === 'code' ? text : collapsed}`;
}

function linesOf({ text, passages, remarks }: SourceDocument, withRemarks: boolean): string[] {
  const said = remarks.map((remark) => ({
    ...remark,
    after: passages.filter(({ start }) => start <= remark.at).length,
  }));
  const within = (index: number) =>
    said
      .filter(({ after }) => withRemarks && after === index)
      .map((remark) => lineOf(`(${remark.kind})`, remark.text));
  return [
    ...within(0),
    ...passages.flatMap(({ role, start, end }, index) => [
      lineOf(role, text.slice(start, end)),
      ...within(index + 1),
    ]),
  ];
}

function expectedOf(written: string): string[] {
  return written
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [, role = '', text = ''] = /^([^\t]*)\t(.*)$/.exec(line) ?? [];
      const signs: Readonly<Record<string, string>> = { n: '\n', t: '\t', '\\': '\\' };
      return lineOf(
        role,
        text.replace(/\\([nt\\])/g, (_, sign: string) => signs[sign] ?? ''),
      );
    });
}

describe.each(['cases', 'hostile'])('%s', (folder) => {
  const directory = new URL(`./files/${folder}/`, import.meta.url);
  const files = readdirSync(directory);
  const expectedFiles = files.filter((name) => ENDING.test(name));
  test.each(expectedFiles)('%s', async (expectedFile) => {
    const stem = expectedFile.replace(ENDING, '.');
    const written = readFileSync(new URL(expectedFile, directory), 'utf8');
    const file = files.find((name) => name.startsWith(stem) && name !== expectedFile);
    if (file === undefined) throw new Error(`No file beside ${expectedFile}`);
    const outcome = await readFile(new Uint8Array(readFileSync(new URL(file, directory))), file);
    const lines = outcome.ok
      ? linesOf(outcome.value, /^\(/m.test(written))
      : [lineOf('refused', outcome.reason)];
    expect(lines).toEqual(expectedOf(written));
  });

  test('each file has its expected text', () => {
    const stems = new Set(expectedFiles.map((name) => name.replace(ENDING, '')));
    expect(files.filter((name) => !ENDING.test(name) && !stems.has(name.replace(/\.[^.]*$/, '')))).toEqual(
      [],
    );
  });
});
