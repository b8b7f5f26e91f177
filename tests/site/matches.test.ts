import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { answering, launch, open } from './open.ts';
import { choose, made, ONE_OR_TWO, showing } from './opening-steps.ts';
import { painted, topOf } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();

/** A quotation of one report that the other has as well. */
const words = (page: Page, passage: string) =>
  page.locator(`#${passage} .matched`).getByText('not optimistic', { exact: true });
const lit = (page: Page) => page.locator('.matched[data-chosen]').allTextContents();
const bar = (page: Page) => page.getByRole('complementary', { name: 'The chosen match' });
const button = (page: Page, name: string) => bar(page).getByRole('button', { name });
/** The sign behind a match's words. */
const signs = (page: Page) => page.locator('.sign');
const current = (page: Page) => page.locator('.sign[aria-current]');
const isFocused = (element: Locator) => element.evaluate((one) => one === document.activeElement);
/** "Match 2 of 7", and its kind. */
const place = async (page: Page) => /Match (\d+) of (\d+) · (.*)/.exec((await bar(page).textContent()) ?? '');

test('choosing words lights both ends, brings them level and tells of both; the page stays where it is', async () => {
  const { page, complaints } = await site.open(site.address);
  const here = words(page, 'interfax-3');
  await here.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const before = await topOf(here);
  await here.click();
  await expect.poll(() => lit(page)).toEqual(['not optimistic', 'not optimistic']);
  const apart = async () => Math.abs((await topOf(here)) - (await topOf(words(page, 'tass-9'))));
  await expect.poll(apart).toBeLessThanOrEqual(1);
  expect(Math.abs((await topOf(here)) - before)).toBeLessThanOrEqual(1);
  expect(await place(page)).toMatchObject({ 3: expect.stringMatching(/^Quotation/) });
  for (const end of ['TASS 9', 'Interfax 3']) {
    const link = bar(page).getByRole('link', { name: new RegExp(`^${end} `) });
    await expect(link.locator('strong').textContent()).resolves.toBe('not optimistic');
  }
  await expect.poll(() => page.locator('.lines path[data-chosen]').count()).toBe(1);
  await expect.poll(() => isFocused(current(page).last())).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => lit(page)).toEqual([]);
  await expect.poll(apart).toBeGreaterThan(1);
  expect(Math.abs((await topOf(here)) - before)).toBeLessThanOrEqual(1);
  expect(complaints).toEqual([]);
});

test('words are selected like any text: what ends a selection chooses nothing', async () => {
  const { page } = await site.open(site.address);
  const here = words(page, 'interfax-3');
  await here.evaluate((element) => element.scrollIntoView({ block: 'center' }));
  const { x, y, width, height } = (await here.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + 1, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width - 1, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await painted(page);
  await expect(page.evaluate(() => getSelection()?.toString())).resolves.toMatch(/^n?ot optimi/);
  await expect(bar(page).count()).resolves.toBe(0);
});

test('a sign chooses its match, then crosses to the other end and back, with the keyboard too', async () => {
  const { page } = await site.open(site.address);
  const at = (side: string) => page.locator(`.report[data-side="${side}"] .sign[aria-current]`);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 844 });
    await page.locator('#tass-9 .sign').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isFocused(at('left'))).toBe(true);
    for (const side of ['right', 'left']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => isFocused(at(side)), { message: `${width} ${side}` }).toBe(true);
      const top = await topOf(at(side));
      expect(top).toBeGreaterThan(0);
      expect(top).toBeLessThan(await topOf(bar(page)));
    }
    for (const [name, side] of Object.entries({ Interfax: 'right', TASS: 'left' })) {
      await bar(page).getByRole('link', { name }).click();
      await expect.poll(() => isFocused(at(side))).toBe(true);
    }
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
  }
});

test('the address names both ends and opens the same match elsewhere', async () => {
  const { page } = await site.open(site.address);
  await page.locator('#tass-9 .matched', { hasText: 'chance' }).click();
  await page.waitForURL(/#tass-9~interfax-3(~\d)?$/);
  const other = await site.open(page.url());
  await expect.poll(() => lit(other.page)).toEqual(['chance', 'chance']);
  const first = other.page.locator('.matched[data-chosen]').first();
  await expect.poll(() => topOf(first)).toBeGreaterThan(0);
  expect(await topOf(first)).toBeLessThan(await topOf(bar(other.page)));
});

test('who scrolls on from a match by whatever means is not taken back to it', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  await page.keyboard.press('n');
  await current(page).first().waitFor();
  await painted(page);
  // As a search or a scroll bar does; on a phone what is below has its true height only now.
  const evidence = page.locator('#evidence');
  await evidence.evaluate((element) => element.scrollIntoView());
  await painted(page);
  await painted(page);
  expect(await topOf(evidence)).toBeLessThan(844);
});

