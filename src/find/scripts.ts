// Where the script of a worker is, and how one is started from it: the one place that knows both ways.

import { fail, type Outcome, succeed } from '../documents/outcome.ts';
import findScript from './find-worker.ts?worker&url';
import htmlScript from './reader-html.ts?worker&url';
import pdfScript from './reader-pdf.ts?worker&url';
import wordScript from './reader-word.ts?worker&url';

/** Files beside the page. In `portable.html` they lie in the page, each as a JSON string in an inert element of this id. */
const ADDRESSES = {
  'find.js': findScript,
  'reader-html.js': htmlScript,
  'reader-pdf.js': pdfScript,
  'reader-word.js': wordScript,
} as const;
export type ScriptName = keyof typeof ADDRESSES;

const ON_DISK =
  'Opened from a disk, this page has nothing to read documents with: open portable.html, which lies beside it.';
const NO_WORKER = 'This browser starts no worker here, in which documents are read and compared.';

/**
 * Starts a worker. Its script is always a `blob:` address, so that it inherits the page's Content-Security-Policy and can
 * neither fetch nor evaluate anything: a module that imports the file beside the page or, in a page that may lie on a
 * disk, a classic script with the inert element's own program. Started from its file's address it would have no policy.
 */
export function startWorker(name: ScriptName): Outcome<Worker> {
  const inert = document.getElementById(name)?.textContent;
  if (inert === undefined && window.location.protocol === 'file:') return fail(ON_DISK);
  const file = new URL(ADDRESSES[name], document.baseURI).href;
  // The build wrote a string there.
  const code = inert === undefined ? `import ${JSON.stringify(file)}` : (JSON.parse(inert) as string);
  const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
  try {
    const worker = new Worker(trusted(address), { type: inert === undefined ? 'module' : 'classic' });
    // Chromium reads a module's address late: it is let go of with the first message.
    worker.addEventListener('message', () => URL.revokeObjectURL(address), { once: true });
    return succeed(worker);
  } catch {
    URL.revokeObjectURL(address);
    return fail(NO_WORKER);
  }
}

type Policy = { readonly createScriptURL: (address: string) => string };
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy };

/** The one Trusted Types policy of the page, `workers`, lets `blob:` addresses through. A name can be taken only once. */
const policy: Policy = (() => {
  const rules: Policy = {
    createScriptURL: (address) => {
      if (!address.startsWith('blob:')) throw new TypeError(address);
      return address;
    },
  };
  // TypeScript's DOM library does not know Trusted Types yet; their values pass as strings.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  return trustedTypes?.createPolicy('workers', rules) ?? rules;
})();

function trusted(address: string): string {
  return policy.createScriptURL(address);
}
