import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { choose, fixture, keptPlace, made, ONE_OR_TWO, passages, said, showing, showPanel } from './desk.ts';
import { fileAddress, open } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();

const kept = (page: Page) =>
  page.getByRole('region', { name: 'Open documents' }).getByRole('listitem').locator('span:first-child');
const names = (page: Page) =>
  kept(page)
    .filter({ has: page.locator('bdi') })
    .allTextContents();

test('what was opened is listed with its size, put on either side, and removed singly or all at once', async () => {
  const { page, complaints } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  page.setDefaultTimeout(10_000);
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  await choose(page, 'Replace page.html', [fixture('berths.pdf')]);
  await showing(page, 'berths.md and berths.pdf, side by side');
  await showPanel(page);
  const list = ['berths.md, 1 kB', 'page.html, 1 kB', 'berths.pdf, 40 kB'];
  await expect(names(page)).resolves.toEqual(list);
  const item = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await item('page.html').getByRole('button', { name: 'Put left' }).click();
  await showing(page, 'page.html and berths.pdf, side by side');

  await page.reload();
  await showing(page, 'page.html and berths.pdf, side by side');
  await showPanel(page);
  expect((await names(page)).sort()).toEqual(list.toSorted());
  await item('page.html').getByRole('button', { name: 'Remove' }).click();
  expect((await names(page)).sort()).toEqual(['berths.md, 1 kB', 'berths.pdf, 40 kB']);
  // Nobody's page is taken away while it is read; it is gone when it is left.
  expect(await passages(page, 'left')).not.toEqual([]);
  await page.reload();
  await showing(page, 'Two reports, side by side');
  await showPanel(page);
  await expect.poll(async () => (await names(page)).length).toBe(2);

  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect(names(page)).resolves.toEqual([]);
  await page.reload();
  await showing(page, 'Two reports, side by side');
  const stored = await page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((settle) => {
      const request = indexedDB.open('two-reports-1');
      request.onsuccess = () => settle(request.result);
    });
    const store = database.transaction('kept').objectStore('kept');
    const ids = store.getAllKeys();
    return new Promise((settle) => {
      ids.onsuccess = () => settle(ids.result);
    });
  });
  // The place may be noted again: that nothing of one's own is open.
  expect((stored as string[]).filter((id) => id !== '/')).toEqual([]);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a document of another tab is not written over by one of the same name', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  const other = await page.context().newPage();
  await other.goto(site.address);
  await choose(page, ONE_OR_TWO, [made('plan.txt', 'The first plan stands.')]);
  await showing(page, 'plan.txt');
  await page.waitForTimeout(500);
  await choose(other, ONE_OR_TWO, [made('plan.txt', 'The second plan stands.')]);
  await showing(other, '(2) plan.txt');
  await other.waitForTimeout(500);
  await other.reload();
  await showPanel(other);
  await expect(names(other)).resolves.toEqual(['(2) plan.txt, 1 kB', 'plan.txt, 1 kB']);
  await page.context().close();
});

test('one file does not lie beside itself', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  const entries = await page.evaluate(() => history.length);
  await choose(page, 'Replace berths.md', [fixture('page.html')]);
  await said(page, /^It is on the page already\.$/);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'page.html and berths.md, side by side');
  await expect(page.evaluate(() => history.length)).resolves.toBe(entries);
  await page.context().close();
});

test('two versions of one name have names that tell them apart', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  const versions = ['The first plan stands.', 'The second plan stands.'].map((text) => made('plan.md', text));
  await choose(page, ONE_OR_TWO, versions);
  await showing(page, 'plan.md and (2) plan.md, side by side');
  await expect(page.locator('.checklist thead').textContent()).resolves.toBe('Itemplan.md(2) plan.md');
  const years = ['2023', '2024'].map((year) =>
    made(`A harbour's requirements ${year} final, signed.md`, year),
  );
  await choose(page, ONE_OR_TWO, years);
  await page.getByRole('heading', { level: 1, name: / and \(2\) A harbour/ }).waitFor();
  await page.context().close();
});

test('of what is removed not even the name stays; the keyboard stays in the panel', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await choose(page, ONE_OR_TWO, [made('secret plan.txt', 'It stands.')]);
  await showing(page, 'secret plan.txt');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'secret-plan-txt' });
  await showPanel(page);
  await page.getByRole('button', { name: 'Remove: secret plan.txt' }).click();
  await said(page, /^Removed\./);
  await expect(page.evaluate(() => document.activeElement?.id)).resolves.toBe('opening');
  await expect.poll(() => keptPlace(page)).toBe(null);
  await page.mouse.wheel(0, 500);
  await page.waitForTimeout(600);
  await expect(keptPlace(page)).resolves.toBe(null);
  await page.context().close();
});

