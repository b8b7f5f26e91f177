// What changed between two versions, in Markdown for a ticket: by section, the words of both sides, those that differ marked.

import type { Block } from '../compare/changes/blocks.ts';
import { sectionsOf } from '../compare/changes/sections.ts';
import type { Change, Comparison } from '../compare/comparison.ts';
import { KIND_NAMES, type ShownAbout } from '../compare/placed.ts';
import type { ShownChange } from '../compare/placed-changes.ts';
import {
  type BothSides,
  forBoth,
  type Side,
  type SourceDocument,
  type Span,
  sides,
  textOf,
} from '../documents/document.ts';
import { glimpse } from '../documents/glimpse.ts';
import { groupBy } from '../documents/groups.ts';
import { cellName, shortName } from '../documents/naming.ts';
import { countOf } from '../documents/words.ts';
import { inert } from './inert.ts';
import { placeOf } from './place.ts';
import { isRequired, replacementIn, type WhatChanged } from './what-changed.ts';

/** Stands before and behind words that differ until all is inert. */
const MARK = '\ufdd0';

/** What changed, as it is shown and in sentences; and the section "Changes" as parts with a blank line between them. */
export type Changed = {
  /** As one those that moved together, and the cells of a row or column that was all added or removed. */
  readonly shown: readonly ShownChange[];
  /** "14 changes, 3 of them in what is required". */
  readonly head: string;
  readonly told: readonly string[];
  readonly markdown: readonly string[];
};

const HOW =
  'Found by machine, from the words alone; case, punctuation, numbering, comments and addresses of links change nothing.';

/** Of what are no versions of one document nothing goes into what is saved. */
export function tellChanges(
  documents: BothSides<SourceDocument>,
  { changes, versions }: Comparison,
  what: WhatChanged,
): Changed {
  if (changes === null) return { shown: [], head: '', told: [], markdown: [] };
  const { blocks } = what;
  const sections = sectionsOf(blocks, documents);
  const required = blocks.filter((block) => isRequired(block, what)).length;
  const share = blocks.length === 1 ? (required === 1 ? '' : 'not ') : `${required || 'none'} of them `;
  const isTold = what.isJudged && (required > 0 || what.hasRequired);
  const ofRequired = isTold ? `, ${share}in what is required` : '';
  const head = blocks.length === 0 ? 'No change' : `${countOf(blocks.length, 'change')}${ofRequired}`;
  const told = tell(documents, what);
  const { same, of, likely } = versions;
  const [left, right] = sides.map((side) => documents[side].file?.sha256 ?? side);
  const look =
    left === right
      ? 'Both files are the same, byte for byte.'
      : `These ${likely ? 'look' : 'do not look'} like two versions of one document: ${same} of ${of} sentences, cells and headings are the same.`;
  const markdown = [
    '## Changes',
    look,
    [`${head}.`, ...told.map(inert)].join(' '),
    ...sections.flatMap(({ heading, changes: under }) => [
      `### ${inert(heading ?? 'Before the first heading')}`,
      under.map((block) => lineOf(documents, block, what)).join('\n'),
    ]),
  ];
  const all = sections.flatMap(({ heading, changes: under }) =>
    under.map((block) => ({ ...asShown(documents, block, what), under: glimpse(heading ?? '') })),
  );
  const several = [...groupBy(all, ({ alike }) => alike || null)].filter(([, group]) => group.length > 1);
  const names = new Map(several.map(([alike], at) => [alike, `${at}`]));
  const shown = all.map((change) => ({ ...change, alike: names.get(change.alike) ?? '' }));
  return { shown, head, told: [look, HOW, ...told], markdown: likely ? markdown : [] };
}

function aboutOf(block: Block, what: WhatChanged): ShownAbout[] {
  const { change, of } = block;
  return [
    ...change.about,
    ...(isRequired(block, what) ? (['requirement'] as const) : []),
    ...(of.some((one) => what.becameOptional.has(one)) ? (['less binding'] as const) : []),
    ...(of.some((one) => what.becameRequired.has(one)) ? (['now binding'] as const) : []),
  ];
}

