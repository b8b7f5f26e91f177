// What tests of any part of the page do on it, and wait for.

import type { Locator, Page } from 'playwright';

/** Waits until what happened so far is laid out and painted. */
export function painted(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );
}

/** How far below the top of the window something begins (pixels). */
export function topOf(element: Locator): Promise<number> {
  return element.first().evaluate((one) => one.getClientRects()[0]?.top ?? Number.NaN);
}

/** The names of the choices under Display, by the value that the root element then has. */
const NAMES: Readonly<Record<string, string>> = {
  auto: 'As the device',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** Makes a choice under Display, and closes it again. */
export async function prefer(page: Page, name: string): Promise<void> {
  const display = page.getByRole('button', { name: 'Display' });
  await display.click();
  await page.getByRole('radio', { name, exact: true }).check();
  await display.click();
  await page.locator('#display').waitFor({ state: 'hidden' });
}

export async function chooseTheme(page: Page, theme: string): Promise<void> {
  await prefer(page, NAMES[theme] ?? '');
  await page.waitForSelector(`:root[data-theme="${theme}"]`);
}

/** Goes to a passage by its address, and waits until what can be done with it is there. */
export async function choosePassage(page: Page, id: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${id}`);
  await page.locator(`#${id}[data-chosen]`).waitFor();
  await page.getByRole('button', { name: 'Copy with citation' }).waitFor();
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
