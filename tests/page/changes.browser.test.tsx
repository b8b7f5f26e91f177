import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { findAll } from '../../src/find/steps.ts';
import { Page } from '../../src/page/Page.tsx';
import { readDocument } from '../../src/reading/read.ts';
import { makeDesk } from '../state/given.ts';

const version = (hall: string, gate: string, lamp: string, bell: string) =>
  readDocument(
    `# Hall\n\n${hall}\n\n# Gate\n\n${gate}\n\n${lamp}\n\n${bell}\n\n# Yard\n\nNobody parks in the yard.`,
    { id: `of-${hall.length}`, name: 'pier.md', format: 'markdown' },
  );
const shown = {
  left: version(
    'The hall shall be warm.',
    'The gate shall open within 3 s.',
    'The lamp shall be lit at dusk.',
    'The bell shall ring for 9 s.',
  ),
  right: version(
    'The hall should be warm and dry.',
    'The gate shall open within 5 s.',
    'The lamp should be lit at dusk.',
    'The bell shall ring for 4 s.',
  ),
};

test('a row that a filter lets through is what it was: what is focused or selected in it stays so', async () => {
  const desk = makeDesk();
  desk.store.setState({ shown, findings: findAll(shown), progress: { kind: 'found' } });
  const screen = await render(<Page desk={desk} />);
  const links = () => [...screen.container.querySelectorAll('.changes .rows > li > .to')];
  const numbers = () => links().map(({ textContent }) => textContent.trim());
  await expect.poll(numbers).toEqual(['1', '2', '3', '4']);
  const [, gate, , bell] = links();
  desk.filter('number');
  await expect.poll(numbers).toEqual(['2', '4']);
  const after = links();
  expect([gate === after[0], bell === after[1]]).toEqual([true, true]);
});
