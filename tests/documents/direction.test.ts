import { expect, test } from 'vitest';
import { directionOf } from '../../src/documents/direction.ts';

test.each([
  ['يجب أن تغلق البوابة خلال 5 ثوانٍ.', 'rtl'],
  ['API: يجب أن تغلق البوابة خلال 5 ثوانٍ.', 'rtl'],
  ['השער נסגר בלילה.', 'rtl'],
  ['The word يجب means shall.', undefined],
  ['Слово שלום означает мир.', undefined],
  ['中文文本 سلام 中文文本中文文本', undefined],
  ['5 < 7', undefined],
  ['', undefined],
])('%s runs %s', (text, direction) => expect(directionOf(text)).toBe(direction));
