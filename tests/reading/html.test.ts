import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readHtml } from '../../src/reading/html/html.ts';
import { nameTyped } from '../../src/reading/html/typed.ts';
import { readFile } from '../../src/reading/read-file.ts';
import { runs } from '../runs.ts';
import { writeOutcome } from './written.ts';

/** A page's blocks as `role: words` lines, or the sentence that refuses it. */
function read(html: string): string[] {
  const blocks = readHtml(html, 'a.html');
  if (!blocks.ok) return [blocks.reason];
  return blocks.value.map(
    ({ role, text }) => `${role}: ${text.replaceAll('\n', ' ⏎ ').replaceAll('\t', ' ⇥ ')}`,
  );
}

describe('what a reader of the page would read, with its roles', () => {
  test.each([
    ['a <b>b</b> <!-- c --> d<br>e', ['paragraph: a b d ⏎ e']],
    ['<a>1.</a>&nbsp;&nbsp;<a>a</a><i>&shy;&#xfeff;</i>b&nbsp;c', ['paragraph: 1. ab\u00a0c']],
    ['<h1big>A</h1big>b', ['heading: A', 'paragraph: b']],
    ['<div>a<p>b</p>c</div>', ['paragraph: a', 'paragraph: b', 'paragraph: c']],
    ['<ol start="4"><li>a<ul><li>b</ul><li>c</ol>', ['list-item: 4. a', 'list-item: • b', 'list-item: 5. c']],
    ['<ol start="x"><li>a<li>b</ol>', ['list-item: 1. a', 'list-item: 2. b']],
    ['<nav>a<h2>b</h2></nav><p aria-hidden="true">c', ['furniture: a', 'furniture: b']],
    [
      '<aside>Note: a, b, as <a>c</a></aside><aside><a>News</a></aside>',
      ['paragraph: Note: a, b, as c', 'furniture: News'],
    ],
    [
      '<p class=MsoTitle>A<p class=MsoHeader>b<p class="MsoToc2">c<p class=MsoCaption>d<p class=MsoNormal>e',
      ['heading: A', 'furniture: b', 'list-item: c', 'caption: d', 'paragraph: e'],
    ],
    [
      '<div class="topNav">a<ul class=navList><li>b</ul></div><div id=breadcrumbs>c</div><body class=nav><p class=navy>d',
      ['furniture: a', 'furniture: b', 'furniture: c', 'paragraph: d'],
    ],
    [
      '<table><tr><td class=NavBarCell1><a>Class</a><td class=NavBarCell1><font>Tree</font></tr></table><p>d',
      ['furniture: Class ⇥ Tree', 'paragraph: d'],
    ],
    [
      '<div role=contentinfo><h1>A title</h1><a>b</a></div><div role=contentinfo>c</div>',
      ['heading: A title', 'paragraph: b', 'furniture: c'],
    ],
    [
      '<article>a</article><article>b</article><aside>Note: c.</aside>',
      ['paragraph: a', 'paragraph: b', 'paragraph: Note: c.'],
    ],
    ['<header><nav>a</nav><h1>A title</h1></header>', ['furniture: a', 'heading: A title']],
    ['<header><h1><a>A site</a></h1></header><header>b</header>', ['furniture: A site', 'furniture: b']],
    ['a<p style="color: red; Display:none">b</p><p style="color:red">c', ['paragraph: a', 'paragraph: c']],
    ['a<p hidden>b</p><dialog>c</dialog><dialog open>d</dialog>', ['paragraph: ad']],
    [
      '<style>.a{display:none}.a.on{display:block}</style><p class="a on">a<p class="a">b',
      ['paragraph: a', 'paragraph: b'],
    ],
    [
      '<style>.a,.b,.c{display:none}.x.open .a,.x .c{display:block}</style><p class="a">a<p class="b">b<p class="c">c',
      ['paragraph: a'],
    ],
    [
      '<style>.a{opacity:0;transition:all 1s}.b{opacity:0}</style><p class="a">a<p class="b">b<p style="opacity:0;transform:scale(2)">c',
      ['paragraph: a', 'paragraph: c'],
    ],
    [
      '<p style="font-size:0">a</p><div style="font-size:0px">b<p style="font-size:16px">c</p></div><p style="visibility:hidden">d<i style="visibility:visible">e</i>',
      ['paragraph: b', 'paragraph: c', 'paragraph: de'],
    ],
    ['<div style="display:none">a<p style="font-size:16px">b</div>c', ['paragraph: c']],
    [
      '<div role=tablist><h4 role=tab>A</h4><div><p role=tabpanel>b</div></div><div role=tablist>c</div><p role=tabpanel>d',
      ['heading: A', 'paragraph: b', 'furniture: c', 'paragraph: d'],
    ],
    [
      'a<svg><text>b</text><title>e</title><metadata><dc:format>f</dc:format></metadata><g><foreignObject><section>c</section></foreignObject></g></svg><svg aria-hidden=true><foreignObject>d',
      ['paragraph: a', 'paragraph: c'],
    ],
    ['<h2>a<a href="#a"><svg><title>b</title></svg>#</a></h2>', ['heading: a']],
    ['<div role="tabpanel" hidden>a</div><div hidden>b</div>', ['paragraph: a']],
    ['a<a href="#footnote-ref-1">↑</a><a href="#footnote-1">b</a>', ['paragraph: ab']],
    ['<table><tr><th>a<td><p>b</p><p>c</p></table>', ['table-row: a ⇥ b c']],
    ['<title>t</title><style>a</style><base><meta><constructor>b</constructor>', ['paragraph: b']],
    ['<pre>\n  a\n  b</pre>', ['code:   a ⏎   b']],
    ['<p>x<template>a</template><noscript>b</noscript><textarea>c</textarea>', ['paragraph: x']],
    ['<frameset><frame></frameset>', []],
  ])('%s', (html, lines) => {
    expect(read(html)).toEqual(lines);
  });
});

