// Text size, theme, links, opening, print. Hidden by the style sheet where scripts do not run.

import { useLive } from './address.ts';
import { choose, sizes, themes, useChoice } from './choices.ts';
import { toggleOpening } from './desk.ts';

export function Toolbar({ opening, hasLinks }: { opening: boolean; hasLinks: boolean }) {
  const theme = useChoice('theme');
  const size = useChoice('size');
  const links = useChoice('links');
  const step = sizes.indexOf(size);
  // The others can be chosen once the page answers: a browser measures every one of them before it paints.
  const offered = useLive() ? themes : [theme];
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
      <select
        aria-label="Theme"
        value={theme}
        onChange={(event) => {
          const next = themes.find((name) => name === event.target.value);
          if (next !== undefined) choose({ theme: next });
        }}
      >
        {offered.map((name) => (
          <option key={name} value={name}>
            {`${name[0]?.toUpperCase()}${name.slice(1)} theme`}
          </option>
        ))}
      </select>
      {hasLinks && (
        <button type="button" onClick={() => choose({ links: links === 'on' ? 'off' : 'on' })}>
          {`Links ${links}`}
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
