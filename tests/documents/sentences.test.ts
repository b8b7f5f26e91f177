import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitSentences } from '../../src/documents/sentences.ts';
import { runs } from '../runs.ts';

/** Sentences are written between bars; the text is what is left when the bars go. */
test.each([
  '|The pier is open.| |It was shut.|',
  '|Mr. Elm and Dr. J. Ash of the U.S. Navy came on Jan. 3.| |They left.|',
  '|It costs 3.50 a day, e.g. for a boat.| |Who pays?| |We do!|',
  '|"The pier is open."| |"It was shut," he said.|',
  '|Was it (the old pier.)| |“It was.”|',
  '|"Why?" he asked.| |So did I.| |Then we went.|',
  '|One line\nand the next.|',
  '|Gov. Ines Marlow met Mr. He and Ms. No of Elm Corp. Holdings.| |J. A. Smith left at 5 p.m. Monday.|',
  '|They sailed at 5 p.m.| |Police saw them.|',
  '|They sail at 5 p.m. ET and at 6 p.m. May 3.| |Was it the U.S.?| |Boats came with William P. Ash.|',
  '|He gave Plan B.| |The answer was no.| |Boats came; No. 4 won, see Vol. IV and Fig. B.|',
  '|It was cold in Jan.| |Rain fell on Jan. 3.|',
  '|She lives in the U.S.| |Mr. Elm lives in Salem, Ore. Both left.|',
  '|“Is it lost?” Mr. Elm asked.| |“Why?” Ines Marlow said.| |It fell 0.2 percent.|',
  '|The pier is shut.||The gate is open!||“Who knows?”| |Node.Js and Elm.Com are names.|',
  '|“The pier is shut.”||Boats lie there.||“Anna Holm left.”|',
  '|It is kept at example.com.| |Ship it with pier.harbour.| |Boats of the Ph.D. Union came.|',
  '|The pier is shut.[12]| |It fell.|',
  '|a. The pier is shut.| |Who holds key b.| |The pilot does.|',
  '|• ii. The pier is shut.| |Who holds key b.| |The pilot does.|',
  '|Figure 2. The pier.| |It is shown in Table A-1.| |It is old.|',
  '|V1. Moorings of the pier.| |They are kept by Elm III.| |It is old.|',
  '|1.2 Opening hours ......... 14|',
  '|The pier . . . . . . . . . . xii|',
  '|They waited....| |12 boats came.|',
  '|港が開く。||船が来た！||「行く。」と言った。|',
  '|港が開く．||船は３．２ｍ進む．||Ａ．港が（夜に）．||夜だ｡||〈船が来た。〉|',
  '|नाव आई।| |घाट बंद है।|',
  '|הנמל נסגר.| |הסירות חזרו.|',
])('%s', (marked) => {
  const text = marked.replaceAll('|', '');
  const expected = marked.split('|').filter((part) => part.trim() !== '');
  const found = splitSentences(text, { start: 0, end: text.length });
  expect(found.map((span) => text.slice(span.start, span.end))).toEqual(expected);
});

test('sentences are ordered, trimmed and hold every character that is not white space', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', 'B', '.', '?', ' ', '"', '\n', '’', '。', '」', '\ud800'),
      }),
      (text) => {
        const spans = splitSentences(text, { start: 0, end: text.length });
        let last = 0;
        for (const span of spans) {
          expect(text.slice(last, span.start).trim()).toBe('');
          expect(text.slice(span.start, span.end).trim()).toBe(text.slice(span.start, span.end));
          last = span.end;
        }
        expect(text.slice(last).trim()).toBe('');
      },
    ),
    { numRuns: runs(5_000), seed: 1 },
  );
});
