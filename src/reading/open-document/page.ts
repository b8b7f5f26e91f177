// Writes the text of an OpenDocument file as a page of HTML, which is read as any other. Knows its elements one by one.

import type { Remark } from '../../documents/document.ts';
import { listed } from '../../documents/words.ts';
import { oneLine } from '../blocks/blocks.ts';
import { createRemarks, headingOf, itemOf, type Written } from '../html/written.ts';
import {
  countOf,
  escapeXml,
  find,
  findAll,
  findDeep,
  isElement,
  NOTHING,
  textOf,
  type XmlElement,
} from '../xml/tree.ts';
import { createLists, type List } from './lists.ts';
import { entryOf, findLooks, tagsOf } from './looks.ts';
import type { Styles } from './styles.ts';

/** Cells and rows that stand for many: more are the empty rest of a sheet. */
const MOST_REPEATED = 100;
/** What is not read for its words where it stands. */
const UNREAD = listed(
  'office:forms text:sequence-decls text:variable-decls text:user-field-decls text:note-citation text:ruby-text office:annotation-end text:tracked-changes svg:title svg:desc office:event-listeners',
);
const TAGS = new Map<string, string>([
  ['table:table', 'table'],
  ['table:table-row', 'tr'],
  ['table:table-header-rows', 'thead'],
  ['text:line-break', 'br'],
]);

/** Where in the text a writer is. */
type Around = {
  readonly list: List | null;
  /** Of an item, until its first paragraph: what it starts with; undefined for no item, or behind that paragraph. */
  readonly item: { start: string | undefined } | undefined;
  readonly isContents: boolean;
};

