import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { text as readAll } from 'node:stream/consumers';
import type { Locator, Page } from 'playwright';
import { beforeAll, expect, test } from 'vitest';
import { answering } from './open.ts';
import { choose, fixture, keptPlace, made, showing, wholeText } from './opening-steps.ts';
import { copied, openSite, type Visit } from './site.ts';

// One page from the first test to the last: each takes the journey a step further.
const site = openSite();
let visit: Visit;
let page: Page;
let delivered: readonly string[];

/** A later draft, in which a ship stands before everything: it is one character, and two units of UTF-16. */
const draft = made(
  'draft.md',
  `# 🚢 Pier Booking System\n\n${readFileSync(fixture('specification.expected'), 'utf8')
    .split('\n')
    .slice(2, 60)
    .map((line) => line.replace(/^heading: \d/, '## $&').replace(/^[# ]*\S+: /, ''))
    .join('\n\n')}\n`,
);
type Span = { readonly start: number; readonly end: number };
const PAIR = 'TASS and specification.pdf, side by side';
const DRAFTS = 'draft.md and specification.pdf, side by side';
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

beforeAll(async () => {
  visit = await site.open(site.address);
  page = visit.page;
  delivered = await wholeText(page);
});

const item = (title: string) => page.getByRole('row').filter({ has: page.getByText(title, { exact: true }) });
const isInView = (passage: Locator) =>
  passage.evaluate((element) => {
    const { top } = element.getBoundingClientRect();
    return top >= 0 && top < innerHeight;
  });
/** The titles of the checklist's items for which no document has anything. */
const itemsMissing = () =>
  page
    .getByRole('table')
    .filter({ hasText: 'Item' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows
        .filter((row) =>
          [...row.querySelectorAll('td')].every((cell) =>
            /^(?:none found|only touched on)/.test(cell.textContent),
          ),
        )
        .map((row) => row.querySelector('summary')?.textContent),
    );
/** Chooses the first match and gives its place among all: "Match 1 of 42". */
async function firstMatch(): Promise<string> {
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'First match' }).click();
  return (await page.getByText(/^Match \d+ of \d+$/).textContent()) ?? '';
}
const matchesIn = (place: string) => Number(/\d+$/.exec(place)?.[0]);
const request = async () => String(await copied(page));
/** What a letter asks for, by the questions' first words. */
const itemsAsked = (text: string) => [...text.matchAll(/^\d+\. (.*?):/gm)].map(([, first]) => first);
async function copyRequest(): Promise<string> {
  await page.getByRole('button', { name: 'Copy the letter' }).click();
  await page.getByText('The letter is on the clipboard.').waitFor();
  return request();
}

test('of the two reports, the request asks for everything', async () => {
  expect(itemsAsked(await copyRequest())).toHaveLength(14);
});

test('a specification of twenty pages takes the place of one report', async () => {
  await choose(page, 'Replace Interfax', [fixture('specification.pdf')]);
  await showing(page, PAIR);
  await expect.poll(() => page.title()).toBe(PAIR);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('title');
  const skips = page.getByRole('navigation', { name: 'Skip to' }).getByRole('link');
  await expect.poll(() => skips.allTextContents()).toContain('To the documents');
  await page.getByRole('heading', { name: 'specification.pdf looks like a specification.' }).waitFor();
  await expect(page.getByText('Page 20', { exact: true }).count()).resolves.toBe(1);
  expect(await page.getByText(/^Running head or foot/).count()).toBeGreaterThan(19);
});

test('the evidence shows its checklist and its requirement statements, each with its place', async () => {
  const found = item('Functions').getByRole('link');
  await expect.poll(() => found.first().getAttribute('aria-label')).toMatch(/^specification\.pdf \d+$/);
  const fold = page.getByText(/^Sentences in specification\.pdf: \d+$/);
  await fold.click();
  const statements = fold.locator('..').getByRole('listitem');
  const requirements = statements.filter({ hasText: 'Requirement' });
  expect(await requirements.count()).toBeGreaterThan(60);
  const required = readFileSync(fixture('specification.expected'), 'utf8').match(/The system shall [^.]*\./);
  await expect(requirements.filter({ hasText: required?.[0] ?? 'none' }).count()).resolves.toBe(1);
});

test('the request now asks only for what is missing', async () => {
  const text = await copyRequest();
  const missing = await itemsMissing();
  expect(itemsAsked(text)).toHaveLength(missing.length);
  expect(missing.length).toBeGreaterThan(0);
  expect(missing.length).toBeLessThan(7);
  expect(text).toContain('`specification.pdf`');
  expect(text).not.toMatch(/interfax/i);
  const saved = await save('Download as .md');
  expect(saved.text).toContain(sum(readFileSync(fixture('specification.pdf'))));
});

test('a passage has an address, which leads there after a reload too', async () => {
  const link = item('Performance, with figures').getByRole('link').first();
  const number = /\d+$/.exec((await link.textContent()) ?? '')?.[0];
  await link.click();
  await page.waitForURL(new RegExp(`#specification-pdf-${number}\\.\\w+$`));
  const passage = page.locator(`#specification-pdf-${number}`);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByText('Link copied.').waitFor();
  await expect(request()).resolves.toBe(page.url());
  await page.reload();
  await showing(page, PAIR);
  await page.locator(`#specification-pdf-${number}[data-chosen]`).waitFor();
  await expect.poll(() => isInView(passage)).toBe(true);
});

