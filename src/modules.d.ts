// NOTES.md, compiled at build time: a component that takes the elements to draw it with.
declare module '*.md' {
  import type { ComponentType } from 'react';

  const Content: ComponentType<{ components?: Record<string, unknown> }>;
  export default Content;
}