test('who has scrolled away from a match gets back to it by its end in the bar, and by its line in the list', async () => {
  const { page } = await site.open(site.address);
  const sign = current(page).first();
  const inSight = async () => {
    const top = await topOf(sign);
    return top > 0 && top < (await topOf(bar(page)));
  };
  const line = page
    .locator('#matches')
    .locator('..')
    .getByRole('link', { name: /^TASS 9/ })
    .first();
  const end = bar(page).locator('[aria-current]');
  for (const link of [line, end, line]) {
    await line.scrollIntoViewIfNeeded();
    await expect.poll(async () => (await current(page).count()) > 0 && (await inSight())).toBe(false);
    await link.click();
    await expect.poll(inSight).toBe(true);
    await expect.poll(() => isFocused(sign)).toBe(true);
  }
});

test('the line of a match follows a text that is pushed down beside a longer one', async () => {
  const { page } = await site.open(site.address);
  await words(page, 'interfax-3').click();
  const line = page.locator('.lines path[data-chosen]');
  await expect.poll(() => line.count()).toBe(1);
  const shorter = await page.evaluate(() => {
    const [left, right] = [...document.querySelectorAll<HTMLElement>('.text')];
    if (left === undefined || right === undefined) throw new Error('There are two');
    const [one, side] = left.offsetHeight < right.offsetHeight ? [left, 0] : [right, 1];
    one.style.setProperty('--level', '3px');
    return side;
  });
  const apart = () =>
    line.evaluate((path, at) => {
      const [start = 0, end = 0] = [...(path.getAttribute('d') ?? '').matchAll(/ (\d+)(?=C|$)/g)].map(
        ([, y]) => Number(y),
      );
      const mark = document.querySelectorAll('.matched[data-chosen]')[at]?.getClientRects()[0];
      const top = path.closest('.columns')?.getBoundingClientRect().top ?? 0;
      return Math.abs((mark ? (mark.top + mark.bottom) / 2 - top : 0) - (at === 0 ? start : end));
    }, shorter);
  await expect.poll(apart).toBeLessThanOrEqual(1);
});

test('Back leads to where the list was left', async () => {
  const { page } = await site.open(site.address);
  const line = page
    .locator('#matches')
    .locator('..')
    .getByRole('link', { name: /^TASS 9/ })
    .first();
  await line.scrollIntoViewIfNeeded();
  const top = await topOf(line);
  await line.click();
  await bar(page).waitFor();
  await page.goBack();
  await bar(page).waitFor({ state: 'detached' });
  await expect.poll(() => topOf(line)).toBe(top);
});

test('next and previous go round all matches, by button and by key, without filling the history', async () => {
  const { page } = await site.open(site.address);
  const entries = () => page.evaluate(() => history.length);
  const before = await entries();
  await page.getByRole('button', { name: 'First match' }).click();
  const number = async () => (await place(page))?.[1];
  await expect.poll(number).toBe('1');
  const count = (await place(page))?.[2];
  await button(page, 'Next match').click();
  await expect.poll(number).toBe('2');
  await expect.poll(() => isFocused(button(page, 'Next match'))).toBe(true);
  await page.keyboard.press('p');
  await page.keyboard.press('p');
  await expect.poll(number).toBe(count);
  await page.keyboard.press('n');
  await expect.poll(number).toBe('1');
  await expect(entries()).resolves.toBe(before);
  // By key, from wherever the keyboard is but the bar, it comes along: Enter then crosses to the other end.
  await page.locator('#title').focus();
  await page.keyboard.press('n');
  await expect
    .poll(() => isFocused(page.locator('.report[data-side="left"] .sign[aria-current]')))
    .toBe(true);
  await page.keyboard.press('Enter');
  await expect
    .poll(() => isFocused(page.locator('.report[data-side="right"] .sign[aria-current]')))
    .toBe(true);
});

