import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  choose,
  damageKept,
  fixture,
  keptEntries,
  keptNames,
  keptPlace,
  keptText,
  ONE_OR_TWO,
  said,
  showing,
  showPanel,
} from './opening-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** Ways in which browsers refuse to keep anything. Each runs in the worker that keeps, ahead of it. */
const refusals: Readonly<Record<string, () => void>> = {
  'there is no storage': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
  'storage is forbidden': () =>
    Object.defineProperty(globalThis, 'indexedDB', {
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
    const { page, complaints } = await site.open(site.address);
    // From the disk: a connection that is kept for a second request can be closed ahead of it, on a busy machine.
    const body = `(${refuse})();${readFileSync('dist/keep.js', 'utf8')}`;
    await page.route('**/keep.js', (route) => route.fulfill({ contentType: 'text/javascript', body }));
    await choose(page, 'Replace Interfax', [fixture('berths.md')]);
    await showing(page, 'TASS and berths.md, side by side');
    await said(page, /^This browser keeps nothing here: what you open is gone when the page is closed\.$/);
    await page.getByRole('heading', { name: 'What a specification supplies' }).waitFor();
    await showPanel(page);
    await expect.poll(() => keptNames(page)).toEqual([]);
    await page.getByRole('button', { name: 'Swap sides' }).click();
    await showing(page, 'berths.md and TASS, side by side');
    expect(complaints).toEqual([]);
    await page.unroute('**/keep.js');
  },
);

test('of what is kept and damaged nothing is shown; it is said, and can be removed', async () => {
  const { page, complaints } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await expect.poll(() => keptPlace(page)).toMatchObject({ left: 'berths-md' });
  await page.goto(`${site.address}licences.txt`);
  await damageKept(page);
  await page.goto(site.address);
  await showing(page, 'Two reports, side by side');
  await showPanel(page);
  await page.getByText(/^One kept document was left out: damaged/).waitFor();
  await page.getByRole('button', { name: 'Remove what cannot be read' }).click();
  await page.getByText(/left out: damaged/).waitFor({ state: 'detached' });
  await expect.poll(async () => Object.keys(await keptEntries(page))).not.toContain('berths-md');
  // The page works, and keeps what is opened next.
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await expect.poll(() => keptText(page)).toContain('berths.md');
  expect(complaints).toEqual([]);
});
