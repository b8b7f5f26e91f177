import { resolve } from 'node:path';
import type { Page } from 'playwright';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  choose,
  drop,
  fixture,
  keptText,
  made,
  ONE_OR_TWO,
  passages,
  showing,
  showPanel,
  showSame,
} from './opening-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();
/** With changes tracked, and a comment. */
const TRACKED = resolve('tests/reading/files/hostile/tracked.docx');
let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await site.open(site.address);
  page = visit.page;
});

const back = async () => {
  await page.getByRole('button', { name: 'Back to the two reports' }).click();
  await showing(page, 'Two reports, side by side');
};
const heading = (name: string) => page.getByRole('heading', { name, exact: true });

/** The readers beside the page that were asked for since it was last asked here: what finds and what keeps is asked for by all. */
const asked = () =>
  visit.requests
    .splice(0)
    .filter((url) => !url.startsWith('blob:'))
    .map((url) => url.replace(site.address, ''))
    .filter((file) => file !== 'find.js' && file !== 'keep.js');

test.each([
  ['utf-8.txt', /\w+/, 'UTF-8', []],
  ['utf-16le.txt', /\w+/, 'UTF-16 LE', []],
  ['utf-16be.txt', /\w+/, 'UTF-16 BE', []],
  ['utf-16le-bare.txt', /\w+/, 'UTF-16 LE', []],
  ['windows-1252.txt', /^The fee for “each night” is £18\.$/m, 'Windows-1252', []],
  [
    'berths.md',
    /^The pier office books berths for visiting boats and takes a fee for each night\.$/m,
    'UTF-8',
    [],
  ],
  [
    'page.html',
    /^The pier office books berths for visiting boats and takes a fee/m,
    'UTF-8',
    ['reader-html.js'],
  ],
  ['berths.docx', /^Pier booking$/m, null, ['reader-word.js']],
  ['tagged.odt', /^Berth booking$/m, null, ['reader-word.js']],
  ['pumps.feature', /^Then the pump stops$/m, 'UTF-8', []],
  ['berths.pdf', /^Pier booking$/m, null, ['reader-pdf.js']],
])(
  '%s is read, alone on the page, its encoding said, and nothing asked for but its reader',
  async (name, words, encoding, reader) => {
    await choose(page, ONE_OR_TWO, [fixture(name)]);
    await showing(page, name);
    expect((await passages(page)).join('\n')).toMatch(words);
    const facts = page.locator('.facts dl');
    await expect(facts.count()).resolves.toBe(1);
    const file = (await facts.locator('dt:text-is("File") + dd').textContent()) ?? '';
    expect(file).toMatch(new RegExp(` bytes, ${encoding === null ? '' : `${encoding}, `}\\d+ passages?$`));
    expect(asked()).toEqual(reader);
    expect(visit.complaints).toEqual([]);
  },
);

test('one document is a single reader with its evidence and request, and no comparison', async () => {
  await choose(page, ONE_OR_TWO, [fixture('berths.md')]);
  await showing(page, 'berths.md');
  await expect(page.getByRole('article').count()).resolves.toBe(1);
  for (const name of ['The document', 'The evidence', 'The request']) {
    await heading(name).waitFor();
  }
  for (const name of ['What matches', 'Notes', 'These are news reports.']) {
    await expect(heading(name).count(), name).resolves.toBe(0);
  }
  await expect(page.getByRole('button', { name: 'Matches', exact: true }).count()).resolves.toBe(0);
  // The flag is not lost with the two reports.
  await page
    .getByRole('region', { name: /specification/ })
    .getByText(/news reports .* specify nothing/)
    .waitFor();
  await expect(page.getByRole('button', { name: 'First match' }).count()).resolves.toBe(0);
  await expect(page.locator('table tr[data-role="table-row"]').count()).resolves.toBe(3);
  await back();
  await heading('These are news reports.').waitFor();
  await expect(page.getByRole('article').count()).resolves.toBe(2);
  await expect(page.locator('#notes').isVisible()).resolves.toBe(true);
});

