// The steps by which a person opens documents on the page, what the page then says, and what the browser keeps of it.

import { resolve } from 'node:path';
import type { Locator, Page } from 'playwright';

/** A file made in the test instead of one on the disk. */
export type Made = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

/** The path of a fixture. */
export const fixture = (name: string) => resolve('tests/reading/files', name);

export function made(name: string, content: string | Uint8Array): Made {
  return { name, mimeType: '', buffer: Buffer.from(content) };
}

export async function showPanel(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: 'Open documents' });
  if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
  await page.getByRole('heading', { name: 'Open documents' }).waitFor();
}

export const ONE_OR_TWO = 'Choose one or two files';

/** Answers the file chooser that a button of the panel opens. */
export async function choose(page: Page, button: string, files: readonly (string | Made)[]): Promise<void> {
  await showPanel(page);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  const paths = files.filter((file) => typeof file === 'string');
  await chooser.setFiles(
    paths.length > 0 ? paths : files.flatMap((file) => (typeof file === 'string' ? [] : [file])),
  );
}

/** Drops files of the disk on the middle of what can be seen of an element, as the browser itself has it. */
export async function drop(page: Page, on: Locator, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { x, y } = await on.evaluate((element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return { x: (left + right) / 2, y: (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2 };
  });
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  }
  await session.detach();
}

/** Waits until the page has this title, its documents are drawn and everything in them has been looked for. */
export async function showing(page: Page, title: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  await page.getByRole('progressbar').waitFor({ state: 'detached' });
  const drawn = () => [...document.querySelectorAll('.block')].every((block) => block.firstChild !== null);
  await page.waitForFunction(drawn);
}

/** Turns from what changed between two versions to what matches, where the page shows that first. */
export async function showSame(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show what is the same' }).click();
  await page.getByRole('heading', { name: 'What matches', exact: true }).waitFor();
}

/** Whatever the page says in the end of what was opened last. */
export const OUTCOME = /^(?!Opening)\S.*\.$/;

/** Waits for a sentence of the page on what came of the last opening, and gives it. */
export async function said(page: Page, words: RegExp): Promise<string> {
  const status = page.locator('.said > :is([role=status], [role=alert])').filter({ hasText: words });
  await status.waitFor();
  return (await status.textContent()) ?? '';
}

/** The words of each passage on a side. */
export function passages(page: Page, side: 'left' | 'right' = 'left'): Promise<string[]> {
  return page.locator(`.report[data-side="${side}"] .passage`).evaluateAll((all) =>
    all.map(({ children, textContent }) => {
      const cells = [...children].filter(({ tagName }) => /^T[HD]$/.test(tagName));
      return cells.length === 0 ? textContent : cells.map((cell) => cell.textContent).join('\t');
    }),
  );
}

/** All of the page's text below its title, in order, by sentences. */
export async function wholeText(page: Page): Promise<string[]> {
  return ((await page.getByRole('main').textContent()) ?? '').split('.');
}

/** What the panel lists as kept, in any order. */
export async function keptNames(page: Page): Promise<string[]> {
  const items = page.getByRole('region', { name: 'Open documents' }).getByRole('listitem');
  const names = items.locator('span:first-child').filter({ has: page.locator('bdi') });
  return (await names.allTextContents()).sort();
}

/** All that the browser keeps of the page but theme and text size, each by its key. */
export function keptEntries(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((settle, fail) => {
        request.onsuccess = () => settle(request.result);
        request.onerror = () => fail(request.error);
      });
    const entries: [string, unknown][] = [];
    // Only what is there already: opening one that is not would make it.
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([answer(kept.getAllKeys()), answer(kept.getAll())]);
        entries.push(...keys.map((key, at) => [String(key), values[at]] as [string, unknown]));
      }
      database.close();
    }
    return Object.fromEntries(entries);
  });
}

/** Puts nonsense in the place of everything that the browser keeps. */
export function damageKept(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const answer = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((settle, fail) => {
        request.onsuccess = () => settle(request.result);
        request.onerror = () => fail(request.error);
      });
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const kept = database.transaction(store, 'readwrite').objectStore(store);
        for (const key of await answer(kept.getAllKeys())) {
          await answer(kept.put({ version: -1, document: { passages: 'nonsense' }, left: 7 }, key));
        }
      }
      database.close();
    }
  });
}

/** The same as one text, to look for names in. */
export async function keptText(page: Page): Promise<string> {
  return JSON.stringify(await keptEntries(page));
}

/** What was dismissed, the documents on the page, and the passage at the top of the window; null where nothing is kept. */
export async function keptPlace(page: Page): Promise<unknown> {
  const record = (await keptEntries(page))['/'];
  return typeof record === 'object' && record !== null && 'kept' in record ? record.kept : null;
}
