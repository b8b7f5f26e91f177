// The Content-Security-Policy of the page, as a meta tag. Knows only the inline code that it allows.

import { createHash } from 'node:crypto';

/** The text of each inline script that runs and of each style element, as a browser gets it. */
export type Inline = { readonly scripts: readonly string[]; readonly styles: readonly string[] };

/** Allows these scripts and styles and nothing else. `frame-ancestors` and `sandbox` are ignored in a tag: headers say them. */
export function policyTag({ scripts, styles }: Inline): string {
  const directives = [
    `default-src 'none'`,
    `script-src ${hashesOf(scripts)}`,
    `style-src ${hashesOf(styles)}`,
    `img-src data:`,
    `connect-src 'none'`,
    // A worker starts from a blob, which inherits this policy; what it imports lies beside the page.
    `worker-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types workers`,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}" />`;
}

function hashesOf(codes: readonly string[]): string {
  const hash = (code: string) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
  return codes.length === 0 ? `'none'` : codes.map(hash).join(' ');
}