test('the keys are those of whoever writes, and can be turned off', async () => {
  const { page } = await site.open(site.address);
  await page.getByRole('button', { name: 'Open documents' }).click();
  await page.getByText('Paste text', { exact: true }).click();
  await page.getByRole('textbox', { name: 'Text to open' }).press('n');
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('checkbox', { name: /n next match/ }).uncheck();
  await page.locator('#title').focus();
  await page.keyboard.press('n');
  await painted(page);
  await expect(bar(page).count()).resolves.toBe(0);
  await page.reload();
  await answering(page);
  await page.keyboard.press('n');
  await painted(page);
  await expect(bar(page).count()).resolves.toBe(0);
});

test('what is no match is set aside, the next one follows, and nothing else moves; undone, it is back', async () => {
  const { page } = await site.open(site.address);
  await words(page, 'tass-9').click();
  const here = await place(page);
  const number = here?.[1] ?? '';
  await button(page, 'Not a match').click();
  await bar(page).getByText(`Match ${number} set aside.`).waitFor();
  await expect.poll(async () => (await place(page))?.[1]).not.toBe(number);
  expect((await place(page))?.[2]).toBe(here?.[2]);
  await expect(isFocused(button(page, 'Not a match'))).resolves.toBe(true);
  await expect(page.locator(`.sign[data-match="${number}"]`).count()).resolves.toBe(0);
  await expect(page.locator('.in-both').textContent()).resolves.not.toContain('“not optimistic”');
  await page.getByRole('heading', { name: /^In both: \d+ matches, 1 set aside$/ }).waitFor();
  const spoken = page.locator('.unseen[role=status]');
  await expect(spoken.textContent()).resolves.toContain(`Match ${number} set aside.`);
  await page.keyboard.press('n');
  // It is said once, and can still be undone.
  await expect.poll(() => spoken.textContent()).not.toContain('set aside');
  await button(page, 'Undo').click();
  await expect.poll(async () => (await place(page))?.[1]).toBe(number);
  await expect(page.locator(`.sign[data-match="${number}"]`).count()).resolves.toBe(2);
  await expect(bar(page).evaluate((one) => one.contains(document.activeElement))).resolves.toBe(true);
});

