import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { zip } from '../reading/zipped.ts';
import {
  choose,
  drop,
  fixture,
  made,
  ONE_OR_TWO,
  said,
  showing,
  showPanel,
  wholeText,
} from './opening-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();
const folder = mkdtempSync(join(tmpdir(), 'refused-'));
const bytes = (name: string) => readFileSync(fixture(name));
const picture = resolve('tests/site/picture.png');
let visit: Visit;
let page: Page;
let before: readonly string[];

/** The page with something of its reader's own on it: a draft beside a report. */
beforeAll(async () => {
  visit = await site.open(site.address);
  page = visit.page;
  await choose(page, 'Replace Interfax', [fixture('berths.md')]);
  await showing(page, 'TASS and berths.md, side by side');
  before = await wholeText(page);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The page is as it was, but for the sentence that it says and the panel for another try. */
async function unchanged(sentence: string): Promise<void> {
  expect(sentence).toMatch(/\S\.$/);
  await page.getByRole('button', { name: 'Open documents' }).click();
  await expect.poll(() => wholeText(page)).toEqual(before);
  await expect.poll(() => page.title()).toBe('TASS and berths.md, side by side');
  expect(visit.complaints).toEqual([]);
}

const bomb = () => zip({ 'word/document.xml': Buffer.alloc(80 * 1024 * 1024, 32) });

test.each([
  ['an empty file', () => [made('empty.txt', '')], /^“empty\.txt” is empty\.$/],
  ['a scanned PDF', () => [fixture('scanned.pdf')], /^“scanned\.pdf” has no text, only pictures/],
  ['a PDF with a password', () => [fixture('password.pdf')], /^“password\.pdf” is protected by a password/],
  ['half a PDF', () => [made('half.pdf', bytes('berths.pdf').subarray(0, 2000))], /^“half\.pdf” is damaged/],
  [
    'half a Word document',
    () => [made('half.docx', bytes('berths.docx').subarray(0, 3000))],
    /^“half\.docx” is damaged/,
  ],
  [
    'a picture that calls itself text',
    () => [made('note.txt', readFileSync(picture))],
    /^“note\.txt” is a picture/,
  ],
  [
    'a PDF that calls itself Word',
    () => [made('a.docx', bytes('berths.pdf'))],
    /^“a\.docx” is a PDF, not what its name says/,
  ],
  ['a ZIP bomb', () => [made('bomb.docx', bomb())], /^“bomb\.docx” .*64 MB/],
  [
    'noise',
    () => [
      made(
        'noise',
        Uint8Array.from({ length: 999 }, (_, at) => (at * 7919) % 251),
      ),
    ],
    /^“noise” is not text/,
  ],
  ['nothing but blanks', () => [made('blank.md', ' \n\n')], /^“blank\.md” has no text in it\.$/],
  [
    'a good file with a bad one',
    () => [made('a.txt', 'Good words.'), made('b.txt', '')],
    /^“b\.txt” is empty\. The other file was not opened either\.$/,
  ],
  [
    'three files',
    () => [fixture('utf-8.txt'), fixture('berths.md'), fixture('berths.pdf')],
    /^Open one document, or two to compare: these are more\.$/,
  ],
])('%s is one clear sentence, and the page stays as it was', async (_, files, words) => {
  await choose(page, ONE_OR_TWO, files());
  await unchanged(await said(page, words));
});

test('so is a file of 52 MB', async () => {
  await dropLarge(page);
  const sentence = await said(page, /^“large\.pdf” has 52 MB; files of up to 50 MB can be opened\.$/);
  await page.getByRole('button', { name: 'Open documents' }).click();
  await unchanged(sentence);
});

/** Drops a file that is made in the page: no such bytes go from here to the browser. */
function dropLarge(page: Page): Promise<void> {
  return page.evaluate(() => {
    const megabyte = new Uint8Array(1024 * 1024);
    const file = new File(Array<Uint8Array<ArrayBuffer>>(52).fill(megabyte), 'large.pdf');
    const event = new DragEvent('drop', { cancelable: true, bubbles: true });
    Object.defineProperty(event, 'dataTransfer', { value: { types: ['Files'], files: [file] } });
    document.body.dispatchEvent(event);
  });
}

test('a folder that is dropped is one too', async () => {
  await drop(page, page.getByRole('heading', { level: 1 }), [folder]);
  const sentence = await said(page, /cannot be read: it may be a folder/);
  await page.getByRole('button', { name: 'Open documents' }).click();
  await unchanged(sentence);
});

test('nothing is lost: what was open is there after a reload, and nothing else is kept', async () => {
  await page.reload();
  await showing(page, 'TASS and berths.md, side by side');
  await page.getByRole('button', { name: 'Open documents' }).click();
  const kept = page.getByRole('region', { name: 'Open documents' }).getByRole('listitem');
  await expect(kept.count()).resolves.toBe(1);
});

test('the sentence is in sight wherever the reader is; Escape takes it away, and then the panel', async () => {
  const { page } = await site.open(site.address, { window: { width: 390, height: 700 } });
  const inSight = () =>
    page.locator('.said[data-kind="refused"]').evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= innerHeight;
    });
  await choose(page, ONE_OR_TWO, [made('a.pdf', 'words')]);
  await said(page, /^“a\.pdf” is damaged/);
  expect(await inSight()).toBe(true);
  await page.evaluate(() => scrollTo(0, 4000));
  expect(await inSight()).toBe(true);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByRole('alert').textContent()).toBe('');
  const panel = page.getByRole('region', { name: 'Open documents' });
  await expect(panel.count()).resolves.toBe(1);
  await page.getByRole('button', { name: ONE_OR_TWO }).focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Open documents');
});

test('what is written to be opened is there when the panel is shown again, until it is opened', async () => {
  const { page } = await site.open(site.address);
  const field = page.getByRole('textbox', { name: 'Text to open' });
  const show = async () => {
    await showPanel(page);
    await page.getByText('Paste text', { exact: true }).click();
  };
  await show();
  await field.fill('The pump shall stop.');
  await field.press('Escape');
  await page.getByRole('button', { name: 'Open documents' }).click();
  await show();
  await expect(field.inputValue()).resolves.toBe('The pump shall stop.');
  await page.getByRole('button', { name: 'Open this text' }).click();
  await showing(page, 'Pasted text');
  await show();
  await expect(field.inputValue()).resolves.toBe('');
});