/** Of what only one side has in several cells, all of them are marked. Alike are those of the same words. */
function asShown(
  documents: BothSides<SourceDocument>,
  block: Block,
  what: WhatChanged,
): Omit<ShownChange, 'under'> {
  const { change, of } = block;
  const words = forBoth((side) => of.flatMap((one) => one[side] ?? []));
  const side = change.right === null ? 'left' : 'right';
  const end = change[side];
  const about = aboutOf(block, what);
  const whole = end === null || change.kind === 'words' ? '' : textOf(documents[side], end);
  const same = of.length > 1 || change.moved ? '' : whole || replacementIn(documents, change);
  return {
    ...change,
    cell: end === null ? '' : cellName(documents[side], end),
    about,
    alike: same && `${change.kind} ${about} ${same}`,
    words: of.length > 1 && change.kind !== 'moved' ? words : change.words,
  };
}

/** What became less binding, or binding, what came or went of the checklist, and what was not compared. */
function tell(documents: BothSides<SourceDocument>, what: WhatChanged): string[] {
  const only = (side: Side, titles: readonly string[]) =>
    titles.length === 0
      ? []
      : [`Of the checklist, only ${shortName(documents[side])} has: ${titles.join('; ')}.`];
  const became = (of: ReadonlySet<Change>, what: string, how: string) =>
    of.size === 0 ? [] : [`${countOf(of.size, what)} became ${how}.`];
  const files = (side: Side) => {
    const others = documents[side].remarks.filter(({ kind }) => kind === 'embedded');
    const length = new Set(others.map(({ text }) => text)).size;
    const have = length === 1 ? 'is' : 'are';
    const told = `${countOf(length, 'file or object', 'files or objects')} that ${shortName(documents[side])} includes or embeds ${have} not compared.`;
    return length === 0 ? [] : [told];
  };
  return [
    ...became(what.becameOptional, 'requirement', 'less binding'),
    ...became(what.becameRequired, 'sentence', 'binding'),
    ...only('left', what.went),
    ...only('right', what.came),
    ...sides.flatMap(files),
  ];
}

/** One change, or what is shown as one. */
function lineOf(documents: BothSides<SourceDocument>, { change, of }: Block, what: WhatChanged): string {
  const { kind, moved, words } = change;
  const notes = [...(kind === 'words' && moved ? ['moved'] : []), ...aboutOf({ change, of }, what)];
  const note = notes.length === 0 ? '' : ` (${notes.join(', ')})`;
  // Of a section that moved its heading is enough.
  const shown = kind === 'moved' ? (of[0] ?? change) : change;
  const ends = sides.flatMap((side) => {
    const span = shown[side];
    return span === null
      ? []
      : [{ place: placeIn(documents[side], span), text: marked(documents[side], span, words[side]) }];
  });
  if (kind === 'words')
    return [`- ${KIND_NAMES[kind]}${note}`, ...ends.map(({ place, text }) => `  - ${place}: ${text}`)].join(
      '\n',
    );
  const count = countIn({ change, of });
  const places = ends.map(({ place }) => place).join(' and ');
  return `- ${KIND_NAMES[kind]}${count}${note}: ${places}: ${ends[0]?.text}`;
}

/** Where something stands: of a cell its row and column as well. */
function placeIn(document: SourceDocument, span: Span): string {
  const cell = cellName(document, span);
  return placeOf(document, span) + (cell === '' ? '' : `, “${inert(cell)}”`);
}

/** How many moved together, and how many cells of a column only one side has. */
function countIn({ change, of }: Block): string {
  const { kind, left, right } = change;
  if (of.length === 1) return '';
  if (kind === 'moved') return `, ${of.length} in a row`;
  const last = of.at(-1);
  const goesOn = (last?.right ?? last?.left)?.end !== (right ?? left)?.end;
  return goesOn ? `, ${of.length} cells of a column` : '';
}

/** The words of a span on one line, those that differ in bold. */
function marked({ text }: SourceDocument, span: Span, differing: readonly Span[]): string {
  const cuts = [...differing.flatMap(({ start, end }) => [start, end]), span.end];
  const parts = cuts.map((end, index) => text.slice(cuts[index - 1] ?? span.start, end));
  return inert(parts.map((part) => part.replaceAll(MARK, '\ufffd')).join(MARK)).replaceAll(MARK, '**');
}
