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
 * and `licences.txt`, the notices of all that is in any of them.
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
      if (sheet?.type !== 'asset' || module?.type !== 'chunk')
        return this.error('The page has lost its parts');

      const styles = String(sheet.source).trim();
      const script = asScriptText(module.code.trim());
      const scripts = [...shell.matchAll(INLINE_SCRIPT)].map(([, code = '']) => code);
      const policy = policyTag({ scripts: [...scripts, script], styles: [styles] });
      const html = shell
        .replace(MODULE, '')
        .replace(STYLESHEET, () => `<style>${styles}</style>`)
        .replace(NOTICES, () => asHtmlText(writeNotices(noticesOf(module.moduleIds))))
        .replace('<head>', () => `<head>${policy}`);
      const left = ADDRESS.exec(html);
      if (left !== null) return this.error(`The page still asks for${left[0]}`);

      const own = `<script type="module">${script}</script>`;
      const workers = Object.values(bundle).filter(isScript);
      page.source = html.replace('</body>', () => `${own}</body>`);
      const inert = workers.map(
        ({ fileName, source }) =>
          `<script type="text/plain" id="${fileName}">${asScriptText(String(source))}</script>`,
      );
      const portable = html.replace('</body>', () => `${own}${inert.join('')}</body>`);
      this.emitFile({ type: 'asset', fileName: 'portable.html', source: portable });
      const notices = writeNotices(noticesOf([...module.moduleIds, ...inWorkers]));
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: notices });
    },
  };
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
 * The same program in a script element. What would end the element, or begin a comment in it, stands only in strings,
 * templates and patterns of a minified program, where an escape is the same character.
 */
export function asScriptText(code: string): string {
  return code.replace(/<(?=\/script|!--)/gi, '\\x3c');
}

function asHtmlText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
