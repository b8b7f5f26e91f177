import { expect, test } from 'vitest';
import { choose, fixture, ONE_OR_TWO, said } from './opening-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** Stands in for a reader: tries what the policy should refuse to it, and says to the console what was refused. */
const TRYING = `
  const attempts = {
    fetch: () => fetch('http://outside.invalid/'),
    eval: () => (0, eval)('1'),
    import: () => import('http://outside.invalid/a.js'),
    WebAssembly: () => WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
    Worker: () => new Worker('http://outside.invalid/a.js'),
  };
  (async () => {
    const refused = [];
    for (const [name, attempt] of Object.entries(attempts)) {
      try { await attempt(); } catch { refused.push(name); }
    }
    console.log('refused: ' + refused);
  })();`;

test('a reader fetches nothing from elsewhere, evaluates nothing and imports only from beside the page', async () => {
  const { page, complaints, requests } = await site.open(site.address);
  // Chromium announces an import that it then refuses, and can do so after the reader's answer.
  const failures: unknown[] = [];
  page.on('requestfailed', (request) => failures.push(request.failure()?.errorText));
  await page
    .context()
    .route('**/reader-pdf.js', (route) => route.fulfill({ contentType: 'text/javascript', body: TRYING }));
  await choose(page, ONE_OR_TWO, [fixture('berths.pdf')]);
  await expect.poll(() => complaints).toContain('log: refused: fetch,eval,import,WebAssembly,Worker');
  await expect.poll(() => failures).toEqual(['csp']);
  const elsewhere = requests.filter((url) => !url.startsWith('blob:') && !url.startsWith(site.address));
  expect(elsewhere).toEqual(['http://outside.invalid/a.js']);
  await page.getByRole('button', { name: 'Stop' }).click();
  await said(page, /^Stopped/);
});