test('undone, the reader is at the end where they stood', async () => {
  const { page } = await site.open(site.address);
  await page.locator('#interfax-3 .sign').first().click();
  await bar(page).waitFor();
  const there = page.url();
  expect(there).toMatch(/#interfax-3~/);
  await button(page, 'Not a match').click();
  await expect.poll(() => page.url()).not.toBe(there);
  await button(page, 'Undo').click();
  await expect.poll(() => page.url()).toBe(there);
});

test('side by side, the bar covers neither end, however many lines the other one has', async () => {
  const { page } = await site.open(site.address, { window: { width: 1366, height: 768 } });
  const run =
    'the keeper of the northern gate lights the great lamp of the quay when the first ship is seen at sea';
  const around = (words: string, filler: string) =>
    [filler.repeat(300), `${words} ${run} again.`, filler.repeat(300)].join('\n\n');
  await choose(page, ONE_OR_TWO, [
    made('a.txt', around('Now', 'Rain fell on Elm. ')),
    made('b.txt', around('On the old pier near the town of Oak', 'Gulls slept in the reeds. ')),
  ]);
  await showing(page, 'a.txt and b.txt, side by side');
  const sign = page.locator('#a-txt-2 .sign');
  // At the window's lower edge.
  await sign.evaluate((one) => one.scrollIntoView({ block: 'end' }));
  await sign.click();
  await bar(page).waitFor();
  const ends = () =>
    page
      .locator('.sign[aria-current]')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
  const top = async () => (await bar(page).boundingBox())?.y ?? 0;
  await expect.poll(async () => (await ends()).length).toBe(2);
  await expect.poll(async () => Math.max(...(await ends())) <= (await top())).toBe(true);
});

test('a window that is turned while a match is chosen is followed, and nothing is complained of', async () => {
  const { page, complaints } = await site.open(site.address, {
    window: { width: 390, height: 844 },
    script: () => addEventListener('error', ({ message }) => console.error(message)),
  });
  await page.locator('#tass-9 .sign').first().click();
  await bar(page).waitFor();
  for (const [width, height] of [
    [844, 390],
    [1440, 900],
    [320, 256],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    await painted(page);
  }
  expect(complaints).toEqual([]);
});

test('in a low window the bar is one line, with the number, both ends and Undo in reach', async () => {
  const { page } = await site.open(site.address, { window: { width: 320, height: 256 } });
  // What listens to keys is the last to answer.
  await page.locator('.lines').waitFor({ state: 'attached' });
  await page.keyboard.press('n');
  await bar(page).waitFor();
  for (const [width, height] of [
    [320, 256],
    [390, 390],
    [844, 390],
  ] as const) {
    await page.setViewportSize({ width, height });
    const high = async () => (await bar(page).boundingBox())?.height;
    expect(await high(), `${width} x ${height}`).toBeLessThan(60);
    await expect(bar(page).innerText()).resolves.toMatch(/1\/9|Match 1 of 9/);
    for (const name of [/^TASS 2/, /^Interfax 1/])
      await bar(page).getByRole('link', { name }).click({ trial: true });
    await button(page, 'Not a match').click();
    expect(await high(), `${width} x ${height}`).toBeLessThan(60);
    const [told, aside] = await bar(page)
      .locator('.bar-match, .set-aside')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
    if (width === 844) expect(aside?.left).toBeGreaterThan((told?.right ?? width) + 3);
    await button(page, 'Undo').click();
    await expect.poll(async () => (await place(page))?.[1]).toBe('1');
  }
});

test('with all set aside, no passage has a match; all are brought back at once', async () => {
  const { page } = await site.open(site.address);
  const restore = page.getByRole('button', { name: /^Restore \d+ set aside$/ });
  const without = page.locator('.matches .half').first();
  const before = await page.locator('.in-both').textContent();
  await expect(without.getByRole('link', { name: 'TASS 7' }).count()).resolves.toBe(0);
  await page.getByRole('button', { name: 'First match' }).click();
  for (let left = Number((await place(page))?.[2]); left > 0; left--) {
    await button(page, 'Not a match').click();
    await expect.poll(() => signs(page).count()).toBe(2 * (left - 1));
  }
  await bar(page).waitFor({ state: 'detached' });
  // The keyboard is on the way back.
  const undo = page.getByRole('complementary', { name: 'Set aside' }).getByRole('button', { name: 'Undo' });
  await expect.poll(() => isFocused(undo)).toBe(true);
  await expect(signs(page).count()).resolves.toBe(0);
  await without.getByRole('link', { name: 'TASS 7' }).waitFor();
  await restore.click();
  await expect.poll(() => page.locator('.in-both').textContent()).toBe(before);
});

test('matches can be switched off, and stay off', async () => {
  const { page } = await site.open(site.address);
  const matches = page.getByRole('button', { name: 'Matches', exact: true });
  await expect(matches.getAttribute('aria-pressed')).resolves.toBe('true');
  await matches.click();
  await expect.poll(() => page.locator('.text .matched, .sign').count()).toBe(0);
  await expect.poll(() => page.locator('.lines path').count()).toBe(0);
  await page.reload();
  await answering(page);
  await expect.poll(() => matches.getAttribute('aria-pressed')).toBe('false');
  await expect.poll(() => page.locator('.text .matched').count()).toBe(0);
  // What is listed as matching can still be seen in place: the chosen match shows its two ends, and no other.
  await page.locator('.in-both a').first().click();
  await expect.poll(async () => (await lit(page)).length).toBeGreaterThan(1);
  await expect(page.locator('.text .matched:not([data-chosen])').count()).resolves.toBe(0);
});

test('at the largest text size all buttons of the bar are in sight, on a tablet and on phones', async () => {
  const { page } = await site.open(site.address, { window: { width: 768, height: 1024 } });
  await page.getByRole('button', { name: 'Display' }).click();
  await page.getByRole('radio', { name: '150 %' }).check();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'First match' }).click();
  await page.getByRole('button', { name: 'Not a match' }).click();
  const buttons = page.getByRole('complementary').locator('.bar-ways').getByRole('button');
  for (const [width, height] of [
    [768, 1024],
    [390, 664],
    [320, 640],
  ] as const) {
    await page.setViewportSize({ width, height });
    const boxes = await buttons.evaluateAll((all) => all.map((each) => each.getBoundingClientRect()));
    expect(boxes).toHaveLength(4);
    for (const { bottom, right } of boxes) {
      expect(bottom).toBeLessThanOrEqual(height);
      expect(right).toBeLessThanOrEqual(width);
    }
    // In one row: none stands by itself.
    expect(new Set(boxes.map(({ top }) => top)).size).toBe(1);
  }
});

