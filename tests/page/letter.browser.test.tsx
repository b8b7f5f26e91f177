import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import type { Letter as LetterText } from '../../src/letter/letter.ts';
import { say } from '../../src/letter/letter.ts';
import { Letter } from '../../src/page/letter/Letter.tsx';
import { left, makeDesk, right } from '../state/given.ts';

const shown = { left, right };
const letterOf = (...paragraphs: string[]): LetterText => ({
  to: '',
  subject: 'The pier',
  body: paragraphs.map((words) => ({ kind: 'paragraph', items: [[say(words)]] })),
});
const written = letterOf('Dear colleague,', 'when does the pier open?');
const show = async () => {
  const desk = makeDesk();
  const screen = await render(<Letter desk={desk} shown={shown} screened={[]} written={written} />);
  return { desk, screen, sheet: screen.getByRole('textbox', { name: 'The letter' }) };
};

afterEach(() => {
  vi.restoreAllMocks();
});

test('the sheet that is typed in stays, with the place in it, also where what is typed is kept', async () => {
  const { desk, sheet } = await show();
  const element = sheet.element();
  await sheet.getByText('Dear colleague,').click();
  await userEvent.keyboard('{End} Good morning');
  await expect.poll(() => desk.store.getState().letters.size).toBe(1);
  expect(sheet.element()).toBe(element);
  expect(document.activeElement).toBe(element);
  await userEvent.keyboard('.');
  expect(element.textContent).toContain('Dear colleague, Good morning.');
});

test('what comes from elsewhere takes the place of what was typed: words undone, or edited in another tab', async () => {
  const { desk, screen, sheet } = await show();
  await sheet.getByText('Dear colleague,').click();
  await userEvent.keyboard('{End} Good morning');
  await expect.element(sheet).toHaveTextContent('Good morning');
  await screen.getByRole('button', { name: 'Undo my changes' }).click();
  await expect.poll(() => sheet.element().textContent).toBe('Dear colleague,when does the pier open?');
  desk.editLetter(shown, letterOf('Hello,'));
  await expect.poll(() => sheet.element().textContent).toBe('Hello,');
  desk.editLetter(shown, letterOf('Hi,'));
  await expect.poll(() => sheet.element().textContent).toBe('Hi,');
});

test('lines of a letter that are the same are as many as were written', async () => {
  const complain = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { desk, sheet } = await show();
  desk.editLetter(shown, letterOf('Yours,\n\n\nAda\nAda'));
  await expect.element(sheet).toHaveTextContent(/Ada\s*Ada/);
  expect(sheet.element().querySelectorAll('br')).toHaveLength(4);
  expect(complain).not.toHaveBeenCalled();
});
