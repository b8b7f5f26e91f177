import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { anyText } from '../any-text.ts';
import { runs } from '../runs.ts';

const read = (text: string) => readDocument(text, { id: 'report', name: 'Report' });
/** A document as `role: words` lines, which is how the tables below write it. */
const roles = (text: string) =>
  read(text).passages.map((passage) => `${passage.role}: ${text.slice(passage.start, passage.end)}`);

describe('passages', () => {
  test('cover every character but line ends, blank lines and rules, in order, without overlap, for any text', () => {
    const lines = fc.array(
      fc.oneof(
        anyText(),
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(
          '',
          '  ',
          '\t',
          'LONDON, January 27. /TASS/. Words',
          '- item',
          '1.',
          '© Photo',
          'Words go on',
        ),
      ),
    );
    const ends = fc.constantFrom('\n', '\r\n', '\r', '\n\n');
    fc.assert(
      fc.property(lines, ends, (parts, end) => {
        const text = parts.join(end);
        let rest = '';
        let last = 0;
        for (const passage of read(text).passages) {
          expect(passage.start).toBeGreaterThanOrEqual(last);
          expect(passage.end).toBeGreaterThan(passage.start);
          rest += text.slice(last, passage.start);
          last = passage.end;
        }
        // Marks without words: blank lines of quotations, rules, what titles are underlined with.
        expect((rest + text.slice(last)).replace(/[>\-=~^"*+#`_]/g, '').trim()).toBe('');
      }),
      { numRuns: runs(10_000), seed: 1 },
    );
  });

  test('are numbered from one under the id of their document', () => {
    expect(read('One.\n\nTwo.').passages.map((passage) => passage.id)).toEqual(['report-1', 'report-2']);
  });

  test.each([
    [
      'prose that ends in a semicolon',
      'The keeper opens the gate at eight and\nthe lock a little later;',
      'paragraph',
    ],
    [
      'prose that a page ends',
      'The keeper of the lock and of the inner harbour opens the gates\nand the lock',
      'paragraph',
    ],
    ['prose below its term', 'OPEN <gate>\n  The keeper opens the gate that was named.', 'paragraph'],
    ['prose behind its term', 'OPEN     The keeper opens the gate\n         that was named.', 'paragraph'],
    ['code with remarks', '# The keeper opens the gate that was named.\nopen(gate)', 'code'],
    ['code', 'gate = keeper.gate\nopen(gate)', 'code'],
  ])('of %s are that, further in than the text', (_, block, role) => {
    const text = 'The harbour office opens its doors at eight and closes them at noon.';
    const [, first] = roles(`${text}\n\n${block.replace(/^/gm, '      ')}\n\n${text}`);
    expect(first).toMatch(new RegExp(`^${role}: `));
  });

  test('join lines that a program wrapped, and no others', () => {
    const wrapped =
      'The harbour office opens its doors at eight and\ncloses them at noon on every day of the\nweek.';
    expect(read(`${wrapped}\n\n${wrapped}`).passages).toHaveLength(2);
    const long = 'A whole paragraph stands on this line, longer than any program would wrap it, '.repeat(3);
    expect(read(`${long}.\n${long}.\n${long}.`).passages).toHaveLength(3);
    // Two captions among whole paragraphs.
    const captions = 'The keeper of the lock and of the inner harbour\nThe keeper of the lock';
    expect(read(`${long}.\n\n${captions}\n\n${long}.`).passages).toHaveLength(4);
  });
});

describe('roles', () => {
  test('of what stands above a dateline', () => {
    const text = [
      'Home',
      'Harbour master confirms plans to reopen the east pier',
      'The master also said that the pier could take larger ships before the winter storms set in',
      'The east pier, seen from the sea',
      'Photo: Harbour office',
      '',
      'PORT ELM, May 3. /HARBOUR/. The east pier will reopen.',
    ].join('\n');
    expect(roles(text).map((line) => line.split(':')[0])).toEqual([
      'furniture',
      'headline',
      'standfirst',
      'caption',
      'credit',
      'paragraph',
    ]);
  });

  test('of what stands above a dateline and names no picture are those of any text', () => {
    const text = [
      'Harbour master confirms plans to reopen the east pier',
      '• Ferries wait at the quay',
      'This story is being told. It will go on.',
      'PORT ELM, May 3. /HARBOUR/. The east pier will reopen.',
    ].join('\n\n');
    expect(roles(text).map((line) => line.split(':')[0])).toEqual([
      'headline',
      'list-item',
      'paragraph',
      'paragraph',
    ]);
  });

  test('of plain specifications: headings, list items, paragraphs', () => {
    expect(
      roles('3.2 External interfaces\n\nThe pump has two ports.\n\n- A port for water.\n(b) A port for air.'),
    ).toEqual([
      'heading: 3.2 External interfaces',
      'paragraph: The pump has two ports.',
      'list-item: - A port for water.',
      'list-item: (b) A port for air.',
    ]);
  });
});

test.each([
  ['PORT ELM, May 3. /HARBOUR/. Words.', 'PORT ELM', 'May 3', 'HARBOUR'],
  ['Elm. May 3. HARBOURNEWS - Words.', 'Elm', 'May 3', 'HARBOURNEWS'],
  ['PORT ELM, 3 May 2021 (Harbour) — Words.', 'PORT ELM', '3 May 2021', 'Harbour'],
  ['PORT ELM (Harbour) - Words.', 'PORT ELM', null, 'Harbour'],
  ['PORT ELM/OAKHAVEN (Harbour) - Words.', 'PORT ELM/OAKHAVEN', null, 'Harbour'],
  ['ELM, Westland/OAKHAVEN (Harbour) - Words.', 'ELM, Westland/OAKHAVEN', null, 'Harbour'],
  ['ELM, March 2 (Harbour) -- Words.', 'ELM', 'March 2', 'Harbour'],
  ['ЭЛЬМ, 10 фев — РИА Гавань. Words.', 'ЭЛЬМ', '10 фев', 'РИА Гавань'],
  ['НОВЫЙ-ЭЛЬМ, 3 января. /ГАВАНЬ/. Words.', 'НОВЫЙ-ЭЛЬМ', '3 января', 'ГАВАНЬ'],
  ['海港社榆树3月15日电Words.', '榆树', '3月15日', '海港社'],
  [`PORT ELM — Words${' of the harbour'.repeat(5)}.`, 'PORT ELM', null, null],
  [`NEW ELM – Words${' of the harbour'.repeat(5)}.`, 'NEW ELM', null, null],
  [`OAKHAVEN, Westland -- Words${' of the harbour'.repeat(5)}.`, 'OAKHAVEN, Westland', null, null],
])('the dateline of "%s"', (text, place, date, agency) => {
  expect(read(text).dateline).toMatchObject({
    start: 0,
    end: text.indexOf('Words'),
    place,
    date,
    agency,
  });
});

test.each([
  'SCOPE - This section.',
  'HARBOUR ACCESS PROTOCOL - VERSION 4',
  'On May 3 the pier opened.',
  'May 3. Words.',
  'PORT ELM — A pier.',
  `SCOPE - This section${' of the harbour'.repeat(5)}.`,
  ...['NOTE — ', 'WARNING -- ', 'ABSTRACT — ', 'SECTION 3 - ', 'API — '].map(
    (label) => `${label}This section${' of the harbour'.repeat(5)}.`,
  ),
  `High-Speed Harbour Access (HSHA) - a protocol${' of the harbour'.repeat(5)}.`,
  `Elm Oak / Harbour Post / Pictures of the pier${' of the harbour'.repeat(5)}.`,
  `The pier${' of the harbour'.repeat(10)}.\n\nPORT ELM — The pier${' of the harbour'.repeat(5)}.`,
])('no dateline in "%s"', (text) => {
  expect(read(text).dateline).toBeNull();
});

test('a dateline stands below however long a menu', () => {
  const menu = Array.from({ length: 30 }, (_, index) => `- Part ${index}`).join('\n');
  const { dateline } = read(`${menu}\n\nPORT ELM (Harbour) - Words.`);
  expect(dateline?.agency).toBe('Harbour');
});

test('line ends that a column made are blanks, those of a writer stay; everything keeps its place', () => {
  const wrapped =
    'The gauges of the harbour are read at dawn, and whoever reads them writes\r\n  down what they show before the first of the boats is let through the\r\n  gate.';
  const steps =
    'Given a boat that waits before the gate of the northern pier\nWhen the gauge shows more than a metre of water below it\nThen the gate is opened by the keeper of the harbour';
  const quoted =
    '> The gauges of the harbour are read at dawn, and whoever reads them\n> writes down what they show.';
  const text = `${wrapped}\n\n${steps}\n\n${quoted}\n`;
  const { text: shown, passages } = read(text);
  expect(shown).toHaveLength(text.length);
  expect(shown.replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
  const [first = '', ...others] = passages.map(({ start, end }) => shown.slice(start, end));
  expect(first).not.toMatch(/[\r\n]/);
  expect(others.join('\n')).toBe(`${steps}\n${quoted}`);
});
