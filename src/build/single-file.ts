// Vite plugin: one self-contained page. Styles go into the head and behind the flag, the script to the end of the body,
// and a Content-Security-Policy that allows these and nothing else goes ahead of everything.

import { createHash } from 'node:crypto';
import { type MinifyOptions, minify } from 'terser';
import type { Plugin } from 'vite';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]*href="[^"]*?([^"/]+\.css)"[^>]*>/;
const MODULE = /\s*<script type="module"[^>]*src="[^"]*?([^"/]+\.js)"[^>]*><\/script>/;
const LATER_STYLES = '<style></style>';
/** Up to this layer are the styles of what is painted first: the head of the page and the flag. */
const FIRST_LATER = '@layer components{';
const PRELOAD = /\s*<link rel="modulepreload"[^>]*>/g;
const INLINE_SCRIPT = /<script(?: type="module")?>([\s\S]*?)<\/script>/g;
const INLINE_STYLE = /<style>([\s\S]*?)<\/style>/g;

/**
 * A second minifier after Vite's own makes the page smaller by more than half a kB (brotli). Nothing in it asks for what
 * these give up; of console calls there are only React's, and its errors reach the browser without them.
 */
const SMALLEST: MinifyOptions = {
  module: true,
  ecma: 2020,
  compress: {
    passes: 4,
    drop_console: true,
    hoist_funs: true,
    lhs_constants: false,
    pure_getters: true,
    unsafe: true,
    unsafe_arrows: true,
    unsafe_methods: true,
    keep_fargs: false,
  },
};

/** Runs after minification, so that the hashes are of the bytes that a browser gets. */
export function singleFile(): Plugin {
  return {
    name: 'single-file',
    apply: 'build',
    enforce: 'post',
    async generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('index.html is not in the bundle');
      let html = String(page.source);
      let later = '';
      html = html.replace(PRELOAD, '').replace(STYLESHEET, (_tag, name: string) => {
        const [path, sheet] = find(bundle, name);
        if (sheet?.type !== 'asset') return this.error(`${name} is not in the bundle`);
        delete bundle[path];
        const styles = String(sheet.source).trim();
        const first = styles.indexOf(FIRST_LATER);
        if (first === -1) return this.error(`${name} has no ${FIRST_LATER}`);
        later = styles.slice(first);
        return `<style>${styles.slice(0, first)}</style>`;
      });
      html = html.replace(LATER_STYLES, () => `<style>${later}</style>`);
      let script = '';
      html = html.replace(MODULE, (_tag, name: string) => {
        const [path, chunk] = find(bundle, name);
        if (chunk?.type !== 'chunk') return this.error(`${name} is not in the bundle`);
        delete bundle[path];
        script = chunk.code;
        return '';
      });
      html = html.replace(/^.*?<body>/s, (head) => head.replace(/\s*\n\s*/g, ' ').replaceAll('> <', '><'));
      script = (await minify(script, SMALLEST)).code ?? script;
      script = script.trim().replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--');
      html = html.replace(/\s*<\/body>/, () => `<script type="module">${script}</script></body>`);
      page.source = html.replace('<head>', () => `<head>${policyTag(html)}`);
    },
  };
}

/**
 * The policy as a meta tag. `frame-ancestors`, `sandbox` and `report-uri` are ignored there and left to headers.
 *
 * @param html the finished page, whose inline scripts and styles are allowed by their hashes
 */
export function policyTag(html: string): string {
  const directives = [
    `default-src 'none'`,
    `script-src ${hashes(html, INLINE_SCRIPT)}`,
    `style-src ${hashes(html, INLINE_STYLE)}`,
    `img-src data:`,
    // Nothing here connects to anything; Lighthouse reads robots.txt through the page's own policy.
    `connect-src 'self'`,
    // Workers begin at blob: addresses and inherit this policy; the readers that they import lie beside the page.
    `worker-src 'self' blob:`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types opening`,
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${directives.join('; ')}">`;
}

function hashes(html: string, pattern: RegExp): string {
  const sources = [...html.matchAll(pattern)].map(
    ([, code = '']) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`,
  );
  return sources.length === 0 ? `'none'` : sources.join(' ');
}

function find<T>(bundle: Record<string, T>, name: string): [string, T | undefined] {
  const path = Object.keys(bundle).find((key) => key.split('/').pop() === name) ?? '';
  return [path, bundle[path]];
}
