import { expect, test } from 'vitest';
import { withPlainMarks } from '../../src/build/quotation-marks.ts';

test('quotation marks and apostrophes of text are what they are, those of attributes stay as written', () => {
  const html = '<p title="&quot;a&quot;" id="b">&quot;No&quot;, it isn&#x27;t &lt;b&gt; &amp;quot;</p>&quot;';
  expect(withPlainMarks(html)).toBe(
    '<p title="&quot;a&quot;" id="b">"No", it isn\'t &lt;b&gt; &amp;quot;</p>&quot;',
  );
});
