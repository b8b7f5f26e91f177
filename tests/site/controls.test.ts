import { expect, test } from 'vitest';
import { answering } from './open.ts';
import { chooseTheme, painted, prefer, topOf } from './page-steps.ts';
import { copied, openSite, type Visiting } from './site.ts';

const site = openSite();

test('a passage that is chosen is told, and copied with its citation or its link', async () => {
  const { page } = await site.open(`${site.address}#tass-9`);
  await page.getByRole('status').filter({ hasText: 'TASS 9 chosen: copy it' }).waitFor();
  await page.getByRole('button', { name: 'Copy with citation' }).click();
  await page.getByRole('status').filter({ hasText: 'Words and citation copied.' }).waitFor();
  await expect
    .poll(() => copied(page))
    .toBe(
      `"There is a chance it could be stopped but I’m not optimistic," the British top military official added.\nTASS, 27 January 2022, passage 9\n${site.address}#tass-9`,
    );
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('status').filter({ hasText: 'Link copied.' }).waitFor();
  await expect.poll(() => copied(page)).toBe(`${site.address}#tass-9`);
});

test('closing what is chosen gives the keyboard back to the number, by button and by Escape', async () => {
  const { page } = await site.open(site.address);
  const number = page.locator('#tass-9 .number');
  const isThere = () => number.evaluate((each) => each === document.activeElement);
  for (const close of [
    ['Close', 'Enter'],
    ['Copy link', 'Escape'],
  ] as const) {
    await number.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: close[0] }).focus();
    await page.keyboard.press(close[1]);
    await expect.poll(isThere).toBe(true);
    await expect(page.getByRole('button', { name: 'Copy link' }).count()).resolves.toBe(0);
  }
});

test('choices of the display are closed as the keyboard goes on: they would cover what follows', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  const button = page.getByRole('button', { name: 'Display' });
  const isOpen = () => page.locator('#display').evaluate((each) => each.matches(':popover-open'));
  await button.focus();
  await page.keyboard.press('Enter');
  for (const _ of ['close', 'size', 'theme', 'keys']) {
    await page.keyboard.press('Tab');
    await expect(isOpen()).resolves.toBe(true);
  }
  await page.keyboard.press('Tab');
  const open = page.getByRole('button', { name: 'Open documents' });
  await expect.poll(() => open.evaluate((each) => each === document.activeElement)).toBe(true);
  await expect(isOpen()).resolves.toBe(false);
  // Its own button closes it, and opens it no second time.
  await page.setViewportSize({ width: 1366, height: 768 });
  await button.click();
  await page.getByRole('radio', { name: 'Sepia' }).focus();
  await button.click();
  await expect(isOpen()).resolves.toBe(false);
});

test('says so where the clipboard refuses, and selects the text instead', async () => {
  const { page } = await site.open(`${site.address}#interfax-8`, {
    script: () => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error()) },
      });
    },
  });
  await page.getByRole('button', { name: 'Copy with citation' }).click();
  await page.getByText('The browser refused to copy').waitFor();
  await expect
    .poll(() => page.evaluate(() => getSelection()?.toString()))
    .toMatch(/^"It should be justified .*\nInterfax, 27 January 2022, passage 8\nhttp.*#interfax-8$/s);
});

test('keeps theme and text size across a reload, without a frame in another theme', async () => {
  const { page, complaints } = await site.open(site.address, {
    script: () => {
      const themes: (string | undefined)[] = [];
      Reflect.set(window, 'themes', themes);
      const note = () => {
        if (document.querySelector('h1') !== null) themes.push(document.documentElement.dataset.theme);
        requestAnimationFrame(note);
      };
      requestAnimationFrame(note);
    },
  });
  await chooseTheme(page, 'dark');
  await prefer(page, '112 %');
  await page.waitForSelector(':root[data-size="2"]');
  const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
  await expect(size()).resolves.toBe('18px');
  await page.reload();
  await answering(page);
  await page.waitForSelector(':root[data-theme="dark"]');
  await expect
    .poll(() => page.getByRole('radio', { name: 'Dark', includeHidden: true }).isChecked())
    .toBe(true);
  await painted(page);
  await expect(size()).resolves.toBe('18px');
  const themes = await page.evaluate(() => Reflect.get(window, 'themes') as string[]);
  expect(new Set(themes)).toEqual(new Set(['dark']));
  expect(complaints).toEqual([]);
});

