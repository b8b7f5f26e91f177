import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/reading/blocks/blocks.ts';
import { blocksOf } from '../../../src/reading/pdf/blocks/paragraphs.ts';
import type { Piece } from '../../../src/reading/pdf/pieces/shapes.ts';
import { picturesIn, type TagNode } from '../../../src/reading/pdf/pieces/structure.ts';
import { readTags } from '../../../src/reading/pdf/pieces/tags.ts';
import { readFile } from '../../../src/reading/read-file.ts';
import { load } from '../files.ts';
import { piece as unmarked } from './pieces.ts';

const tag = (role: string, ...children: readonly TagNode[]): TagNode => ({ role, children });
const content = (id: string): TagNode => ({ type: 'content', id });

/** Pieces a line below another, each marked by its own words. */
function lines(...texts: readonly string[]): Piece[] {
  return texts.map((text, at) => piece(text, 50, 100 + 14 * at));
}
function piece(text: string, x: number, y: number, more: Partial<Piece> = {}): Piece {
  return unmarked(text, x, y, { mark: text, ...more });
}
function read(tree: TagNode, pieces: readonly Piece[]): string[] {
  const tagged = readTags(tree, pieces);
  const page = { number: 1, width: 600, pieces, ...(tagged === null ? {} : { tagged }) };
  const write = ({ role, level, head, text }: Block) =>
    `${role}${level ?? ''}${head === true ? '!' : ''} ${text.replaceAll('\t', ' | ')}`;
  return blocksOf([page]).map(write);
}

