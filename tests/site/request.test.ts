import { text } from 'node:stream/consumers';
import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { answering, onDisk } from './open.ts';
import { choose, keptEntries, keptText, made, ONE_OR_TWO, showing } from './opening-steps.ts';
import { painted, topOf } from './page-steps.ts';
import { copied, copiedHtml, openSite } from './site.ts';

const site = openSite();

const sheet = (page: Page) => page.getByRole('textbox', { name: 'The letter' });
const mail = (page: Page) => page.locator('a[href^="mailto:"]');
const said = (page: Page, words: string) =>
  page.locator('.letter-ways [role=status]').getByText(words).waitFor();
const undo = (page: Page) => page.getByRole('button', { name: 'Undo my changes' });
async function mailBody(page: Page): Promise<string> {
  const href = (await mail(page).getAttribute('href')) ?? '';
  expect(href.length).toBeLessThanOrEqual(1_900);
  return decodeURIComponent(href.split('&body=')[1] ?? '').replaceAll('\r\n', '\n');
}
async function download(page: Page): Promise<string> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as .md' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('request-for-specification.md');
  return text(await file.createReadStream());
}

test('one letter is mailed whole, copied as text and HTML, and saved with the flag and the checksums', async () => {
  const { page, complaints } = await site.open(site.address);
  await expect.poll(() => mailBody(page)).toMatch(/your name/);
  const body = await mailBody(page);
  expect(body).toMatch(/^Dear colleague,\n\n.*\n14\. References: .*\[your name\]$/s);
  expect(body.match(/^\d+\. /gm)).toHaveLength(14);
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await said(page, 'The letter is on the clipboard.');
  await expect(copied(page)).resolves.toBe(body);
  await expect(copiedHtml(page)).resolves.toMatch(
    /^<p>Dear colleague,<\/p>.*<ol><li>Purpose: .*<br>\[your name\]<\/p>$/s,
  );
  const saved = await download(page);
  expect(saved).toContain('> These are news reports.');
  expect(saved).toContain(body);
  for (const id of ['53d00cb01f', '6f89a5f4cb']) expect(saved.split(id)).toHaveLength(2);
  expect(body).not.toMatch(/53d00cb01f|\*\*|clipboard/);
  expect(complaints).toEqual([]);
});

test.each([
  ['Copy the letter', 'request'],
  ['Download as .md', 'request'],
  ['Save as JSON', 'evidence'],
])('what came of “%s” is told again when it comes about again', async (name, section) => {
  const { page } = await site.open(site.address);
  const status = page.locator(`.${section} [role="status"]`);
  await page.getByRole('button', { name }).click();
  await expect.poll(() => status.textContent()).not.toBe('');
  await status.evaluate((region) => {
    const note = () => Reflect.set(window, 'told', region.textContent);
    new MutationObserver(note).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await page.getByRole('button', { name }).click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'told'))).toBe(await status.textContent());
});

test('on a phone the letter stays where it is when something is said above it', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  const copy = page.getByRole('button', { name: 'Copy the letter' });
  const below = async () => (await topOf(sheet(page))) - (await topOf(copy));
  const before = await below();
  await copy.click();
  await said(page, 'The letter is on the clipboard.');
  await expect(below()).resolves.toBe(before);
});

test('what is changed goes into all forms, is there at the next visit, and is undone', async () => {
  const { page, complaints } = await site.open(site.address);
  await page.getByLabel('To', { exact: true }).fill('lead@example.org');
  await page.getByLabel('Subject').fill('The ferry');
  await sheet(page).getByText('Dear colleague,').click();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await page.keyboard.type('We met on Monday.');
  await expect
    .poll(() => mail(page).getAttribute('href'))
    .toMatch(/^mailto:lead@example\.org\?subject=The%20ferry&/);
  await expect.poll(() => mailBody(page)).toMatch(/^Dear colleague,\n\nWe met on Monday\.\n\nThank you/);
  await expect.poll(() => keptText(page)).toContain('We met on Monday.');
  await page.reload();
  await answering(page);
  await sheet(page).getByText('We met on Monday.').waitFor();
  await expect(page.getByLabel('Subject').inputValue()).resolves.toBe('The ferry');
  expect(await download(page)).toMatch(/^# The ferry\n/);
  await undo(page).click();
  await expect.poll(() => mailBody(page)).toMatch(/^Dear colleague,\n\nThank you/);
  await expect(sheet(page).textContent()).resolves.not.toContain('Monday');
  await undo(page).waitFor({ state: 'detached' });
  await expect.poll(() => keptText(page)).not.toContain('Monday');
  expect(complaints).toEqual([]);
});

test('until the page answers nothing can be typed, which would be lost', async () => {
  const { page } = await site.openWithoutScripts(site.address);
  await expect(sheet(page).getAttribute('contenteditable')).resolves.toBe('false');
  await expect(page.locator('.letter :is(input, textarea)[readonly]').count()).resolves.toBe(2);
});

test('edits that were undone come back, here and in another tab', async () => {
  const { page } = await site.open(site.address);
  await page.getByLabel('Subject').fill('The ferry');
  const other = await page.context().newPage();
  await other.goto(site.address);
  await expect.poll(() => other.getByLabel('Subject').inputValue()).toBe('The ferry');
  await other.getByLabel('Subject').fill('The bridge');
  await expect.poll(() => keptText(other)).toContain('The bridge');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('The bridge');
  await undo(page).click();
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toMatch(/^Specification documents/);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => page.getByLabel('Subject').inputValue()).toBe('The bridge');
});

