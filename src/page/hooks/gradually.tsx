// Long documents and lists are drawn a part at a time, each in a transition of its own, so that clicks and frames come in
// between. What fits into the first part is drawn at once.

import {
  createContext,
  memo,
  type ReactNode,
  startTransition,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { flushSync } from 'react-dom';

/** Items of a list that are drawn together: all of the supplied reports' lists. */
const PART = 60;

/**
 * Whether other documents are to take the place of these: what is still to be drawn of them would hold those up, by a minute
 * where there are 8,000 headings.
 */
export const Leaving = createContext(false);

/**
 * Hands a value to one block after another. Until its turn a block has the value before, and undefined where it had none.
 *
 * @returns what each of `blocks` blocks has now
 */
export function useGradually<Value>(value: Value, blocks: number): readonly (Value | undefined)[] {
  const [given, setGiven] = useState<readonly Value[]>([value]);
  const behind = given.length < blocks ? given.length : given.findIndex((other) => other !== value);
  const next = useContext(Leaving) || blocks === 1 ? -1 : behind;
  useEffect(() => {
    if (next >= 0) startTransition(() => setGiven((before) => replace(before, next, value)));
  }, [next, value]);
  // With what is drawn, and not some time behind it: it may be printed before.
  useLayoutEffect(() => {
    if (next < 0) return;
    // Paper waits for nothing that is still to be drawn.
    const drawAll = () => flushSync(() => setGiven(Array.from({ length: blocks }, () => value)));
    addEventListener('beforeprint', drawAll);
    return () => removeEventListener('beforeprint', drawAll);
  }, [next, blocks, value]);
  return blocks === 1 ? [value] : Array.from({ length: blocks }, (_, block) => given[block]);
}

function replace<Value>(values: readonly Value[], at: number, value: Value): readonly Value[] {
  return [...values.slice(0, at), value, ...values.slice(at + 1)];
}

type GradualProps<Item> = {
  readonly items: readonly Item[];
  /** Draws one item, with its key. */
  readonly children: (item: Item) => ReactNode;
};

/** The items of a list or table, drawn a part at a time. */
export function Gradual<Item>({ items, children }: GradualProps<Item>) {
  const parts = Math.max(1, Math.ceil(items.length / PART));
  const given = useGradually(items, parts);
  return Array.from({ length: parts }, (_, part) => {
    const from = part * PART;
    const drawn = given[part];
    return drawn && <Part key={from} items={drawn} from={from} draw={children} />;
  });
}

type PartProps = {
  readonly items: readonly unknown[];
  /** Position of its first item. */
  readonly from: number;
  readonly draw: (item: never) => ReactNode;
};

/** Drawn again only when the list changes: thousands of items would else be drawn once for each part. */
const Part = memo(function Part({ items, from, draw }: PartProps) {
  return items.slice(from, from + PART).map((item) => draw(item as never));
});
