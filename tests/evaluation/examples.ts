// The documents that weights are learned from, each with its features, and the regression that learns them.

import { join } from 'node:path';
import { readDocument } from '../../src/reading/read.ts';
import { readFeatures } from '../../src/screening/screen.ts';
import { type Gate, gateOf } from '../../src/screening/verdict/gate.ts';
import { addedOf } from '../../src/screening/verdict/verdict.ts';
import { type Example, learn, type Model, weigh } from './logistic.ts';
import { readLines } from './read-lines.ts';

export type LabelledDocument = {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly format: 'text' | 'markdown';
  /** Null for kinds that are neither surely specifications nor surely none. */
  readonly isSpecification: boolean | null;
};
export type LabelledExample = Omit<Example, 'is'> & {
  readonly id: string;
  readonly kind: string;
  readonly is: boolean;
  /** Whether it is a part of a document. */
  readonly isPiece: boolean;
  readonly gate: Gate;
  /** What its title and key words add to the sum. */
  readonly added: number;
};

/** What the sum of the features must pass to make a specification, and stay below to speak against one. */
export const thresholds = { specification: 1, other: -0.1 };
/** Chosen with kinds left out, as the thresholds are: less of it fits the kinds that are given, more of it none. */
const RIDGE = 15;
/** A kind of many documents counts for more than one of few, but not as many times more as it has documents. */
const FEW = 10;
const DAMPING = 0.7;
const FEWEST_LISTED = 10;
/**
 * So many pieces of a document are learned from besides, so that a page of one is known as well as the whole: from a heading
 * on if one stands behind so many characters, at most that many long, and none shorter than the least.
 */
const PIECES = { most: 3, least: 600, heading: 2_500, longest: 4_000, weight: 0.3 };
const KINDS: Readonly<Record<string, readonly [string, boolean | null]>> = {
  specification: ['pure', true],
  news: ['bbc', false],
  design: ['rust-rfc', null],
  legal: ['site-policy', false],
};

/** The documents of both files, under one name for each kind. */
export function readLabelled(directory: string): LabelledDocument[] {
  type Kind = {
    id: string;
    kind: string;
    is_spec: boolean | null;
    format: 'text' | 'markdown';
    text: string;
  };
  type Old = { id: string; kind: string; text: string };
  const kinds = readLines<Kind>(join(directory, 'kinds.jsonl')).map(
    ({ id, kind, is_spec, format, text }) => ({
      id,
      kind,
      text,
      format,
      isSpecification: is_spec,
    }),
  );
  const old = readLines<Old>(join(directory, 'documents.jsonl')).map(({ id, kind, text }) => {
    const [name, isSpecification] = KINDS[kind] ?? [kind, null];
    return { id, kind: name, text, format: 'text' as const, isSpecification };
  });
  return [...kinds, ...old, ...readLists(directory)];
}

/** The labelled sentences of each document that has requirements among them: lists of requirements without a heading. */
function readLists(directory: string): LabelledDocument[] {
  type Sentence = { text: string; document: string; requirement: boolean };
  const lists = new Map<string, Sentence[]>();
  for (const sentence of readLines<Sentence>(join(directory, 'requirement-sentences.jsonl'))) {
    lists.set(sentence.document, [...(lists.get(sentence.document) ?? []), sentence]);
  }
  return [...lists].flatMap(([id, sentences]) => {
    const required = sentences.filter(({ requirement }) => requirement);
    const text = required.map((sentence) => sentence.text).join('\n\n');
    const list = { id, kind: 'list', text, format: 'text' as const, isSpecification: true };
    return required.length < FEWEST_LISTED ? [] : [list];
  });
}

export function asDocument({ id, text, format }: Pick<LabelledDocument, 'id' | 'text' | 'format'>) {
  return readDocument(text, { id, name: id, format });
}

/** The names of the features, in the order of their values. */
export function featureNames(): string[] {
  return [...readFeatures(readDocument('', { id: 'none', name: 'None' })).features.keys()];
}

/** Documents and pieces of them. Both sorts count as much as each other, and so do kinds, nearly. */
export function examplesOf(documents: readonly LabelledDocument[]): LabelledExample[] {
  const labelled = documents.filter(({ isSpecification }) => isSpecification !== null);
  // Of the many reports each is a page.
  const pieces = labelled.filter(({ kind }) => kind !== 'list' && kind !== 'bbc').flatMap(piecesOf);
  return [...weighted(labelled, false, 1), ...weighted(pieces, true, PIECES.weight)];
}

function weighted(labelled: readonly LabelledDocument[], isPiece: boolean, times: number): LabelledExample[] {
  const ofKind = new Map<string, number>();
  for (const { kind } of labelled) ofKind.set(kind, (ofKind.get(kind) ?? 0) + 1);
  const weightOf = (kind: string) => FEW / Math.max(FEW, ofKind.get(kind) ?? 0) ** DAMPING;
  const total = (is: boolean) =>
    labelled
      .filter(({ isSpecification }) => isSpecification === is)
      .reduce((sum, { kind }) => sum + weightOf(kind), 0);
  const sums = { true: total(true), false: total(false) };
  return labelled.map((document) => {
    const read = readFeatures(asDocument(document));
    const is = document.isSpecification === true;
    const weight = (times * weightOf(document.kind) * (sums.true + sums.false)) / (2 * sums[`${is}`]);
    const { id, kind } = document;
    const added = addedOf(read);
    const values = Float64Array.from(read.features.values());
    return { id, kind, is, isPiece, weight, values, added, gate: gateOf(read) };
  });
}

/** Pages of a document, from its beginning, middle and end; none of what is a page itself. */
function piecesOf(document: LabelledDocument): LabelledDocument[] {
  const pieces: string[] = [];
  let piece = '';
  for (const block of document.text.split(/\n\s*\n/)) {
    const isOver = piece.length > (/^\s*[#=]/.test(block) ? PIECES.heading : PIECES.longest);
    if (isOver) pieces.push(piece);
    piece = isOver ? block : `${piece}\n\n${block}`;
  }
  if (piece.length > PIECES.least) pieces.push(piece);
  const step = Math.max(1, Math.ceil(pieces.length / PIECES.most));
  return pieces.length < 2
    ? []
    : pieces.filter((_, index) => index % step === 0).map((text) => ({ ...document, text }));
}

export function learnFrom(examples: readonly LabelledExample[], near: Model | null = null): Model {
  return learn(examples, RIDGE, near);
}

/** Whether a model takes an example for a specification. */
export function takes(model: Model, { values, added, gate }: LabelledExample): boolean {
  return gate === 'sure' || (gate === 'open' && weigh(model, values) + added > thresholds.specification);
}
