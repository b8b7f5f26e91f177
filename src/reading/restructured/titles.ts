// Titles of reStructuredText: what their rules say of their levels, and the numbers before them. Knows lines.

import type { Block } from '../blocks/blocks.ts';
import { countSection } from '../signs/numerals.ts';
import { add, type Reading } from './reading.ts';

/** A line of one sign of these. */
const RULE = /^([!-/:-@[-`{-~])\1*$/;
const SHORTEST_RULE = 4;

/** The blocks with numbers before titles; one that stands alone above all others is the text's, and has none. */
export function numberTitles(blocks: readonly Block[]): Block[] {
  const titles = blocks.filter(({ role }) => role === 'heading');
  const isAlone = titles.filter(({ level }) => level === 1).length === 1 && titles[0]?.level === 1;
  const numbers: number[] = [];
  return blocks.map((block) => {
    const depth = (block.level ?? 0) - Number(isAlone);
    if (block.role !== 'heading' || depth < 1) return block;
    return { ...block, text: `${countSection(numbers, depth)} ${block.text}` };
  });
}

/** A title between two rules or above one; a rule alone parts what is above it from what is below. */
export function readTitle(reading: Reading, lines: readonly string[], at: number): number | null {
  const [line = '', next = '', last = ''] = lines.slice(at, at + 3);
  const isOver = RULE.test(line);
  const title = (isOver ? next : line).trim();
  const rule = isOver ? last : next;
  const isRuled = RULE.test(rule) && (rule.length >= title.length || rule.length >= SHORTEST_RULE);
  if (isOver && (title === '' || rule !== line))
    return line.length < SHORTEST_RULE || title !== '' ? null : at + 1;
  if (!isRuled) return null;
  const { signs } = reading;
  const sign = rule.charAt(0) + (isOver ? '2' : '');
  if (!signs.includes(sign)) signs.push(sign);
  add(reading, { role: 'heading', text: title, level: signs.indexOf(sign) + 1 });
  return at + (isOver ? 3 : 2);
}
