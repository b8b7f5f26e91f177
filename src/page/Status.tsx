// What is told as it comes about: a live region, which is there before its words are.

import type { ReactNode } from 'react';

/** The words stand in an element of their own: Orca reads "status bar" instead of words that are the region's. */
export function Status({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div className={className} role="status">
      <p>{children}</p>
    </div>
  );
}
