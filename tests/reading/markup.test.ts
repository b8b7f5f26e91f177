// AsciiDoc and reStructuredText: what of them is words, and what says how these are set.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/reading/read.ts';
import { runs } from '../runs.ts';

/** Each passage as `role words`, in which `|` parts cells, `*` marks the head and `/` a line end; then what is remarked. */
function read(name: string, ...lines: readonly string[]): string[] {
  const { text, passages, remarks } = readDocument(lines.join('\n'), { id: 'a', name });
  return [
    ...passages.map(({ role, head, start, end }) => {
      const words = text.slice(start, end).replaceAll('\t', '|').replaceAll('\n', '/');
      return `${role}${head ? '*' : ''} ${words.replace(/ +/g, ' ').trim()}`;
    }),
    ...remarks.map(({ kind, at, text: said }) => `(${kind} ${at}) ${said}`),
  ];
}
const asciiDoc = (...lines: readonly string[]) => read('a.adoc', ...lines);
const restructured = (...lines: readonly string[]) => read('a.rst', ...lines);

describe('AsciiDoc', () => {
  test.each([
    [
      'many cells a line, the first line apart the head',
      ['|===', '|Pump |Depth', '', '|North |9 m', '|South|7 m', '|==='],
      ['table-row* Pump|Depth', 'table-row North|9 m', 'table-row South|7 m'],
    ],
    [
      'one cell a line, as many as the attributes say',
      [
        '[%header,cols="1,2*"]',
        '.Pumps',
        '|===',
        '|Pump',
        '|Depth',
        '|Use',
        '',
        '|North',
        'and',
        'South',
        '|9 m |sea',
        '|===',
      ],
      ['caption Table 1. Pumps', 'table-row* Pump|Depth|Use', 'table-row North and South|9 m|sea'],
    ],
    [
      'columns whose number is all that is said',
      ['[cols="2"]', '|===', '|North', '|sea', '|South', '|lake', '|==='],
      ['table-row North|sea', 'table-row South|lake'],
    ],
    [
      'columns that are only counted',
      ['[cols=","]', '|===', '|North', '|sea', '|South', '|lake', '|==='],
      ['table-row North|sea', 'table-row South|lake'],
    ],
    [
      'no head where there is none',
      ['[%noheader]', '|===', '|Pump |Depth', '', '|North |9 m', '|==='],
      ['table-row Pump|Depth', 'table-row North|9 m'],
    ],
    [
      'cells that span, and how each looks',
      ['|===', '|Pump |Depth |Use', '.2+|North a|', '* 9 m', '* 8 m', '^.>s|sea', '2+h|as above', '|=== '],
      ['table-row Pump|Depth|Use', 'table-row North|• 9 m • 8 m|sea', 'table-row |as above|'],
    ],
    [
      'cells that are a text of their own by their column, tables in them, lines that are broken',
      [
        '[cols="1,1a"]',
        '|===',
        '|North +',
        'pump',
        '|*Use* +',
        'sea',
        '----',
        'a()',
        '----',
        '!===',
        '!9 !m',
        '!===',
        '|===',
      ],
      ['table-row North pump|Use sea a() 9 m'],
    ],
    [
      'conditions between rows, which are met or not, and a sign that parts nothing',
      [
        ...['|===', '|North |9 \\| 8 m', 'ifdef::south[]', '|South |7 m', 'endif::south[]'],
        ...[
          'ifndef::south[]',
          '|East',
          'endif::[]',
          'ifndef::south[|6 m]',
          'ifdef::south[|West |5 m]',
          '|===',
        ],
      ],
      [
        'table-row North|9 | 8 m',
        'furniture ifdef::south[]',
        'furniture |South |7 m',
        'furniture endif::south[]',
        'table-row East|6 m',
        'furniture |West |5 m',
      ],
    ],
    [
      'conditions between rows of values',
      [',===', 'North,9 m', 'ifdef::south[]', 'South,7 m', 'endif::south[]', ',==='],
      ['furniture ifdef::south[]', 'furniture South,7 m', 'furniture endif::south[]', 'table-row North|9 m'],
    ],
  ])('a table: %s', (_, lines, expected) => {
    expect(asciiDoc(...lines)).toEqual(expected);
  });

  test('attributes and anchors are no words, files to be put in none of the text, and comments are said beside it', () => {
    const lines = [
      '= Pumps',
      ':toc: left',
      ':!numbered:',
      '',
      '[[north]]',
      '== North',
      '// Who?',
      '// And when?',
      '[.lead]',
      'It stops.',
      '',
      'include::south.adoc[]',
    ];
    expect(asciiDoc(...lines)).toEqual([
      'heading Pumps',
      'heading North',
      'paragraph It stops.',
      '(comment 12) Who? And when?',
      '(embedded 23) south.adoc (a file of its own, not read)',
    ]);
    expect(read('a.txt', ':north: the pump', '', '[note]')).toEqual([
      'paragraph :north: the pump',
      'paragraph [note]',
    ]);
  });

  test('a text is AsciiDoc by its name, or by a title together with another mark', () => {
    expect(read('a.txt', '= Pumps', '[[north]]')).toEqual(['heading Pumps']);
    expect(read('a.txt', '=== RUN Pump', 'It stops.', 'It ends.')).toEqual([
      'heading === RUN Pump',
      'paragraph It stops.',
      'paragraph It ends.',
    ]);
  });

  test('an attribute that is set under conditions only stays a name, as it does in text as it is written', () => {
    const set = (name: string, value: string) => [`ifdef::${name}[]`, `:max: ${value}`, 'endif::[]'];
    expect(asciiDoc(...set('a', '5'), ...set('b', '9'), '', 'It stops within {max} s.').at(-1)).toBe(
      'paragraph It stops within {max} s.',
    );
    expect(asciiDoc(':id: pump', '', 'Of +{id}+ and {id}:', '', '  call({id})')).toEqual([
      'paragraph Of {id} and pump:',
      'code call({id})',
    ]);
  });

  test('a condition within a sentence leaves it whole; what stands under one that the text does not meet is none of its words', () => {
    expect(
      asciiDoc(
        'The pump',
        'ifdef::sea[]',
        'at sea',
        'endif::sea[]',
        'stops.',
        'ifdef::sea[]',
        '',
        '* A',
        'endif::sea[]',
        'ifdef::land[]',
        '* B',
      ),
    ).toEqual([
      'paragraph The pump ifdef::sea[] at sea endif::sea[] stops.',
      'furniture ifdef::sea[]',
      'furniture • A',
      'furniture endif::sea[]',
      'furniture ifdef::land[]',
      'furniture • B',
    ]);
  });

  const cases = ['ifdef::sea[]', 'At sea.', 'endif::[]', 'ifndef::sea[]', 'On land.', 'endif::sea[]'];
  test.each([
    [
      'before words',
      ['ifdef::sea[]', 'At sea.', 'endif::[]', 'It stops.', '', '* A'],
      [
        'furniture ifdef::sea[]',
        'furniture At sea.',
        'furniture endif::[]',
        'paragraph It stops.',
        'list-item • A',
      ],
    ],
    [
      'that is met, before words',
      [':sea:', '', ...cases.slice(0, 3), 'It stops.'],
      ['paragraph At sea. It stops.'],
    ],
    [
      'above another that is not met',
      [':sea:', '', ...cases],
      ['paragraph At sea.', 'furniture ifndef::sea[]', 'furniture On land.', 'furniture endif::sea[]'],
    ],
    [
      'that is not met, above another',
      cases,
      ['furniture ifdef::sea[]', 'furniture At sea.', 'furniture endif::[]', 'paragraph On land.'],
    ],
    [
      'within a sentence under one',
      ['ifndef::sea[]', 'It', 'ifdef::a[]', 'now', 'endif::a[]', 'stops.', 'endif::[]', '', 'B.'],
      ['paragraph It ifdef::a[] now endif::a[] stops.', 'paragraph B.'],
    ],
  ])('a condition ends where its end is: %s', (_, lines, expected) => {
    expect(asciiDoc(...lines)).toEqual(expected);
  });

  test.each([
    [',===', 'Pump,Use', '', 'North,"9, at sea"', ',==='],
    ['[%header,format=csv]', '|===', 'Pump,Use', 'North,"9, at sea"', '|==='],
    ['[format=dsv,separator=;,options="header"]', '|===', 'Pump;Use', 'North;9, at sea', '|==='],
    ['[%header,format="csv",separator="\\t"]', '|===', 'Pump\tUse', 'North\t9, at sea', '|==='],
    ['[%header]', ':===', 'Pump:Use', 'North:9, at sea', ':==='],
  ])('values that something else parts are rows: %s', (...lines) => {
    expect(asciiDoc('= Pumps', '', 'A.', '', ...lines).slice(-2)).toEqual([
      'table-row* Pump|Use',
      'table-row North|9, at sea',
    ]);
  });

  test('the first value of a row may be empty', () => {
    const lines = ['[format=tsv]', '|===', 'Pump\tDepth\tUse', '\t9 m\tsea', '|==='];
    expect(asciiDoc('= Pumps', '', ...lines).slice(-1)).toEqual(['table-row |9 m|sea']);
  });

  test('words on the line of their condition are words where it is met', () => {
    expect(
      asciiDoc(
        'A.',
        '',
        'ifdef::sea[At sea it stops.]',
        '',
        'ifndef::sea[On land it starts.]',
        '',
        'ifdef::backend-html5[]',
        'B.',
        'endif::[]',
      ),
    ).toEqual(['paragraph A.', 'furniture At sea it stops.', 'paragraph On land it starts.', 'paragraph B.']);
  });

  test('words on the line of their condition go on with the sentence around it', () => {
    expect(asciiDoc('The pump', 'ifdef::sea[at sea]', 'stops.')).toEqual([
      'paragraph The pump at sea stops.',
    ]);
  });

  test('an attribute stands for its value where the text sets one, from there on and but in code', () => {
    expect(
      asciiDoc(
        ':pump: north',
        ':full-name: pass:q[The {pump} pump]',
        '',
        '== {Full-Name}',
        'It, or {other}, is \\{pump}.{nbsp}Not it.',
        '',
        '----',
        '{pump}',
        '----',
        '',
        ':!pump:',
        'A {pump}.',
      ).filter((passage) => !passage.startsWith('furniture')),
    ).toEqual([
      'heading The north pump',
      'paragraph It, or {other}, is {pump}. Not it.',
      'code {pump}',
      'paragraph A {pump}.',
    ]);
  });

  test('a value that goes on over lines, a wide page break and the anchor of a title are no words', () => {
    const lines = [
      ':about: what it is \\',
      '  and \\',
      'more',
      '<<<<',
      '== [[pumps]] Pumps',
      '',
      'It stops.',
    ];
    expect(asciiDoc(...lines)).toEqual(['heading Pumps', 'paragraph It stops.']);
  });

  test('attributes that stand for each other, twice each, grow to no end', () => {
    const settings = Array.from({ length: 40 }, (_, at) => `:a${at + 1}: {a${at}}{a${at}}`);
    expect(asciiDoc(':a0: w', ...settings, '', '{a3}{a40}').at(-1)?.length).toBeLessThan(1000);
  });

  test('a title or a value that is as long as a page is not shown where something refers to it', () => {
    const long = 'x'.repeat(4000);
    expect(asciiDoc('[[l]]', `== ${long}`, '', '<<l>>').at(-1)).toBe('paragraph [l]');
    const title = ['.. _l:', '', long, long.replaceAll('x', '='), ''];
    const lines = [...title, `.. |l| replace:: ${long}`, '', '|l| :ref:`l`'];
    expect(restructured(...lines).at(-1)).toBe('paragraph |l| l');
  });

  test('a line of another kind within a line is a blank', () => {
    expect(asciiDoc('== Head\u2028ing', '', '* item\u2028more')).toEqual([
      'heading Head ing',
      'list-item • item more',
    ]);
  });

  test('items are numbered as their list is', () => {
    expect(asciiDoc('. A', '.. B', '.. C', '... D', '. E', '', '//', '', '[start=7]', '. F', '- G')).toEqual([
      'list-item 1. A',
      'list-item a. B',
      'list-item b. C',
      'list-item i. D',
      'list-item 2. E',
      'list-item 7. F',
      'list-item • G',
    ]);
  });

  test('a picture is its description, beside the text', () => {
    expect(
      asciiDoc(
        'A.',
        '',
        'image::a.png[The pump, 300]',
        '',
        'image::b.png[]',
        '',
        'image::c.png[width=3,alt="The sea"]',
        '',
        'B.',
      ),
    ).toEqual(['paragraph A.', 'paragraph B.', '(picture 2) The pump', '(picture 2) The sea']);
  });

  test('what stands between dots, pluses or dashes is code, between the two of an open block where its attributes say so', () => {
    expect(
      asciiDoc(
        '[wavedrom]',
        '....',
        '{a}',
        '',
        '{b}',
        '....',
        '[source,js]',
        '-----------',
        'a()',
        '-----------',
        '[source]',
        '--',
        'b()',
        '--',
        '[NOTE]',
        '--',
        'It stops.',
        '--',
      ),
    ).toEqual(['code {a}//{b}', 'code a()', 'code b()', 'paragraph NOTE: It stops.']);
  });

  test('lines below one another are a paragraph wherever they are broken; terms, titles and steps are not', () => {
    expect(
      asciiDoc(
        '.Pumps',
        'The pump starts.',
        'It stops',
        'Directly. +',
        'Or not.',
        '',
        'Pump::',
        'It pumps.',
        'Gauge:: It',
        'shows.',
      ),
    ).toEqual([
      'paragraph Pumps',
      'paragraph The pump starts. It stops Directly./Or not.',
      'list-item Pump',
      'list-item It pumps.',
      'list-item Gauge',
      'list-item It shows.',
    ]);
  });
});

