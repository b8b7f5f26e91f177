// Long lists are drawn a part at a time: the first part at once, the rest in later frames, so that no frame takes long.

import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './paint.ts';

/** How many of `length` items to draw now, `part` more after each frame. What `part` holds is drawn at once. */
export function useGrowing(length: number, part: number): number {
  const [drawn, setDrawn] = useState(part);
  useEffect(() => {
    if (drawn >= length) return;
    let current = true;
    afterPaint(() => current && startTransition(() => setDrawn(drawn + part)));
    return () => {
      current = false;
    };
  }, [drawn, length, part]);
  return Math.min(drawn, length);
}
