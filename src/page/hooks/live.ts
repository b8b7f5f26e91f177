// Whether the page answers: false in the prerendered page and in the first render, true afterwards.

import { startTransition, useEffect, useState } from 'react';

export function useIsLive(): boolean {
  const [isLive, setIsLive] = useState(false);
  useEffect(() => startTransition(() => setIsLive(true)), []);
  return isLive;
}