describe('the blocks are those that the structure says', () => {
  test('headings with their level, paragraphs, captions, code', () => {
    const tree = tag(
      'Root',
      tag(
        'Document',
        tag('H3', content('Pumps')),
        tag('P', tag('Span', content('It stops')), content('at once.')),
        tag('Caption', content('One')),
        tag('Code', content('stop()')),
      ),
    );
    expect(read(tree, lines('Pumps', 'It stops', 'at once.', 'One', 'stop()'))).toEqual([
      'heading3 Pumps',
      'paragraph It stops at once.',
      'caption One',
      'code stop()',
    ]);
  });

  test('items with their marks and depth, or with a bullet where they have none', () => {
    const tree = tag(
      'L',
      tag(
        'LI',
        tag('Lbl', content('1.')),
        tag('LBody', tag('P', content('one')), tag('L', tag('LI', tag('LBody', content('Inner'))))),
      ),
      tag('LI', tag('LBody', content('(2) two'))),
    );
    expect(read(tree, lines('1.', 'one', 'Inner', '(2) two'))).toEqual([
      'list-item1 1. one',
      'list-item2 • Inner',
      'list-item1 (2) two',
    ]);
  });

  test('paragraphs and items as one, whatever is around parts of them', () => {
    const tree = tag(
      'Document',
      tag('P', tag('NonStruct', content('It stops')), tag('Strong', tag('NonStruct', content('at once.')))),
      tag(
        'L',
        tag('LI', tag('Strong', tag('NonStruct', content('Pier'))), tag('NonStruct', content('a quay'))),
      ),
      tag('NonStruct', content('Alone')),
      tag('NonStruct', content('Beside')),
    );
    expect(read(tree, lines('It stops', 'at once.', 'Pier', 'a quay', 'Alone', 'Beside'))).toEqual([
      'paragraph It stops at once.',
      'list-item1 • Pier a quay',
      'paragraph Alone',
      'paragraph Beside',
    ]);
  });

  test('items with the marks that stand before them and in no block', () => {
    const item = (text: string) => tag('LI', content(text));
    const tree = tag('L', item('Piers of the harbour'), item('Cranes of the harbour'));
    const pieces = [
      unmarked('1.', 36, 100),
      piece('Piers of the harbour', 50, 100),
      unmarked('2.', 36, 114),
      piece('Cranes of the harbour', 50, 114),
    ];
    expect(read(tree, pieces)).toEqual([
      'list-item1 1. Piers of the harbour',
      'list-item1 2. Cranes of the harbour',
    ]);
  });

  test('rows of tables, heads known, empty cells kept', () => {
    const row = (role: string, ...texts: readonly string[]) =>
      tag('TR', ...texts.map((text) => tag(role, ...(text === '' ? [] : [tag('P', content(text))]))));
    const pieces = [piece('Id', 50, 100), piece('By', 200, 100), piece('P1', 50, 120), piece('me', 300, 120)];
    expect(read(tag('Table', row('TH', 'Id', '', 'By'), row('TD', 'P1', '', 'me')), pieces)).toEqual([
      'table-row! Id |  | By',
      'table-row P1 |  | me',
    ]);
  });

  test('order is the tree’s, a block goes on at the top of the next column, a note follows what it is in', () => {
    const pieces = [
      piece('First', 50, 100),
      piece('goes', 50, 700),
      piece('on', 300, 100),
      piece('Aside', 300, 130),
      piece('Note', 50, 720),
    ];
    const tree = tag(
      'Sect',
      tag('P', content('First')),
      tag('P', content('goes'), tag('Note', tag('P', content('Note'))), content('on')),
      tag('P', content('Aside')),
    );
    expect(read(tree, pieces)).toEqual([
      'paragraph First',
      'paragraph goes on',
      'paragraph Note',
      'paragraph Aside',
    ]);
  });

  test('a note’s number, raised in the text and before the note, is written as in Word', () => {
    const raised = (x: number, y: number, mark: string) => piece('1', x, y - 3, { size: 6, mark });
    const pieces = [
      piece('The boats wait', 50, 100),
      raised(120, 100, 'The boats wait'),
      ...lines('at the pier.', 'Until noon.').map((one) => ({ ...one, y: one.y + 14 })),
      raised(50, 700, 'Ferries too.'),
      piece('Ferries too.', 60, 700, { size: 9 }),
    ];
    const [text, second, third, note] = ['The boats wait', 'at the pier.', 'Until noon.', 'Ferries too.'].map(
      (id) => tag('P', content(id)),
    );
    const tree = tag('Sect', ...[text, second, third, note].filter((one) => one !== undefined));
    expect(read(tree, pieces)).toEqual([
      'paragraph The boats wait[1]',
      'paragraph at the pier.',
      'paragraph Until noon.',
      'list-item 1. Ferries too.',
    ]);
  });

  test.each([
    ['H1', '1. Purpose ........ 4', 'list-item1 1. Purpose | 4'],
    ['P', 'Purpose ........ 4', 'list-item Purpose | 4'],
    ['LI', '1.1Purpose', 'list-item1 1.1Purpose'],
    ['LI', '2 Purpose', 'list-item1 2 Purpose'],
    ['LI', '2 boats', 'list-item1 • 2 boats'],
  ])('a %s of the words %j is %j', (role, text, expected) => {
    const tree = tag('Sect', tag(role, content(text)), tag('P', content('It stops at once.')));
    const pieces = lines(text, 'It stops at once.');
    const more = { number: 2, width: 600, pieces: [] };
    const tagged = readTags(tree, pieces) ?? [];
    const pages = [
      { number: 1, width: 600, pieces, tagged },
      ...[2, 3, 4].map((number) => ({ ...more, number })),
    ];
    const [first] = blocksOf(pages);
    expect(`${first?.role}${first?.level ?? ''} ${first?.text.replaceAll('\t', ' | ')}`).toBe(expected);
  });

  const WIDE = 'The ferries wait at the pier until all of the boats are in.';
  test.each([
    ['lines that end', ['It runs at noon.', 'It stops at once.'], ['It runs at noon.', 'It stops at once.']],
    ['titles and what is below', ['Purpose:', 'It counts boats.'], ['Purpose:', 'It counts boats.']],
    ['items', ['- It counts boats', '- It counts cars'], ['- It counts boats', '- It counts cars']],
    [
      'a line without room for the next word',
      ['It counts all of the boats that are not on the', 'Eastern pier.'],
      ['It counts all of the boats that are not on the Eastern pier.'],
    ],
    ['a sentence that goes on', ['It counts boats', 'and cars.'], ['It counts boats and cars.']],
  ])('within one paragraph, %s', (_, texts, expected) => {
    const tree = tag('Sect', tag('P', content(WIDE)), tag('P', ...texts.map(content)));
    const [wide, ...own] = lines(WIDE, ...texts);
    const pieces = [wide, ...own.map((one) => ({ ...one, y: one.y + 14 }))].filter(
      (one) => one !== undefined,
    );
    expect(read(tree, pieces).map((one) => one.replace(/^\S+ /, ''))).toEqual([WIDE, ...expected]);
  });

  test('within one paragraph, lines that end at a margin of their own, that are centred or raised, go on', () => {
    const narrow = ['Large red boats', 'Small blue cars', 'Trains at night', 'Ferries'];
    const wide = ['All ferries', 'All large boats', 'All small boats', 'All cars'].map(
      (words) => `${words} that wait at the pier until the others are in`,
    );
    const blocks = [
      lines(...narrow),
      [piece('Figure one', 130, 200), piece('The boats', 132, 214)],
      [piece('They wait', 50, 240), piece('1', 95, 247, { size: 6 }), piece('At noon', 50, 254)],
      wide.map((text, at) => piece(text, 50, 300 + 14 * at)),
    ];
    const paragraph = (pieces: readonly Piece[]) => tag('P', ...pieces.map(({ text }) => content(text)));
    expect(read(tag('Sect', ...blocks.map(paragraph)), blocks.flat())).toEqual([
      `paragraph ${narrow.join(' ')}`,
      'paragraph Figure one The boats',
      'paragraph They wait 1 At noon',
      `paragraph ${wide.join(' ')}`,
    ]);
  });

  test('what the tree leaves out is read at its place, and artifacts are furniture', () => {
    const [head, one, middle, two] = lines('Draft', 'One thing.', 'Left out.', 'Another.');
    const pieces = [
      { ...(head ?? piece('', 0, 0)), mark: 'Artifact' },
      one,
      { ...(middle ?? piece('', 0, 0)), mark: '' },
      two,
    ].filter((part) => part !== undefined);
    expect(read(tag('Root', tag('P', content('One thing.')), tag('P', content('Another.'))), pieces)).toEqual(
      ['furniture Draft', 'paragraph One thing.', 'paragraph Left out.', 'paragraph Another.'],
    );
  });

  test('larger type is a title, and code is known by its font', () => {
    const pieces = [
      piece('Pumps', 50, 80, { size: 20 }),
      ...lines('It stops now, and it starts again.', 'It is quiet.'),
      piece('stop()', 50, 140, { mono: true }),
      piece('go()', 50, 152, { mono: true }),
    ];
    const tree = tag(
      'Root',
      tag('P', content('Pumps')),
      tag('P', content('It stops now, and it starts again.')),
      tag('H2', content('It is quiet.')),
      tag('P', content('stop()')),
      tag('P', content('go()')),
    );
    expect(read(tree, pieces)).toEqual([
      'heading1 Pumps',
      'paragraph It stops now, and it starts again.',
      'heading2 It is quiet.',
      'code stop()\ngo()',
    ]);
  });
});

