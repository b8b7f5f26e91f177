import { expect, test } from 'vitest';
import { cellName, shortName } from '../../src/documents/naming.ts';
import { documentFromBlocks, rowOf } from '../../src/reading/blocks/blocks.ts';
import { readDocument } from '../../src/reading/read.ts';

test('a long name is cut in its middle, and within no sign', () => {
  expect(shortName({ name: 'harbour.md' })).toBe('harbour.md');
  expect(shortName({ name: '⚓'.repeat(9) + '🚢'.repeat(30) })).toBe(
    `${'⚓'.repeat(9)}🚢🚢🚢🚢…${'🚢'.repeat(13)}`,
  );
});

test('a cell is named by its row, and among more than two by its column', () => {
  const named = (table: string, words: string) => {
    const document = readDocument(table, { id: 'a', name: 'a', format: 'markdown' });
    const start = document.text.indexOf(words);
    return cellName(document, { start, end: start + words.length });
  };
  const pumps = '| Pump | Place | Limit |\n|-|-|-|\n| P1 | north | 30 |\n| P2 | south | 45 |\n';
  expect(named(pumps, '45')).toBe('P2, Limit');
  expect(named(pumps, 'south')).toBe('P2, Place');
  expect(named(pumps, 'P2')).toBe('');
  expect(named(pumps, 'Limit')).toBe('');
  const wide = Array.from({ length: 4_000 }, (_, at) => `v${at}`).join(' | ');
  expect(named(`| ${wide} |\n|${'-|'.repeat(4_000)}\n| ${wide.replace('v9 ', 'w9 ')} |\n`, 'w9')).toBe('');
  expect(named('| Id | Rule |\n|-|-|\n| R1 | It stops. |\n', 'It stops.')).toBe('R1');
  expect(named('| Id: | Rule |\n|-|-|\n| R1 : | It stops. |\n', 'It stops.')).toBe('R1');
  expect(named('| | Place | Limit |\n|-|-|-|\n| | north | 30 |\n', '30')).toBe('Limit');
  expect(named('| Id | Rule |\n|-|-|\n\nIt stops.', 'It stops.')).toBe('');
});

test('where a head has two rows, a cell is named by the lower one, or the upper where that is empty', () => {
  const blocks = ['\t\tNorth\tSouth', 'Id\tRule\t\t', 'R1\tIt stops.\tY\tN'].map((text, at) =>
    rowOf(text, at < 2),
  );
  const document = documentFromBlocks(blocks, { id: 'a', name: 'a' });
  const named = (words: string) => {
    const start = document.text.indexOf(words, document.text.indexOf('R1'));
    return cellName(document, { start, end: start + words.length });
  };
  expect(named('It stops.')).toBe('R1, Rule');
  expect(named('N')).toBe('R1, South');
});
