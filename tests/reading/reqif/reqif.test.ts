import { expect, test } from 'vitest';
import { readFile } from '../../../src/reading/read-file.ts';
import { writeOutcome } from '../written.ts';
import { zip } from '../zipped.ts';

const definition = (kind: string, name: string) =>
  `<ATTRIBUTE-DEFINITION-${kind} IDENTIFIER="d-${name}" LONG-NAME="${name}"/>`;
const refers = (kind: string, name: string) =>
  `<DEFINITION><ATTRIBUTE-DEFINITION-${kind}-REF>d-${name}</ATTRIBUTE-DEFINITION-${kind}-REF></DEFINITION>`;
const string = (name: string, value: string) =>
  `<ATTRIBUTE-VALUE-STRING THE-VALUE="${value}">${refers('STRING', name)}</ATTRIBUTE-VALUE-STRING>`;
const xhtml = (name: string, value: string) =>
  `<ATTRIBUTE-VALUE-XHTML><THE-VALUE>${value}</THE-VALUE>${refers('XHTML', name)}</ATTRIBUTE-VALUE-XHTML>`;
const object = (id: string, ...values: readonly string[]) =>
  `<SPEC-OBJECT IDENTIFIER="${id}"><VALUES>${values.join('')}</VALUES></SPEC-OBJECT>`;
const within = (id: string, inner = '') =>
  `<SPEC-HIERARCHY IDENTIFIER="h"><OBJECT><SPEC-OBJECT-REF>${id}</SPEC-OBJECT-REF></OBJECT>${inner === '' ? '' : `<CHILDREN>${inner}</CHILDREN>`}</SPEC-HIERARCHY>`;
const file = (objects: string, hierarchy: string) => `<?xml version="1.0" encoding="UTF-8"?>
<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd" xmlns:x="http://www.w3.org/1999/xhtml"><CORE-CONTENT><REQ-IF-CONTENT>
<DATATYPES><DATATYPE-DEFINITION-ENUMERATION IDENTIFIER="t"><SPECIFIED-VALUES><ENUM-VALUE IDENTIFIER="e1" LONG-NAME="approved"/></SPECIFIED-VALUES></DATATYPE-DEFINITION-ENUMERATION></DATATYPES>
<SPEC-TYPES><SPEC-OBJECT-TYPE><SPEC-ATTRIBUTES>${['ReqIF.ForeignID', 'ReqIF.ChapterName', 'ReqIF.Name', 'ReqIF.Text', 'Remark'].map((name) => definition('STRING', name)).join('')}${definition('ENUMERATION', 'State')}</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE></SPEC-TYPES>
<SPEC-OBJECTS>${objects}</SPEC-OBJECTS><SPECIFICATIONS><SPECIFICATION LONG-NAME="Pumps"><CHILDREN>${hierarchy}</CHILDREN></SPECIFICATION></SPECIFICATIONS></REQ-IF-CONTENT></CORE-CONTENT></REQ-IF>`;

const STATE = `<ATTRIBUTE-VALUE-ENUMERATION><VALUES><ENUM-VALUE-REF>e1</ENUM-VALUE-REF></VALUES>${refers('ENUMERATION', 'State')}</ATTRIBUTE-VALUE-ENUMERATION>`;
const OBJECTS = [
  object('_c', string('ReqIF.ChapterName', 'Stopping')),
  object(
    '_1',
    string('ReqIF.ForeignID', 'P-1'),
    xhtml('ReqIF.Text', '<x:div>The pump <x:b>shall</x:b> stop:<x:ul><x:li>at once</x:li></x:ul></x:div>'),
    STATE,
  ),
  object(
    '_2',
    string('ReqIF.ForeignID', 'P-2'),
    string('ReqIF.Name', 'Noise'),
    string('ReqIF.Text', 'It is quiet &amp; calm.'),
  ),
  object('_3', string('Remark', 'Left over')),
].join('');
const HIERARCHY = within('_c', within('_1') + within('_2'));
const EXPECTED = [
  'heading: Pumps',
  'heading: Stopping',
  'paragraph: P-1 The pump shall stop:',
  'list-item: • at once',
  'list-item: State: approved',
  'paragraph: P-2 Noise',
  'paragraph: It is quiet & calm.',
  'paragraph: Left over',
];
const read = async (bytes: Uint8Array | string, name: string) =>
  writeOutcome(await readFile(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, name));

test('chapters, identifiers, texts and other attributes, in their hierarchy; what stands in none at the end', async () => {
  expect(await read(file(OBJECTS, HIERARCHY), 'a.reqif')).toEqual(EXPECTED);
});

test('a requirement whose text, or the beginning of it, is its chapter as well is no heading unless others are below', async () => {
  const [text, cut] = ['The pump shall stop at once.', 'The pump shall...'];
  const objects = [
    object(
      '_1',
      string('ReqIF.ForeignID', 'P-1'),
      string('ReqIF.ChapterName', cut),
      string('ReqIF.Text', text),
    ),
    object('_2', string('ReqIF.Name', text), xhtml('ReqIF.Text', `<x:div>${text}</x:div>`)),
    object('_3', string('ReqIF.ChapterName', 'The pump'), string('ReqIF.Text', text)),
  ].join('');
  const hierarchy = within('_1') + within('_2') + within('_3', within('_1'));
  expect(await read(file(objects, hierarchy), 'a.reqif')).toEqual([
    'heading: Pumps',
    `paragraph: P-1 ${text}`,
    `paragraph: ${text}`,
    'heading: The pump',
    `paragraph: ${text}`,
    `paragraph: P-1 ${text}`,
  ]);
});

