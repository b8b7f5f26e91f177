// Reads an HTML file: its encoding, its tree, its blocks. Loaded only when needed.

import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';
import { type Outcome, succeed } from '../../documents/outcome.ts';
import { type Block, documentFromBlocks } from '../blocks/blocks.ts';
import { type Read, refuse, type Source, Stop } from '../reader.ts';
import { decodeDeclared, withDecoded } from '../text/decode.ts';
import { type Page, readBlocks } from './blocks.ts';
import { nameTyped } from './typed.ts';

const ENCODING = /<meta[^>]{0,200}charset\s*=\s*["']?([\w-]{1,40})/i;
/** How much of a page says that it is XML (UTF-16 units). */
const DECLARED_WITHIN = 1024;
/** What says that a page is XML, and an element of it that ends where it begins, as none but a few of HTML can. */
const XHTML = /<\?xml\s|xmlns\s*=\s*["']http:\/\/www\.w3\.org\/1999\/xhtml|\/\/DTD XHTML/i;
const CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)[\s/])([a-z][\w:.-]*)((?:\s[^<>]*)?)\/>/gi;

/** Reads a page or a fragment of one. */
export async function readHtmlFile(bytes: Uint8Array, about: Source): Promise<Outcome<Read>> {
  const decoded = decodeDeclared(bytes, about, ENCODING);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  const isXml = XHTML.test(text.slice(0, DECLARED_WITHIN));
  const blocks = readHtml(isXml ? text.replace(CLOSED, '<$1$2></$1>') : text, about.name);
  if (!blocks.ok) return blocks;
  return succeed({ document: withDecoded(documentFromBlocks(blocks.value, about), decoded.value), encoding });
}

/** The blocks of HTML that is a string already; `name` is that of the file it came from. */
export function readHtml(html: string, name: string, about: Page = {}): Outcome<readonly Block[]> {
  const page = parseHtml(html, name);
  return page.ok ? succeed(nameTyped(readBlocks(page.value, about))) : page;
}

/** Open elements, one in another: browsers nest no deeper than 512, and what reads the tree calls itself once a level. */
const MOST_LEVELS = 1_000;
/**
 * Elements made: a page of 20 MB may have as many, which with their words take half a gigabyte. A file of 300 kB can ask
 * for millions, since formatting that is left open is made anew in each paragraph.
 */
const MOST_ELEMENTS = 600_000;

/** The tree of a page or a fragment, parsed no further than a limit. `name` is the file's. */
function parseHtml(html: string, name: string): Outcome<DefaultTreeAdapterTypes.Document> {
  let levels = 0;
  let elements = 0;
  const treeAdapter: typeof defaultTreeAdapter = {
    ...defaultTreeAdapter,
    createElement: (...about) => {
      elements += 1;
      if (elements > MOST_ELEMENTS) throw new Stop('has more than 600,000 elements. Open it in parts.');
      return defaultTreeAdapter.createElement(...about);
    },
    onItemPush: () => {
      levels += 1;
      if (levels > MOST_LEVELS)
        throw new Stop('has elements nested more than 1,000 deep, which no page needs.');
    },
    onItemPop: () => {
      levels -= 1;
    },
  };
  try {
    return succeed(parse(html, { scriptingEnabled: false, treeAdapter }));
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return refuse(name, error.message);
  }
}