test('the bar covers nothing that it explains, and is one line in a window that is low', async () => {
  const { page } = await site.open(site.address);
  const edges = (element: Locator) =>
    element.first().evaluate((one) => {
      const boxes = [...one.getClientRects()];
      return { top: boxes[0]?.top ?? 0, bottom: boxes.at(-1)?.bottom ?? 0 };
    });
  const end = page.locator('#tass-9 .matched[data-chosen]');
  for (const [width, height] of [
    [390, 844],
    [320, 256],
    [844, 390],
    [1440, 900],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.evaluate(() => scrollTo(0, 0));
    await words(page, 'tass-9').click();
    await end.first().waitFor();
    const [first, last, over] = [await edges(end), await edges(end.last()), await edges(bar(page))];
    expect(first.top).toBeGreaterThanOrEqual(0);
    expect(last.bottom).toBeLessThanOrEqual(over.top);
    for (const name of ['TASS 9', 'Interfax 3']) {
      await expect(
        bar(page)
          .getByRole('link', { name: new RegExp(`^${name}`) })
          .isVisible(),
      ).resolves.toBe(true);
    }
    if (height < 480) expect(over.bottom - over.top).toBeLessThan(60);
    else expect((await bar(page).textContent()) ?? '').toContain('he added that he was');
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
  }
});

test('without scripts a sign is a plain link to the other end, and what matches is all there', async () => {
  const { page } = await site.openWithoutScripts(site.address);
  const sign = page.locator('#interfax-3 .sign').first();
  await expect(sign.getAttribute('href')).resolves.toBe('#tass-9');
  await expect(sign.getAttribute('aria-label')).resolves.toMatch(/^Match \d+, .*, in TASS 9$/);
  for (const heading of ['What matches', 'The evidence', 'The request', /^Notes/]) {
    await expect(page.getByRole('heading', { name: heading }).first().isVisible()).resolves.toBe(true);
  }
  for (const text of ['Sergei', 'no match found', 'more of these words in', 'none is supplied']) {
    await expect.poll(() => page.locator('main').textContent()).toContain(text);
  }
  await expect(page.locator('.toolbar, .ways, button').filter({ visible: true }).count()).resolves.toBe(0);
});

test('each section opens at its heading by its address', async () => {
  const { page } = await site.open(`${site.address}#matches`);
  for (const id of ['matches', 'evidence', 'request', 'notes']) {
    if (id !== 'matches') {
      await page.goto('about:blank');
      await page.goto(`${site.address}#${id}`);
      await answering(page);
    }
    const heading = page.locator(`#${id}`);
    // The last section is shorter than the window, and the page ends with it.
    await expect.poll(() => topOf(heading), { message: id }).toBeLessThan(id === 'notes' ? 800 : 150);
    expect(await topOf(heading), id).toBeGreaterThanOrEqual(0);
  }
});

test('Close keeps the reader’s place and focus', async () => {
  const { page } = await site.open(`${site.address}#tass-9~interfax-3`);
  const passage = page.locator('#tass-9');
  const apart = async () => Math.abs((await topOf(passage)) - (await topOf(page.locator('#interfax-3'))));
  await expect.poll(apart).toBeLessThan(100);
  const before = await topOf(passage);
  await button(page, 'Close').click();
  await bar(page).waitFor({ state: 'detached' });
  await expect.poll(apart).toBeGreaterThan(100);
  expect(Math.abs((await topOf(passage)) - before)).toBeLessThanOrEqual(1);
  await expect.poll(() => passage.evaluate((element) => element.contains(document.activeElement))).toBe(true);
});

test.each(['tass-7~interfax-1', 'tass-7'])(
  'where the browser has text of twice the size a narrow window has all buttons and names of the bar at %s',
  async (address) => {
    const browser = await launch(['--blink-settings=defaultFontSize=32']);
    const { page } = await open(browser, `${site.address}#${address}`, {
      viewport: { width: 320, height: 640 },
    });
    const bar = page.locator('.bar');
    await bar.waitFor();
    const ends = await bar
      .getByRole('button')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect().right));
    const cut = await bar
      .locator('.bar-end > b > *, .bar-where > p:not(.bar-match)')
      .evaluateAll((names) =>
        names.filter((one) => one.scrollWidth > one.clientWidth).map(({ textContent }) => textContent),
      );
    await browser.close();
    expect(Math.max(...ends)).toBeLessThanOrEqual(320);
    expect(cut).toEqual([]);
  },
);