const holding = (kept: string) => ({ content: `localStorage.setItem('reader', ${JSON.stringify(kept)})` });

test.each<[string, NonNullable<Visiting['script']>]>([
  [
    'throws',
    () =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('forbidden', 'SecurityError');
        },
      }),
  ],
  ['holds no JSON', holding('{')],
  ['holds nothing', holding('null')],
  ['holds what is no choice', holding('{"theme":"<b>","size":9}')],
  ['holds a list', holding('[]')],
])('works where storage %s', async (_, script) => {
  const { page, complaints } = await site.open(site.address, { script });
  await expect
    .poll(() => page.getByRole('radio', { name: 'As the device', includeHidden: true }).isChecked())
    .toBe(true);
  await chooseTheme(page, 'sepia');
  expect(complaints).toEqual([]);
});

test('choosing a passage does not move the page; back and forward follow', async () => {
  const { page } = await site.open(site.address);
  const passage = page.locator('#tass-9');
  await passage.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await topOf(passage);
  await passage.locator('.number').click();
  await page.getByRole('button', { name: 'Copy with citation' }).waitFor();
  await painted(page);
  expect(Math.abs((await topOf(passage)) - before)).toBeLessThanOrEqual(1);
  await page.locator('#tass-10 .number').click();
  await page.locator('#tass-10[data-chosen]').waitFor();
  await page.goBack();
  await page.locator('#tass-9[data-chosen]').waitFor();
  await page.goForward();
  await page.locator('#tass-10[data-chosen]').waitFor();
});

test('what can be done with a passage covers none of it', async () => {
  const { page } = await site.open(site.address);
  for (const id of ['tass-9', 'tass-14', 'interfax-13']) {
    await page.locator(`#${id}`).evaluate((element) => element.scrollIntoView({ block: 'end' }));
    await page.locator(`#${id} .number`).click();
    await page.locator(`#${id}[data-chosen]`).waitFor();
    const bar = page.getByRole('complementary', { name: 'The chosen passage' });
    const bottom = () => page.locator(`#${id}`).evaluate((element) => element.getBoundingClientRect().bottom);
    await expect.poll(async () => (await topOf(bar)) - (await bottom())).toBeGreaterThanOrEqual(0);
  }
});

test('nothing shifts while it loads, on a slow machine too', async () => {
  const { page } = await site.open(`${site.address}#tass-9`, {
    before: async (page) => {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    },
  });
  await page.getByRole('button', { name: 'Copy with citation' }).waitFor();
  await expect(page.evaluate(sumShifts)).resolves.toBe(0);
  // That a shift would be seen.
  await page.evaluate(() => document.body.prepend(document.createElement('hr')));
  await painted(page);
  await expect(page.evaluate(sumShifts)).resolves.toBeGreaterThan(0);
});

test('nothing of the first screen moves, however far a browser has read; what would is seen', async () => {
  const { page } = await site.open(site.address);
  for (const width of [320, 768, 1024, 1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(movedByWhatFollows), `at ${width} pixels`).toEqual([]);
  }
  await page
    .locator('.reports-head .ways')
    .evaluate((each) => Object.assign(each.style, { flex: '1', justifyContent: 'end' }));
  await expect(page.evaluate(movedByWhatFollows)).resolves.toContain('BUTTON Matches');
});