test.each([
  ['*b*old, *bold*, **bo**ld, 2 * 3 * 4', '*b*old, bold, bold, 2 * 3 * 4'],
  ['_it_ and snake_case_word, __in__side', 'it and snake_case_word, inside'],
  ['`code`, ``co``de, #marked#, [.red]#red#, *_both_*', 'code, code, marked, red, both'],
  ['H~2~O, E=mc^2^', 'H2O, E=mc2'],
  ['+*as it is*+, ++*so*++, pass:[*so*], \\*no mark*', '*as it is*, *so*, *so*, *no mark*'],
  [
    '<<gate>>, <<gate,the gate>>, <<lock>>, xref:gate[], xref:a.adoc#b[there]',
    'Gates, the gate, [lock], Gates, there',
  ],
  ['[[req:165,R-165]] It stops as <<req:165>> and <<req:166>> say.', 'It stops as R-165 and [req:166] say.'],
  [
    'https://a.org[A], https://a.org, link:a.pdf[the file^], mailto:a@a.org[Ann]',
    'A, https://a.org, the file, Ann',
  ],
  [
    'image:a.png[A gate], kbd:[Esc], menu:File[Save > As], ((term))(((hidden))) [[x]]end',
    'A gate, Esc, File › Save › As, term end',
  ],
  ['C:\\temp\\*.log, a \\_ b, C:\\[x], C:\\\\pumps\\^', 'C:\\temp\\*.log, a \\_ b, C:\\[x], C:\\\\pumps\\^'],
  [
    '\\*a*, \\_a_, \\`a`, \\#a#, \\[.a]#a#, \\**a**b, \\\\__a__, \\^a^, \\~a~, \\<<gate>>, \\{plus}',
    '*a*, _a_, `a`, #a#, [.a]a, **a**b, __a__, ^a^, ~a~, <<gate>>, {plus}',
  ],
  ['{plus}{cpp}{lt}{startsb}{caret}{asterisk}{tilde}{backslash}{backtick}a{asterisk}', '+C++<[^*~\\`a*'],
  ['"`said`" and \'`so`\' -- (C) &#167; {empty}{plus}', '“said” and ‘so’ — © § +'],
])('words of AsciiDoc are without their marks: %s', (written, shown) => {
  expect(asciiDoc('[[gate]]', '== Gates', '', written).slice(1)).toEqual([`paragraph ${shown}`]);
});

