import { expect, test } from 'vitest';
import { violations } from './axe.ts';
import { fileAddress, open } from './open.ts';
import { openSite } from './site.ts';

const site = openSite();

const themes = ['auto', 'light', 'sepia', 'dark', 'contrast'];
const schemes = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
] as const;

test.each(schemes)(
  'axe finds nothing: $colorScheme scheme, forced colours $forcedColors, any theme',
  async (scheme) => {
    const { page } = await open(site.browser, `${fileAddress}#tass-9`, scheme);
    for (const theme of scheme.forcedColors === 'none' ? themes : ['auto', 'contrast']) {
      await page.getByLabel('Theme').selectOption(theme);
      await page.waitForSelector(`:root[data-theme="${theme}"]`);
      expect(await violations(page), theme).toEqual([]);
    }
    await page.context().close();
  },
);

test.each([390, 768])('axe finds nothing at %i pixels', async (width) => {
  const { page } = await open(site.browser, `${fileAddress}#interfax-3`, {
    viewport: { width, height: 800 },
  });
  await expect(violations(page)).resolves.toEqual([]);
  await page.context().close();
});

test('every control is 44 pixels or more each way', async () => {
  const { page } = await open(site.browser, `${fileAddress}#tass-9`);
  const small = await page
    .locator('button, select, summary, .button, .number, .flag-ways a')
    .evaluateAll((controls) =>
      controls
        .map((control) => ({ name: control.outerHTML.slice(0, 60), box: control.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && (box.height < 44 || box.width < 44))
        .map(({ name }) => name),
    );
  expect(small).toEqual([]);
  await page.context().close();
});

test('everything is reached and used with the keyboard alone, and focus is always seen', async () => {
  const { page } = await open(site.browser, fileAddress);
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
  expect(names).toEqual(expect.arrayContaining(['TASS', 'A+, larger text', 'Theme', 'Print', 'TASS 9']));
  await page.keyboard.press('Enter');
  await expect(page.evaluate(() => location.hash)).resolves.toBe('#tass-9');
  await page.keyboard.press('Tab');
  await expect(page.evaluate(() => document.activeElement?.textContent)).resolves.toBe('Copy with citation');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Copy with citation' }).count()).resolves.toBe(0);
  await expect(page.evaluate(() => location.hash)).resolves.toBe('');
  await page.context().close();
});