test('a visit by an address of the two reports leaves what was open for the next one', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'berths-md' });
  const visit = await page.context().newPage();
  await visit.goto(`${site.address}#tass-9`);
  await visit.waitForTimeout(500);
  await visit.mouse.wheel(0, 500);
  await visit.waitForTimeout(600);
  await expect(visit.title()).resolves.toBe('Two reports, side by side');
  await visit.goto(fileAddress);
  await visit.goto(site.address);
  await showing(visit, 'berths.md');
  await page.context().close();
});

test('dismissed links stay dismissed when sides are swapped', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await page.getByRole('button', { name: 'First link' }).click();
  await page.getByRole('button', { name: 'Not a match' }).click();
  await showPanel(page);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'Two reports, side by side');
  await expect.poll(() => page.getByRole('heading', { level: 3 }).first().textContent()).toBe('Interfax');
  await page.getByRole('button', { name: 'Restore 1 dismissed' }).waitFor();
  await page.context().close();
});

test('nothing dropped, or too much, leaves what is being opened alone', async () => {
  const { page } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await choose(page, ONE_OR_TWO, [fixture('berths.pdf')]);
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ['a', 'b', 'c']) dataTransfer.items.add(new File(['a'], name));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  await showing(page, 'berths.pdf');
  await page.context().close();
});

test('what is still being opened when something else is asked for comes to nothing', async () => {
  const { page, complaints } = await open(site.browser, site.address, { reducedMotion: 'reduce' });
  await choose(page, ONE_OR_TWO, [fixture('berths.md'), fixture('page.html')]);
  await showing(page, 'berths.md and page.html, side by side');
  // So that the click comes first, on any machine.
  await page.context().route('**/reader-pdf.js', async (route) => {
    await new Promise((settle) => setTimeout(settle, 1_000));
    await route.continue();
  });
  await choose(page, 'Replace page.html', [fixture('berths.pdf')]);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'page.html and berths.md, side by side');
  // Longer than the reader of PDF takes, as the other tests show.
  await page.waitForTimeout(2500);
  await expect(page.title()).resolves.toBe('page.html and berths.md, side by side');
  expect(complaints).toEqual([]);
  await page.context().close();
});

/** Ways in which browsers refuse to keep anything. Each runs in the page, ahead of it. */
const refusals: Readonly<Record<string, () => void>> = {
  'there is no storage': () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'storage is forbidden': () =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    }),
  'opening it fails': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('broken', 'InvalidStateError');
    };
  },
  'it is full': () => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  },
};

test.each(Object.entries(refusals))(
  'where %s, the page says that it keeps nothing, and works',
  async (_, refuse) => {
    const { page, complaints } = await open(site.browser, site.address, {
      reducedMotion: 'reduce',
      before: (page) => page.addInitScript(refuse),
    });
    page.setDefaultTimeout(10_000);
    await choose(page, 'Replace Interfax', [fixture('berths.md')]);
    await showing(page, 'TASS and berths.md, side by side');
    await said(page, /^This browser keeps nothing here: what you open is gone when the page is closed\.$/);
    await page.getByRole('heading', { name: 'berths.md: statements' }).waitFor();
    await showPanel(page);
    await expect(names(page)).resolves.toEqual([]);
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await showing(page, 'berths.md and TASS, side by side');
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

describe('opened from a disk', () => {
  test('text, Markdown and HTML are read, screened and compared; PDF and Word say what to do instead', async () => {
    const { page, complaints, requests } = await open(site.browser, fileAddress, {
      reducedMotion: 'reduce',
    });
    await page.addInitScript(() => {
      const answers: string[] = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener('message', ({ data }) => answers.push(data.kind));
        }
      };
      Reflect.set(window, 'answers', answers);
    });
    await page.reload();
    page.setDefaultTimeout(10_000);
    for (const name of ['windows-1252.txt', 'page.html']) {
      await choose(page, ONE_OR_TWO, [fixture(name)]);
      await showing(page, name);
      await page.getByRole('heading', { name: `${name}: statements` }).waitFor();
    }
    await choose(page, 'Put one beside it', [fixture('berths.md')]);
    await showing(page, 'page.html and berths.md, side by side');
    await page.getByRole('heading', { name: 'What corresponds' }).waitFor();
    const answers = new Set((await page.evaluate(() => Reflect.get(window, 'answers'))) as string[]);
    expect([...answers].sort()).toEqual(['comparison', 'read', 'screening']);
    for (const name of ['berths.pdf', 'berths.docx']) {
      await choose(page, ONE_OR_TWO, [fixture(name)]);
      const sentence = await said(
        page,
        new RegExp(`^“${name}” cannot be read by a page opened from a folder`),
      );
      expect(sentence).toMatch(/Serve the folder \(npm start\), or paste the text\.$/);
      await expect(page.title()).resolves.toBe('page.html and berths.md, side by side');
    }
    await page.reload();
    await showing(page, 'page.html and berths.md, side by side');
    expect(requests.filter((url) => !url.startsWith('blob:') && url !== fileAddress)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
