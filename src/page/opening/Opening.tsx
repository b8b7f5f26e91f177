// Opening one's own documents: by button, by dropping, by pasting; and those that are kept.

import { useEffect, useRef, useState } from 'react';
import { type Side, sides } from '../../documents/document.ts';
import { current, type Desk, forget, place, swap, turnTo } from '../../state/desk.ts';
import { openFiles } from '../../state/open-files.ts';
import { suppliedPair } from '../../state/source.ts';

const ACCEPTED = '.txt,.text,.md,.markdown,.html,.htm,.docx,.pdf,text/*';

export function Opening({ desk: { shown, kept } }: { desk: Desk }) {
  return (
    <section className="opening" aria-labelledby="opening" data-print="no">
      <h2 id="opening" tabIndex={-1}>
        Open documents
      </h2>
      <p>
        Plain text, Markdown, HTML, Word (.docx) or PDF: one to read and to screen, two to compare. Or drop
        them on the page. They stay on this machine, in this browser, until you remove them.
      </p>
      <div className="ways">
        <Choose side={null}>Choose one or two files</Choose>
        {sides.map((side) => (
          <Choose key={side} side={side}>
            {shown[side] === null ? 'Put one beside it' : `Replace ${shown[side].document.name}`}
          </Choose>
        ))}
        {shown.right !== null && (
          <button type="button" onClick={swap}>
            Swap sides
          </button>
        )}
        {(shown.left !== suppliedPair.left || shown.right !== suppliedPair.right) && (
          <button type="button" onClick={() => turnTo(suppliedPair)}>
            Back to the two reports
          </button>
        )}
      </div>
      <Paste />
      {kept.length > 0 && (
        <>
          <h3>Kept in this browser</h3>
          <ul className="kept">
            {kept.map((source) => {
              const { name, id } = source.document;
              const ways: readonly (readonly [string, () => void])[] = [
                ['Open', () => place(source, null)],
                ['Put left', () => place(source, 'left')],
                ['Put right', () => place(source, 'right')],
                ['Remove', () => letGo(id)],
              ];
              return (
                <li key={id}>
                  <span>
                    <bdi>{name}</bdi>, {Math.ceil(source.file.bytes / 1000).toLocaleString('en')} kB
                  </span>
                  <span className="ways">
                    {ways.map(([way, go]) => (
                      <button key={way} type="button" aria-label={`${way}: ${name}`} onClick={go}>
                        {way}
                      </button>
                    ))}
                  </span>
                </li>
              );
            })}
          </ul>
          <button type="button" onClick={() => letGo(null)}>
            Remove all
          </button>
        </>
      )}
    </section>
  );
}

/** The button goes with what it removes: the keyboard stays in the panel. */
function letGo(id: string | null): void {
  forget(id);
  document.getElementById('opening')?.focus();
}

/** A button that asks for files. With a side it asks for one, to take that side's place. */
function Choose({ side, children }: { side: Side | null; children: string }) {
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
        accept={ACCEPTED}
        multiple={side === null}
        onChange={({ target }) => {
          openFiles([...(target.files ?? [])], side);
          // The same file can then be chosen again.
          target.value = '';
        }}
      />
    </>
  );
}

/** What was written and not opened yet, while the panel is hidden. */
let draft = '';

function Paste() {
  const [text, setText] = useState(draft);
  return (
    <details className="paste">
      <summary>Paste text</summary>
      <textarea
        aria-label="Text to open"
        rows={6}
        value={text}
        onChange={({ target }) => {
          draft = target.value;
          setText(draft);
        }}
      />
      <button
        type="button"
        onClick={() => {
          // What has Markdown's headings is read as Markdown.
          const name = /^#{1,6} \S/m.test(text) ? 'Pasted text.md' : 'Pasted text';
          openFiles([new File([text], name)], null).then(() => {
            if (!current().opening) draft = '';
          });
        }}
      >
        Open this text
      </button>
    </details>
  );
}

/** Opens what is dropped anywhere on the page; on one of two documents, in its place. */
export function useDrop(): void {
  useEffect(() => {
    const root = document.documentElement.dataset;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      root.dropping = '';
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete root.dropping;
    };
    const drop = (event: DragEvent) => {
      delete root.dropping;
      if (!hasFiles(event)) return;
      event.preventDefault();
      const report = event.target instanceof Element ? event.target.closest<HTMLElement>('.report') : null;
      const side = report?.dataset.side;
      openFiles([...(event.dataTransfer?.files ?? [])], side === 'left' || side === 'right' ? side : null);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
}
