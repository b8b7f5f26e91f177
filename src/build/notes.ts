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
      const compiled = await compile(markdown, {
        format: 'md',
        remarkPlugins: [remarkGfm],
        rehypePlugins: [foldSections],
      });
      return { code: String(compiled), map: null };
    },
  };
}

/** As much of a node of HTML (hast) as is moved here. */
type Node = { type: string; tagName?: string; properties?: object; children?: Node[] };

/** Puts each section (`h2`) into a fold with its heading as the summary; the first is open. */
function foldSections() {
  return (tree: { children: Node[] }) => {
    const parts: Node[] = [];
    let fold: Node[] | null = null;
    for (const child of tree.children) {
      if (child.tagName === 'h2') {
        const summary = { type: 'element', tagName: 'summary', properties: {}, children: [child] };
        const properties = { open: fold === null };
        fold = [summary];
        parts.push({ type: 'element', tagName: 'details', properties, children: fold });
      } else {
        (fold ?? parts).push(child);
      }
    }
    tree.children = parts;
  };
}
