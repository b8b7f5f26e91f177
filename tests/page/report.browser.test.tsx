import { useEffect } from 'react';
import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useStore } from 'zustand';
import type { BothSides, SourceDocument } from '../../src/documents/document.ts';
import { useAddress } from '../../src/page/hooks/address.ts';
import { useEscape } from '../../src/page/hooks/escape.ts';
import { Reports } from '../../src/page/reports/Reports.tsx';
import { readDocument } from '../../src/reading/read.ts';
import { screen as screenDocument } from '../../src/screening/screen.ts';
import type { Screening } from '../../src/screening/screening.ts';
import type { Desk } from '../../src/state/desk.ts';
import { makeDesk } from '../state/given.ts';

function report(text: string, about: { readonly id: string; readonly name: string }): SourceDocument {
  return {
    ...readDocument(text, about),
    file: { name: 'pier.txt', bytes: 60, sha256: 'a'.repeat(64), encoding: 'UTF-8', format: 'text' },
    provenance: {
      request: { source: 'Harbour', date: '3 May 2021' },
      cites: ['the harbour office'],
    },
  };
}

const left = report('PORT ELM, May 3. /HARBOUR/. The <b>pier</b> opens.\n\nIt was shut.', {
  id: 'pier',
  name: 'Pier',
});
const right = report('PORT ELM, May 3. /QUAY/. The quay opens.', { id: 'quay', name: 'Quay' });

const screenings = { left: screenDocument(left), right: screenDocument(right) };

/** The reports as the page has them, with its address and its Escape. */
function Shown({ desk, found = screenings }: { desk: Desk; found?: BothSides<Screening | null> }) {
  const address = useStore(desk.store, (state) => state.address);
  useAddress(desk);
  useEscape([{ active: address !== '', letGo: () => desk.choose('') }]);
  useEffect(() => () => window.history.replaceState(null, '', window.location.pathname), []);
  return (
    <Reports
      desk={desk}
      shown={{ left, right }}
      screenings={found}
      matches={[]}
      total={0}
      isCompared={false}
      aside={0}
      view={null}
      address={address}
      isLive={true}
    />
  );
}
const show = () => render(<Shown desk={makeDesk()} />);

test('each report is an article named by its source, with what the text and the request say of it', async () => {
  const screen = await show();
  const article = screen.getByRole('article', { name: 'Pier' });
  await expect.element(article).toHaveTextContent('PORT ELM, May 3');
  await expect
    .element(article)
    .toHaveTextContent('3 May 2021: the report says May 3; your message says 2021');
  await expect.element(article).toHaveTextContent('the harbour office');
  await expect.element(article).toHaveTextContent('13 words');
});

test('what is known of a document has a name before anything is found in it', async () => {
  const found = { left: null, right: null };
  const screen = await render(<Shown desk={makeDesk()} found={found} />);
  const line = screen.getByRole('article', { name: 'Pier' }).getByText('PORT ELM, May 3 · 2 passages');
  await expect.element(line).toBeVisible();
});

test('markup in a text is shown as text', async () => {
  const screen = await show();
  await expect.element(screen.getByText('The <b>pier</b> opens.')).toBeVisible();
});

test('a number chosen by keyboard lights its passage and offers to copy it; Escape lets go', async () => {
  const screen = await show();
  const number = screen.getByRole('link', { name: 'Pier 2' });
  number.element().focus();
  await userEvent.keyboard('{Enter}');
  expect(window.location.hash).toBe('#pier-2');
  await expect.element(screen.getByRole('button', { name: 'Copy with citation' })).toBeVisible();
  await expect.element(number).toHaveAttribute('aria-current', 'location');
  await userEvent.keyboard('{Escape}');
  await expect.element(screen.getByRole('button', { name: 'Copy with citation' })).not.toBeInTheDocument();
  expect(window.location.hash).toBe('');
});

test('copies the words with agency, date, passage and address', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const screen = await show();
  screen.getByRole('link', { name: 'Pier 2' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await screen.getByRole('button', { name: 'Copy with citation' }).click();
  await expect.element(screen.getByText('Words and citation copied.')).toBeVisible();
  const address = window.location.href.split('#')[0];
  expect(write).toHaveBeenCalledWith(`It was shut.\nHarbour, 3 May 2021, passage 2\n${address}#pier-2`);
  write.mockRestore();
});

test('a modified click on a number is left to the browser', async () => {
  const screen = await show();
  const number = screen.getByRole('link', { name: 'Quay 1' }).element();
  let prevented = true;
  const see = (event: Event) => {
    prevented = event.defaultPrevented;
    event.preventDefault();
  };
  window.addEventListener('click', see, { once: true });
  number.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  expect(prevented).toBe(false);
  expect(window.location.hash).not.toBe('#quay-1');
});
