// What tests of any part of the page do on it, and wait for.

import type { Page } from 'playwright';

/** Waits until what happened so far is laid out and painted. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await page.getByLabel('Theme').selectOption(theme);
  await page.waitForSelector(`:root[data-theme="${theme}"]`);
}

/** Goes to a passage by its address, and waits until its actions are there. */
export async function choosePassage(page: Page, id: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${id}`);
  await page.locator(`#${id}[data-chosen]`).getByRole('button', { name: 'Copy with citation' }).waitFor();
}

/** Holds back what is asked for under an address, so that what is to come first comes first on any machine. */
export async function hold(page: Page, address: string) {
  let ask = () => {};
  let release = () => {};
  const asked = new Promise<void>((settle) => {
    ask = settle;
  });
  const released = new Promise<void>((settle) => {
    release = settle;
  });
  await page.context().route(address, async (route) => {
    ask();
    await released;
    await route.continue();
  });
  return { asked, release };
}
