// Lighthouse's judgement of the built page. Comes with npx, so that no install carries it.

import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { findChromium, launchArguments } from '../chromium.ts';
import { atLeast } from './bars.ts';
import { serve, siteOf } from './browser.ts';

/** Lighthouse fetches robots.txt through the page's own policy, which lets nothing be fetched. */
const ASIDE = 'robots-txt';
const BARRED = ['accessibility', 'best-practices', 'seo'];

type Report = {
  readonly categories: Readonly<Record<string, Category>>;
  readonly audits: Readonly<Record<string, { readonly title: string; readonly score: number | null }>>;
};
type Category = {
  readonly title: string;
  readonly auditRefs: readonly { readonly id: string; readonly weight: number }[];
};

/** Prints the four scores, those with a bar counted without one audit, and what costs points. */
export async function benchLighthouse(): Promise<void> {
  const server = await serve(siteOf('page', 'dist'));
  const { categories, audits } = await audit(`${server.address}/page/index.html`);
  server.close();
  console.log('\nLighthouse 12, on a phone (simulated slow 4G)');
  for (const [name, { title, auditRefs }] of Object.entries(categories)) {
    const counted = auditRefs.filter(
      ({ id, weight }) => weight > 0 && id !== ASIDE && audits[id]?.score != null,
    );
    const total = counted.reduce((sum, { weight }) => sum + weight, 0);
    const points = counted.reduce((sum, { id, weight }) => sum + weight * (audits[id]?.score ?? 0), 0);
    if (BARRED.includes(name)) atLeast(title, Math.round((100 * points) / total), 100);
    else console.log(`  ${title}: ${Math.round((100 * points) / total)}`);
    for (const { id } of counted) {
      const { title, score } = audits[id] ?? {};
      if (score !== 1) console.log(`    ${id} ${score}: ${title}`);
    }
  }
}

async function audit(address: string): Promise<Report> {
  const flags = `--chrome-flags=--headless=new ${launchArguments.join(' ')}`;
  const child = spawn('npx', ['--yes', 'lighthouse@12', address, '--output=json', '--quiet', flags], {
    env: { ...process.env, CHROME_PATH: findChromium() ?? '' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // Lighthouse prints one report of this shape and nothing else.
  return JSON.parse(await text(child.stdout)) as Report;
}
