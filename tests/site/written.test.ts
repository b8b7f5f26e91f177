import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Strings and patterns of this length are told apart from all others, and a minifier leaves them as they are. */
const TELLING = /'([^'\\\n]{20,})'|\/((?:[^/\\\n*[]|\\.|\[(?:[^\]\\\n]|\\.)*\]){20,})\//g;
/**
 * What the page has too: the names of the checklist's items, and in the findings of the two reports the reasons of the rules,
 * the words of what speaks against each, the verdict and the counts.
 */
const SHARED = [
  'checklist-items.ts',
  'screening.ts',
  join('verdict', 'evidence.ts'),
  join('verdict', 'say.ts'),
];

const PAGES = ['index.html', 'portable.html'] as const;
const workers = readdirSync('dist').filter((name) => name.endsWith('.js'));
const written = (name: string) => readFileSync(join('dist', name), 'utf8');

const textOf = (html: string) =>
  html.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
/** What stands between two markers, the first time. */
const between = (text: string, from: string, to: string) => text.split(from)[1]?.split(to)[0] ?? '';

/** Long strings and patterns of a folder's code. */
function tellingIn(folder: string): readonly string[] {
  return (
    readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !SHARED.includes(name))
      .flatMap((name) => [...readFileSync(join('src', folder, name), 'utf8').matchAll(TELLING)])
      .map(([, text, pattern]) => text ?? pattern ?? '')
      // The names of XML's own spaces are in React DOM.
      .filter((text) => !text.startsWith('http://www.w3.org/'))
  );
}

test.each(['compare', 'screening', 'reading'])('the page’s own script has no code of %s in it', (folder) => {
  const script = written('index.html').split('<script type="module">')[1] ?? '';
  const inWorkers = workers.map(written).join('\n');
  const telling = tellingIn(folder).filter((text) => inWorkers.includes(text));
  expect(telling.length).toBeGreaterThan(3);
  expect(telling.filter((text) => script.includes(text))).toEqual([]);
});

test.each(PAGES)(
  'the policy of %s comes first, and its hashes are those of all that runs or styles',
  (name) => {
    const html = written(name);
    expect(html).toMatch(/^<!doctype html>\s*<html[^>]*>\s*<head><meta http-equiv="Content-Security-Policy"/);
    const inline = [...html.matchAll(/<(?:script|script type="module"|style)>(.*?)<\/(?:script|style)>/gs)];
    const hashes = inline.map(
      ([, code = '']) => `sha256-${createHash('sha256').update(code).digest('base64')}`,
    );
    expect(inline).toHaveLength(3);
    expect([...html.matchAll(/'(sha256-[^']+)'/g)].map(([, hash]) => hash).sort()).toEqual(hashes.sort());
  },
);

test.each(workers)('portable.html has the very program of %s inside', (name) => {
  const inert = between(written('portable.html'), `id="${name}">`, '</script>');
  expect(JSON.parse(inert)).toBe(written(name));
});

test('the notices of all that is delivered lie beside it and in portable.html, those of the page in the page', () => {
  const [own, all] = PAGES.map((name) => textOf(between(written(name), '<pre>', '</pre>')));
  expect(all).toBe(written('licences.txt'));
  expect(all).toMatch(/^pdfjs-dist .*^react /ms);
  expect(own).toMatch(/^react .*, react-dom .*, scheduler .*MIT/m);
  expect(own).not.toContain('pdfjs-dist');
});