describe('of a page that says it is an article', () => {
  const ARTICLE = '<meta property=og:type content=article>';
  const SAID =
    'The keeper of the harbour said on Monday that the eastern pier would open again before the winter.';
  const links = (count: number) => '<li><a href=/a>More</a></li>'.repeat(count);
  const more = (count: number) => Array.from({ length: count }, () => 'furniture: More');

  test.each([
    [
      'a list of links beside it',
      `<ul>${links(3)}</ul><div><p>${SAID}</div>`,
      [...more(3), `paragraph: ${SAID}`],
    ],
    [
      'with the heading that has nothing else below it',
      `<div><p>${SAID}</div><div><h2>Most read</h2><ul>${links(3)}</ul></div>`,
      [`paragraph: ${SAID}`, 'furniture: Most read', ...more(3)],
    ],
    [
      'what is called a part of a site',
      `<div><p>${SAID}<div class="shareTools"><a href=/b>Share</a></div><div class=comments><p>I saw it.</div></div>`,
      [`paragraph: ${SAID}`, 'furniture: Share', 'furniture: I saw it.'],
    ],
    [
      'all that stands outside the article with its title and its sentences',
      `<p>Weather: 12 degrees</p><article><h1>A pier</h1><p>${SAID}</article><form>Sign in</form>`,
      ['furniture: Weather: 12 degrees', 'heading: A pier', `paragraph: ${SAID}`, 'furniture: Sign in'],
    ],
  ])('%s is the site’s', (_, html, lines) => {
    expect(read(ARTICLE + html)).toEqual(lines);
  });

  test.each([
    ['a list of links among its sentences', `<div><p>${SAID}<ul>${links(3)}</ul></div>`],
    ['a standfirst that is called a teaser', `<p class=teaser>The pier opens.</p><div><p>${SAID}</div>`],
    ['what is said not to be one', `<p class="navigation-not-found">See <a href=/a>more</a></p><p>${SAID}`],
    ['what is said to stand beside one', `<div class="text has-sidebar"><p>A pier</p></div><p>${SAID}`],
    [
      'what is called one and holds the text',
      `<div class=comments>Read:<div><p>${SAID}<p>${SAID}</div></div>`,
    ],
    [
      'what is called one and holds the title',
      `<div class=promo><h1>A <a href=/a>pier</a></h1></div><p>${SAID}`,
    ],
    ['a heading with more below it', `<div><h2>The pier</h2><div class=ads>Buy</div><p>${SAID}</div>`],
    [
      'a heading with others below it',
      `<div><h2>Pier</h2><div class=ads>Buy</div><h3>East</h3><p>${SAID}</div>`,
    ],
    [
      'one of several articles, each with its title',
      `<article><h1>A</h1><p>${SAID}${SAID}</article><article><h1>B</h1><p>${SAID}</article>`,
    ],
  ])('%s is its own', (_, html) => {
    expect(
      read(ARTICLE + html).filter((line) => line.startsWith('furniture') && !line.includes('Buy')),
    ).toEqual([]);
  });

  test.each([
    '<meta name=news_keywords content=a>',
    '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
    '<div itemtype="https://schema.org/Article"></div>',
    '<a href="https://www.facebook.com/sharer.php?u=a"></a><a href="https://twitter.com/intent/tweet?a"></a>',
  ])('as this one says: %s', (said) => {
    expect(read(`${said}<ul>${links(3)}</ul><div><p>${SAID}</div>`)[0]).toBe('furniture: More');
  });

  test('a page of a manual keeps its lists of links', () => {
    const page = `<script type="application/ld+json">{"@type": "TechArticle"}</script><ul>${links(3)}</ul><p>${SAID}`;
    expect(read(page).filter((line) => line.startsWith('furniture'))).toEqual([]);
  });

  test('a page that does not say so keeps its lists of links, and what is called a comment', () => {
    const page = `<ul>${links(3)}</ul><div class=comment>A note.</div><div><p>${SAID}</div>`;
    expect(read(page).filter((line) => line.startsWith('furniture'))).toEqual([]);
  });
});

