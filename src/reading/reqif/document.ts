// Reads requirements in the Requirements Interchange Format: each specification a heading, below it its chapters and
// requirements as they are nested. Loaded only when needed.

import type { Outcome } from '../../documents/outcome.ts';
import { headingOf, itemOf, readWritten } from '../html/written.ts';
import { type About, type Read, type Reader, refuse } from '../reader.ts';
import { decodeDeclared } from '../text/decode.ts';
import type { Archive } from '../xml/archive.ts';
import { createParser, ENCODING, readAll } from '../xml/parse.ts';
import { escapeXml, find, findAll, findDeep, NOTHING, textOf, type XmlElement } from '../xml/tree.ts';
import { type Requirement, readRequirements, writeValue } from './requirements.ts';

/** What of a file's XML is kept (OMG ReqIF 1.2), XHTML in it included. */
const PREFIXES = new Map([
  ['', ''],
  ['http://www.omg.org/spec/ReqIF/20110401/reqif.xsd', ''],
  ['http://www.omg.org/spec/ReqIF/20110402/reqif.xsd', ''],
  ['http://www.omg.org/spec/ReqIF/20101201', ''],
  ['http://www.w3.org/1999/xhtml', 'xhtml:'],
]);

const reqifVocabulary = readAll(
  PREFIXES,
  'IDENTIFIER LONG-NAME DESC THE-VALUE colspan rowspan href title data alt src start type value class style',
  null,
);

/** Files of requirements in an archive, beside which lie their pictures. */
export const REQIF = /\.reqif$/i;

export const readReqifFile: Reader = async (bytes, about) => {
  const decoded = decodeDeclared(bytes, about, ENCODING);
  return decoded.ok ? readXml([decoded.value.text], about, decoded.value.encoding) : decoded;
};

/** @param parts those of the archive that hold requirements, each of which may hold many specifications */
export async function readReqifArchive(
  archive: Archive,
  parts: readonly string[],
  about: About,
): Promise<Outcome<Read>> {
  const texts: string[] = [];
  for (const part of parts) {
    const text = await archive.read(part);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return readXml(texts, about, null);
}

function readXml(texts: readonly string[], about: About, encoding: string | null): Outcome<Read> {
  const parse = createParser(about.name, reqifVocabulary);
  const pages: string[] = [];
  for (const text of texts) {
    const tree = parse(text);
    if (!tree.ok) return tree;
    const content = find(tree.value, 'REQ-IF', 'CORE-CONTENT');
    if (content === undefined) return refuse(about.name, 'holds no requirements in the form of ReqIF.');
    pages.push(writePage(content));
  }
  return readWritten({ html: pages.join('') }, about, encoding);
}

function writePage(content: XmlElement): string {
  const requirements = readRequirements(content);
  const out: string[] = [];
  const seen = new Set<string>();
  const write = (parent: XmlElement, level: number): void => {
    for (const children of findAll(parent, 'CHILDREN'))
      for (const child of findAll(children, 'SPEC-HIERARCHY')) {
        const id = textOf(find(child, 'OBJECT') ?? NOTHING).trim();
        const requirement = requirements.get(id);
        const isLeaf = findAll(child, 'CHILDREN').length === 0;
        const found =
          requirement?.isItsText === true && isLeaf ? { ...requirement, chapter: '' } : requirement;
        seen.add(id);
        if (found !== undefined) out.push(writeRequirement(found, level));
        write(child, found?.chapter === '' ? level : level + 1);
      }
  };
  for (const specification of findDeep(content, 'SPECIFICATION')) {
    const { 'LONG-NAME': name = '', DESC: about = '' } = specification.attributes;
    out.push(`<h1>${escapeXml(name)}</h1><p>${escapeXml(about)}</p>`);
    write(specification, 2);
  }
  for (const [id, requirement] of requirements) if (!seen.has(id)) out.push(writeRequirement(requirement, 2));
  return out.join('');
}

/** A chapter is a heading; of a requirement the text, behind its identifier, then what else is said of it. */
function writeRequirement({ identifier, chapter, title, text, others }: Requirement, level: number): string {
  const called = identifier === '' ? '' : `${identifier} `;
  const heading = headingOf(level).join(escapeXml(called + chapter));
  const rest = others.map(({ name, words }) => itemOf(1).join(escapeXml(`${name}: ${words}`)));
  const above = [called.trim(), title].filter((words) => words !== '').join(' ');
  return [
    chapter === '' ? '' : heading,
    chapter === '' && (title !== '' || text === null) ? `<p>${escapeXml(above)}</p>` : '',
    text === null ? '' : writeValue(text, chapter === '' && title === '' ? called : ''),
    ...rest,
  ].join('');
}