test('sections are numbered where the text asks for it, its title is not', () => {
  const asked = [
    '= Pumps',
    ':sectnums:',
    '',
    '== A',
    '',
    '=== B',
    '',
    '== C',
    '',
    '[discrete]',
    '=== D',
    '',
    '<<_b>>',
  ];
  expect(asciiDoc(...asked)).toEqual([
    'heading Pumps',
    'heading 1. A',
    'heading 1.1. B',
    'heading 2. C',
    'heading D',
    'paragraph B',
  ]);
  const numbered = ['Pumps', '=====', '', '.. sectnum::', '', 'A', '-', '', 'B', '~', '', 'C', '-', ''];
  expect(restructured(...numbered.map((line) => (/^[-~]$/.test(line) ? line.repeat(4) : line)))).toEqual([
    'heading Pumps',
    'heading 1 A',
    'heading 1.1 B',
    'heading 2 C',
  ]);
});

test('where no title stands alone above all others, all are numbered', () => {
  const lines = ['.. sectnum::', '', 'A', '====', '', 'B', '====', '', 'C', '----', ''];
  expect(restructured(...lines)).toEqual(['heading 1 A', 'heading 2 B', 'heading 2.1 C']);
});

test('the writer of a text and its version stand apart from what is below them', () => {
  expect(asciiDoc('= Pumps', 'Ann Holm', 'v1.0, at sea', 'It stops.').slice(1)).toEqual([
    'paragraph Ann Holm',
    'paragraph v1.0, at sea',
    'paragraph It stops.',
  ]);
});

