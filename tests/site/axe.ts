// Runs axe on a page, with every rule that it has or with those of colour.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules that only warn or that axe leaves off unless told are on as well. */
const run = (rules: string) => `axe.run(document, { resultTypes: ['violations'], runOnly: undefined,
  rules: Object.fromEntries(axe.getRules().map(({ ruleId, tags }) => [ruleId, { enabled: ${rules} }])) })
  .then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ' ' + target + ': ' + failureSummary)))`;

/** What axe finds, each with its place; empty where it finds nothing. */
export async function violations(page: Page): Promise<unknown> {
  await prepare(page);
  return page.evaluate(run('true'));
}

/** Brings axe into the page, once. It judges what is not yet laid out by guesses: everything is, for it. */
async function prepare(page: Page): Promise<void> {
  const isThere = await page.evaluate(() => {
    for (const element of document.querySelectorAll('main *')) {
      if (element instanceof HTMLElement && getComputedStyle(element).contentVisibility === 'auto') {
        element.style.contentVisibility = 'visible';
      }
    }
    return 'axe' in window;
  });
  if (!isThere) await page.evaluate(axeSource);
}

/** The same of colours alone: all that another theme can change. */
export async function colourViolations(page: Page): Promise<unknown> {
  await prepare(page);
  return page.evaluate(run(`tags.includes('cat.color')`));
}
