import type { Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { colourViolations, violations } from './axe.ts';
import { choosePassage, chooseTheme } from './page-steps.ts';
import { openSite } from './site.ts';

const site = openSite();
let page: Page;

beforeAll(async () => {
  ({ page } = await site.open(site.address));
  await choosePassage(page, 'tass-9');
});

test.each([1440, 768, 390])('axe finds nothing at %i pixels', async (width) => {
  await page.setViewportSize({ width, height: 900 });
  await expect(violations(page)).resolves.toEqual([]);
});

const light = { colorScheme: 'light', forcedColors: 'none' } as const;
const dark = { colorScheme: 'dark', forcedColors: 'none' } as const;

test.each([
  ['light', light],
  ['sepia', light],
  ['contrast', light],
  ['dark', dark],
  ['contrast', dark],
  ['auto', { colorScheme: 'light', forcedColors: 'active' }],
  ['auto', { colorScheme: 'dark', forcedColors: 'active' }],
] as const)('axe finds nothing in the colours of theme %s with %o', async (theme, media) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.emulateMedia(media);
  await chooseTheme(page, theme);
  await expect(colourViolations(page)).resolves.toEqual([]);
});

test.each([
  ['light', light],
  ['dark', dark],
  ['contrast', { ...light, contrast: 'more' }],
  ['contrast', { ...dark, contrast: 'more' }],
] as const)('the theme auto is %s where the system is', async (theme, media) => {
  const tokens = () =>
    page.evaluate(() =>
      ['.passage', '.flag', '[data-chosen]', '.toolbar button'].map((selector) => {
        const { color, backgroundColor, borderColor } = getComputedStyle(
          document.querySelector(selector) ?? document.body,
        );
        return { color, backgroundColor, borderColor };
      }),
    );
  await page.emulateMedia(media);
  await chooseTheme(page, theme);
  const named = await tokens();
  await chooseTheme(page, 'auto');
  await expect(tokens()).resolves.toEqual(named);
});

test('what is chosen has the system’s own colours where those are forced, dark ones too', async () => {
  const { page: tab } = await site.open(`${site.address}#tass-7~interfax-1`, {
    media: { forcedColors: 'active', colorScheme: 'dark' },
  });
  const chosen = tab.locator('.text .matched[data-chosen]').first();
  await chosen.waitFor();
  const [shown, system] = await chosen.evaluate((element) => {
    const colours = (of: Element) => [getComputedStyle(of).color, getComputedStyle(of).backgroundColor];
    const mark = document.createElement('mark');
    mark.style.cssText = 'forced-color-adjust: none; color: MarkText; background: Mark';
    document.body.append(mark);
    return [colours(element), colours(mark)];
  });
  expect(shown).toEqual(system);
});

test('nothing takes room where nothing is said, whatever room a reader gives to paragraphs', async () => {
  const { page: tab } = await site.open(site.address);
  await tab.evaluate(() => {
    for (const paragraph of document.querySelectorAll<HTMLElement>('.said p'))
      paragraph.style.setProperty('margin-block-end', '2em', 'important');
  });
  const heights = await tab
    .locator('.said')
    .evaluateAll((all) => all.map(({ clientHeight }) => clientHeight));
  expect(heights).toEqual([0, 0]);
});

test('every control is 44 pixels or more each way', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const small = await page
    .locator('button, select, summary, .button, .to:not(.facts-told .to), .flag-ways a, input')
    .evaluateAll((controls) =>
      controls
        .map((control) => ({ name: control.outerHTML.slice(0, 60), box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ name }) => name),
    );
  expect(small).toEqual([]);
});

test('everything is reached and used with the keyboard alone, and focus is always seen', async () => {
  const { page } = await site.open(site.address);
  const names: string[] = [];
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(() => {
      const element = document.activeElement;
      const style = element === null ? null : getComputedStyle(element);
      return {
        name: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
        outline: style?.outlineStyle,
      };
    });
    expect(focus.outline).not.toBe('none');
    names.push(focus.name);
    if (focus.name === 'TASS 9') break;
  }
  expect(names).toEqual(expect.arrayContaining(['To the reports', 'Display', 'Print', 'TASS 9']));
  await page.keyboard.press('Enter');
  await page.waitForURL(/#tass-9$/);
  await page.getByRole('button', { name: 'Copy with citation' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Copy with citation' }).waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('');
});
