import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { findAll } from '../../src/find/steps.ts';
import { Page } from '../../src/page/Page.tsx';
import { readDocument } from '../../src/reading/read.ts';
import type { Desk } from '../../src/state/desk.ts';
import { makeDesk } from '../state/given.ts';

/** Puts two documents on the page with all that there is in them, as the two reports are delivered. */
function turnTo(desk: Desk, texts: readonly [string, string]): void {
  const [left, right] = texts.map((text) =>
    readDocument(text, { id: text.slice(0, 4), name: text.slice(0, 4) }),
  );
  if (left === undefined || right === undefined) return;
  const shown = { left, right };
  desk.store.setState({ shown, findings: findAll(shown), progress: { kind: 'found' } });
}

/** More of a sentence than is drawn at once. */
const many = (sentence: string) => Array.from({ length: 70 }, () => sentence).join('\n\n');

test.each([
  [
    '.matches',
    /(?<=^“).*?(?=” )/,
    [
      'Pier: “The pier is shut for the winter,” the keeper said.',
      'Port: “The port is open all year,” he said.',
    ],
    [
      'Gate, after the storm of May: “Nobody goes here.”',
      'Lock, before the feast of June: “All boats may pass.”',
    ],
  ],
  [
    '.evidence',
    /.*/,
    ['Pier seven shall be shut for the winter.', 'Port and quay shall be open all year.'],
    [
      'Gate seven shall be shut in any storm.',
      'Lock and dam, which the storm broke in May, shall open to all boats.',
    ],
  ],
] as const)(
  'turned to other documents, no list of %s has their words at places of those before, not for a moment',
  async (section, words, before, after) => {
    const listed = () =>
      [...document.querySelectorAll(`${section} .rows .told`)].flatMap(
        ({ textContent }) => words.exec(textContent)?.[0] ?? [],
      );
    const wordsOf = (sentences: readonly string[]) =>
      sentences.map((sentence) => /“(.*)”/.exec(sentence)?.[1] ?? sentence);
    const desk = makeDesk();
    turnTo(desk, [many(before[0]), many(before[1])]);
    await render(<Page desk={desk} />);
    await expect.poll(() => new Set(listed())).toEqual(new Set(wordsOf(before)));
    const ever = new Set<string>();
    const observer = new MutationObserver(() => {
      for (const words of listed()) ever.add(words);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    turnTo(desk, [many(after[0]), many(after[1])]);
    await expect.poll(() => new Set(listed())).toEqual(new Set(wordsOf(after)));
    observer.disconnect();
    expect(ever).toEqual(new Set(wordsOf([...before, ...after])));
  },
);
