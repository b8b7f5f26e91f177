// The request for what is missing: read here, copied, saved or mailed. Every way says what came of it.

import { type MouseEvent, useRef, useState } from 'react';
import { mailLink, type Screened, writeLetter } from '../../letter/letter.ts';
import { copy, select } from '../clipboard.ts';
import { save } from '../save.ts';

const FILE_NAME = 'request-for-specification.md';
const SELECTED = 'The text is selected instead: copy it with your keyboard or menu.';

export function Letter({ screened }: { screened: readonly Screened[] }) {
  const text = writeLetter(screened);
  const shown = useRef<HTMLPreElement>(null);
  const [said, setSaid] = useState('');
  const failed = (what: string) => {
    select(shown.current);
    setSaid(`${what} ${SELECTED}`);
  };
  const mail = mailLink(text);
  const openMail = async (event: MouseEvent) => {
    if (mail.fits) return setSaid('Your mail program was asked to open.');
    event.preventDefault();
    if (!(await copy(text))) return failed('The browser refused to copy, which the mail needs.');
    setSaid('The request is on the clipboard: paste it into the mail that opens.');
    window.location.assign(mail.href);
  };
  return (
    <section className="request" aria-labelledby="request">
      <h2 id="request">The request</h2>
      <p>A message that asks for what no document here supplies, made from the checklist above.</p>
      <div className="ways" data-print="no">
        <button
          type="button"
          onClick={async () => {
            if (await copy(text)) setSaid('The request is on the clipboard.');
            else failed('The browser refused to copy.');
          }}
        >
          Copy
        </button>
        <button
          type="button"
          onClick={() => {
            if (save(FILE_NAME, 'text/markdown', text))
              setSaid(`${FILE_NAME} was handed to the browser to save.`);
            else failed('The browser refused to save a file.');
          }}
        >
          Download as .md
        </button>
        <a className="button" href={mail.href} onClick={openMail}>
          Open in mail
        </a>
        <p role="status">{said}</p>
      </div>
      <pre className="request-text" ref={shown}>
        {text}
      </pre>
    </section>
  );
}