test('the cells of a row are cells however many they are', () => {
  const [row = ''] = read(`<table><tr>${'<td>a'.repeat(1_000)}</table>`);
  expect(row.split(' ⇥ ')).toHaveLength(1_000);
});

test('of a file that is written out in a page its kind is said', async () => {
  const html = '<html><p>a<object data="data:image/png;base64,AAAA"></object>';
  const outcome = await readFile(new TextEncoder().encode(html), 'a.html');
  expect(outcome.ok && outcome.value.remarks.map(({ text }) => text)).toEqual(['data:image/png']);
});

test('steps and grammars of ECMAScript are items and code, its clauses at their levels', () => {
  const html = `<emu-clause><h1>A</h1><emu-clause><h1>B</h1><emu-alg>
      1. Let _a_ be
        1<sup>2</sup>.
      1. [id="step-b"] If so, then
        1. Return.
        1. Stop.
        * Or so.
      1. End.
    </emu-alg><emu-grammar>
      A :
        \`b\`
    </emu-grammar>In <emu-grammar>A : b</emu-grammar> it is.</emu-clause></emu-clause>`;
  const blocks = readHtml(html, 'a.html');
  expect(blocks.ok && blocks.value.map(({ role, level = '', text }) => `${role}${level} ${text}`)).toEqual([
    'heading1 A',
    'heading2 B',
    'list-item1 1. Let _a_ be 1^2.',
    'list-item1 2. If so, then',
    'list-item2 a. Return.',
    'list-item2 b. Stop.',
    'list-item2 • Or so.',
    'list-item1 3. End.',
    'code A :\n  `b`',
    'paragraph In A : b it is.',
  ]);
});

