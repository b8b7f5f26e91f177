// `npm run picture`: takes the README's picture of the built page, a match chosen.

import { fileAddress, launch, open } from './open.ts';

const browser = await launch(['--force-device-scale-factor=1']);
const { page } = await open(browser, fileAddress, { viewport: { width: 1280, height: 860 } });
await page.locator('#interfax-3 .matched').getByText('not optimistic', { exact: true }).click();
await page.screenshot({ path: 'tests/site/picture.png' });
await browser.close();
