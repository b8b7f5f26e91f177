// Reads a letter back from the elements that somebody wrote it in. Knows no React: browsers make what they like of typing.

import { type Block, type Run, say, trimRuns } from '../../letter/letter.ts';

/** The blocks of an edited sheet: lists as lists, names and quotations as such, all else as paragraphs; empty ones are left out. */
export function readSheet(sheet: Node): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const end = () => {
    const whole = trimRuns(runs);
    if (whole.length > 0) blocks.push({ kind: 'paragraph', items: [whole] });
    runs = [];
  };
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      const name = node.nodeName.toLowerCase();
      if (name === 'ol' || name === 'ul') {
        end();
        const items = [...node.childNodes]
          .map((item) => trimRuns(runsOf(item)))
          .filter(({ length }) => length > 0);
        if (items.length > 0) blocks.push({ kind: 'list', items });
      } else if (name === 'p' || name === 'div') {
        end();
        read(node);
        end();
      } else {
        runs.push(...runsOf(node));
      }
    }
  };
  read(sheet);
  end();
  return blocks;
}

function runsOf(node: Node): Run[] {
  const name = node.nodeName.toLowerCase();
  if (name === 'br') return [say('\n')];
  if (name === 'code' || name === 'q')
    return [{ kind: name === 'q' ? 'quote' : 'name', text: node.textContent ?? '' }];
  if (node.nodeType === Node.TEXT_NODE) return [say((node.nodeValue ?? '').replaceAll('\u00a0', ' '))];
  return [...node.childNodes].flatMap(runsOf);
}
