// The built page for the tests of one file: the one browser, and in it the pages that each test opens.

import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, inject } from 'vitest';
import { LONGEST_WAIT } from '../chromium.ts';
import { answering, listen, type Visit } from './open.ts';

export type { Visit };

const DESK = { width: 1440, height: 900 };
/** A file beside the page in which nothing runs. From it the browser opens the page in the process that it has already. */
const QUIET = 'licences.txt';

export type Visiting = {
  readonly window?: { readonly width: number; readonly height: number };
  readonly media?: Parameters<Page['emulateMedia']>[0];
  /** Runs in the page, ahead of its own scripts. */
  readonly script?: Parameters<Page['addInitScript']>[0];
  /** Done to the page ahead of its visit; the page is then not used again. */
  readonly before?: (page: Page) => Promise<unknown>;
};

export type Site = {
  /** Where the page is served. */
  readonly address: string;
  /** Opens an address and waits until the page answers. */
  readonly open: (address: string, visiting?: Visiting) => Promise<Visit>;
  /** The same where scripts do not run. */
  readonly openWithoutScripts: (address: string, visiting?: Visiting) => Promise<Visit>;
};

/**
 * To be called at the top of a test file. What is opened ahead of its tests stays until the last. What a test opens is left
 * behind it, and all that it kept is forgotten; neither knows what the other keeps.
 */
export function openSite(): Site {
  const address = inject('address');
  let browser: Browser;
  let inTest = false;
  const rooms = new Map<string, Promise<Room>>();

  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'), { timeout: LONGEST_WAIT });
  });
  beforeEach(() => {
    inTest = true;
  });
  afterEach(async () => {
    inTest = false;
    const room = await rooms.get('test');
    if (room !== undefined) await clear(room, address);
  });
  afterAll(async () => {
    rooms.clear();
    await browser.close();
  });

  async function visit(name: string, to: string, visiting: Visiting): Promise<Visit> {
    const made = rooms.get(name) ?? makeRoom(browser, `${address}${QUIET}`, name !== 'without scripts');
    rooms.set(name, made);
    const room = await made;
    const page =
      visiting.before === undefined && room.page.url() === room.quiet
        ? room.page
        : await room.context.newPage();
    await page.setViewportSize(visiting.window ?? DESK);
    await page.emulateMedia(visiting.media ?? {});
    if (visiting.script !== undefined) room.scripts.push(await page.addInitScript(visiting.script));
    const noted = listen(page, to);
    await visiting.before?.(page);
    await page.goto(to);
    return noted;
  }

  return {
    address,
    async open(to, visiting = {}) {
      const noted = await visit(inTest ? 'test' : 'file', to, visiting);
      await answering(noted.page);
      return noted;
    },
    openWithoutScripts: (to, visiting = {}) => visit('without scripts', to, visiting),
  };
}

/** A context, and the page in it that one visit after another can have: a new one costs a browser three times as much. */
type Room = {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly quiet: string;
  readonly scripts: { readonly dispose: () => Promise<void> }[];
};

async function makeRoom(browser: Browser, quiet: string, javaScriptEnabled: boolean): Promise<Room> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: DESK,
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  await context.addInitScript(noteCopies);
  const page = await context.newPage();
  await page.goto(quiet);
  return { context, page, quiet, scripts: [] };
}

async function clear({ context, page, quiet, scripts }: Room, address: string): Promise<void> {
  const others = context.pages().filter((other) => other !== page);
  if (others.length === 0 && page.url() === quiet) return;
  for (const other of others) await other.close();
  page.removeAllListeners();
  for (const script of scripts.splice(0)) await script.dispose();
  await context.unrouteAll();
  await page.goto(quiet);
  const session = await context.newCDPSession(page);
  for (const origin of [new URL(address).origin, 'file://']) {
    await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  }
  await session.detach();
}

/** Runs in each page, and notes what the browser has copied for it: the clipboard itself is one for all pages. */
function noteCopies(): void {
  const { clipboard } = navigator;
  const write = clipboard?.writeText.bind(clipboard);
  if (write === undefined) return;
  clipboard.writeText = async (text) => {
    await write(text);
    Reflect.set(window, 'copied', text);
  };
}

/** What this page has copied last. */
export function copied(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'copied'));
}
