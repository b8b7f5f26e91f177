import { expect, test } from 'vitest';
import { asInertText, asScriptText } from '../../src/build/pages.ts';

/** Expressions whose values a page's parser would change or cut short, written as raw as a minifier leaves them. */
const EXPRESSIONS = [
  '"</script>" + "</ScRiPt >"',
  '"<!-- <script>"',
  String.raw`"<\/script>"`,
  String.raw`"\<!--" + "\\<!--" + "\\\</script"`,
  String.raw`/^<!--.*<\/script>\u0001$/u.test("<!-- </script>\u0001")`,
  '/[\u0001-\u000e]/.exec("a\u0007b").index',
  '"\u0000\u0001\u007f\u0085\ufffe"',
  '/^[\ud7ff-\u{10ffff}]$/u.test("\u{10ffff}")',
  '"\\\u0001" + "\\\\\u0001"',
  '`</script\n\u0000`',
  '"\t|\\\n|" + 1',
  '"“\u2028😀”" + "\\“"',
  '/[“-”😀]/u.exec("a😀").index + `…`',
];

const FORBIDDEN = /<\/script|<!--|[^\t\n\f\r\P{C}]|[\u2028\u2029]/iu;

test.each(EXPRESSIONS)('%j is the same program in a script element', (code) => {
  const inside = asScriptText(code);
  expect(inside).not.toMatch(FORBIDDEN);
  // Evaluating both is how a program is compared with itself.
  const [before, after] = [code, inside].map((program): unknown => new Function(`return ${program}`)());
  expect(after).toBe(before);
});

test('other code stays as it is', () => {
  const code = 'for(let i=0;i<scripts.length;i--)if(a<b&&c<!d)f("é “…” ≠",/[</]script/)';
  expect(asScriptText(code)).toBe(code);
});

test.each([...EXPRESSIONS, '"\r" + "\ud800" + "é😀"'])('as inert text %j is the same to the unit', (code) => {
  const inside = asInertText(code);
  expect(inside).toMatch(/^[ -;=-~]*$/);
  expect(JSON.parse(inside)).toBe(code);
});
