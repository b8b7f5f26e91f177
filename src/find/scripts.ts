// Where the script of a worker is, and how one is started from it: the one place that knows both ways.

import { fail, type Outcome, succeed } from '../documents/outcome.ts';
import findScript from './find-worker.ts?worker&url';
import htmlScript from './reader-html.ts?worker&url';
import pdfScript from './reader-pdf.ts?worker&url';
import wordScript from './reader-word.ts?worker&url';

/** Files beside the page. In `portable.html` they lie in the page, each as a JSON string in an inert element of this id. */
export const scripts = {
  'find.js': findScript,
  'reader-html.js': htmlScript,
  'reader-pdf.js': pdfScript,
  'reader-word.js': wordScript,
} as const;
export type ScriptName = keyof typeof scripts;

const NO_WORKER = 'This browser starts no worker here, in which documents are read and compared.';

/** A worker, and what ends it. */
export type Started = { readonly worker: Worker; readonly end: () => void };

/**
 * Starts a worker. Its script is always a `blob:` address, so that it inherits the page's Content-Security-Policy and can
 * neither fetch nor evaluate anything: a module that imports the file beside the page or, in a page that may lie on a
 * disk, a classic script with the inert element's own program. Started from its file's address it would have no policy.
 *
 * @param name of the inert element
 * @param file beside the page
 */
export function startWorker(name: string, file: string): Outcome<Started> {
  const inert = inertOf(name);
  try {
    // The build wrote a string there.
    const code = inert === null ? importOf(file) : (JSON.parse(inert) as string);
    const address = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const worker = new Worker(policy.createScriptURL(address), {
      type: inert === null ? 'module' : 'classic',
    });
    const end = () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    };
    return succeed({ worker, end });
  } catch {
    return fail(NO_WORKER);
  }
}

/** Whether workers can start where this page lies: but from a host, only those whose scripts are in it. */
export function hasWorkers(): boolean {
  return /^https?:$/.test(window.location.protocol) || inertOf('find.js') !== null;
}

function inertOf(name: string): string | null {
  return document.getElementById(name)?.textContent ?? null;
}

function importOf(file: string): string {
  return `import ${JSON.stringify(new URL(file, document.baseURI).href)}`;
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