test('a condition has names that are all to be set, or one of them', () => {
  const conditions = ['ifdef::a+b[All.]', '', 'ifdef::a,b[One.]', ''];
  expect(asciiDoc(':a:', '', ...conditions, ':b:', '', ...conditions)).toEqual([
    'furniture All.',
    'paragraph One.',
    'paragraph All.',
    'paragraph One.',
  ]);
});

test('a block that no plus joins ends the list above it', () => {
  expect(asciiDoc('. A', '', '====', '. B', '====', '', '. C')).toEqual([
    'list-item 1. A',
    'list-item 1. B',
    'list-item 1. C',
  ]);
});

test('what stands under a condition that the text does not meet is not counted', () => {
  const table = ['.T', '|===', '|a', '|==='];
  const unmet = ['ifdef::x[]', '== B', '', ...table, 'endif::x[]'];
  const lines = ['= Pumps', ':sectnums:', '', '== A', '', ...unmet, '', '== C', '', ...table];
  expect(asciiDoc(...lines).filter((words) => !words.startsWith('furniture'))).toEqual([
    'heading Pumps',
    'heading 1. A',
    'heading 2. C',
    'caption Table 1. T',
    'table-row a',
  ]);
});

test('a note of AsciiDoc stands below its block, with its number', () => {
  expect(asciiDoc('It stops.footnote:[At *sea*.] It starts.footnote:[On land.]')).toEqual([
    'paragraph It stops. [1] It starts. [2]',
    'list-item [1] At sea.',
    'list-item [2] On land.',
  ]);
});

test.each([
  ['A.footnote:[Use ++a_b_c++ or \\*x* here.]', 'A. [1]', '[1] Use a_b_c or *x* here.'],
  ['A.footnote:[See https://a.b/c[the site] for it.] B.', 'A. [1] B.', '[1] See the site for it.'],
  ['A.footnote:a[It.] B.footnote:a[] C.footnote:b[]', 'A. [1] B. [1] C.', '[1] It.'],
  ['A.footnote:[See [it.] B.', 'A. [1] B.', '[1] See [it.'],
  ['A.footnote:[B.footnote:[C.]]', 'A. [1]', '[1] B. [2]', '[2] C.'],
])('a note of AsciiDoc is whole: %s', (written, shown, ...notes) => {
  expect(asciiDoc(written)).toEqual([`paragraph ${shown}`, ...notes.map((note) => `list-item ${note}`)]);
});

test('a note of what is not shown is not shown', () => {
  expect(asciiDoc('ifdef::x[]', '', 'A.footnote:[B.]', 'endif::x[]')[2]).toBe('furniture [1] B.');
});

test('what closes a block of AsciiDoc underlines no title', () => {
  const lines = ['[NOTE]', '====', 'Stop', '====', '', 'Stop', '===='];
  expect(asciiDoc(...lines)).toEqual(['paragraph NOTE: Stop', 'heading Stop']);
});

test('a comment within a sentence leaves it whole, in an item too', () => {
  const lines = [
    'It stops',
    '// Why?',
    '* now.',
    '',
    '* A',
    '// Who?',
    'goes on',
    '// When?',
    '* B',
    '// End.',
  ];
  expect(asciiDoc(...lines)).toEqual([
    'paragraph It stops * now.',
    'list-item • A goes on',
    'list-item • B',
    '(comment 0) Why?',
    '(comment 15) Who?',
    '(comment 28) When?',
    '(comment 32) End.',
  ]);
});

test('a table has no more columns than any needs, whatever it says', () => {
  const rows = asciiDoc('[cols="999*,999*"]', '|===', ...'|a\n'.repeat(700).split('\n'), '|===');
  expect(rows.map((row) => row.split('|').length)).toEqual([600, 100]);
});

test('a title of four letters is underlined as any other', () => {
  expect(asciiDoc('NAME', '----', 'git-add - it adds', '', 'SYNOPSIS', '--------', 'git add')).toEqual([
    'heading NAME',
    'paragraph git-add - it adds',
    'heading SYNOPSIS',
    'paragraph git add',
  ]);
});

test('what belongs to an item of AsciiDoc is joined by a plus, and lists go on behind it', () => {
  expect(
    asciiDoc(
      '. A',
      '+',
      'More.',
      '+',
      '----',
      'a()',
      '----',
      '.. B',
      '',
      '. C',
      '',
      'End.',
      '',
      '. D',
      'Term:: Meaning',
      '',
      '* E',
      '',
      'Other::',
      '',
      '  Of it.',
    ),
  ).toEqual([
    'list-item 1. A',
    'paragraph More.',
    'code a()',
    'list-item a. B',
    'list-item 2. C',
    'paragraph End.',
    'list-item 1. D',
    'list-item Term',
    'list-item Meaning',
    'list-item • E',
    'list-item Other',
    'list-item Of it.',
  ]);
});

