import { expect, test } from 'vitest';
import { fileAddress } from './open.ts';
import { choose, fixture, keptNames, ONE_OR_TWO, said, showing, showPanel } from './opening-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

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
    const { page, complaints } = await site.open(site.address, { script: refuse });
    await choose(page, 'Replace Interfax', [fixture('berths.md')]);
    await showing(page, 'TASS and berths.md, side by side');
    await said(page, /^This browser keeps nothing here: what you open is gone when the page is closed\.$/);
    await page.getByRole('heading', { name: 'berths.md: statements' }).waitFor();
    await showPanel(page);
    await expect.poll(() => keptNames(page)).toEqual([]);
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await showing(page, 'berths.md and TASS, side by side');
    expect(complaints).toEqual([]);
  },
);

test('from a disk, text, Markdown and HTML are read, screened and compared; PDF and Word say what to do instead', async () => {
  const { page, complaints, requests } = await site.open(fileAddress, {
    script: () => {
      const answers: string[] = [];
      window.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          this.addEventListener('message', ({ data }) => answers.push(data.kind));
        }
      };
      Reflect.set(window, 'answers', answers);
    },
  });
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
    const sentence = await said(page, new RegExp(`^“${name}” cannot be read by a page opened from a folder`));
    expect(sentence).toMatch(/Serve the folder \(npm start\), or paste the text\.$/);
    await expect.poll(() => page.title()).toBe('page.html and berths.md, side by side');
  }
  await page.reload();
  await showing(page, 'page.html and berths.md, side by side');
  expect(requests.filter((url) => !url.startsWith('blob:') && url !== fileAddress)).toEqual([]);
  expect(complaints).toEqual([]);
});
