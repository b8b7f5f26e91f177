// What the build puts into the page and React leaves as it stands, so that it is not there a second time as code.

import type { ReactNode } from 'react';

export type Built = {
  /** NOTES.md as elements. */
  readonly notes: ReactNode;
  /** The script that puts the reader's kept choices on the page. */
  readonly choices: string;
};

/** React does not look into what it hydrates with this, and it sets nothing itself. */
const AS_IT_STANDS = { dangerouslySetInnerHTML: { __html: '' }, suppressHydrationWarning: true };

/** @param hidden while other documents than those that the notes are about are open */
export function Notes({ content, hidden }: { content: ReactNode; hidden: boolean }) {
  const inside = content === undefined ? AS_IT_STANDS : { children: content };
  return <section className="notes" aria-labelledby="notes" hidden={hidden} {...inside} />;
}

/** What the flag does not need of the styles, behind it: a browser reads less before it paints the flag. */
export function LaterStyles() {
  return <style {...AS_IT_STANDS} />;
}

/**
 * Runs while the page is being parsed. It stands behind the flag because reading storage takes a browser long
 * enough to paint what it has: the flag, in the kept theme, while the reports are still being laid out.
 */
export function KeptChoices({ script }: { script: string | undefined }) {
  const inside = script === undefined ? AS_IT_STANDS : { dangerouslySetInnerHTML: { __html: script } };
  return <script {...inside} />;
}
