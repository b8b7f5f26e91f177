// NOTES.md, compiled at build time: a component that takes the elements to draw it with.
declare module '*.md' {
  import type { ComponentType } from 'react';

  const Content: ComponentType<{ components?: Record<string, unknown> }>;
  export default Content;
}

// The two reports with all that was found in them, as the build computes it (src/build/delivered.ts).
declare module 'virtual:delivered' {
  import type { SourceDocument } from './documents/document.ts';
  import type { Findings } from './find/findings.ts';

  export const delivered: {
    readonly left: SourceDocument;
    readonly right: SourceDocument;
    readonly findings: Findings;
  };
}
