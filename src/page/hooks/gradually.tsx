// Long documents and lists are drawn a part at a time, each in a transition of its own, so that clicks and frames come in
// between. What fits into the first part is drawn at once.

import { Fragment, memo, type ReactNode, startTransition, useEffect, useState } from 'react';

/** Items of a list that are drawn together: all of the supplied reports' lists. */
const PART = 60;

/**
 * Hands a value to one block after another. Until its turn a block has the value before, and undefined where it had none.
 *
 * @returns what each of `blocks` blocks has now
 */
export function useGradually<Value>(value: Value, blocks: number): readonly (Value | undefined)[] {
  const [given, setGiven] = useState<readonly Value[]>([value]);
  const behind = given.length < blocks ? given.length : given.findIndex((other) => other !== value);
  const next = blocks === 1 ? -1 : behind;
  useEffect(() => {
    if (next >= 0) startTransition(() => setGiven((before) => replace(before, next, value)));
  }, [next, value]);
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
  return useGradually(items, parts).map((given, part) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
    <Fragment key={part}>
      {given !== undefined && <Part items={given} part={part} draw={children} />}
    </Fragment>
  ));
}

type PartProps = {
  readonly items: readonly unknown[];
  readonly part: number;
  readonly draw: (item: never) => ReactNode;
};

/** Drawn again only when the list changes: thousands of items would else be drawn once for each part. */
const Part = memo(function Part({ items, part, draw }: PartProps) {
  return items.slice(part * PART, (part + 1) * PART).map((item) => draw(item as never));
});
