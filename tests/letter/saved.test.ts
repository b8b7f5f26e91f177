import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { placeMatches } from '../../src/compare/placed.ts';
import type { SourceDocument } from '../../src/documents/document.ts';
import type { Account } from '../../src/letter/account.ts';
import { toJson } from '../../src/letter/json.ts';
import { toMarkdown } from '../../src/letter/markdown.ts';
import { readDocument } from '../../src/reading/read.ts';
import { screen } from '../../src/screening/screen.ts';
import { supplied } from '../../src/supplied/supplied.ts';

function accountOf(left: SourceDocument, right: SourceDocument): Account {
  const comparison = compare(left, right);
  return {
    shown: { left, right },
    screenings: { left: screen(left), right: screen(right) },
    comparison,
    changed: null,
    matches: placeMatches(comparison, { left, right }),
    aside: [],
  };
}
const reports = accountOf(supplied.left, supplied.right);

test('Markdown opens with the flag, and has all that the page shows, each with its place', () => {
  const text = toMarkdown(reports);
  expect(text).toMatch(
    /^# Two reports, side by side\n\nThese are news reports\. TASS and Interfax, 27 January 2022/,
  );
  expect(text).toContain('real specification documents are needed before any design work');
  expect(text.indexOf('`Interfax` specifies nothing.')).toBeLessThan(text.indexOf('## What matches'));
  expect(text).toMatch(
    /^- TASS 9 and Interfax 3: quotation: “not optimistic”\n {2}- TASS 9: “not optimistic,”|^- TASS 9 and Interfax 3: quotation: “not optimistic”$/m,
  );
  expect(text).toMatch(
    /^- TASS 2 and Interfax 1: other words: .*\n {2}- TASS 2: “British defense chief.*”\n {2}- Interfax 1: “British Defense Minister/m,
  );
  expect(text).not.toContain('## Set aside');
  expect(text).toMatch(/^- “Sergey” \(TASS 7\); “Sergei” \(Interfax 1\)$/m);
  expect(text).toMatch(/^- “January 17” \(TASS 11\); no match found in Interfax$/m);
  expect(text).toMatch(/^- TASS 14: “empty and unfounded,”; said by .*Peskov; no match found$/m);
  expect(text).toMatch(/^- Interfax 4: "It is important/m);
});

test('Markdown says that no speaker was found where one was looked for: in English', () => {
  const english = 'The harbour board of the town was “lost” on Monday and nobody had seen it.';
  const german =
    'Die Hafenbehörde der Stadt teilte am Montag mit, dass der Kahn „verloren“ ist und dass ihn niemand gesehen hat.';
  const read = (id: string, text: string) => readDocument(`${text}\n\n${text}\n\n${text}`, { id, name: id });
  const text = toMarkdown(accountOf(read('E', english), read('D', german)));
  expect(text).toMatch(/^- E 1: “lost”; speaker not found in the sentence;/m);
  expect(text).toMatch(/^- D 1: “verloren”; no match found$/m);
});

test('of what was not judged neither form says that something was looked for', () => {
  const german = 'Die Anlage muss das Wasser aus dem Hafen pumpen, und der Betreiber soll die Pumpe prüfen.';
  const account = accountOf(
    readDocument(`${german}\n\n`.repeat(6), { id: 'D', name: 'D' }),
    readDocument('It rained.', { id: 'E', name: 'E' }),
  );
  const text = toMarkdown(account);
  expect(text.match(/^### .*$/gm)).toEqual(['### Checklist', '### Statements']);
  expect(text).toMatch(/^Not judged: it seems to be in German\. The words/m);
  const { left } = JSON.parse(toJson(account)).screenings;
  expect([left.counted, left.covered]).toEqual(['nothing was looked for', 'nothing was looked for']);
});

test('Markdown tells what an opened document only touches on, as the page does', () => {
  const text = Array.from({ length: 12 }, (_, n) => `- R-${n} The pump shall stop berth ${n} at night.`).join(
    '\n',
  );
  const document = readDocument(
    `# Pump requirements\n\n## Functions\n\n${text}\n\nThe interface to the harbour office is open.`,
    { id: 'pump', name: 'Pump', format: 'markdown' },
  );
  const { checklist } = screen(document);
  const touched = checklist.filter((entry) => entry.found.length === 0 && entry.touched.length > 0);
  expect(touched).not.toEqual([]);
  const saved = toMarkdown(accountOf(document, supplied.right));
  expect(saved.match(/: only touched on: Pump \d/g)).toHaveLength(touched.length);
});

test('Markdown that is saved before the two were compared says so; of one document it does not', () => {
  const sentence = 'Not compared when this was saved.';
  const waiting = { ...reports, comparison: null, matches: [] };
  expect(toMarkdown(waiting)).toContain(sentence);
  expect(toMarkdown(reports)).not.toContain(sentence);
  expect(toMarkdown({ ...waiting, shown: { left: supplied.left, right: null } })).not.toContain(sentence);
});

test('what a reader set aside is said to be', () => {
  const [gone, ...matches] = reports.matches;
  const account = { ...reports, matches, aside: gone === undefined ? [] : [gone] };
  const [, aside = ''] = /## Set aside by a reader as no match\n\n([^#]*)/.exec(toMarkdown(account)) ?? [];
  expect(aside.match(/^- /gm)).toHaveLength(1);
  const { left, right } = gone?.match ?? {};
  expect(JSON.parse(toJson(account)).comparison.dismissed).toEqual([{ match: gone?.position, left, right }]);
});

test('a quotation is told by the passages that have its words, not by what goes on behind it', () => {
  const text =
    'Ines Marlow said: “The old pier closes before winter.”\n\nBoats lie at the quay until spring.';
  const saved = toMarkdown(
    accountOf(
      readDocument(text, { id: 'pier', name: 'Pier' }),
      readDocument(`It was cold.\n\n${text}`, { id: 'quay', name: 'Quay' }),
    ),
  );
  expect(saved).toMatch(/^- Pier 1: “.*winter\.”; said by Ines Marlow; the same words in Quay 2$/m);
});

test('JSON opens with it too', () => {
  const saved = JSON.parse(toJson(reports));
  expect(Object.keys(saved).slice(0, 3)).toEqual(['format', 'version', 'flag']);
  expect(saved.version).toBe(3);
  expect(saved.flag.join(' ')).toMatch(
    /^These are news reports\. .* specification documents are needed .* Interfax specifies nothing\./,
  );
  expect(saved.documents.left.provenance.request.date).toBe('27 January 2022');
});

test('words and names of files are text in Markdown', () => {
  const read = (name: string) =>
    readDocument('The @everybody pump <b>shall</b> ![stop](http://x.org) in #12 seconds.', { id: 'a', name });
  const text = toMarkdown(accountOf(read('![x](y) @one.md'), { ...read('<i>.md'), id: 'b' }));
  const outsideCode = text.replace(/`[^`\n]*`/g, '');
  expect(outsideCode).not.toMatch(/@(?:everybody|one)|(?<!\\)<[bi]>|!\[|#12|http:\/\//);
  expect(text.replaceAll('\u200b', '')).toContain('\\!\\[x\\](y) @one.md');
});
