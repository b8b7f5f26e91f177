// Display, opening, print. Hidden by the style sheet where scripts do not run.

import type { FocusEvent, RefObject } from 'react';
import { useStore } from 'zustand';
import { isSupplied, type Shown } from '../documents/shown.ts';
import { sizes, type Theme, themes } from '../state/choices.ts';
import type { Desk } from '../state/desk.ts';
import { useIsLive } from './hooks/live.ts';

type ToolbarProps = {
  readonly desk: Desk;
  readonly shown: Shown;
  /** Whether the ways to open documents are shown. */
  readonly isOpening: boolean;
  readonly openButton: RefObject<HTMLButtonElement | null>;
};

export function Toolbar({ desk, shown, isOpening, openButton }: ToolbarProps) {
  return (
    <div className="toolbar" data-elsewhere={!isSupplied(shown) || undefined} data-print="no">
      {!isSupplied(shown) && (
        <button type="button" onClick={desk.goBack}>
          Back to the two reports
        </button>
      )}
      <button type="button" popoverTarget="display">
        Display
      </button>
      <button ref={openButton} type="button" aria-expanded={isOpening} onClick={desk.toggleOpening}>
        Open documents
      </button>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
      {/* It waits for nobody: without scripts there is nothing to choose. */}
      {useIsLive() && <Display desk={desk} />}
    </div>
  );
}

const SIZE_NAMES: Readonly<Record<(typeof sizes)[number], string>> = {
  '1': '100 %',
  '2': '112 %',
  '3': '125 %',
  '4': '150 %',
};
const THEME_NAMES: Readonly<Record<Theme, string>> = {
  auto: 'As the device',
  light: 'Light',
  sepia: 'Sepia',
  dark: 'Dark',
  contrast: 'High contrast',
};

/** The browser opens and closes it (a popover): it needs no state of ours. */
function Display({ desk }: { desk: Desk }) {
  const { size, theme, keys } = useStore(desk.store, (state) => state.choices);
  return (
    <form className="display" id="display" popover="auto" aria-label="Display" onBlur={closeBehind}>
      <button type="button" popoverTarget="display" popoverTargetAction="hide">
        Close
      </button>
      <fieldset>
        <legend>Text size</legend>
        {sizes.map((one) => (
          <Choice key={one} name="size" isChosen={size === one} choose={() => desk.prefer({ size: one })}>
            {SIZE_NAMES[one]}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>Colours</legend>
        {themes.map((one) => (
          <Choice key={one} name="theme" isChosen={theme === one} choose={() => desk.prefer({ theme: one })}>
            {THEME_NAMES[one]}
          </Choice>
        ))}
      </fieldset>
      <fieldset>
        <legend>Keys</legend>
        <label>
          <input
            type="checkbox"
            checked={keys === 'on'}
            onChange={({ target }) => desk.prefer({ keys: target.checked ? 'on' : 'off' })}
          />
          n next match, p previous
        </label>
      </fieldset>
    </form>
  );
}

/** The keyboard goes on to nothing that is covered; on its own button it may still be closed, or gone back to. */
function closeBehind({ currentTarget: display, relatedTarget: next }: FocusEvent<HTMLElement>) {
  if (next !== null && !display.contains(next) && !next.matches('[popovertarget]')) display.hidePopover();
}

type ChoiceProps = {
  readonly name: string;
  readonly isChosen: boolean;
  readonly choose: () => void;
  readonly children: string;
};

function Choice({ name, isChosen, choose, children }: ChoiceProps) {
  return (
    <label>
      <input type="radio" name={name} checked={isChosen} onChange={choose} />
      {children}
    </label>
  );
}