test('a page’s number that a program has in its last paragraph is none of it, and what is larger on the next page is another', () => {
  const numbered = (number: number, ...texts: readonly string[]) => {
    const pieces = [...lines(...texts), piece(String(number), 300, 760, { mark: texts.at(-1) ?? '' })];
    const paragraphs = texts.map((text) => tag('P', content(text)));
    return { number, width: 600, pieces, tagged: readTags(tag('Document', ...paragraphs), pieces) ?? [] };
  };
  const pages = [
    numbered(1, 'First of all', 'The pier stays'),
    numbered(2, 'open at night.', 'It is lit'),
    numbered(3, 'by lamps.', 'And more'),
  ];
  const last = piece('Large title', 50, 100, { size: 14 });
  const titled = {
    number: 4,
    width: 600,
    pieces: [last],
    tagged: readTags(tag('P', content('Large title')), [last]) ?? [],
  };
  expect(blocksOf([...pages, titled]).map(({ role, text }) => `${role} ${text}`)).toEqual([
    'paragraph First of all',
    'paragraph The pier stays open at night.',
    'furniture 1',
    'paragraph It is lit by lamps.',
    'furniture 2',
    'paragraph And more',
    'furniture 3',
    'heading Large title',
  ]);
});

test('what a picture is said to show stands behind the words before it', () => {
  const figure = { role: 'Figure', alt: ' a valve ', children: [] };
  const tree = tag('Root', tag('P', content('One')), figure, tag('P', content('Two')));
  expect(picturesIn(tree, lines('One', 'Two'))).toEqual([{ y: 100, text: 'a valve' }]);
});

describe('a structure is not believed', () => {
  const pieces = lines('One', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight');
  const each = (order: readonly Piece[]) => tag('Root', ...order.map(({ text }) => tag('P', content(text))));
  test.each([
    ['that is none', null],
    ['that holds less than half of the text', tag('Root', tag('P', content('One')))],
    ['that has each line as a paragraph', each(pieces)],
  ])('%s', (_, tree) => {
    expect(readTags(tree, pieces)).toBeNull();
  });

  test('whose order goes up the page', () => {
    const sentences = lines('One.', 'Two.', 'Three.', 'Four.', 'Five.');
    expect(readTags(each(sentences), sentences)).not.toBeNull();
    expect(readTags(each([...sentences].reverse()), sentences)).toBeNull();
  });

  test('that has a whole page as one paragraph', () => {
    const apart = pieces.map((one, at) => ({ ...one, y: 100 + 40 * at }));
    expect(readTags(tag('P', ...apart.map(({ text }) => content(text))), apart)).toBeNull();
  });
});

test('one source as Word, OpenDocument and tagged PDF reads the same', async () => {
  const [word, ...others] = await Promise.all(
    ['tagged.docx', 'tagged.odt', 'tagged.pdf'].map(async (name) => {
      const outcome = await readFile(load(name), name);
      if (!outcome.ok) return [outcome.reason];
      const { text, passages } = outcome.value;
      return passages.map(
        ({ role, level, start, end }) => `${role} ${level} ${text.slice(start, end).replace(/\n +/g, '\n')}`,
      );
    }),
  );
  expect(word).toHaveLength(29);
  for (const other of others) expect(other).toEqual(word);
});

test('a page of twenty thousand tagged lines, and as many that are not, is read', () => {
  const many = Array.from({ length: 40_000 }, (_, at) =>
    piece(`${at}`, 50, 14 * at, at % 2 === 0 ? {} : { mark: '' }),
  );
  const tree = tag(
    'Root',
    ...many.filter(({ mark }) => mark !== '').map(({ text }) => tag('P', content(text))),
  );
  expect(read(tree, many).length).toBeGreaterThan(1_000);
});
