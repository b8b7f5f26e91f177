import { createRef } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useRoot } from '../../src/page/hooks/root.ts';
import { keepChoices } from '../../src/page/kept-choices.ts';
import { Toolbar } from '../../src/page/Toolbar.tsx';
import type { Desk } from '../../src/state/desk.ts';
import { left, makeDesk, right } from '../state/given.ts';

function Shown({ desk }: { desk: Desk }) {
  useRoot(desk, { left, right });
  return <Toolbar desk={desk} shown={{ left, right }} isOpening={false} openButton={createRef()} />;
}
const show = async () => {
  const screen = await render(<Shown desk={makeDesk({ keepChoices })} />);
  await screen.getByRole('button', { name: 'Display' }).click();
  return screen;
};

test('text has four sizes, chosen with the arrow keys too', async () => {
  const screen = await show();
  await screen.getByRole('radio', { name: '125 %' }).click();
  await expect.poll(() => document.documentElement.dataset.size).toBe('3');
  await userEvent.keyboard('{ArrowRight}');
  await expect.poll(() => document.documentElement.dataset.size).toBe('4');
  await expect.element(screen.getByRole('radio', { name: '150 %' })).toBeChecked();
});

test('a theme is put on the page and kept', async () => {
  const screen = await show();
  await screen.getByRole('radio', { name: 'Sepia' }).click();
  await expect.poll(() => document.documentElement.dataset.theme).toBe('sepia');
  expect(JSON.parse(localStorage.getItem('reader') ?? '')).toEqual({
    theme: 'sepia',
    size: '1',
    matches: 'on',
    keys: 'on',
  });
});

test('Escape closes what Display shows', async () => {
  const screen = await show();
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('radio', { name: 'Sepia' })).not.toBeInTheDocument();
});

test('Display has a button that closes it: large text may cover what opened it', async () => {
  const screen = await show();
  await screen.getByRole('button', { name: 'Close' }).click();
  await expect.element(screen.getByRole('radio', { name: 'Sepia' })).not.toBeInTheDocument();
});

test('print prints', async () => {
  const print = vi.spyOn(window, 'print').mockImplementation(() => {});
  const screen = await render(<Shown desk={makeDesk()} />);
  await screen.getByRole('button', { name: 'Print' }).click();
  expect(print).toHaveBeenCalledOnce();
  print.mockRestore();
});