test('blocks of AsciiDoc have their titles, names and writers; what is in them is read', () => {
  expect(
    asciiDoc(
      '[appendix]',
      '== Gates',
      '',
      'WARNING: Mind',
      'the gap.',
      '',
      '[NOTE]',
      '.Locks',
      '====',
      '* A',
      '====',
      '',
      '.Said',
      '[quote, Ann Holm, Letters]',
      '____',
      'Mind it.',
      '____',
      '',
      '[quote, Bo Ray]',
      'So',
      'be it.',
      '',
      '[verse]',
      'One',
      'two',
      '',
      '.Gate',
      'image::a.png[Shut]',
      '',
      '```js',
      'a()',
      '```',
    ),
  ).toEqual([
    'heading Appendix A: Gates',
    'paragraph WARNING: Mind the gap.',
    'paragraph Locks',
    'paragraph NOTE',
    'list-item • A',
    'paragraph Said',
    'paragraph Mind it.',
    'paragraph — Ann Holm, Letters',
    'paragraph So be it.',
    'paragraph — Bo Ray',
    'paragraph One/two',
    'caption Figure 1. Gate',
    'code a()',
    '(picture 142) Shut',
  ]);
});

test('two dots or stars begin an item within one, as other signs do, blank lines or not', () => {
  const { passages } = readDocument('. *Stop*\n.. `stop()`\n. <<go>>\n\n* A\n** B\n*** C\n* D', {
    id: 'a',
    name: 'a.adoc',
  });
  expect(passages.map(({ role, level }) => `${role} ${level}`)).toEqual(
    [1, 2, 1, 2, 3, 4, 2].map((level) => `list-item ${level}`),
  );
});

describe('reStructuredText', () => {
  test.each([
    [
      'a line a row, with a head',
      ['=====  =====', 'Pump   Depth', '=====  =====', 'North  9 m', 'South  7 m', '=====  ====='],
      ['table-row* Pump|Depth', 'table-row North|9 m', 'table-row South|7 m'],
    ],
    [
      'rows that blank lines part, cells of several lines and of several columns',
      [
        '=====  =====  ===',
        'Pump and sea  Use',
        '------------  ---',
        'North  9 m    sea',
        '',
        '       8 m',
        'South         lake',
        '=====  =====  ===',
      ],
      ['table-row Pump and sea||Use', 'table-row North|9 m 8 m|sea', 'table-row South||lake'],
    ],
    [
      'paragraphs and code in its cells, which blank lines part',
      ['==  ====', 'A   As:', '', '    ::', '', '      a()', '', '    - b', '==  ===='],
      ['table-row A|As: a() • b'],
    ],
    [
      'a grid, code in its cells, cells that span',
      [
        '+------+-------+',
        '| Pump | Depth |',
        '+======+=======+',
        '| N    | ::    |',
        '|      |       |',
        '|      |   9 m |',
        '|      +-------+',
        '|      | 8 m   |',
        '+------+-------+',
        '| None         |',
        '+------+-------+',
      ],
      ['table-row* Pump|Depth', 'table-row N|9 m', 'table-row |8 m', 'table-row None|'],
    ],
    [
      'a grid, of signs that are as wide as two',
      ['+------+---+', '| 水泵 | A |', '+------+---+', '| B    | C |', '+------+---+'],
      ['table-row 水泵|A', 'table-row B|C'],
    ],
    [
      'further in, with a title',
      ['.. table:: Pumps', '   :widths: auto', '', '   ==  ==', '   A   B', '   ==  =='],
      ['caption Pumps', 'table-row A|B'],
    ],
    [
      'a list of lists',
      [
        '.. list-table:: Pumps',
        '   :header-rows: 1',
        '',
        '   * - Pump',
        '     - Use',
        '   * - North',
        '       and South',
        '     - - sea',
        '       - lake',
        '',
        'End.',
      ],
      ['caption Pumps', 'table-row* Pump|Use', 'table-row North and South|• sea • lake', 'paragraph End.'],
    ],
    [
      'a list of lists with the other signs',
      ['.. list-table::', '', '   - * Pump', '     * Use', '   - * North', '     * sea'],
      ['table-row Pump|Use', 'table-row North|sea'],
    ],
    [
      'a row of all columns above its last rule',
      ['==  ==', 'A   B', 'None of both', '======'],
      ['table-row A|B', 'table-row None of both'],
    ],
    [
      'values',
      ['.. csv-table::', '   :header: "Pump", "Use"', '', '   North, "sea, lake"'],
      ['table-row* Pump|Use', 'table-row North|sea, lake'],
    ],
    [
      'values that a sign parts',
      ['.. csv-table::', '   :header: Pump; Depth', '   :delim: ;', '', '   North; 2,5 m'],
      ['table-row* Pump|Depth', 'table-row North|2,5 m'],
    ],
    [
      'values that a blank parts',
      ['.. csv-table::', '   :delim: space', '', '   North "2,5 m"'],
      ['table-row North|2,5 m'],
    ],
    [
      'a row whose first cell is empty',
      ['==  ==', 'A   B', '\\   C', '==  =='],
      ['table-row A|B', 'table-row |C'],
    ],
  ])('a table: %s', (_, lines, expected) => {
    expect(restructured(...lines)).toEqual(expected);
  });

  test('a drawing in a text that is no markup stays code', () => {
    expect(read('a.txt', '+--+--+', '| N| S|', '+--+--+')).toEqual(['code +--+--+/| N| S|/+--+--+']);
  });

  test('a blank line below the second rule of a table ends it', () => {
    const table = ['==  ==', 'A   B', '==  ==', ''];
    expect(restructured(...table, 'It starts.', '', ...table)).toEqual([
      'table-row A|B',
      'paragraph It starts.',
      'table-row A|B',
    ]);
  });

  test('prose below a rule is no table', () => {
    const lines = ['== ==', 'A  B', '== ==', 'The pump stops.', '', 'It starts.', '', '== =='];
    expect(restructured(...lines)).toContain('paragraph It starts.');
  });

  test('targets and what others stand for are no paragraphs, comments are said beside the text; footnotes are', () => {
    expect(
      restructured(
        '.. _north:',
        '',
        '.. |sea| replace:: the sea',
        '',
        '..',
        '   Who?',
        '',
        '   When?',
        '',
        'It `stops`__ at |sea|.',
        '',
        '__ https://example.org',
        '',
        '.. [1] At sea.',
      ),
    ).toEqual(['paragraph It stops at the sea.', 'paragraph [1] At sea.', '(comment 0) Who? When?']);
  });

  test('directives keep their prose, also where it looks like code, and what is said of a requirement', () => {
    expect(
      restructured(
        '.. note::',
        '',
        '   It stops;',
        '   see ``<a>``',
        '',
        '.. versionadded:: 2.0 It',
        '   starts.',
        '',
        '.. req:: Start',
        '   :id: R-1',
        '   :status: open',
        '',
        '   The pump shall',
        '   start.',
      ),
    ).toEqual([
      'paragraph Note: It stops; see <a>',
      'paragraph Added in version 2.0: It starts.',
      'paragraph req: Start',
      'paragraph id: R-1',
      'paragraph status: open',
      'paragraph The pump shall start.',
    ]);
  });

  test('a picture is its description beside the text, and its caption is read', () => {
    expect(
      restructured('A.', '', '.. figure:: a.png', '   :alt: The pump', '   :width: 3', '', '   At sea.'),
    ).toEqual(['paragraph A.', 'caption At sea.', '(picture 2) The pump']);
  });

  test('code is what its directive holds, and what somebody typed and was answered', () => {
    expect(restructured('>>> stop()', 'stopped', '', 'It stopped.')).toEqual([
      'code >>> stop()/stopped',
      'paragraph It stopped.',
    ]);
    expect(
      restructured('.. code-block:: python', '   :linenos:', '', '   stop()', '', '   start()', '', 'End.'),
    ).toEqual(['code stop()//start()', 'paragraph End.']);
  });

  test('titles are underlined with any sign, and nothing else is one', () => {
    expect(
      restructured(
        'Pumps',
        '.....',
        '',
        'North',
        '',
        '1. South',
        '#. East',
        '',
        'Term',
        '  What it means.',
        ':Field: a',
        ':Other: b',
      ),
    ).toEqual([
      'heading Pumps',
      'paragraph North',
      'list-item 1. South',
      'list-item 2. East',
      'list-item Term',
      'list-item What it means.',
      'paragraph Field: a',
      'paragraph Other: b',
    ]);
  });
});