test('what is no address of a mail is left out of the link, and said', async () => {
  const { page } = await site.open(site.address);
  await page.getByLabel('To', { exact: true }).fill('Ada?bcc=all@example.org');
  await page.getByText('“To” is no mail address: the mail opens without one.').waitFor();
  await expect(mail(page).getAttribute('href')).resolves.toMatch(/^mailto:\?subject=/);
});

test('what is pasted is text, and a question that is deleted is not asked', async () => {
  const { page } = await site.open(site.address);
  await sheet(page).getByText('Purpose: ').click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', 'Which harbours?');
    clipboardData.setData('text/html', '<img src="x"><b>Which harbours?</b>');
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => mailBody(page)).toContain('\n1. Which harbours?\n2. Scope');
  await expect(sheet(page).locator('img, b').count()).resolves.toBe(0);
});

test('a letter too long for a link says so, and the link gives way where even its short form is', async () => {
  const { page } = await site.open(site.address);
  const add = async (words: string) => {
    await sheet(page).getByText('[your name]').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(words);
  };
  await sheet(page).getByText('Where a question').click();
  await page.keyboard.insertText('More is to be said. '.repeat(40));
  await page.getByText('The mail has the questions by their first words').waitFor();
  expect(await mailBody(page)).toMatch(
    /^Dear colleague,\n\nWe need specification documents .* This letter is shortened .*\n14\. References\n/s,
  );
  await add('And so on. '.repeat(200));
  await page.getByText('Too long for a mail link: copy it.').waitFor();
  await expect(mail(page).count()).resolves.toBe(0);
});

/** Runs in the page. */
function refuse(): void {
  Object.defineProperty(navigator, 'clipboard', {
    value: { writeText: () => Promise.reject(new Error()), write: () => Promise.reject(new Error()) },
  });
  URL.createObjectURL = () => {
    throw new Error('refused');
  };
}

test.each(['Copy the letter', 'Download as .md'])(
  '%s: a refusal is said, and leaves the letter selected',
  async (name) => {
    const { page, complaints } = await site.open(site.address, { script: refuse });
    await page.getByRole('button', { name }).click();
    await said(page, 'The letter is selected');
    await expect
      .poll(() => page.evaluate(() => getSelection()?.toString().trim()))
      .toMatch(/^Dear colleague,.*\[your name\]$/s);
    expect(complaints).toEqual([]);
  },
);

test('a file’s name is text in everything that leaves the page', async () => {
  const { page } = await site.open(site.address);
  const name = '![x](http://x.org) @everybody #12.md';
  await choose(page, ONE_OR_TWO, [made(name, 'It rained.')]);
  await showing(page, '![x](http://x…rybody #12.md');
  expect(await mailBody(page)).toContain(`Thank you for “${name}”.`);
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await said(page, 'The letter is on the clipboard.');
  await expect(copied(page)).resolves.toContain(`\`${name}\``);
  const outsideCode = (await download(page)).replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/everybody|x\.org/);
});

test('a letter about removed documents is not kept; from a disk none is', async () => {
  const { page } = await site.open(site.address);
  await choose(page, ONE_OR_TWO, [made('secret.md', 'It rained.')]);
  await showing(page, 'secret.md');
  await page.getByLabel('Subject').fill('About what it says');
  await expect.poll(() => keptText(page)).toContain('About what it says');
  await page.getByRole('button', { name: 'Open documents' }).click();
  await page.getByRole('button', { name: 'Remove: secret.md' }).click();
  await expect.poll(() => keptText(page)).not.toContain('About what it says');
  const { page: disk } = await site.open(onDisk('portable.html'));
  await disk.getByLabel('Subject').fill('From a disk');
  await undo(disk).waitFor();
  await painted(disk);
  await expect(keptEntries(disk)).resolves.toEqual({});
});

test('a note covers nothing that the keyboard is on', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 844 } });
  await sheet(page).getByText('Dear colleague,').click();
  await page.keyboard.type('Hello.');
  await undo(page).press('Enter');
  await page.getByText('Your changes to the letter are undone.').waitFor();
  const note = page.locator('.said').filter({ has: page.getByRole('button') });
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Shift+Tab');
    await painted(page);
    const { bottom } = await note.evaluate((element) => element.getBoundingClientRect());
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(bottom);
  }
});

test('what is dropped on the letter is text in it, and is not opened', async () => {
  const { page } = await site.open(site.address);
  await sheet(page).click();
  await sheet(page).evaluate((element) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/html', '<h1 id="title">Dropped words</h1>');
    dataTransfer.setData('text/plain', 'Dropped words');
    element.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
  });
  await sheet(page).getByText('Dropped words').waitFor();
  await expect(page.getByRole('heading', { level: 1 }).allTextContents()).resolves.toEqual([
    'Two reports, side by side',
  ]);
});
