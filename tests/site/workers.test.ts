import { expect, test } from 'vitest';
import { onDisk } from './open.ts';
import { choose, fixture, ONE_OR_TWO, OUTCOME, said, showing, wholeText } from './opening-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** Ways in which no worker works. Each runs in the page, ahead of it. */
const noWorkers: Readonly<Record<string, () => void>> = {
  'there are no workers': () => Object.defineProperty(window, 'Worker', { value: undefined }),
  'workers are forbidden': () => {
    window.Worker = class extends EventTarget {
      constructor() {
        super();
        throw new DOMException('forbidden', 'SecurityError');
      }
      // Of the interface nothing else is ever reached.
    } as unknown as typeof Worker;
  },
};

test.each(Object.entries(noWorkers))(
  'where %s, one sentence says so, and the reports stay',
  async (_, script) => {
    const { page, complaints } = await site.open(site.address, { script });
    const before = await wholeText(page);
    for (const name of ['berths.md', 'berths.pdf']) {
      await choose(page, ONE_OR_TWO, [fixture(name)]);
      await said(page, OUTCOME);
      await page.getByRole('button', { name: 'Open documents' }).click();
      await expect.poll(() => wholeText(page)).toEqual(before);
    }
    expect(complaints).toEqual([]);
  },
);

test.each([
  ['find.js', 'berths.md'],
  ['reader-html.js', 'page.html'],
  ['reader-word.js', 'berths.docx'],
  ['reader-pdf.js', 'berths.pdf'],
])('where %s breaks, one sentence says so, and the next time it is started anew', async (worker, name) => {
  const { page } = await site.open(site.address);
  const broken = `**/${worker}`;
  await page
    .context()
    .route(broken, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'throw new Error("broken");' }),
    );
  await choose(page, ONE_OR_TWO, [fixture(name)]);
  await said(page, OUTCOME);
  await expect.poll(() => page.title()).toBe('Two reports, side by side');
  await page.context().unroute(broken);
  await choose(page, ONE_OR_TWO, [fixture(name)]);
  await showing(page, name);
  await page.getByRole('heading', { name: 'What a specification supplies' }).waitFor();
});

/** As WebKit has it from a disk: what a worker gets of a file cannot be read there, nor a blob of its own. */
function keepFilesFromWorkers(): void {
  const refuse = 'Blob.prototype.arrayBuffer = () => Promise.reject(new Error("NotReadableError"));';
  window.Blob = class extends Blob {
    constructor(parts: BlobPart[] = [], options: BlobPropertyBag = {}) {
      super(options.type === 'text/javascript' ? [refuse, ...parts] : parts, options);
    }
  };
  const post = Worker.prototype.postMessage;
  Worker.prototype.postMessage = function (this: Worker, message: { readonly ask: object }) {
    const holdsFile = Object.values(message.ask).some((part) => part instanceof Blob);
    if (holdsFile) this.dispatchEvent(new ErrorEvent('error', { cancelable: true }));
    else post.call(this, message);
  };
}

test('from a disk, documents are read where workers can read no file', async () => {
  const { page } = await site.open(onDisk('portable.html'), { script: keepFilesFromWorkers });
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('berths.docx')]);
  await showing(page, 'berths.md and berths.docx, side by side');
});

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

/** Ahead of a worker's script: what it is asked never reaches it, and fails where nobody waits for it. */
const LOST = `addEventListener('message', (event) => {
  event.stopImmediatePropagation();
  Promise.reject(new Error('broken'));
});`;

test('what fails in a worker where nobody waits for it ends the call with one sentence', async () => {
  const { page } = await site.open(site.address);
  const script = await (await page.request.get(`${site.address}reader-word.js`)).text();
  await page
    .context()
    .route('**/reader-word.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: LOST + script }),
    );
  await choose(page, ONE_OR_TWO, [fixture('berths.docx')]);
  await said(page, /something in the page itself failed/);
});

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