test.each([
  ['**bold**, *it*, 2 * 3 * 4, a*b*c', 'bold, it, 2 * 3 * 4, a*b*c'],
  ['``*as it is*``, \\*no mark*, a\\ b', '*as it is*, *no mark*, ab'],
  [':ref:`gate`, :ref:`the gate <gate>`, :ref:`lock`, :term:`sluice`', 'Gates, the gate, lock, sluice'],
  [':func:`~a.b.stop`, :rfc:`2119`, H\\ :sub:`2`\\ O, `title`', 'stop, RFC 2119, H2O, title'],
  [
    '`A <https://a.org>`_, `Gates`_, gates_, snake_case_word, https://a.org/b_',
    'A, Gates, gates, snake_case_word, https://a.org/b_',
  ],
  ['|sea|, |lake|, [1]_, [#a]_, _`here`', 'the sea, |lake|, [1], [1], here'],
])('words of reStructuredText are without their marks: %s', (written, shown) => {
  const lines = [
    '.. _gate:',
    '',
    'Gates',
    '=====',
    '',
    '.. |sea| replace:: the *sea*',
    '',
    written,
    '',
    '.. [#a] Note.',
  ];
  expect(restructured(...lines)).toEqual(['heading Gates', `paragraph ${shown}`, 'paragraph [1] Note.']);
});

test.each([
  [['-', '-', '#.', '#.'], '• • 1. 2.'],
  [['1.', '2.', '#.', '*', '#.'], '1. 2. 3. • 1.'],
  [['a.', '#.'], 'a. b.'],
  [['(H)', '(I)', '(#)'], '(H) (I) (J)'],
  [['i)', 'ii)', '#)', '#.'], 'i) ii) iii) 1.'],
  [['0.', '#.', '', '#.'], '0. 1. 1.'],
])('what numbers itself in reStructuredText goes on with the list above it: %s', (marks, shown) => {
  const items = restructured(...marks.map((mark) => (mark === '' ? 'End.\n' : `${mark} A\n`)));
  const own = items.filter((item) => item.startsWith('list-item'));
  expect(own.map((item) => item.split(' ')[1]).join(' ')).toBe(shown);
});

test('a sign that its number stands for is no part of a word', () => {
  expect(restructured('.. |a| unicode:: Blue U+2122', '', 'The |a|.')).toEqual(['paragraph The Blue ™.']);
});

test('what closes a block of AsciiDoc is no line of the code in it', () => {
  expect(asciiDoc('= A', '', '____', ' pump --north', '____', 'After it.')).toEqual([
    'heading A',
    'code pump --north',
    'paragraph After it.',
  ]);
});

