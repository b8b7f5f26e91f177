// Vite plugin: compiles Markdown to a component at build time, so that the page carries no parser.

import { compile } from '@mdx-js/mdx';
import remarkGfm from 'remark-gfm';
import type { Plugin } from 'vite';

/** For `.md` imports: the default export takes `components`, the elements to draw the text with. */
export function compileNotes(): Plugin {
  return {
    name: 'notes',
    enforce: 'pre',
    async transform(markdown, id) {
      if (!id.endsWith('.md')) return null;
      const compiled = await compile(markdown, { format: 'md', remarkPlugins: [remarkGfm] });
      return { code: String(compiled), map: null };
    },
  };
}
