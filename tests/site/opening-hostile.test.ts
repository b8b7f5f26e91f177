import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shortName } from '../../src/documents/naming.ts';
import {
  choose,
  drop,
  fixture,
  keptPlace,
  made,
  ONE_OR_TWO,
  passages,
  said,
  showing,
  showPanel,
} from './opening-steps.ts';
import { openSite, type Visit } from './site.ts';

const site = openSite();
const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
const MARKUP = `<img src=x onerror="window.ran='name'">.txt`;
/** Shown from right to left from its middle on, it would end in ".txt". */
const TURNED = 'rules\u202etxt.exe';
const dialogs: string[] = [];
let visit: Visit;
let page: Page;

beforeAll(async () => {
  visit = await site.open(site.address);
  page = visit.page;
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    dialog.dismiss();
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Every way that the fixtures try leaves `window.ran` or `window.hacked`, a dialog, a request or a complaint. */
async function nothingRan(): Promise<void> {
  const frames = page.frames().length;
  const left = await page.evaluate(() => ['ran', 'hacked'].filter((name) => name in window));
  const asked = visit.requests.filter(
    (url) =>
      !url.startsWith('blob:') &&
      !/\/(?:find|keep|reader-(?:html|pdf|word))\.js$/.test(url) &&
      url !== site.address,
  );
  expect({ left, dialogs, asked, frames, complaints: visit.complaints }).toEqual({
    left: [],
    dialogs: [],
    asked: [],
    frames: 1,
    complaints: [],
  });
}

test.each([
  ['hostile.html', ['Harbour <b>rules</b>', 'A link that runs nothing.']],
  ['hostile.docx', ['a link that runs nothing', '<img src=x onerror=alert(1)>']],
  ['hostile.pdf', ['The text of a hostile file is text. <script>alert(1)</script>']],
])('of %s nothing runs and nothing is fetched, and its text is text', async (name, words) => {
  await choose(page, ONE_OR_TWO, [fixture(name)]);
  await showing(page, name);
  expect(await passages(page)).toEqual(expect.arrayContaining(words));
  const article = page.getByRole('article');
  await expect(
    article.locator('img, script, svg, iframe, form, b, [onclick], [onerror]').count(),
  ).resolves.toBe(0);
  const links = await article
    .getByRole('link')
    .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
  for (const link of links) expect(link).toMatch(/^#/);
  for (const passage of await page.locator('.words').all()) await passage.click();
  await nothingRan();
});

test.each([
  [MARKUP, MARKUP],
  [TURNED, 'rules\ufffdtxt.exe'],
])('a file named %j is shown by its name, as text that turns no other text around', async (given, name) => {
  await choose(page, ONE_OR_TWO, [
    made(given, 'The system shall start.\n'),
    made(`2 ${given}`, 'It shall stop.\n'),
  ]);
  const title = `${shortName({ name })} and ${shortName({ name: `2 ${name}` })}, side by side`;
  await showing(page, title);
  await expect.poll(() => page.title()).toBe(title);
  const names = page.getByRole('article').locator('h3 bdi');
  await expect.poll(() => names.allTextContents()).toEqual([name, `2 ${name}`]);
  await expect.poll(() => page.getByRole('textbox', { name: 'The letter' }).textContent()).toContain(name);
  await nothingRan();
  await showPanel(page);
  await expect.poll(() => page.locator('.kept bdi').allTextContents()).toContain(name);
});

test('a name that cannot be opened is text in the sentence that says so', async () => {
  await choose(page, ONE_OR_TWO, [made(MARKUP, '')]);
  await expect(said(page, /is empty\.$/)).resolves.toBe(`“${MARKUP}” is empty.`);
  await nothingRan();
});

test('hostile files that are dropped, compared and brought back by a reload run nothing either', async () => {
  const path = join(folder, 'script.md');
  writeFileSync(
    path,
    '# <script>window.ran = 1</script>\n\n[A link](javascript:window.ran=1) ![x](http://outside.invalid/x)\n',
  );
  await choose(page, ONE_OR_TWO, [fixture('hostile.html'), fixture('hostile.docx')]);
  await showing(page, 'hostile.html and hostile.docx, side by side');
  await drop(page, page.locator('.report[data-side="right"]'), [path]);
  await showing(page, 'hostile.html and script.md, side by side');
  await expect.poll(() => keptPlace(page)).toMatchObject({ right: 'script-md' });
  await page.reload();
  await showing(page, 'hostile.html and script.md, side by side');
  expect((await passages(page, 'right'))[0]).toBe('<script>window.ran = 1</script>');
  await nothingRan();
});

test('an address that is markup is nothing but an address', async () => {
  await page.evaluate(() => {
    location.hash = '<img src=x onerror=window.ran=1>';
  });
  await page.getByRole('button', { name: 'Open documents' }).click();
  await nothingRan();
});