test('steps that were rendered are the lists that they are', () => {
  const html =
    '<emu-alg><ol><li>Let it be.<ol><li>If so, stop.</li></ol></li><li>Return.</li></ol></emu-alg>';
  const blocks = readHtml(html, 'a.html');
  expect(blocks.ok && blocks.value.map(({ level, text }) => `${level} ${text}`)).toEqual([
    '1 1. Let it be.',
    '2 1. If so, stop.',
    '1 2. Return.',
  ]);
});

describe('bold paragraphs of a page that has hardly any titles', () => {
  const titled = (more: string) =>
    read(
      `<h1>A</h1><p><b>B</b></p><p><b>1 Scope</b></p><p>It is wide.</p><p><font><b>1.1 Pumps</b></font></p><p>They <b>stop</b>.</p>
      <p><strong>Ends</strong></p><p>It ends.</p><p><b>Stop it.</b></p><p>c</p><p>d</p>${more}`,
    ).filter((passage) => /^heading/.test(passage));
  test('are titles where they are short, alone and above text', () => {
    expect(titled('')).toEqual(['heading: A', 'heading: 1 Scope', 'heading: 1.1 Pumps', 'heading: Ends']);
  });
  test('are what bold paragraphs of a Word file are', () => {
    const words = 'Waste of the northern and the southern pumps of the harbour and its piers';
    expect(
      titled(`<p><b>${words}</b></p><p>${words}, it is told.</p><p><b>Table 1</b></p><p>e</p>`).at(-1),
    ).toBe(`heading: ${words}`);
  });
  test('are none in a page with titles', () => {
    expect(titled('<h2>E</h2>')).toEqual(['heading: A', 'heading: E']);
  });
});

test('a bullet that somebody typed is that of a list in any form, a tick or a dash as it is', () => {
  expect(read('<h1>● One</h1><p>● two</p><p>➢ three</p><p>✓ four</p><p>- five</p><pre>● six</pre>')).toEqual([
    'heading: ● One',
    ...['• two', '• three', '✓ four', '- five'].map((words) => `list-item: ${words}`),
    'code: ● six',
  ]);
  expect(read('<p>● is met</p><p>○ is not met</p>')).toEqual([
    'list-item: ● is met',
    'list-item: ○ is not met',
  ]);
});

test('a page names its encoding', async () => {
  const bytes = new Uint8Array([...Buffer.from('<html><meta charset="koi8-r"><p>'), 0xf0, 0xd2]);
  const outcome = await readFile(bytes, 'a.html');
  expect(outcome).toMatchObject({ ok: true, value: { text: 'Пр', file: { encoding: 'KOI8-R' } } });
});

test('any tags in any order are blocks of words', { timeout: 60_000 }, () => {
  const parts = fc.constantFrom(
    ...'<p> </p> <li> <table> <td> <svg> <math> <!-- --> <br > a < \0 <pre> </ <![CDATA[ <b> </b>'.split(' '),
    ...'<select> <template> </h2> <h3_a="< " 🛳 <ol_start=3> <a> <caption> <ruby><rt> <frameset>'.split(' '),
    ' ',
    '\r\n',
  );
  fc.assert(
    fc.property(fc.array(parts, { size: 'large', maxLength: 100 }), (all) => {
      const blocks = readHtml(all.join('').replaceAll('_', ' '), 'a.html');
      if (blocks.ok) for (const { text } of blocks.value) expect(text.trim()).not.toBe('');
      else expect(blocks.reason).toMatch(/^“a\.html” has .+\.$/);
    }),
    { numRuns: runs(10_000), seed: 7 },
  );
});

test('titles with one and the same number are read, however many', () => {
  const title = { role: 'paragraph' as const, text: '1.1 Of the pier' };
  const named = nameTyped(Array.from({ length: 700_000 }, () => title));
  expect(named.every(({ role }) => role === 'heading')).toBe(true);
});

