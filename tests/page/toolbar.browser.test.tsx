import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { useRoot } from '../../src/page/hooks/root.ts';
import { keepChoices } from '../../src/page/kept-choices.ts';
import { Toolbar } from '../../src/page/Toolbar.tsx';
import type { Desk } from '../../src/state/desk.ts';
import { makeDesk } from '../state/given.ts';

function Shown({ desk }: { desk: Desk }) {
  useRoot(desk, 'A page');
  return <Toolbar desk={desk} hasMatches={true} isOpening={false} openButton={createRef()} />;
}
const show = () => render(<Shown desk={makeDesk({ keepChoices })} />);

test('text grows in steps to the largest and back to the smallest, and says where it is', async () => {
  const screen = await show();
  const larger = screen.getByRole('button', { name: 'larger text' });
  const smaller = screen.getByRole('button', { name: 'smaller text' });
  await expect.element(smaller).toHaveAttribute('aria-disabled', 'true');
  for (const step of [2, 3, 4]) {
    await larger.click();
    await expect.element(screen.getByRole('status')).toHaveTextContent(`Text size ${step} of 4`);
  }
  await expect.element(larger).toHaveAttribute('aria-disabled', 'true');
  await larger.click({ force: true });
  await expect.poll(() => document.documentElement.dataset.size).toBe('4');
  await smaller.click();
  await expect.poll(() => document.documentElement.dataset.size).toBe('3');
});

test('a theme is put on the page and kept', async () => {
  const screen = await show();
  await screen.getByRole('combobox', { name: 'Theme' }).selectOptions('sepia');
  await expect.poll(() => document.documentElement.dataset.theme).toBe('sepia');
  expect(JSON.parse(localStorage.getItem('reader') ?? '')).toEqual({
    theme: 'sepia',
    size: '1',
    matches: 'on',
  });
});

test('print prints', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const screen = await show();
  await screen.getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});