test('what a Word file holds beside its text is told at its place, and is no part of the text', async () => {
  const [name = ''] = TRACKED.split('/').slice(-1);
  await choose(page, ONE_OR_TWO, [TRACKED]);
  await showing(page, name);
  const report = page.getByRole('article');
  await report.getByText(/^\d+ words · \d+ remarks · \d+ insertions? accepted$/).waitFor();
  await report.getByText(/^Comment: .*NOT AGREED/).waitFor();
  await report.getByText('Deleted: two').waitFor();
  expect((await passages(page)).join('\n')).not.toMatch(/NOT AGREED/);
  await back();
});

test('two at once are compared, in the order in which they were chosen, and change sides', async () => {
  await choose(page, ONE_OR_TWO, [fixture('berths.docx'), fixture('berths.pdf')]);
  await showing(page, 'berths.docx and berths.pdf, side by side');
  await showSame(page);
  const left = await passages(page, 'left');
  await expect(passages(page, 'right')).resolves.toEqual(left);
  expect(
    await page.getByRole('link', { name: /^Match \d+, .*, in berths\.pdf \d+$/ }).count(),
  ).toBeGreaterThan(5);
  await choose(page, 'Replace berths.docx', [fixture('berths.md')]);
  await showing(page, 'berths.md and berths.pdf, side by side');
  const markdown = await passages(page, 'left');
  await showPanel(page);
  await page.getByRole('button', { name: 'Swap sides' }).click();
  await showing(page, 'berths.pdf and berths.md, side by side');
  await expect(passages(page, 'right')).resolves.toEqual(markdown);
  await back();
});

test('two files of one name are two documents, each with addresses of its own', async () => {
  const draft = (words: string) => made('draft 2', `${words}\n\nThe same words stand here in both drafts.\n`);
  await choose(page, ONE_OR_TWO, [draft('First.'), draft('Second.')]);
  await showing(page, 'draft 2 and (2) draft 2, side by side');
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
  await back();
});

describe('dropped', () => {
  test('on a report, a file takes its place', async () => {
    const report = page.locator('.report[data-side="right"] .text');
    await report.scrollIntoViewIfNeeded();
    await drop(page, report, [fixture('berths.md')]);
    await showing(page, 'TASS and berths.md, side by side');
  });

  test('while one is dragged there, that report is marked; two, or elsewhere, the page', async () => {
    const marked = (count: number, on: string) =>
      page.evaluate(
        ([count, on]) => {
          const dataTransfer = new DataTransfer();
          for (let at = 0; at < count; at += 1) dataTransfer.items.add(new File(['Words.'], `${at}.txt`));
          const over = (type: string) =>
            document
              .querySelector(on)
              ?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
          over('dragover');
          const all = ['body', '.report[data-side="left"]', '.report[data-side="right"]'];
          const outlined = all.filter((one) => {
            const element = document.querySelector(one);
            return element !== null && getComputedStyle(element).outlineStyle === 'dashed';
          });
          over('dragleave');
          return outlined;
        },
        [count, on] as const,
      );
    const right = '.report[data-side="right"] .passage';
    expect(await marked(1, right)).toEqual(['.report[data-side="right"]']);
    expect(await marked(1, '.report[data-side="left"] .name')).toEqual(['.report[data-side="left"]']);
    expect(await marked(2, right)).toEqual(['body']);
    expect(await marked(1, 'h1')).toEqual(['body']);
  });

  test('elsewhere, it stands alone', async () => {
    await drop(page, page.getByRole('heading', { level: 1 }), [fixture('page.html')]);
    await showing(page, 'page.html');
  });

  test('two files are compared wherever they fall', async () => {
    await drop(page, page.getByRole('article'), [fixture('berths.md'), fixture('utf-8.txt')]);
    await showing(page, 'berths.md and utf-8.txt, side by side');
    await back();
  });
});

