// Vite plugin: writes the page as one self-contained file, and once more with its workers inside. Styles stand in the
// head, the page's script at the end of the body, and the policy that allows these and nothing else ahead of everything.

import type { Plugin, Rolldown } from 'vite';
import { noticesOf, writeNotices } from './licences.ts';
import { policyTag } from './policy.ts';

const STYLESHEET = /\s*<link rel="stylesheet"[^>]* href="\.\/([^"]+)"[^>]*>/;
const MODULE = /\s*<script type="module"[^>]* src="\.\/([^"]+)"[^>]*><\/script>/;
const ADDRESS = / (?:src|href)="\.\/[^"]*"/;
const INLINE_SCRIPT = /<script>([\s\S]*?)<\/script>/g;
const NOTICES = '<!--licences-->';

/**
 * `index.html`; `portable.html`, with every worker in it as a script that does not run, under its file's name as its id;
 * and `licences.txt`, the notices of all that is in any of them. Each page has its own notices in a fold.
 *
 * @param inWorkers the modules of the workers, known by the time that the page is written
 */
export function writePages(inWorkers: ReadonlySet<string>): Plugin {
  return {
    name: 'write-pages',
    apply: 'build',
    enforce: 'post',
    // After minification, so that the hashes are of the bytes that a browser gets.
    generateBundle(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return this.error('index.html is not in the bundle');
      const shell = String(page.source);
      const sheet = take(bundle, STYLESHEET.exec(shell)?.[1]);
      const module = take(bundle, MODULE.exec(shell)?.[1]);
      if (sheet?.type !== 'asset' || module?.type !== 'chunk') return this.error('The page lacks its parts');
      const [left] = ADDRESS.exec(shell.replace(STYLESHEET, '').replace(MODULE, '')) ?? [];
      if (left !== undefined) return this.error(`The page would still ask for${left}`);

      const parts = { styles: String(sheet.source).trim(), script: asScriptText(module.code.trim()) };
      const own = writeNotices(noticesOf(module.moduleIds));
      const all = writeNotices(noticesOf([...module.moduleIds, ...inWorkers]));
      const workers = Object.values(bundle).filter(isScript);
      page.source = compose(shell, { ...parts, notices: own, workers: [] });
      const portable = compose(shell, { ...parts, notices: all, workers });
      this.emitFile({ type: 'asset', fileName: 'portable.html', source: portable });
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: all });
    },
  };
}

type Parts = {
  readonly styles: string;
  readonly script: string;
  readonly notices: string;
  readonly workers: readonly Rolldown.OutputAsset[];
};

function compose(written: string, { styles, script, notices, workers }: Parts): string {
  // The head has no text and no line that ends without a sign that ends it.
  const shell = written.replace(/<head>.*<\/head>/s, (head) => head.replace(/\s*\n\s*/g, ' '));
  const inline = [...shell.matchAll(INLINE_SCRIPT)].map(([, code = '']) => code);
  const policy = policyTag({ scripts: [...inline, script], styles: [styles] });
  const inert = workers.map(
    ({ fileName, source }) =>
      `<script type="application/json" id="${fileName}">${asInertText(String(source))}</script>`,
  );
  const scripts = [`<script type="module">${script}</script>`, ...inert].join('');
  return shell
    .replace(MODULE, '')
    .replace(STYLESHEET, () => `<style>${styles}</style>`)
    .replace(NOTICES, () => asHtmlText(notices))
    .replace('<head>', () => `<head>${policy}`)
    .replace('</body>', () => `${scripts}</body>`);
}

/** A part of the bundle that stands in the page and needs no file of its own any more. */
function take(bundle: Rolldown.OutputBundle, name = '') {
  const part = bundle[name];
  delete bundle[name];
  return part;
}

function isScript(part: Rolldown.OutputBundle[string]): part is Rolldown.OutputAsset {
  return part.type === 'asset' && part.fileName.endsWith('.js');
}

/**
 * What would end a script element or begin a comment in it, and characters that nobody sees: controls, for which HTML has no
 * place, marks of format, and the separators that end a line of a program.
 */
const NOT_IN_SCRIPT = /(\\*)(<(?=\/script|!--)|[^\t\n\f\r\P{C}]|[\u2028\u2029])/giu;

/**
 * The same program in a script element. In minified code all these stand in strings, templates and patterns only, where an
 * escape is the same character; a backslash that was in front of one already is part of the escape.
 */
export function asScriptText(code: string): string {
  return code.replace(NOT_IN_SCRIPT, (_, slashes: string, character: string) => {
    const before = slashes.slice(slashes.length % 2);
    return before + escapeUnits(character);
  });
}

/** A text as JSON that stands in a script element unchanged, whatever it is. */
export function asInertText(code: string): string {
  return JSON.stringify(code).replace(/[^ -~]|</gu, escapeUnits);
}

/** Each of its UTF-16 units as JavaScript and JSON escape it. */
function escapeUnits(characters: string): string {
  return characters.replace(/./gs, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function asHtmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
