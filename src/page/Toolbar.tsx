// Text size, theme, matches, opening, print. Hidden by the style sheet where scripts do not run.

import type { RefObject } from 'react';
import { useStore } from 'zustand';
import { sizes, themes } from '../state/choices.ts';
import type { Desk } from '../state/desk.ts';

type ToolbarProps = {
  readonly desk: Desk;
  readonly hasMatches: boolean;
  /** Whether the ways to open documents are shown. */
  readonly isOpening: boolean;
  readonly openButton: RefObject<HTMLButtonElement | null>;
};

export function Toolbar({ desk, hasMatches, isOpening, openButton }: ToolbarProps) {
  const { size, theme, matches } = useStore(desk.store, (state) => state.choices);
  const step = sizes.indexOf(size);
  const smaller = sizes[step - 1];
  const larger = sizes[step + 1];
  return (
    <div className="toolbar" data-print="no">
      <div className="sizes">
        <button
          type="button"
          aria-label="A−, smaller text"
          aria-disabled={smaller === undefined}
          onClick={() => smaller !== undefined && desk.prefer({ size: smaller })}
        >
          A−
        </button>
        <output className="unseen">{`Text size ${step + 1} of ${sizes.length}`}</output>
        <button
          type="button"
          aria-label="A+, larger text"
          aria-disabled={larger === undefined}
          onClick={() => larger !== undefined && desk.prefer({ size: larger })}
        >
          A+
        </button>
      </div>
      <select
        className="theme"
        aria-label="Theme"
        value={theme}
        onChange={({ target }) => {
          const next = themes.find((name) => name === target.value);
          if (next !== undefined) desk.prefer({ theme: next });
        }}
      >
        {themes.map((name) => (
          <option key={name} value={name}>
            {`${name[0]?.toUpperCase()}${name.slice(1)} theme`}
          </option>
        ))}
      </select>
      {hasMatches && (
        <button type="button" onClick={() => desk.prefer({ matches: matches === 'on' ? 'off' : 'on' })}>
          {`Matches ${matches}`}
        </button>
      )}
      <button ref={openButton} type="button" aria-expanded={isOpening} onClick={desk.toggleOpening}>
        Open documents
      </button>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  );
}