test('code and lines that are to stay such begin with their own words, within an item as well', () => {
  expect(
    restructured('- Sign it::', '', '  $ sign', '  $ send', '', '- Said', '', '  | first', '  | then'),
  ).toEqual(['list-item • Sign it:', 'code $ sign/$ send', 'list-item • Said', 'paragraph first/then']);
});

test('what kind of advice a table is stands above it, and in none of its cells', () => {
  expect(
    restructured('.. note::', '', '   ===== =====', '   North South', '   East  West', '   ===== ====='),
  ).toEqual(['paragraph Note:', 'table-row North|South', 'table-row East|West']);
});

test('an item of reStructuredText holds what stands at the column of its words, as deep as its lists are', () => {
  const { text, passages } = readDocument(
    [
      '1. A',
      '',
      '   More of it.',
      '',
      '   - B',
      '     goes on',
      '',
      '     * C',
      '',
      '2. D',
      '',
      '   Term : kind',
      '      Meaning.',
      '',
      '      - E',
      '',
      '-f, --force  Never ask.',
      '',
      'A. Holm said',
      'so.',
      '',
      '#. F',
      '#. G',
    ].join('\n'),
    { id: 'a', name: 'a.rst' },
  );
  expect(
    passages.map(({ role, level, start, end }) => `${role} ${level ?? ''} ${text.slice(start, end)}`),
  ).toEqual([
    'list-item 1 1. A',
    'paragraph  More of it.',
    'list-item 2 • B goes on',
    'list-item 3 • C',
    'list-item 1 2. D',
    'list-item 2 Term : kind',
    'list-item 2 Meaning.',
    'list-item 3 • E',
    'list-item 1 -f, --force',
    'list-item 1 Never ask.',
    'paragraph  A. Holm said so.',
    'list-item 1 1. F',
    'list-item 1 2. G',
  ]);
});

test('titles of reStructuredText between two rules and above one are of different levels, a rule alone is none', () => {
  const { text, passages } = readDocument(
    '====\nGate\n====\n\nLock\n====\n\nIt stops.\n\n----\n\n| It\n| starts.\n\nSea\n---\n\nOther\n=====\n',
    { id: 'a', name: 'a.rst' },
  );
  expect(
    passages.map(({ role, level, start, end }) => `${role} ${level ?? ''} ${text.slice(start, end)}`),
  ).toEqual([
    'heading 1 Gate',
    'heading 2 Lock',
    'paragraph  It stops.',
    'paragraph  It\nstarts.',
    'heading 3 Sea',
    'heading 2 Other',
  ]);
});

test.each(['.. note:: ', '.. [1] ', '.. a:: ', ':a: ', '- '])(
  'so many of these begin on one line: %s',
  (mark) => {
    expect(restructured(`${mark.repeat(9000)}Shut.`).join()).toContain('Shut.');
  },
);

test('code of reStructuredText stands below a double colon, further in or quoted, and is without its blanks', () => {
  expect(
    restructured(
      'So::',
      '',
      '    a()',
      '',
      '      b()',
      '',
      'Then ::',
      '',
      '> c',
      '> d',
      '',
      '::',
      '',
      ' e',
      '',
      'End.',
    ),
  ).toEqual([
    'paragraph So:',
    'code a()// b()',
    'paragraph Then',
    'code > c/> d',
    'code e',
    'paragraph End.',
  ]);
});

test('what is made elsewhere is furniture; what nobody shows is not there', () => {
  expect(
    restructured(
      '.. contents::',
      '',
      '.. include:: a.rst',
      '',
      '.. toctree::',
      '   :maxdepth: 2',
      '',
      '   b',
      '',
      '.. needtable::',
      '   :tags: x',
      '',
      '.. raw:: html',
      '',
      '   <p>A <b>gate</b>.</p>',
      '',
      '.. admonition:: Mind',
      '',
      '   The gap.',
    ),
  ).toEqual([
    'furniture .. toctree::/b',
    'furniture .. needtable::/ :tags: x',
    'paragraph A gate.',
    'paragraph Mind',
    'paragraph The gap.',
    '(embedded 0) a.rst (a file of its own, not read)',
  ]);
});

test.each([
  [
    'a note with options',
    ['.. note:: Keep the door', '   shut.', '   :class: x', '', '   More.'],
    ['paragraph Note: Keep the door shut.', 'paragraph More.'],
  ],
  [
    'a quotation',
    ['.. epigraph:: Keep the door', '   shut.', '', '   -- Ann'],
    ['paragraph Keep the door shut.', 'paragraph -- Ann'],
  ],
  ['what stands on every page', ['.. header:: Draft', '', '   of May'], ['furniture Draft//of May']],
  [
    'a role, which is no field',
    [':ref:`intro` says: do it now.', '', ':a:b: c'],
    ['paragraph intro says: do it now.', 'paragraph a:b: c'],
  ],
  [
    'cells that are signs alone',
    ['====  ==', '+     -', '****  ::', '..    a', '====  =='],
    ['table-row +|-', 'table-row ****|::', 'table-row |a'],
  ],
])('reStructuredText: words at an unusual place are read: %s', (_, lines, expected) => {
  expect(restructured(...lines)).toEqual(expected);
});

test('AsciiDoc: sections are numbered down to the third level below the title', () => {
  const text = '= T\n:sectnums:\n\n== A\n\n=== B\n\n==== C\n\n===== D\n\nA pump.';
  const { text: shown } = readDocument(text, { id: 'a', name: 'a.adoc' });
  expect(shown.split('\n').filter((line) => line !== '')).toEqual([
    'T',
    '1. A',
    '1.1. B',
    '1.1.1. C',
    'D',
    'A pump.',
  ]);
});

