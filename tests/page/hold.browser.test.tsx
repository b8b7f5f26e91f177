import { afterEach, expect, test } from 'vitest';
import { hold } from '../../src/page/hooks/hold.ts';

const above = document.createElement('div');
const below = document.createElement('div');
document.body.append(above, below);
below.style.height = '9000px';
below.textContent = 'What a browser would take for what is read.';

afterEach(() => scrollTo(0, 0));

const frame = () => new Promise((done) => requestAnimationFrame(done));
const bring = () => {
  scrollTo(0, 1200);
  return true;
};

/** Where the window is once what stands above has grown by 500 pixels, which nobody is told of. */
async function scrolledAsItGrows(begin: () => void): Promise<number> {
  above.style.height = '1000px';
  await frame();
  begin();
  await frame();
  await frame();
  above.style.height = '1500px';
  await frame();
  await frame();
  return window.scrollY;
}

test('while a place is held, no browser scrolls by itself as the page grows, and afterwards it does', async () => {
  let letGo = () => {};
  const held = await scrolledAsItGrows(() => {
    letGo = hold([], bring);
  });
  expect(held).toBe(1200);
  letGo();
  scrollTo(0, 0);
  await expect(scrolledAsItGrows(bring)).resolves.toBe(1700);
});