export function writePage(body: XmlElement, styles: Styles): Pick<Written, 'html' | 'placed'> {
  const lists = createLists(styles);
  const levels = findLooks(body, styles);
  const remarks = createRemarks();
  const deleted = deletionsIn(body);
  const notes: string[] = [];
  let out: string[] = [];
  /** Boxes of the paragraph that is open: they stand behind it. */
  let boxes: XmlElement[] = [];

  const say = (kind: Remark['kind'], text: string) => {
    remarks.part();
    const id = remarks.say(kind, oneLine(text));
    if (id !== '') out.push(`<span id="${id}"></span>`);
  };
  const writeNote = (note: XmlElement) => {
    const number = textOf(find(note, 'text:note-citation') ?? NOTHING);
    out.push(`<sup>[${escapeXml(number)}]</sup>`);
    const around = { out, boxes };
    out = [];
    for (const child of find(note, 'text:note-body')?.children ?? [])
      if (isElement(child)) writeChildren(child, PLAIN);
    notes.push(`<dd aria-level="1">[${escapeXml(number)}] ${out.join(' ')}</dd>`);
    out = around.out;
    boxes = around.boxes;
  };
  const writeFrame = (frame: XmlElement) => {
    const about = [...findAll(frame, 'svg:title'), ...findAll(frame, 'svg:desc')].map(textOf).join('. ');
    const object = find(frame, 'draw:object') ?? find(frame, 'draw:object-ole');
    if (object !== undefined) say('embedded', about || (object.attributes['xlink:href'] ?? 'object'));
    else say('picture', about);
    boxes.push(...findAll(frame, 'draw:text-box'));
  };
  /** What stands within a line. */
  const inline: Readonly<Record<string, (element: XmlElement) => unknown>> = {
    'text:s': (element) => out.push(' '.repeat(Math.min(MOST_REPEATED, countOf(element, 'text:c')))),
    'text:tab': () => out.push('\t'),
    'text:note': writeNote,
    'text:change': ({ attributes }) => say('deleted', deleted.get(attributes['text:change-id'] ?? '') ?? ''),
    'office:annotation': (element) => say('comment', findDeep(element, 'text:p').map(textOf).join(' ')),
    'text:hidden-text': ({ attributes }) => {
      const words = attributes['text:string-value'] ?? '';
      if (attributes['text:is-hidden'] === 'false') out.push(escapeXml(words));
      else say('hidden', words);
    },
    'draw:frame': writeFrame,
    'draw:custom-shape': (element) => boxes.push(element),
  };
  const writeParagraph = (element: XmlElement, around: Around) => {
    const { attributes, name } = element;
    const chain = styles.chainOf(attributes['text:style-name']);
    const { list, item } = around;
    const mark = list !== null && item ? lists.markOf(list, item.start) : '';
    const isHeading = name === 'text:h';
    const level = countOf(element, 'text:outline-level');
    const [open, close] = isHeading
      ? headingOf(level)
      : around.isContents
        ? entryOf(chain)
        : list !== null
          ? itemOf(list.level)
          : tagsOf(chain, levels.get(element));
    const isNumbered = isHeading ? attributes['text:is-list-header'] !== 'true' : !around.isContents;
    const number = !isNumbered ? '' : isHeading && list === null ? lists.numberOf(level) : mark;
    const isHidden =
      styles.isHidden(attributes['text:style-name']) ||
      findDeep(element, 'text:hidden-paragraph').some((one) => one.attributes['text:is-hidden'] !== 'false');
    out.push(isHidden ? open.replace('>', ' hidden>') : open, escapeXml(number));
    writeChildren(element, PLAIN);
    out.push(close);
    const behind = boxes;
    boxes = [];
    for (const box of behind) writeChildren(box, PLAIN);
  };
  const write = (element: XmlElement, around: Around): void => {
    const { name, attributes } = element;
    if (UNREAD.has(name) || name.endsWith('-source')) return;
    const own = inline[name];
    const tag = TAGS.get(name);
    if (own !== undefined) own(element);
    else if (name === 'text:p' || name === 'text:h') writeParagraph(element, around);
    else if (name === 'text:list') {
      const list = lists.begin(element, around.list);
      for (const item of element.children) if (isElement(item)) writeItem(item, { ...around, list });
    } else if (name === 'table:table-cell') writeCell(element);
    else if (
      name === 'text:section' &&
      /^(?:none|condition)$/.test(attributes['text:display'] ?? '') &&
      attributes['text:is-hidden'] !== 'false'
    )
      say('hidden', textOf(element));
    else if (name === 'text:span' && styles.isHidden(attributes['text:style-name']))
      say('hidden', textOf(element));
    else {
      if (tag !== undefined) out.push(`<${tag}>`);
      const isContents = around.isContents || name === 'text:index-body';
      const isTitle = name === 'text:index-title' || tag === 'table';
      writeChildren(element, isTitle ? PLAIN : { ...around, isContents });
      if (tag !== undefined && tag !== 'br') out.push(`</${tag}>`);
    }
  };
  const writeItem = (item: XmlElement, around: Around) => {
    let own: Around = {
      ...around,
      item: item.name === 'text:list-header' ? undefined : { start: item.attributes['text:start-value'] },
    };
    for (const child of item.children) {
      if (!isElement(child)) continue;
      write(child, own);
      if (child.name === 'text:p' || child.name === 'text:h') own = { ...own, item: undefined };
    }
  };
  const writeCell = (cell: XmlElement) => {
    const [columns, rows] = ['columns', 'rows'].map((what) => countOf(cell, `table:number-${what}-spanned`));
    const times = Math.min(MOST_REPEATED, countOf(cell, 'table:number-columns-repeated'));
    for (let time = 0; time < times; time += 1) {
      out.push(`<td colspan="${columns}" rowspan="${rows}">`);
      writeChildren(cell, PLAIN);
      out.push('</td>');
    }
  };
  const writeChildren = (element: XmlElement, around: Around) => {
    for (const child of element.children)
      if (isElement(child)) write(child, around);
      else out.push(escapeXml(child));
  };
  writeChildren(body, PLAIN);
  return { html: [...out, ...notes].join(''), placed: remarks.placed() };
}

const PLAIN: Around = { list: null, item: undefined, isContents: false };

/** The words of each deletion, by the id of its change. */
function deletionsIn(body: XmlElement): ReadonlyMap<string, string> {
  return new Map(
    findDeep(body, 'text:changed-region').flatMap((region) => {
      const id = region.attributes['xml:id'] ?? region.attributes['text:id'] ?? '';
      const [deletion] = findAll(region, 'text:deletion');
      if (deletion === undefined) return [];
      const words = [...findDeep(deletion, 'text:p'), ...findDeep(deletion, 'text:h')].map(textOf);
      return [[id, words.join(' ')] as const];
    }),
  );
}
