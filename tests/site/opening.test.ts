import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Opened, openFile } from '../../src/reading/read-file.ts';
import { launch } from './open.ts';

const files = resolve('tests/reading/files');
/** Not at the host's root, where a wrong way to the readers would go unnoticed. */
const FOLDER = 'reports';
const host = mkdtempSync(join(tmpdir(), 'opening-'));
const folder = join(host, FOLDER);
let browser: Browser;
let server: PreviewServer;

beforeAll(async () => {
  const site = { configFile: resolve('vite.config.ts'), root: resolve('tests/site/opening') };
  await build({ ...site, build: { outDir: folder }, logLevel: 'silent' });
  server = await preview({ ...site, build: { outDir: host }, preview: { port: 0 }, logLevel: 'silent' });
  browser = await launch();
});
afterAll(async () => {
  await browser.close();
  await server.close();
  rmSync(host, { recursive: true });
});

type Visit = { readonly page: Page; readonly complaints: string[]; readonly requests: string[] };

/** A page of the readers under the real page's policy, with what it says to the console and asks for. */
async function visit(address: string): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.context().on('request', (request) => requests.push(request.url()));
  await page.goto(address);
  requests.length = 0;
  return { page, complaints, requests };
}

/** Opens a fixture in the page. */
function read(page: Page, name: string): Promise<Opened> {
  return page.evaluate(
    ({ bytes, name }) =>
      (globalThis as unknown as { openFile: typeof openFile }).openFile(
        Uint8Array.from(atob(bytes), (character) => character.charCodeAt(0)),
        name,
        'a',
      ),
    { bytes: readFileSync(join(files, name), 'base64'), name },
  );
}

test('the readers of PDF and Word are files beside the page', () => {
  expect(readdirSync(folder).sort()).toEqual(['index.html', 'reader-pdf.js', 'reader-word.js']);
});

describe('served from a folder of a host, under the policy', () => {
  const address = () => `${server.resolvedUrls?.local[0]}${FOLDER}/`;

  test.each([
    ['reader-word.js', ['berths.docx', 'hostile.docx']],
    ['reader-pdf.js', ['berths.pdf', 'hostile.pdf', 'specification.pdf']],
    ['no reader', ['hostile.html', 'page.html', 'berths.md', 'windows-1252.txt']],
  ])('files are read, and nothing is asked for but %s', async (reader, names) => {
    const { page, complaints, requests } = await visit(address());
    for (const name of names) expect(await read(page, name)).toMatchObject({ kind: 'document' });
    await page.waitForTimeout(200);
    expect(complaints).toEqual([]);
    const asked = new Set(requests.filter((url) => !url.startsWith('blob:')));
    expect([...asked]).toEqual(reader === 'no reader' ? [] : [address() + reader]);
    await page.close();
  });

  test('a worker fetches nothing from elsewhere, evaluates nothing and imports only from beside the page', async () => {
    const { page, requests } = await visit(address());
    // Chromium announces an import that it then refuses.
    const failures: unknown[] = [];
    page.on('requestfailed', (request) => failures.push(request.failure()?.errorText));
    const refused = await page.evaluate(tryInWorker);
    expect(refused).toEqual(['fetch', 'eval', 'import', 'WebAssembly', 'Worker']);
    // The announcement can come after the worker's answer.
    await expect.poll(() => failures).toEqual(['csp']);
    expect(requests.filter((url) => !url.startsWith('blob:'))).toEqual(['http://outside.invalid/a.js']);
    await page.close();
  });
});

describe('opened from a disk', () => {
  const address = pathToFileURL(join(folder, 'index.html')).href;

  test('text, Markdown and HTML are read; PDF and Word say what to do instead', async () => {
    const { page, complaints, requests } = await visit(address);
    for (const name of ['page.html', 'berths.md', 'utf-16le.txt']) {
      expect(await read(page, name)).toMatchObject({ kind: 'document' });
    }
    for (const name of ['berths.pdf', 'berths.docx']) {
      const opened = await read(page, name);
      expect(opened.kind === 'reason' && opened.reason).toMatch(/opened from a folder\. Serve the folder/);
    }
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });
});

/** Runs in the page: what the policy refuses to a worker that begins as the readers' does. */
function tryInWorker(): Promise<unknown> {
  const code = `
    const attempts = {
      fetch: () => fetch('http://outside.invalid/'),
      eval: () => (0, eval)('1'),
      import: () => import('http://outside.invalid/a.js'),
      WebAssembly: () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
      Worker: () => new Worker('http://outside.invalid/a.js'),
    };
    const refused = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try { await attempt(); } catch { refused.push(name); }
    }
    postMessage(refused);`;
  const { trustedTypes } = globalThis as unknown as {
    trustedTypes: { createPolicy(name: string, rules: object): { createScriptURL(url: string): string } };
  };
  const policy = trustedTypes.createPolicy('opening', { createScriptURL: (url: string) => url });
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  const worker = new Worker(policy.createScriptURL(url), { type: 'module' });
  return new Promise((resolve) => {
    worker.onmessage = ({ data }) => resolve(data);
  });
}
