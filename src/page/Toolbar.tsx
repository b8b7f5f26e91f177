// Text size, theme, matches, opening, print. Hidden by the style sheet where scripts do not run.

import { choose, sizes, type Theme as ThemeName, themes, useChoice } from '../state/choices.ts';
import { toggleOpening } from '../state/desk.ts';
import { useLive } from './address.ts';

export function Toolbar({ opening, hasLinks }: { opening: boolean; hasLinks: boolean }) {
  const size = useChoice('size');
  const matches = useChoice('matches');
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
          onClick={() => smaller !== undefined && choose({ size: smaller })}
        >
          A−
        </button>
        <output className="unseen">{`Text size ${step + 1} of ${sizes.length}`}</output>
        <button
          type="button"
          aria-label="A+, larger text"
          aria-disabled={larger === undefined}
          onClick={() => larger !== undefined && choose({ size: larger })}
        >
          A+
        </button>
      </div>
      <Theme />
      {hasLinks && (
        <button type="button" onClick={() => choose({ matches: matches === 'on' ? 'off' : 'on' })}>
          {`Matches ${matches}`}
        </button>
      )}
      <button type="button" aria-expanded={opening} onClick={toggleOpening}>
        Open documents
      </button>
      <button type="button" onClick={() => window.print()}>
        Print
      </button>
    </div>
  );
}

/** Its place is there at once; the control, which takes a browser long to make, when the page answers. */
function Theme() {
  const theme = useChoice('theme');
  if (!useLive()) {
    return (
      <button type="button" className="theme">
        {nameOf(theme)}
      </button>
    );
  }
  return (
    <select
      className="theme"
      aria-label="Theme"
      value={theme}
      onChange={(event) => {
        const next = themes.find((name) => name === event.target.value);
        if (next !== undefined) choose({ theme: next });
      }}
    >
      {themes.map((name) => (
        <option key={name} value={name}>
          {nameOf(name)}
        </option>
      ))}
    </select>
  );
}

function nameOf(theme: ThemeName): string {
  return `${theme[0]?.toUpperCase()}${theme.slice(1)} theme`;
}
