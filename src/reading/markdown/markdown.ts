// Reads Markdown line by line into blocks. Knows CommonMark's blocks and GitHub's tables; inline markup is
// inline.ts's. No parser is bundled: the smallest that we measured weighs 14 kB brotli, these files 6.

import type { Block } from '../blocks/blocks.ts';
import { BIKESHED } from '../detect.ts';
import { readAlert, readContainer } from './advice.ts';
import { readDrawn } from './drawn.ts';
import { readInline } from './inline.ts';
import { openItem, readIndented } from './items.ts';
import {
  addComment,
  type Commented,
  type Current,
  createReading,
  QUOTE,
  type Reading,
  type Step,
} from './reading.ts';
import {
  findLastEnds,
  readDefinition,
  readFenced,
  readFootnote,
  readHeading,
  readHtml,
  readMeaning,
  readParagraph,
  readTable,
  skipAttributes,
  skipMarkup,
} from './steps.ts';

/** So much of a file says what it is written for (UTF-16 units). */
const FIRST_UNITS = 1_024;
/**
 * What tools read at the top of a file, which begins with a key; shown as code. Another first rule is a rule. In drafts of
 * the IETF the part that follows is named behind the second.
 */
const FRONT_MATTER = /^--- *\n([\w-]+:[\s\S]*?\n)---(?: abstract)? *(?=\n|$)/;
/** What kramdown, Pandoc and Bikeshed note behind a heading and the signs that close it: its address and looks. */
const ATTRIBUTES =
  /(?<=\S)(?: +#+)? *\{(?!#(?:if|each|await|key|snippet|for|unless|with) |#if\}):? ?[#.][\w:.-]+(?: [\w#.-]+(?:="[^"{}]*")?)*\}\s*$/;
/** What is written as a quotation is most often a note: a kind in brackets, words in bold, a picture or a label opens it. */
const NOTE = /^(?:\[!|\*\*|__|<|\p{Extended_Pictographic}|\p{Lu}[\p{L} ]{1,30}:)/u;
const UNDERLINE = /^(?:=+|-+) *$/;
/** Three marks or more, and nothing else: "* * *". */
const RULE = /^[-*_][-*_ ]+[-*_] *$/;
/** A paragraph that is nothing but code between back ticks is code, as what is fenced is. */
const CODE_ALONE = /^\s*`([^`]+)`\s*$/;

/** In this order; a line that is nothing else is a paragraph's. */
const STEPS: readonly Step[] = [
  readHeading,
  readAlert,
  readContainer,
  readHtml,
  skipMarkup,
  readFenced,
  readTable,
  readDefinition,
  readFootnote,
  readMeaning,
  skipAttributes,
  readParagraph,
];

/** Markdown's blocks, as read text. Total, and linear in the text. */
export function readMarkdown(text: string): Block[] {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replace(FRONT_MATTER, '~~~\n$1~~~')
    .split('\n');
  const indentIsCode = !BIKESHED.test(text.slice(0, FIRST_UNITS));
  const reading = createReading(lines, findLastEnds(lines), indentIsCode);
  while (reading.next < lines.length) {
    const current = takeLine(reading);
    if (readIndented(reading, current) || readDrawn(reading, current) || endParagraph(reading, current))
      continue;
    const inner = openItem(reading, current);
    if (inner.words !== '') STEPS.some((step) => step(reading, inner));
  }
  for (const block of reading.blocks) readWords(block, reading);
  return reading.blocks;
}

/** Takes the marks off the words of a block. */
function readWords(block: Commented, { definitions }: Reading): void {
  if (block.role === 'code') return;
  if (block.role === 'heading') block.text = block.text.replace(ATTRIBUTES, '');
  const code = block.role === 'paragraph' ? CODE_ALONE.exec(block.text)?.[1] : undefined;
  if (code !== undefined) Object.assign(block, { role: 'code', text: code });
  else block.text = readInline(block.text, definitions, (comment) => addComment(block, comment));
}

function takeLine(reading: Reading): Current {
  const at = reading.next;
  const whole = reading.lines[at] ?? '';
  const line = whole.replace(QUOTE, '');
  const quoted = line !== whole;
  const words = line.trimStart();
  // A quotation ends the paragraph before it.
  if (quoted && !reading.quoted) Object.assign(reading, { open: false, isNote: NOTE.test(words) });
  // And a rule behind it makes no heading of its words.
  if (!quoted && reading.quoted && (RULE.test(words) || UNDERLINE.test(words))) reading.open = false;
  reading.quoted = quoted;
  reading.next += 1;
  return { at, line, words, indent: line.length - words.length };
}

/** A blank line, a rule, or the line under a heading's words. */
function endParagraph(reading: Reading, { words }: Current): boolean {
  const last = reading.open ? reading.blocks.at(-1) : undefined;
  const underlined = last?.role === 'paragraph' && UNDERLINE.test(words);
  if (underlined) Object.assign(last, { role: 'heading', level: words.startsWith('=') ? 1 : 2 });
  if (!underlined && words !== '' && !RULE.test(words)) return false;
  reading.open = false;
  return true;
}