test('the same in an archive, and under another name', async () => {
  const text = file(OBJECTS, HIERARCHY);
  const archive = zip({ 'files/a.reqif': text, 'files/a.png': 'x' });
  expect(await read(archive, 'a.reqifz')).toEqual(EXPECTED);
  expect(await readFile(archive, 'a.reqifz')).toMatchObject({ value: { file: { format: 'reqif' } } });
  expect(await read(text, 'a.xml')).toEqual(EXPECTED);
});

test('what a file is about may be said in comments ahead of its declaration', async () => {
  const text = `<!-- The pumps of the harbour -->\n<!-- <?xml is below -->\n${file(OBJECTS, HIERARCHY)}`;
  expect(await read(text, 'a.reqif')).toEqual(EXPECTED);
});

test('chapters in chapters are one level deeper', async () => {
  const objects = ['a', 'b', 'c'].map((id) => object(id, string('ReqIF.ChapterName', id))).join('');
  const outcome = await readFile(
    new TextEncoder().encode(file(objects, within('a', within('b', within('c'))))),
    'a.reqif',
  );
  expect(outcome.ok && outcome.value.passages.map(({ level }) => level)).toEqual([1, 2, 3, 4]);
});

test('one sentence for what cannot be read', async () => {
  expect((await read('Words', 'a.reqif')).join()).toMatch(/is damaged, or is not what its name says/);
  expect(
    (await read('<REQ-IF xmlns="http://www.omg.org/spec/ReqIF/20110401/reqif.xsd"/>', 'a.reqif')).join(),
  ).toMatch(/no requirements/);
  expect((await read('<REQ-IF><a>', 'a.reqif')).join()).toMatch(/damaged/);
  expect((await read(file('', within('x').repeat(3)).slice(0, -20), 'a.reqif')).join()).toMatch(/damaged/);
});

test('what only its kind or its type says to be a heading is one; the same words are said once; a date is no text', async () => {
  const date = (value: string) =>
    `<ATTRIBUTE-VALUE-DATE THE-VALUE="${value}">${refers('DATE', 'Made')}</ATTRIBUTE-VALUE-DATE>`;
  const typed = `<SPEC-OBJECT IDENTIFIER="_3"><TYPE><SPEC-OBJECT-TYPE-REF>heads</SPEC-OBJECT-TYPE-REF></TYPE><VALUES>${string('ReqIF.Text', 'Stopping')}</VALUES></SPEC-OBJECT>`;
  const objects = [
    object(
      '_1',
      string('requirementID', '3'),
      string('Kind', 'Heading'),
      string('Words', 'Starting the pumps'),
    ),
    object(
      '_2',
      string('requirementID', '3.1'),
      string('Plain', 'The pump shall stop. At once.'),
      xhtml('Rich', '<x:div><x:p>The pump shall stop.</x:p><x:p>At <x:b>on</x:b>ce.</x:p></x:div>'),
      xhtml('Aside', '<x:div><x:p>One.</x:p><x:p>T<x:i>w</x:i>o.</x:p></x:div>'),
      string('Kind', 'Ordinary'),
    ),
    typed,
    object('_4', string('requirementID', '3.2'), date('2026-01-27T10:00:00.000Z'), string('State', 'open')),
    object('_5', string('requirementID', '3.3'), date('2026-01-27T10:00:00.000Z')),
    object(
      '_6',
      string('requirementID', '3.4'),
      string('Kind', 'Heading'),
      string('Words', 'The pump shall:'),
    ),
  ].join('');
  const names = ['requirementID', 'Kind', 'Words', 'Plain', 'Rich', 'Aside', 'State', 'Made'];
  const types = `<SPEC-OBJECT-TYPE IDENTIFIER="heads" LONG-NAME="Heading Type"/><SPEC-OBJECT-TYPE><SPEC-ATTRIBUTES>${names.map((name) => definition('STRING', name)).join('')}</SPEC-ATTRIBUTES></SPEC-OBJECT-TYPE>`;
  const text = file(
    objects,
    within('_1', within('_2')) + within('_3') + within('_4') + within('_5') + within('_6'),
  ).replace('<SPEC-TYPES>', `<SPEC-TYPES>${types}`);
  expect(await read(text, 'a.reqif')).toEqual([
    'heading: Pumps',
    'heading: 3 Starting the pumps',
    'list-item: Kind: Heading',
    'paragraph: 3.1 The pump shall stop. At once.',
    'list-item: Aside: One. Two.',
    'list-item: Kind: Ordinary',
    'heading: Stopping',
    'paragraph: 3.2 open',
    'list-item: Made: 2026-01-27T10:00:00.000Z',
    'paragraph: 3.3',
    'list-item: Made: 2026-01-27T10:00:00.000Z',
    'paragraph: 3.4 The pump shall:',
    'list-item: Kind: Heading',
  ]);
});
