// Reads a letter back from the elements that somebody wrote it in. Knows no React: browsers make what they like of typing.

import type { Block, Run } from '../../letter/letter.ts';

/** The blocks of an edited sheet: lists as lists, names as names, all else as paragraphs; empty ones are left out. */
export function readSheet(sheet: Node): Block[] {
  const blocks: Block[] = [];
  let runs: Run[] = [];
  const end = () => {
    const whole = trim(runs);
    if (whole.length > 0) blocks.push({ kind: 'paragraph', runs: whole });
    runs = [];
  };
  const read = (parent: Node) => {
    for (const node of parent.childNodes) {
      const name = node.nodeName.toLowerCase();
      if (name === 'ol' || name === 'ul') {
        end();
        const items = [...node.childNodes]
          .map((item) => trim(runsOf(item)))
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
  if (name === 'br') return ['\n'];
  if (name === 'code') return node.textContent ? [{ name: node.textContent }] : [];
  if (node.nodeType === Node.TEXT_NODE) return [(node.nodeValue ?? '').replaceAll('\u00a0', ' ')];
  return [...node.childNodes].flatMap(runsOf);
}

/** Neighbouring words as one run, without white space around the whole; empty where there is nothing else. */
function trim(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (typeof run === 'string' && typeof last === 'string') joined[joined.length - 1] = last + run;
    else joined.push(run);
  }
  const [first] = joined;
  if (typeof first === 'string') joined[0] = first.trimStart();
  const last = joined.at(-1);
  if (typeof last === 'string') joined[joined.length - 1] = last.trimEnd();
  return joined.filter((run) => run !== '');
}