describe('limits are of structure', { timeout: 60_000 }, () => {
  const much = (write: (n: number) => string, length = 300_000) =>
    Array.from({ length: length / write(0).length }, (_, n) => write(n)).join('');
  const DEEP = '“a.html” has elements nested more than 1,000 deep, which no page needs.';
  const MANY = '“a.html” has more than 600,000 elements. Open it in parts.';

  test('a thousand levels are read, and not one more', () => {
    // With the page and its body.
    expect(read(`${'<div>'.repeat(998)}a`)).toEqual(['paragraph: a']);
    expect(read(`${'<div>'.repeat(999)}a`)).toEqual([DEEP]);
  });

  test.each([
    ['elements left open', () => '<div>'],
    ['formatting left open, which each paragraph opens anew', (n: number) => `<font a="<" size=${n}><p>a`],
    ['tables in tables', () => '<table><tr><td>'],
    ['elements of a browser’s own controls', () => '<audio src="a">b'],
    ['templates in templates', () => '<template>'],
    ['unknown elements', (n: number) => `<x${n}>`],
  ])('much of %s is refused', (_, write) => {
    expect(read(much(write))).toEqual([DEEP]);
  });

  test('fifty open elements, which every paragraph opens anew, are too many in twenty thousand paragraphs', () => {
    const fonts = Array.from({ length: 50 }, (_, n) => `<font size=${n}>`).join('');
    expect(read(`<p>${fonts}${'<p>a'.repeat(20_000)}`)).toEqual([MANY]);
  });

  test.each([
    ['attributes of one tag', (n: number) => (n === 0 ? '<p ' : `a${n} `), 0],
    ['attributes of the page', (n: number) => `<html a${n}=1>`, 0],
    ['formatting closed in another order', (n: number) => (n % 2 === 0 ? '<a>x<b>' : '</a></b>'), 1],
    ['formatting around one block', (n: number) => (n === 0 ? '<b><div>' : 'a<br>'), 1],
    ['ends of paragraphs', () => '</p>', 0],
    ['options', () => '<select><option>a', 1],
    ['words in a table but in no cell', (n: number) => (n === 0 ? '<table>' : '<p>a'), 42_856],
    ['comments that never end', () => '<!--', 0],
    ['sections of another language', (n: number) => (n === 0 ? '<svg>' : '<![CDATA['), 0],
    ['half a reference', () => '&am', 1],
  ])('much of %s is read', (_, write, blocks) => {
    expect(read(much(write)).filter((line) => line.startsWith('paragraph: '))).toHaveLength(blocks);
  });

  test('and what is refused is the file', async () => {
    const outcome = await readFile(new TextEncoder().encode(`<html>${'<div>'.repeat(2_000)}`), 'a.html');
    expect(writeOutcome(outcome)).toEqual([DEEP]);
  });
});

test.each([
  [
    'by what it is called and what is drawn in it',
    '<svg><title>Flow</title><g><text>Pump</text><text>Valve <tspan>shuts</tspan></text></g></svg>',
    ['Flow; Pump; Valve shuts'],
  ],
  ['each of its words once', '<svg aria-label="Save"><title>Save</title><path/></svg>', ['Save']],
  ['but no ornament', '<svg aria-hidden="true"><title>Save</title></svg><svg><path/></svg>', []],
  [
    'nor what is not drawn',
    '<svg><defs><text>Pump</text></defs><style>a</style><metadata>b</metadata></svg>',
    [],
  ],
  ['nor what stands in it as text', '<svg><foreignObject><p>Pump</p></foreignObject></svg>', []],
])('a drawing is told as a picture, %s', async (_, drawing, words) => {
  const page = `<!doctype html><p>The gate opens.</p>${drawing}<p>It shuts.</p>`;
  const outcome = await readFile(new TextEncoder().encode(page), 'page.html');
  const told = words.map((text) => ({ kind: 'picture', at: 'The gate opens.\n\n'.length, text }));
  expect(outcome.ok && outcome.value.remarks).toMatchObject(told);
  expect(outcome.ok && outcome.value.remarks).toHaveLength(told.length);
});
