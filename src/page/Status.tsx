// What is told as it comes about: a live region, which is there before its words are.

import { type ReactNode, useEffect, useState } from 'react';

type StatusProps = {
  readonly className?: string;
  /** Another one each time that something is said: the same words are then told again. */
  readonly turn?: number;
  readonly children: ReactNode;
};

/**
 * The words stand in an element of their own: Orca reads "status bar" instead of words that are the region's. They follow
 * the keyboard where that is led elsewhere too: said before, they would be lost to what is read there.
 */
export function Status({ className, turn, children }: StatusProps) {
  const [told, tell] = useState<ReactNode>(null);
  useEffect(() => tell(children), [children]);
  return (
    <div className={className} role="status">
      <p key={turn}>{told}</p>
    </div>
  );
}

/**
 * What came of something, as a live region, and how to say it. Said of something else before, it is empty.
 *
 * @param of what the words are about
 */
export function useOutcome(of: unknown) {
  const [said, setSaid] = useState({ of, words: '', turn: 0 });
  const say = (words: string) => setSaid(({ turn }) => ({ of, words, turn: turn + 1 }));
  return { outcome: <Status turn={said.turn}>{said.of === of && said.words}</Status>, say };
}
