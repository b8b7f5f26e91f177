// Vite plugin: leaves out of the page what React exports and nothing here uses. Its packages are CommonJS, of which a
// bundler keeps every export; without these the page is 1.8 kB (brotli) smaller.

import type { Plugin } from 'vite';

const USED = new Set([
  'Fragment',
  'Suspense',
  'memo',
  'startTransition',
  'useDeferredValue',
  'useEffect',
  'useMemo',
  'useRef',
  'useState',
  'useSyncExternalStore',
  // React's packages ask each other for these.
  'version',
  '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
  '__DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE',
]);
const REACT = /\/react(?:-dom)?\.production\.js$/;
/** A top-level statement that exports a name: to the next line that begins with neither space nor bracket. */
const EXPORT = /^exports\.(\w+) = [\s\S]*?(?=\n[^\s)}\]])/gm;
/** How names are taken from React: one by one, or in a way of which it cannot be said what is used. */
const IMPORT = /(?:import|export) ([^;]*?) from ['"]react(?:-dom)?['"]/g;

/** Runs after JSX is compiled, which imports a name of its own where a key stands behind a spread. */
export function leanReact(): Plugin {
  return {
    name: 'lean-react',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      for (const [, names = ''] of code.matchAll(IMPORT)) {
        const listed = /^\{([^}]*)\}$/.exec(names)?.[1] ?? names;
        for (const name of listed.split(',').map((part) => part.trim().replace(/ .*/s, ''))) {
          if (name !== '' && !USED.has(name))
            this.error(`${name} is imported from react: add it to lean-react.ts`);
        }
      }
      if (!REACT.test(id)) return null;
      const lean = code.replace(EXPORT, (statement, name: string) => (USED.has(name) ? statement : ''));
      return { code: lean, map: null };
    },
  };
}
