// What the weights are worth on documents that they were not learned from: each kind is left out in turn, then each document.

import { type LabelledExample, learnFrom, takes } from './examples.ts';

/** A share of what was recognised, and of what was taken wrongly, with those kinds in which anything was wrong. */
export type Recognised = {
  readonly all: number;
  readonly meanOfKinds: number;
  readonly wronglyTaken: number;
  readonly short: readonly string[];
};

type Taken = {
  readonly example: Pick<LabelledExample, 'id' | 'kind' | 'is'>;
  readonly taken: boolean;
};

/** Every document judged by weights that were learned without its kind. */
export function kindsLeftOut(examples: readonly LabelledExample[]): Taken[] {
  return [...new Set(examples.map(({ kind }) => kind))].flatMap((kind) => {
    const model = learnFrom(examples.filter((example) => example.kind !== kind));
    return examples
      .filter((example) => example.kind === kind && !example.isPiece)
      .map((example) => ({ example, taken: takes(model, example) }));
  });
}

/** Every document judged by weights that were learned without it and its pieces, the many of `bbc` and the lists aside. */
export function documentsLeftOut(examples: readonly LabelledExample[]): Taken[] {
  const all = learnFrom(examples);
  return examples
    .filter(({ kind, isPiece }) => kind !== 'bbc' && kind !== 'list' && !isPiece)
    .map((example) => {
      const model = learnFrom(
        examples.filter((other) => other.id !== example.id || other.kind !== example.kind),
        all,
      );
      return { example, taken: takes(model, example) };
    });
}

/** `list` is no kind of document, only an aid to learning; `bbc` is counted with the news. */
export function recognised(judged: readonly Taken[]): Recognised {
  const counted = judged.filter(({ example }) => example.kind !== 'list');
  const are = counted.filter(({ example }) => example.is);
  const others = counted.filter(({ example }) => !example.is && example.kind !== 'bbc');
  const kinds = [...new Set(are.map(({ example }) => example.kind))].map((kind) => {
    const group = are.filter(({ example }) => example.kind === kind);
    return { kind, share: share(group) };
  });
  return {
    all: share(are),
    meanOfKinds: kinds.reduce((sum, one) => sum + one.share, 0) / kinds.length,
    wronglyTaken: share(others),
    short: [
      ...kinds.filter((one) => one.share < 0.9).map((one) => `${one.kind} ${one.share.toFixed(2)}`),
      ...counted
        .filter(({ example, taken }) => taken && !example.is)
        .map(({ example }) => `wrongly ${example.id}`),
    ],
  };
}

function share(judged: readonly Taken[]): number {
  return judged.filter(({ taken }) => taken).length / judged.length;
}
