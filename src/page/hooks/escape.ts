// What Escape lets go of: one thing at a time, what became active last first.

import { useEffect, useRef } from 'react';

/** Something that Escape lets go of while it is active. */
export type Hold = { readonly active: boolean; readonly letGo: () => void };

/** @param holds always the same ones, in the same order */
export function useEscape(holds: readonly Hold[]): void {
  const current = useRef(holds);
  /** Positions of the active ones, the last to become so last. */
  const active = useRef<readonly number[]>([]);
  useEffect(() => {
    current.current = holds;
    const stillActive = active.current.filter((position) => holds[position]?.active);
    const begun = holds.flatMap((hold, position) =>
      hold.active && !stillActive.includes(position) ? [position] : [],
    );
    active.current = [...stillActive, ...begun];
  });
  useEffect(() => {
    const press = ({ key, target }: KeyboardEvent) => {
      // Who is writing keeps what is written.
      if (key !== 'Escape' || target instanceof HTMLTextAreaElement) return;
      current.current[active.current.at(-1) ?? -1]?.letGo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
