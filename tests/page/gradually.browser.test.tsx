import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { Gradual, Leaving } from '../../src/page/hooks/gradually.tsx';

const items = Array.from({ length: 600 }, (_, index) => `item ${index}`);
const list = (isLeaving: boolean) => (
  <Leaving value={isLeaving}>
    <ul>
      <Gradual items={items}>{(item) => <li key={item}>{item}</li>}</Gradual>
    </ul>
  </Leaving>
);

test('what other documents are to take the place of is drawn no further; else all of it is', async () => {
  const drawn = () => document.querySelectorAll('li').length;
  const { rerender } = await render(list(true));
  // Everything else that is to be done is done by then.
  await new Promise((resolve) => requestIdleCallback(resolve));
  expect(drawn()).toBe(60);
  await rerender(list(false));
  await expect.poll(drawn).toBe(items.length);
});
