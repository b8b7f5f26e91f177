// The built page for the tests of one file: the worker's browser, and in it the pages that each test opens.

import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeEach, inject } from 'vitest';
import { LONGEST_WAIT } from '../chromium.ts';
import { answering, listen, QUIET, type Visit } from './open.ts';

export type { Visit };

const DESK = { width: 1440, height: 900 };
/** All that can be emulated: what one visit does not ask for would stay as the visit before it had it. */
const ORDINARY = {
  media: null,
  colorScheme: null,
  reducedMotion: 'reduce',
  forcedColors: null,
  contrast: null,
} as const;

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
  let inTest = false;
  beforeEach(() => {
    inTest = true;
  });
  afterEach(async () => {
    inTest = false;
    await clear('test', address);
  });
  afterAll(() => clear('file', address));

  async function visit(scripts: Room['scripts'], to: string, visiting: Visiting): Promise<Visit> {
    const { context, page: first, added } = await roomOf(inTest ? 'test' : 'file', scripts, address);
    const isFree = visiting.before === undefined && first.url() === address + QUIET;
    const page = isFree ? first : await context.newPage();
    await page.setViewportSize(visiting.window ?? DESK);
    await page.emulateMedia({ ...ORDINARY, ...visiting.media });
    if (visiting.script !== undefined) added.push(await page.addInitScript(visiting.script));
    const noted = listen(page, to);
    await visiting.before?.(page);
    await page.goto(to);
    return noted;
  }

  return {
    address,
    async open(to, visiting = {}) {
      const noted = await visit('run', to, visiting);
      await answering(noted.page);
      return noted;
    },
    openWithoutScripts: (to, visiting = {}) => visit('do not run', to, visiting),
  };
}

/** A context, and the page in it that one visit after another can have: a new one costs a browser three times as much. */
type Room = {
  readonly for: 'test' | 'file';
  readonly scripts: 'run' | 'do not run';
  readonly context: BrowserContext;
  readonly page: Page;
  /** What runs ahead of the page's own scripts, to be taken out again. */
  readonly added: { readonly dispose: () => Promise<void> }[];
};

/** Files that run one after another in one worker share these. */
const rooms: Room[] = [];

async function roomOf(scope: Room['for'], scripts: Room['scripts'], address: string): Promise<Room> {
  const known = rooms.find((room) => room.for === scope && room.scripts === scripts);
  if (known !== undefined) return known;
  const context = await (await globalThis.browser).newContext({
    javaScriptEnabled: scripts === 'run',
    viewport: DESK,
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(LONGEST_WAIT);
  await context.addInitScript(noteCopies);
  const page = await context.newPage();
  await page.goto(address + QUIET);
  const room: Room = { for: scope, scripts, context, page, added: [] };
  rooms.push(room);
  return room;
}

/** As if nobody had been there: one quiet page, from which the next opens in the process that is there, and nothing kept. */
async function clear(scope: Room['for'], address: string): Promise<void> {
  for (const { context, page, added } of rooms.filter((room) => room.for === scope)) {
    if (context.pages().length === 1 && page.url() === address + QUIET) continue;
    for (const other of context.pages()) if (other !== page) await other.close();
    page.removeAllListeners();
    for (const script of added.splice(0)) await script.dispose();
    await context.unrouteAll();
    await page.goto(address + QUIET);
    const session = await context.newCDPSession(page);
    for (const origin of [new URL(address).origin, 'file://']) {
      await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    }
    await session.detach();
  }
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
  const writeForms = clipboard.write.bind(clipboard);
  clipboard.write = async (items) => {
    await writeForms(items);
    const read = async (type: string) => (await items[0]?.getType(type))?.text();
    Reflect.set(window, 'copied', await read('text/plain'));
    Reflect.set(window, 'copiedHtml', await read('text/html'));
  };
}

/** The same as HTML, where it was copied in both forms. */
export function copiedHtml(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'copiedHtml'));
}

/** What this page has copied last, as text. */
export function copied(page: Page): Promise<unknown> {
  return page.evaluate(() => Reflect.get(window, 'copied'));
}
