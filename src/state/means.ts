// What the state is made with, and what its actions share.

import type { StoreApi } from 'zustand/vanilla';
import type { SourceDocument } from '../documents/document.ts';
import type { find, read } from '../find/bridge.ts';
import type { Keeper } from '../keep/keeper.ts';
import type { Choices } from './choices.ts';
import type { Delivered, State } from './state.ts';

/** Workers and storage are handed over, so that the state knows neither. */
export type Given = {
  readonly delivered: Delivered;
  /** Whether documents can be opened where the page lies. */
  readonly opens: boolean;
  readonly read: typeof read;
  readonly find: typeof find;
  readonly keeper: Keeper;
  readonly keepChoices: (choices: Choices) => void;
};

export type Means = Given & {
  readonly store: StoreApi<State>;
  /** The files that documents were read from, as far as they are at hand. */
  readonly sources: WeakMap<SourceDocument, File>;
  /** Lets go of what is being opened, as something else is asked for; its own signal aborts when that happens again. */
  readonly takeTurn: () => AbortSignal;
  /** Says what was done, with a way to undo it until something else is said. */
  readonly offerUndo: (words: string, undo: () => void) => void;
  /** Whether the reader has asked for anything yet. */
  readonly hasTaken: () => boolean;
};