test.each([
  ['Pasted text', 'The pier office books berths.\n\nFees are due at noon.', ['paragraph', 'paragraph']],
  ['Pasted text.md', '# Berths\n\n- Fees are *due* at noon.', ['heading', 'list-item']],
])('what is pasted is opened as %s', async (title, text, roles) => {
  await showPanel(page);
  const field = page.getByRole('textbox', { name: 'Text to open' });
  if (!(await field.isVisible())) await page.getByText('Paste text', { exact: true }).click();
  await field.fill(text);
  await page.getByRole('button', { name: 'Open this text' }).click();
  await showing(page, title);
  const drawn = page.locator('.passage');
  await expect(
    drawn.evaluateAll((all) => all.map((each) => each.getAttribute('data-role'))),
  ).resolves.toEqual(roles);
  expect((await passages(page)).join('\n')).not.toMatch(/[*#]/);
});

test('what is dragged within the page is left to the browser', async () => {
  const taken = await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'Words of the page.');
    const send = (type: string) =>
      !document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    const over = () => send('dragover');
    send('dragstart');
    const own = [over(), send('drop')];
    send('dragend');
    return { own, others: over() };
  });
  expect(taken).toEqual({ own: [false, false], others: true });
});

test('text that is dragged here from another page is opened, and the page stays', async () => {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.setData('text/plain', 'The pump shall stop.\n\nSo it does.');
    const drop = () => new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('h1')?.dispatchEvent(drop());
  });
  // Another of that name was opened before.
  await showing(page, '(2) Pasted text');
  expect(await passages(page)).toEqual(['The pump shall stop.', 'So it does.']);
});

test('an encoding that was guessed is said, and another is chosen in place and kept', async () => {
  // “Причал” in Windows-1251 is a word of other letters in KOI8-R.
  const russian =
    'Причал работает каждый день. Насос останавливается, когда вода уходит, и сторож об этом знает.';
  const bytes = [...russian].map((letter) => {
    const code = letter.charCodeAt(0);
    return code < 0x80 ? code : code - 0x0410 + 0xc0;
  });
  await choose(page, ONE_OR_TWO, [made('pier.txt', new Uint8Array(bytes))]);
  await showing(page, 'pier.txt');
  expect(await passages(page)).toEqual([russian]);
  const summary = page.locator('.facts summary');
  expect(await summary.textContent()).toContain('read as Windows-1251');
  await summary.click();
  const sheet = page.getByRole('textbox', { name: 'The letter' });
  await sheet.getByText('Dear colleague,').click();
  await page.keyboard.press('End');
  await page.keyboard.type(' hello!');
  const encoding = page.getByRole('combobox', { name: 'Read as' });
  await encoding.focus();
  // Arrow keys lead on from the one that it is read in.
  await expect(encoding.inputValue()).resolves.toBe('windows-1251');
  await page.keyboard.press('ArrowDown');
  await page.locator('.facts summary', { hasText: 'read as Windows-1252' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.locator('.facts summary', { hasText: 'read as Windows-1253' }).waitFor();
  await encoding.selectOption('koi8-r');
  await page.locator('.facts summary', { hasText: 'read as KOI8-R' }).waitFor();
  await expect.poll(() => passages(page)).toEqual([expect.stringMatching(/^оПХВЮК/)]);
  // The keyboard stays where it was.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
  await expect.poll(() => keptText(page)).toContain('KOI8-R');
  await page.reload();
  await showing(page, 'pier.txt');
  expect(await page.locator('.facts summary').textContent()).toContain('read as KOI8-R');
  await sheet.getByText('Dear colleague, hello!').waitFor();
  // The file of a text is kept with it, so that a guess can be mended at a later visit as well.
  await summary.click();
  await encoding.selectOption('windows-1251');
  await expect.poll(() => passages(page)).toEqual([russian]);
  await back();
});
