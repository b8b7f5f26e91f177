// Leaves of a Word file the words that it shows, those in fields, directions, ruby, formulas and boxes among them, and in the
// place of what is not shown, that it is said. Knows what stands in an element's place, one element at a time.

import type { Remark } from '../../documents/document.ts';
import { listed } from '../../documents/words.ts';
import { createRemarks, type Remarks } from '../html/written.ts';
import type { Replace } from '../xml/parse.ts';
import {
  find,
  findAll,
  findDeep,
  isElement,
  NOTHING,
  textOf,
  type XmlElement,
  type XmlNode,
} from '../xml/tree.ts';
import { createFields, entered, showsOutcome } from './fields.ts';
import { readSigns, signOf, UNKNOWN } from './signs.ts';
import { isHiding } from './styles.ts';
import { valueAt } from './tree.ts';

/** Elements around words that mean nothing for them; what is in them stands in their place. */
const OPENED = listed(
  'w:bdo w:customXml w:dir w:hyperlink w:moveTo w:ruby w:rubyBase w:sdt w:sdtContent w:smartTag',
);
/** Signs before and behind an element that stand for the layout of a formula, written on one line. */
const SIGNS = new Map([
  ['m:den', ['/', '']],
  ['m:sup', ['^', '']],
  ['m:sub', ['_', '']],
  ['m:rad', ['√', '']],
  ['m:d', ['(', ')']],
]);
/** What a drawing holds, by the address of its kind. */
const DRAWN = /\/(chart|diagram)(?:ex)?$/i;

/** Keeps a place in the text, by the id of an element; nothing for none. */
function placeOf(id: string): readonly XmlElement[] {
  return id === '' ? [] : [{ name: 'w:bookmarkStart', attributes: { 'w:name': id }, children: [] }];
}

/** What a part's words need of the rest of the file. */
export type Surroundings = {
  readonly remarks: Remarks;
  /** The words of comments, by their ids. */
  readonly comments: ReadonlyMap<string, string>;
  /** Styles of runs and paragraphs that hide their words. */
  readonly isHiding: (style: string) => boolean;
  /** Told of the parts that stand in the text, by the ids of their relations. */
  readonly include: (relation: string) => void;
  /** Told of each tracked insertion of words. */
  readonly insert: () => void;
};
const ALONE: Surroundings = {
  remarks: createRemarks(),
  comments: new Map(),
  isHiding: () => false,
  include: () => {},
  insert: () => {},
};

