// The letter as a sheet that is edited in place. Drawn once: what is typed is read back from it and never drawn over.

import { createElement, Fragment, memo, type ReactNode, type RefObject, type SyntheticEvent } from 'react';
import type { Block, Run } from '../../letter/letter.ts';

type SheetProps = {
  readonly body: readonly Block[];
  /** Until then nothing can be typed: it would be lost. */
  readonly isLive: boolean;
  readonly sheet: RefObject<HTMLDivElement | null>;
  readonly edited: () => void;
};

/** Drawn anew only under another key, as when edits are undone: React knows nothing of what is typed. Before, its body is the same. */
export const Sheet = memo(
  function Sheet({ body, isLive, sheet, edited }: SheetProps) {
    return (
      // biome-ignore lint/a11y/useSemanticElements: a textarea has no lists, and nothing that prints as a letter.
      <div
        ref={sheet}
        className="sheet"
        role="textbox"
        tabIndex={0}
        aria-multiline="true"
        aria-label="The letter"
        contentEditable={isLive}
        suppressContentEditableWarning
        spellCheck
        onInput={edited}
        onPaste={(event) => insertText(event, event.clipboardData)}
        onDrop={(event) => {
          // Files are opened, wherever they are dropped.
          if (!event.dataTransfer.types.includes('Files')) insertText(event, event.dataTransfer);
        }}
      >
        {createElement(Fragment, null, ...body.map(drawBlock))}
      </div>
    );
  },
  (before, after) => before.isLive === after.isLive,
);

/** Its parts are drawn once and in place: they need no keys. */
function drawBlock(block: Block): ReactNode {
  const isList = block.kind === 'list';
  const items = block.items.map((item) => createElement(isList ? 'li' : 'p', null, ...item.flatMap(drawRun)));
  return createElement(isList ? 'ol' : Fragment, null, ...items);
}

function drawRun(run: Run): ReactNode[] {
  if (run.kind !== 'words') return [createElement(run.kind === 'name' ? 'code' : 'q', null, run.text)];
  const lineBreak = createElement('br');
  return run.text.split('\n').flatMap((line, at) => (at === 0 ? [line] : [lineBreak, line]));
}

/**
 * What is pasted or dropped brings no form of its own, and stands where the reader writes. The command is old, and the only
 * way that keeps the browser's own undo.
 */
function insertText(event: SyntheticEvent<HTMLElement>, data: DataTransfer): void {
  event.preventDefault();
  event.currentTarget.focus();
  document.execCommand('insertText', false, data.getData('text/plain'));
}