/**
 * Runs in the page, and takes it apart from its end, piece by piece, as a browser paints it that has not read on yet: what
 * stands elsewhere for it. A line that is being written may be broken anew; what is folded or out of sight is nowhere. All
 * is put back.
 */
function movedByWhatFollows(): string[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const pieces: ChildNode[] = [];
  while (walker.nextNode() !== null) {
    const piece = walker.currentNode as ChildNode;
    const element = piece instanceof Element ? piece : piece.parentElement;
    const isOut = element?.closest('.skip, details:not([open]) > :not(summary)');
    if (!isOut) pieces.push(piece);
  }
  const placesOf = (some: readonly ChildNode[]) =>
    some.map((piece) => {
      const range = document.createRange();
      range.selectNode(piece);
      const box = range.getClientRects()[0];
      return box && box.width * box.height > 0 && box.top < innerHeight ? [box.x, box.y] : null;
    });
  const moved = new Set<string>();
  const putBack: (() => void)[] = [];
  let places = placesOf(pieces);
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const written = (piece instanceof Element ? piece : piece.parentElement)?.closest('.passage') ?? null;
    const wasSeen = places[pieces.length] !== null;
    const { parentNode, nextSibling } = piece;
    putBack.push(() => parentNode?.insertBefore(piece, nextSibling));
    piece.remove();
    if (!wasSeen) continue;
    const left = placesOf(pieces);
    for (const [index, place] of left.entries()) {
      const after = places[index];
      const rest = pieces[index];
      if (!(place && after && rest) || written?.contains(rest)) continue;
      if (Math.hypot((place[0] ?? 0) - (after[0] ?? 0), (place[1] ?? 0) - (after[1] ?? 0)) > 0.5)
        moved.add(`${rest.nodeName} ${rest.textContent?.slice(0, 40)}`);
    }
    places = left;
  }
  for (const put of putBack.reverse()) put();
  return [...moved];
}

/** Runs in the page: all that shifted so far. What is buffered comes ahead of the second frame. */
function sumShifts(): Promise<number> {
  let sum = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sum += Number(Reflect.get(entry, 'value'));
  });
  observer.observe({ type: 'layout-shift', buffered: true });
  return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(sum))));
}

test.each([
  [390, 844, '1'],
  [390, 844, '4'],
  [320, 640, '4'],
  [768, 1024, '4'],
  [320, 256, '1'],
  [320, 256, '4'],
])(
  'what Display shows covers nothing of its button, %i x %i at size %s; it is in the window, which may have no room beside',
  async (width, height, size) => {
    const { page } = await site.open(site.address, { window: { width, height } });
    await page.evaluate((chosen) => {
      document.documentElement.dataset.size = chosen;
    }, size);
    const button = page.getByRole('button', { name: 'Display' });
    await button.click();
    const [of, shown] = await Promise.all([button.boundingBox(), page.locator('#display').boundingBox()]);
    if (of === null || shown === null) throw new Error('not shown');
    if (height > 256) expect(shown.y).toBeGreaterThanOrEqual(of.y + of.height);
    expect(shown.y).toBeGreaterThanOrEqual(0);
    expect(shown.y + shown.height).toBeLessThanOrEqual(height);
    expect(shown.height).toBeGreaterThanOrEqual(100);
  },
);

test('with text of twice the size, no choice under Display is broken within its words', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(':root { font-size: 200% }');
    document.adoptedStyleSheets = [sheet];
  });
  await page.getByRole('button', { name: 'Display' }).click();
  const lines = page.locator('#display label').evaluateAll((labels) =>
    labels.slice(0, 4).map((label) => {
      const range = document.createRange();
      range.selectNodeContents(label.lastChild ?? label);
      return [label.textContent, new Set([...range.getClientRects()].map(({ top }) => top)).size];
    }),
  );
  await expect(lines).resolves.toEqual(['100 %', '112 %', '125 %', '150 %'].map((size) => [size, 1]));
});