test('documents, dismissed matches and the place are back after a reload', async () => {
  await choose(page, 'Replace TASS', [draft]);
  await showing(page, DRAFTS);
  const count = await firstMatch();
  await page.getByRole('button', { name: 'Not a match' }).click();
  await page.getByRole('button', { name: 'Restore 1 set aside' }).waitFor();
  // A match that is still chosen would be the place to come back to.
  await page.keyboard.press('Escape');
  const passage = page.locator('#draft-md-40');
  await passage.evaluate((element) => element.scrollIntoView());
  await expect.poll(() => keptPlace(page)).toMatchObject({ passage: await passage.getAttribute('id') });
  await page.reload();
  await showing(page, DRAFTS);
  await expect.poll(() => isInView(passage)).toBe(true);
  await page.getByRole('button', { name: 'Restore 1 set aside' }).waitFor();
  // Its number stays its own: the second is the first that is left.
  expect(await firstMatch()).toBe(count.replace('Match 1', 'Match 2'));
});

/** What a button saves: its file's name and text. */
async function save(button: string): Promise<{ readonly name: string; readonly text: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readAll(await file.createReadStream()) };
}

test('what was found is saved as JSON, whose spans are of the text that it holds', async () => {
  const file = await save('Save as JSON');
  expect(file.name).toBe('draft-md-and-specification-pdf.json');
  const saved = JSON.parse(file.text);
  expect(saved).toMatchObject({ format: 'two-reports-side-by-side', version: 3, offsets: 'UTF-16' });
  const { left, right } = saved.documents;
  expect(left.file.sha256).toBe(sum(draft.buffer));
  expect(right.file.sha256).toBe(sum(readFileSync(fixture('specification.pdf'))));
  const words = ({ text }: { text: string }, { start, end }: Span) => text.slice(start, end);
  expect(words(left, left.passages[0])).toBe('🚢 Pier Booking System');
  for (const [side, document] of [
    ['left', left],
    ['right', right],
  ] as const) {
    for (const passage of document.passages) expect(words(document, passage)).toMatch(/^\S(?:.*\S)?$/s);
    const { statements, checklist } = saved.screenings[side];
    expect(statements.length).toBeGreaterThan(10);
    for (const { cue } of statements) expect(words(document, cue)).toMatch(/^[a-z]+(?:['’ ][a-z]+)*$/i);
    for (const { found } of checklist) {
      for (const span of found) expect(words(document, span).trim()).not.toBe('');
    }
  }
  const same = saved.comparison.matches.filter(({ kind }: { kind: string }) => kind === 'verbatim');
  expect(same.length).toBeGreaterThan(9);
  const plain = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu);
  for (const match of same) expect(plain(words(left, match.left))).toEqual(plain(words(right, match.right)));
  expect(saved.comparison.dismissed).toHaveLength(1);
  const [dismissed] = saved.comparison.dismissed;
  expect(dismissed.match).toBe(0);
  expect(plain(words(left, dismissed.left))).toEqual(plain(words(right, dismissed.right)));
});

test('and as Markdown, for a ticket', async () => {
  const file = await save('Save what was found as Markdown');
  expect(file.name).toBe('draft-md-and-specification-pdf.md');
  const lines = file.text.split('\n');
  expect(lines[0]).toBe('# draft.md and specification.pdf, side by side');
  expect(lines[2]).toMatch(/^The two supplied news reports \(TASS/);
  for (const heading of ['## What matches', '## draft.md', '### Checklist', '### Statements']) {
    expect(lines).toContain(heading);
  }
  expect(lines.filter((line) => /^- Functions: .*specification\.pdf \d+/.test(line))).toHaveLength(1);
  expect(lines.join('\n')).toContain(`SHA-256 \`${sum(draft.buffer)}\``);
  const matches = matchesIn(await firstMatch()) - 1;
  const from = lines.indexOf('## What matches');
  const to = lines.indexOf('## Set aside by a reader as no match');
  const listed = lines.slice(from, to).filter((line) => line.startsWith('- '));
  expect(listed).toHaveLength(matches);
});

test('one step leads back to the page as it was delivered, and there it stays', async () => {
  await page.getByRole('button', { name: 'Back to the two reports' }).click();
  await showing(page, 'Two reports, side by side');
  await expect.poll(() => wholeText(page)).toEqual(delivered);
  expect(page.url()).toBe(site.address);
  await page.reload();
  await answering(page);
  await expect.poll(() => wholeText(page)).toEqual(delivered);
  expect(visit.complaints).toEqual([]);
  const asked = visit.requests.filter((url) => !url.startsWith('blob:') && url !== site.address);
  expect(new Set(asked)).toEqual(
    new Set(['find.js', 'keep.js', 'reader-pdf.js'].map((name) => `${site.address}${name}`)),
  );
});
