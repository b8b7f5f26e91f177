// Opening one's own documents: by button, by dropping, by pasting; and those that are kept.

import { type RefObject, useLayoutEffect, useRef } from 'react';
import { useStore } from 'zustand';
import { sides } from '../../documents/document.ts';
import type { Shown } from '../../documents/shown.ts';
import type { Desk } from '../../state/desk.ts';
import { HAS_NO_READERS } from '../../state/opening.ts';
import { asFile } from './as-file.ts';
import { Kept } from './Kept.tsx';

type OpeningProps = {
  readonly desk: Desk;
  readonly openButton: RefObject<HTMLButtonElement | null>;
};

export function Opening({ desk, openButton }: OpeningProps) {
  const shown = useStore(desk.store, (state) => state.shown);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    const { current } = panel;
    return () => {
      // The keyboard does not stay in what is hidden.
      if (current?.contains(document.activeElement)) openButton.current?.focus();
    };
  }, [openButton]);
  return (
    <section ref={panel} className="opening" aria-labelledby="opening" data-print="no">
      <h2 id="opening" ref={heading} tabIndex={-1}>
        Open documents
      </h2>
      {desk.opens ? (
        <Ways desk={desk} shown={shown} />
      ) : (
        <p>
          {HAS_NO_READERS} <a href="portable.html">Open portable.html</a>
        </p>
      )}
      {/* The button goes with what it removes: the keyboard stays in the panel. */}
      <Kept desk={desk} removed={() => heading.current?.focus()} />
    </section>
  );
}

/** Whatever leads to documents on the page. */
function Ways({ desk, shown }: { desk: Desk; shown: Shown }) {
  return (
    <>
      <p>
        Text, Markdown, AsciiDoc, reStructuredText, HTML, PDF, .docx, .xlsx, .odt, CSV, ReqIF, JSON, YAML or
        Gherkin: one to read and to screen, two to compare. Or drop them on the page.{' '}
        {desk.keeps
          ? 'They stay in this browser until you remove them.'
          : 'Nothing is sent, and nothing is kept: on a disk, every local page could read it.'}
      </p>
      <div className="ways">
        <Choose open={(files) => desk.open(files, null)} multiple={true}>
          Choose one or two files
        </Choose>
        {sides.map((side) => (
          <Choose key={side} open={(files) => desk.open(files, side)} multiple={false}>
            {shown[side] === null ? 'Put one beside it' : `Replace ${shown[side].name}`}
          </Choose>
        ))}
        {shown.right !== null && (
          <button type="button" onClick={desk.swap}>
            Swap sides
          </button>
        )}
      </div>
      <Paste desk={desk} />
    </>
  );
}

type ChooseProps = {
  readonly open: (files: readonly File[]) => void;
  readonly multiple: boolean;
  readonly children: string;
};

/** A button that asks for files. */
function Choose({ open, multiple, children }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" onClick={() => input.current?.click()}>
        {children}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={children}
        multiple={multiple}
        onChange={({ target }) => {
          open([...(target.files ?? [])]);
          // The same file can then be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

function Paste({ desk }: { desk: Desk }) {
  const draft = useStore(desk.store, (state) => state.draft);
  const openText = () => {
    desk.open([asFile(draft)], null).then((isOpen) => isOpen && desk.discard(draft));
  };
  return (
    <details className="paste">
      <summary>Paste text</summary>
      <textarea
        aria-label="Text to open"
        rows={6}
        value={draft}
        onChange={({ target }) => desk.write(target.value)}
      />
      <button type="button" onClick={openText}>
        Open this text
      </button>
    </details>
  );
}
