import { createRef } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { useStore } from 'zustand';
import { Notice } from '../../src/page/Notice.tsx';
import type { Desk } from '../../src/state/desk.ts';
import { makeDesk, stateOf } from '../state/given.ts';

function Shown({ desk }: { desk: Desk }) {
  const notice = useStore(desk.store, (state) => state.notice);
  return (
    <>
      <Notice desk={desk} notice={notice} reading={null} openButton={createRef()} />
      <p>Words</p>
      <button type="button" onClick={() => desk.store.setState({ notice: { kind: 'done', words: 'Next.' } })}>
        Act
      </button>
    </>
  );
}

test('what was said goes as soon as the reader goes on; what that says itself stays', async () => {
  const desk = makeDesk();
  const screen = await render(<Shown desk={desk} />);
  const said = { kind: 'undoable', words: 'Opened in place of “a”.' } as const;
  desk.store.setState({ notice: said });
  await screen.getByText(said.words).click();
  expect(stateOf(desk).notice).toEqual(said);
  await screen.getByText('Words').click();
  expect(stateOf(desk).notice).toBeNull();
  desk.store.setState({ notice: said });
  await expect.element(screen.getByRole('button', { name: 'Undo' })).toBeVisible();
  await screen.getByRole('button', { name: 'Act' }).click();
  expect(stateOf(desk).notice?.words).toBe('Next.');
});