test('reStructuredText: what is for other outputs stands beside the text; of commands for paper nothing does', () => {
  const text = '.. raw:: pdf\n\n   PageBreak\n\n.. raw:: latex\n\n   A gate.\n\nA pump.';
  const { remarks, passages } = readDocument(text, { id: 'a', name: 'a.rst' });
  expect(remarks.map((remark) => `${remark.kind} ${remark.text}`)).toEqual(['hidden A gate.']);
  expect(passages).toHaveLength(1);
});

/** Lines of both, in which W stands for a word. */
const LINES = {
  adoc: [
    ...[
      '',
      '|===',
      '|a W',
      'W',
      '|W |W',
      '2+|W',
      '.3+|W a|W',
      '====',
      '--',
      '----',
      '....',
      '[cols="2*",%header]',
    ],
    ...[
      '[[x]]',
      '// W',
      'ifdef::x[]',
      'endif::x[]',
      '* W',
      ' W',
      'W::',
      '.W',
      '= W',
      '+',
      'image::a[W]',
      '[source]',
    ],
  ],
  rst: [
    ...[
      '',
      '.. note::',
      '.. note:: W',
      '   W',
      '.. list-table:: W',
      '   * - W',
      '     - W',
      '  - W',
      '* - W',
    ],
    ...[
      '=== ===',
      'W   W',
      '    W',
      '+---+---+',
      '| W | W |',
      '|   +---+',
      '+===+===+',
      'W::',
      '.. W',
      '.. _x:',
    ],
    ...[
      '====',
      '>>> W',
      '.. csv-table::',
      '   W,"W',
      '.. code::',
      '.. [1] W',
      '.. table:: W',
      '--- ---',
      '   === ===',
    ],
  ],
};
test.each(['adoc', 'rst'] as const)('no word of any lines is lost (%s)', (ending) => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...LINES[ending]), { maxLength: 14 }), (lines) => {
      const words: string[] = [];
      const text = lines.join('\n').replace(/W/g, () => {
        words.push(`w${String.fromCharCode(97 + words.length)}`);
        return words.at(-1) ?? '';
      });
      const said = read(`a.${ending}`, text).join('\n');
      expect(words.filter((word) => !said.includes(word))).toEqual([]);
    }),
    { numRuns: runs(10_000), seed: 3 },
  );
});

test('a text with two sections of Markdown is Markdown whatever its name, but for settings and their comments', () => {
  expect(read('a.txt', '## Pumps', 'They are **two**.', '', '### Flow', '- 9 l')).toEqual([
    'heading Pumps',
    'paragraph They are two.',
    'heading Flow',
    'list-item • 9 l',
  ]);
  const settings = ['## Pumps', '#count=2', '', '## Flow', 'rate=9'];
  expect(read('a.txt', ...settings).join('/')).toContain('## Pumps');
  const listing = ['# pumps 2', '## open', '# gates 3', '## open'];
  expect(read('a.txt', ...listing).join('/')).toContain('## open');
  expect(read('a.txt', 'It is written:', '', '## Pumps').at(-1)).toContain('## Pumps');
});

describe('what only looks like markup', () => {
  test.each([
    [
      'one directive in numbered notes',
      ['1. New', '', 'The gate opens.', '', '.. versionadded:: 2.0', '', 'Thanks to', 'Ann Holm'],
      ['heading 1. New', 'paragraph The gate opens.'],
    ],
    [
      'directives within a listing',
      ['def gate():', '    .. note::', '    .. note::', '    shut()'],
      ['paragraph def gate():/ .. note::/ .. note::/ shut()'],
    ],
    [
      'numbers in brackets and pictures between colons, below titles that are marked',
      ['== Fixes', '', '[#12]', 'A fix.', '', ':tada: out now'],
      ['paragraph [#12]/A fix.', 'paragraph :tada: out now'],
    ],
    [
      'titles of a wiki, and what it links',
      ['== Vote ==', '[[User:Ann]]', 'Support.', '----', 'The gate should open.', '----'],
      ['paragraph The gate should open.'],
    ],
    [
      'dots that are filled in, and an ellipsis',
      ['Signature', '.........................', '', '... (continued)', '', '... "Yes," she said.'],
      [
        'paragraph Signature/.........................',
        'paragraph ... (continued)',
        'paragraph ... "Yes," she said.',
      ],
    ],
    [
      'rules of slashes',
      ['//////////', 'The board agreed to shut the gate.', '//////////'],
      ['code ///////////The board agreed to shut the gate.///////////'],
    ],
  ])('%s', (_, lines, expected) => {
    for (const passage of expected) expect(read('a.txt', ...lines)).toContain(passage);
  });

  test('what stands directly below a directive is what it holds; a class of a program is words', () => {
    expect(
      restructured(
        '.. math::',
        '   a = b',
        '',
        '.. only:: html',
        '   Only here.',
        '',
        '.. class:: Gate(name)',
      ),
    ).toEqual(['code a = b', 'paragraph Only here.', 'paragraph Gate(name)']);
  });

  test('an attribute that some editions have is none of the words', () => {
    expect(asciiDoc('= Gate', 'ifndef::pictures[:pictures: img]', '', 'It opens.')).toEqual([
      'heading Gate',
      'paragraph It opens.',
    ]);
  });

  test('one short line between rules is a listing', () => {
    expect(asciiDoc('Check:', '', '------------', '$ git status', '------------')).toEqual([
      'paragraph Check:',
      'code $ git status',
    ]);
  });
});