/** Every element of a part but what is said of paragraphs. A note stands where it is first referred to. */
export function keepWords(around: Surroundings = ALONE): Replace {
  const { remarks, comments } = around;
  const say = (kind: Remark['kind'], words: string) => placeOf(remarks.say(kind, words));
  const notes = new Set<string>();
  const fields = createFields();
  /** Of the run that is being read, what Word keeps in a field and does not show there. */
  let unshown = '';
  /** Of rows that were deleted whole: what is said of them stands in the next paragraph. */
  let waiting: XmlNode[] = [];
  const keepFormula: Replace = (element) => {
    const { name, attributes, children } = element;
    if (name === 'm:r') return [{ ...element, name: 'w:r' }];
    if (name === 'm:t') return [{ ...element, name: 'w:t' }];
    if (name === 'm:chr') return [attributes['m:val'] ?? ''];
    const [before = '', behind = ''] = SIGNS.get(name) ?? [];
    return [before, ...children, behind];
  };
  const keepNote: Replace = (element) => {
    const note = `${element.name} ${element.attributes['w:id']}`;
    const isFirst = !notes.has(note);
    notes.add(note);
    return isFirst ? [element] : [];
  };
  const keepDrawing = (element: XmlElement): readonly XmlNode[] => {
    const kind = DRAWN.exec(findDeep(element, '?:graphicData')[0]?.attributes.uri ?? '')?.[1];
    const told = findDeep(element, '?:docPr')[0]?.attributes.descr ?? '';
    const said = kind === undefined ? say('picture', told) : say('embedded', told || kind.toLowerCase());
    const boxes = findDeep(element, 'w:txbxContent').map((box) => ({
      ...NOTHING,
      name: 'w:pict',
      children: [box],
    }));
    return [...said, ...boxes];
  };
  const keepRun: Replace = (element) => {
    if (unshown !== '') {
      const said = say('hidden', unshown);
      unshown = '';
      return [...said, ...keepRun(element)];
    }
    const properties = find(element, 'w:rPr') ?? NOTHING;
    const isHidden = isHiding(properties) ?? around.isHiding(valueAt(properties, 'w:rStyle') ?? '');
    if (isHidden) return say('hidden', textOf(element));
    // Programs cut one stretch of deleted words into many runs.
    if (find(element, 'w:delText') === undefined && textOf(element) !== '') remarks.part();
    return [readSigns(element)];
  };
  const kept: Readonly<Record<string, Replace>> = {
    'w:r': keepRun,
    // The deleted words of a run stand nowhere but in what is said of them; an empty one marks a paragraph or a row.
    'w:del': (element) => (element.children.length === 0 ? [element] : say('deleted', deletedIn(element))),
    'w:ins': (element) => {
      if (textOf(element) !== '') around.insert();
      return element.children;
    },
    'w:p': (element) => {
      remarks.part();
      fields.endAll();
      const moved = waiting;
      waiting = [];
      // Joined to the next one, it would take what is said of it along.
      const isGone = find(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined && textOf(element).trim() === '';
      const children = element.children.filter(
        (child) => !isGone || !isElement(child) || child.name !== 'w:pPr',
      );
      return [{ ...element, children: [...children, ...moved] }];
    },
    'w:tr': (element) => {
      if (find(element, 'w:trPr', 'w:del') === undefined) return [element];
      const said = findDeep(element, 'w:bookmarkStart');
      waiting.push(...said, ...say('deleted', textOf(element)));
      return [];
    },
    'w:br': (element) => {
      // Breaks of columns and pages are none of the text's.
      const { 'w:type': type = 'textWrapping' } = element.attributes;
      return type === 'textWrapping' ? [element] : [];
    },
    // As Word itself writes it in plain text, and a PDF does.
    'w:noBreakHyphen': () => ['-'],
    'w:sym': ({ attributes }) => {
      const { 'w:font': font = '', 'w:char': char = '' } = attributes;
      const sign = signOf(font, char);
      if (UNKNOWN.test(sign)) return say('picture', `A sign of the font ${font} that is no character`);
      return [sign];
    },
    'w:footnoteReference': keepNote,
    'w:endnoteReference': keepNote,
    'w:commentReference': ({ attributes }) => say('comment', comments.get(attributes['w:id'] ?? '') ?? ''),
    'w:t': (element) => {
      if (fields.areShown()) return [element];
      unshown += textOf(element);
      return [];
    },
    'w:instrText': (element) => {
      fields.command(element);
      return [];
    },
    'w:fldChar': (element) => {
      fields.mark(element);
      return [entered(element)];
    },
    'w:fldSimple': (element) => {
      const { 'w:instr': command = '' } = element.attributes;
      return showsOutcome(command) ? element.children : say('hidden', textOf(element));
    },
    'w:drawing': keepDrawing,
    'w:object': (element) => {
      const program = findDeep(element, '?:OLEObject')[0]?.attributes.ProgID;
      const rest = element.children.filter((child) => isElement(child) && !child.name.startsWith('?:'));
      return [...say('embedded', program ?? ''), { ...element, children: rest }];
    },
    'w:altChunk': ({ attributes }) => {
      const relation = attributes['r:id'] ?? '';
      around.include(relation);
      return [{ ...NOTHING, name: 'w:p', children: placeOf(`chunk-${relation}`) }];
    },
    'mc:AlternateContent': (element) => {
      const [choice] = findAll(element, 'mc:Choice');
      const [fallback] = findAll(element, 'mc:Fallback');
      if (fallback === undefined || textOf(fallback).trim() === '') return choice?.children ?? [];
      return [...findAll(choice ?? NOTHING, 'w:bookmarkStart'), ...fallback.children];
    },
  };
  return (element) => {
    const { name, children } = element;
    const keep = kept[name];
    if (keep !== undefined) return keep(element);
    if (name.startsWith('m:')) return keepFormula(element);
    return OPENED.has(name) ? children : [element];
  };
}

/** Words that were deleted; what was moved away or said within them is none. */
function deletedIn(element: XmlElement): string {
  return element.children
    .map((child) => (!isElement(child) ? '' : child.name === 'w:delText' ? textOf(child) : deletedIn(child)))
    .join('');
}
