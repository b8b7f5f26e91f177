import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { NOTHING_FOUND } from '../../src/find/findings.ts';
import { findAll } from '../../src/find/steps.ts';
import { Page } from '../../src/page/Page.tsx';
import { readDocument } from '../../src/reading/read.ts';
import { makeDesk } from '../state/given.ts';

test('how far the finding is stands there until what was found does', async () => {
  const desk = makeDesk();
  const document = readDocument('# Gate\n\nThe gate shall open within 3 s.', { id: 'gate', name: 'gate.md' });
  const shown = { left: document, right: null };
  desk.store.setState({ shown, findings: NOTHING_FOUND, progress: { kind: 'finding', share: 0 } });
  const screen = await render(<Page desk={desk} />);
  await expect.element(screen.getByText('Not yet screened.')).toBeVisible();
  const progress = screen.getByRole('progressbar').element();
  const flag = screen.getByText('Not yet screened.').element();
  const flagAtEnd = new Promise((resolve) => {
    new MutationObserver(() => {
      if (!progress.isConnected) resolve(flag.textContent);
    }).observe(globalThis.document.body, { childList: true, subtree: true });
  });
  desk.store.setState({ findings: findAll(shown), progress: { kind: 'found' } });
  await expect(flagAtEnd).resolves.toBe('Whether gate.md is a specification is unclear.');
});

test.each([
  ['Whether each is a specification is unclear.', 1],
  ['Both look like specifications.', 40],
])('what is so of both documents is said once: “%s”', async (said, requirements) => {
  const desk = makeDesk();
  const text = Array.from(
    { length: requirements },
    (_, index) =>
      `## 1.${index + 1} Gate ${index + 1}\n\nREQ-${index + 1}: The gate shall open within ${index + 3} s.`,
  ).join('\n\n');
  const read = (id: string) =>
    readDocument(`# Requirements\n\n${text}`, { id, name: `${id}.md`, format: 'markdown' });
  const shown = { left: read('gate'), right: read('lock') };
  desk.store.setState({ shown, findings: findAll(shown), progress: { kind: 'found' } });
  const screen = await render(<Page desk={desk} />);
  await expect.element(screen.getByRole('heading', { name: said, exact: true })).toBeVisible();
});
