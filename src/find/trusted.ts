// The one Trusted Types policy of this folder: the page's Content-Security-Policy lists its name, `workers`.
// It lets two things through: HTML for an inert document, and blob: addresses for workers.

/** What browsers call a trusted value; where Trusted Types are missing, a string does. */
type Policy = {
  readonly createHTML: (html: string) => string;
  readonly createScriptURL: (address: string) => string;
};
type Factory = { readonly createPolicy: (name: string, rules: Policy) => Policy };

const rules: Policy = {
  createHTML: (html) => html,
  createScriptURL: (address) => {
    if (!address.startsWith('blob:')) throw new TypeError(address);
    return address;
  },
};
let policy: Policy | null = null;

/** Takes HTML in parts into a document of its own, in which nothing runs and from which nothing is fetched. */
export function writeInert(): { readonly write: (html: string) => void; readonly body: () => HTMLElement } {
  const inert = document.implementation.createHTMLDocument();
  inert.open();
  return {
    write: (html) => inert.write(trust().createHTML(html)),
    body: () => {
      inert.close();
      return inert.body;
    },
  };
}

/**
 * Starts a worker from a blob: address. Throws where the page's policy forbids it. In a page opened from a disk only a
 * classic worker starts.
 */
export function startWorker(address: string, type: WorkerType): Worker {
  return new Worker(trust().createScriptURL(address), { type });
}

/** Made when first needed: a name can be taken once only, and importing this file takes nothing. */
function trust(): Policy {
  // TypeScript's DOM library does not know Trusted Types yet; their values pass as strings.
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  policy ??= trustedTypes?.createPolicy('workers', rules) ?? rules;
  return policy;
}
