// NOTES.md in the page: put there when the page is built, and left as it stands from then on.

import type { ReactNode } from 'react';

/** React leaves alone what it hydrates with this, so that the notes are not in the page a second time as code. */
const AS_IT_STANDS = { __html: '' };

/**
 * @param content the notes, where the page is built; undefined where it is hydrated
 * @param hidden while other documents than those that the notes are about are open
 */
export function Notes({ content, hidden }: { content: ReactNode; hidden: boolean }) {
  const section = { className: 'notes', 'aria-labelledby': 'notes', hidden };
  return content === undefined ? (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: it sets nothing, ever
    <section {...section} dangerouslySetInnerHTML={AS_IT_STANDS} suppressHydrationWarning />
  ) : (
    <section {...section}>{content}</section>
  );
}
