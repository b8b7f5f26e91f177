// The whole state of the page, as plain data, and how it is when the page is delivered.

import type { SourceDocument } from '../documents/document.ts';
import type { Shown } from '../documents/shown.ts';
import { type Findings, NOTHING_FOUND } from '../find/findings.ts';
import type { Letter } from '../letter/letter.ts';
import { type Choices, DEFAULT_CHOICES } from './choices.ts';

/** How far the finding is: `share` of it is done, up to 1; or why not everything was looked for. */
export type Progress =
  | { readonly kind: 'finding'; readonly share: number }
  | { readonly kind: 'found' }
  | { readonly kind: 'ended'; readonly reason: string };

/** A sentence about what came of the reader's last wish: what was done, and perhaps can be undone, or why it was not. */
export type Notice = { readonly kind: 'done' | 'undoable' | 'refused'; readonly words: string };

export type View = 'matches' | 'changes';

export type State = {
  readonly shown: Shown;
  /** How often a reader has turned to other documents: each time is a step that the browser can go back. */
  readonly turns: number;
  readonly findings: Findings;
  readonly progress: Progress;
  /** The left addresses of the matches that a reader called none. */
  readonly dismissed: ReadonlySet<string>;
  /** The one of them that was set aside last, and can be brought back at once; null where none was, or something else was done. */
  readonly lastDismissed: {
    readonly address: string;
    readonly number: number;
    /** What was gone on to: as long as it is chosen, that is said. */
    readonly next: string;
    /** The end at which the reader stood, to come back to. */
    readonly from: string;
  } | null;
  /** Whether what changed is shown, or what matches; null: as it seems fit. */
  readonly view: View | null;
  /** The kind of changes that is shown, or what they are about; empty for all. */
  readonly filter: string;
  readonly notice: Notice | null;
  /** What is being read, in a sentence; null where nothing is. */
  readonly reading: string | null;
  /** Documents that were opened and are kept, the two reports not among them. */
  readonly kept: readonly SourceDocument[];
  /** The ids of kept records that are damaged or of another version of the page. */
  readonly unreadable: readonly string[];
  /** Whether the ways to open documents are shown. */
  readonly isOpening: boolean;
  /** The letters that were edited, by the keys of what they are about. */
  readonly letters: ReadonlyMap<string, Letter>;
  /** Text that was written to be opened, and was not yet. */
  readonly draft: string;
  /** The chosen passage or match, as the address's fragment names it; empty where none is chosen. */
  readonly address: string;
  /** How often anything was chosen: to what is chosen again, its reader is brought again. */
  readonly times: number;
  /** What the reader is to be brought to as soon as it is drawn. Wanted again, it is another object. */
  readonly wanted: { readonly id: string } | null;
  readonly choices: Choices;
};

/** What an address is of: a match, a change, or neither. */
export function viewOf(address: string): View | null {
  if (address.includes('~change')) return 'changes';
  return address.includes('~') ? 'matches' : null;
}

/** The two reports with what the build found in them. */
export type Delivered = Shown & { readonly right: SourceDocument; readonly findings: Findings };

/** The page as it is delivered, prerendered and hydrated. */
export function deliveredState({ left, right, findings }: Delivered): State {
  return {
    ...showing({ left, right }),
    turns: 0,
    times: 0,
    findings,
    progress: { kind: 'found' },
    kept: [],
    unreadable: [],
    letters: new Map(),
    draft: '',
    choices: DEFAULT_CHOICES,
  };
}

/** What changes when other documents are put on the page: nothing of those before is chosen, said or found. */
export function showing(
  shown: Shown,
): Omit<State, 'turns' | 'times' | 'kept' | 'unreadable' | 'letters' | 'draft' | 'choices'> {
  return {
    shown,
    findings: NOTHING_FOUND,
    progress: { kind: 'finding', share: 0 },
    dismissed: new Set(),
    lastDismissed: null,
    view: null,
    filter: '',
    notice: null,
    reading: null,
    isOpening: false,
    address: '',
    wanted: null,
  };
}
