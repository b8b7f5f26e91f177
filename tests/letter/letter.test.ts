import { describe, expect, test } from 'vitest';
import { toFile, toHtml, toProse, toTicket } from '../../src/letter/forms.ts';
import type { Letter, Screened } from '../../src/letter/letter.ts';
import { mailOf, recipientsOf } from '../../src/letter/mail.ts';
import { writeLetter } from '../../src/letter/write.ts';
import { readDocument } from '../../src/reading/read.ts';
import { checklistItems, missingItems } from '../../src/screening/checklist-items.ts';
import { screen } from '../../src/screening/screen.ts';
import { supplied } from '../../src/supplied/supplied.ts';
import { specification } from '../screening/tide-gauge.ts';

function supply(name: string, text: string, sha256: string | null = 'ab12'): Screened {
  const read = readDocument(text, { id: name, name });
  const file = { name: `${name}.txt`, bytes: 12_345, sha256, encoding: 'UTF-8', format: 'text' } as const;
  const document = { ...read, file };
  return { document, screening: screen(document) };
}

const reports = [supplied.left, supplied.right].map((document) => ({
  document,
  screening: screen(document),
}));
const news = supply('Gazette', 'PORT ELM, May 3. /GAZETTE/. It rained.');
const partial = supply('Gauge', '1 Purpose\n\nIt measures.\n\n2 Glossary\n\nA gauge is a stick.');
const prose = (screened: readonly Screened[]) => toProse(writeLetter(screened).body);
/** The numbered questions of a letter, by their first words. */
const asked = (text: string) => [...text.matchAll(/^\d+\. ([^:\n]+)/gm)].map(([, first]) => first);

describe('the letter', () => {
  test('of the two reports greets, says what they are, asks for all fourteen items, and ends with a name', () => {
    const text = prose(reports);
    expect(text).toMatch(/^Dear colleague,\n\n/);
    expect(text).toContain('news reports by TASS and Interfax of 27 January 2022');
    expect(text).toContain('no software, no hardware and no performance-critical core');
    expect(asked(text)).toHaveLength(checklistItems.length);
    expect(text).toContain('Where a question has no answer yet');
    expect(text).toMatch(/\n\nKind regards,\n\[your name\]$/);
  });

  test('thanks for opened documents by name, and says that a machine looked through them', () => {
    const text = prose([news, partial]);
    expect(text).toContain('Thank you for “Gazette” and “Gauge”.');
    expect(text).toContain('looked through by machine');
    expect(text).not.toMatch(/\bread\b|news report/);
  });

  test('does not say that nothing was found where something is required', () => {
    const rules = supply(
      'Rules',
      'The pump shall stop when the tank is empty.\n\nThe log shall keep each stop.',
    );
    expect(missingItems([rules.screening])).toHaveLength(checklistItems.length);
    const text = prose([rules]);
    expect(text).toContain('some of it is required, and none of the 14 subjects');
    expect(text).not.toContain('nothing was found');
    expect(writeLetter([rules]).subject).toMatch(/^Still missing from Rules: purpose, /);
    expect(prose([news])).toContain('nothing was found that a design could start from');
  });

  test('tells which of them a person has read', () => {
    const [tass] = reports;
    const text = prose(tass === undefined ? [] : [tass, partial]);
    expect(text).toContain('“TASS” is a news report and specifies nothing.');
  });

  test('asks only for the items that no document covers', () => {
    const text = prose([news, partial]);
    expect(asked(text)).toHaveLength(12);
    expect(asked(text)).not.toContain('Purpose');
    expect(asked(text)).not.toContain('Definitions');
    expect(text).toContain('something was found on 2 of the 14 subjects');
    expect(missingItems([news.screening, partial.screening])).toHaveLength(12);
  });

  test('asks a specification only for what it still lacks', () => {
    const lacking = specification.slice(0, specification.indexOf('13 Priorities'));
    const letter = writeLetter([supply('Tide gauge', lacking)]);
    expect(asked(toProse(letter.body))).toEqual(['Priority', 'References']);
    expect(letter.subject).toBe('Still missing from Tide gauge: priority, references');
  });

  test('lets one document supply what another lacks', () => {
    const [front = '', back = ''] = specification.split('7 Performance');
    const halves = [supply('Front', front), supply('Back', `7 Performance${back}`)];
    expect(halves.map((half) => asked(prose([half])).length)).toEqual([8, 6]);
    expect(asked(prose(halves))).toEqual([]);
  });

  test('asks for a confirmation where something covers everything, and claims no more than forms', () => {
    const letter = writeLetter([supply('Tide gauge', specification)]);
    const text = toProse(letter.body);
    expect(asked(text)).toEqual([]);
    expect(letter.subject).toBe('Please confirm: is the specification complete (Tide gauge)?');
    expect(text).toContain('Whether it is right, and enough, has not been judged.');
    expect(text).toContain('Please confirm that this is complete and current');
  });

  test('a subject is cut to what a list of mails shows', () => {
    const long = supply(`${'a very long name '.repeat(9)}end`, '1 Purpose\n\nIt measures.');
    const { subject } = writeLetter([long]);
    expect(subject.length).toBeLessThanOrEqual(120);
    expect(subject).toMatch(/^Still missing from .*….*: scope, .* and \d+ more$/);
  });
});

describe('of what is not in English', () => {
  const german = supply(
    'Pumpe',
    'Die Anlage muss das Wasser bei Hochwasser aus dem Hafen in die See pumpen. Der Betreiber soll die Pumpe jeden Monat prüfen, und das Protokoll ist zu führen. Die Pumpe darf nicht trocken laufen.\n\n'.repeat(
      6,
    ),
  );

  test('the letter asks for English where nothing was judged, and for nothing item by item', () => {
    const letter = writeLetter([german]);
    expect(letter.subject).toBe('In English, please: Pumpe');
    expect(toProse(letter.body)).toContain('Please send it in English');
    expect(asked(toProse(letter.body))).toEqual([]);
  });

  test('it asks for what the judged document lacks where the other was not judged', () => {
    expect(asked(prose([german, partial]))).toEqual(asked(prose([partial])));
    expect(prose([german, partial])).toContain(
      '“Pumpe” was not looked through, as it is not in English: please send it in English as well.',
    );
    expect(prose([partial])).not.toContain('English');
  });
});

test('where sentences may require something, not nothing was found', () => {
  const may = 'The old one broke. The ticket machine has to work from -20 to +50 degrees.';
  expect(supply('Boat', may).screening.statements.map((one) => one.class)).toEqual(['possible']);
  expect(prose([supply('Boat', may)])).toContain(
    'nothing was found that plainly requires something of a system',
  );
  expect(prose([supply('Boat', 'It rained.')])).toContain('nothing was found that a design could start from');
});

describe('its forms', () => {
  const NAME = 'a`b <b> @everybody\n![x](y).md';
  const { body } = writeLetter([supply(NAME, 'It rained.')]);

  test('prose and ticket differ in names alone, HTML is escaped', () => {
    expect(toProse(body)).toContain('Thank you for “a`b <b> @everybody ![x](y).md”.');
    expect(toTicket(body)).toContain('Thank you for ``a`b <b> @everybody ![x](y).md``.');
    expect(toHtml(body)).toContain('<code>a`b &lt;b&gt; @everybody ![x](y).md</code>');
    expect(toHtml(body)).toMatch(
      /^<p>Dear colleague,<\/p>.*<ol><li>Purpose: .*<\/li><\/ol>.*<br>\[your name\]<\/p>$/s,
    );
    for (const text of [toProse(body), toTicket(body)]) expect(text).not.toMatch(/\*\*|^#|ab12/m);
  });

  test('the file has the flag above the letter, and the documents with their sums below it', () => {
    const { left, right } = supplied;
    const text = toFile(writeLetter(reports), { left, right }, reports);
    const parts = [
      '# Specification documents needed',
      '> These are news reports.',
      'Dear colleague,',
      '## What arrived',
    ];
    const places = parts.map((part) => text.indexOf(part));
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(places[0]).toBe(0);
    expect(text).toContain(
      'TASS and Interfax, 27 January 2022 (the report says January 27; your message says 2022).',
    );
    expect(text).toContain('real specification documents are needed before any design work');
    expect(text).toContain('> `TASS` specifies nothing.');
    expect(text).toContain(
      '- `TASS`, `tass.txt`: 2,468 bytes, SHA-256 53d00cb01f3389a8f126a11c4fbc46af62a88d1bb37cc393c9b3d824b8bfb223',
    );
  });

  test('of opened documents the file still says what was supplied first', () => {
    const one = supply('Gauge', 'It rained.', null);
    const text = toFile(writeLetter([one]), { left: one.document, right: null }, [one]);
    expect(text).toMatch(/> The two supplied news reports \(TASS .* specify nothing: real specification/);
    expect(text).toContain('> No specification was found in `Gauge`.');
    expect(text).toContain('- `Gauge`, `Gauge.txt`: 12,345 bytes, SHA-256 not computed');
    const file = one.document.file && { ...one.document.file, name: 'Gauge' };
    const left = { ...one.document, file };
    expect(toFile(writeLetter([one]), { left, right: null }, [one])).toContain('- `Gauge`: 12,345 bytes');
  });
});

describe('the mail', () => {
  const fields = (href: string) => {
    const [to = '', query = ''] = href.replace('mailto:', '').split('?');
    const values = query.split('&').map((part) => decodeURIComponent(part.split('=')[1] ?? ''));
    return { to: decodeURIComponent(to), subject: values[0], body: values[1] ?? '' };
  };
  const say = (text: string): Letter['body'][number] => ({
    kind: 'paragraph',
    items: [[{ kind: 'words', text }]],
  });
  const letterOf = (items: number, words: string): Letter => ({
    to: 'lead@example.org',
    subject: 'What & why?',
    body: [
      say('Dear all,'),
      {
        kind: 'list',
        items: Array.from({ length: items }, () => [{ kind: 'words', text: `Topic: ${words}?` }]),
      },
      say('Regards,\nElm'),
    ],
  });

  test('of the two reports holds the whole letter within 1,900 characters', () => {
    const letter = writeLetter(reports);
    const mail = mailOf(letter);
    expect(mail.kind).toBe('whole');
    const href = mail.kind === 'none' ? '' : mail.href;
    console.log(`the mail's address: ${href.length} characters`);
    expect(href.length).toBeLessThanOrEqual(1_900);
    expect(fields(href)).toEqual({
      to: '',
      subject: letter.subject,
      body: toProse(letter.body).replaceAll('\n', '\r\n'),
    });
  });

  test('is a mail address that programs read: only what has to be is escaped', () => {
    const mail = mailOf(letterOf(1, 'a, b; c & d = e # f % g ? \ud800'));
    expect(mail).toEqual({
      kind: 'whole',
      href: 'mailto:lead@example.org?subject=What%20%26%20why%3F&body=Dear%20all,%0D%0A%0D%0A1.%20Topic:%20a,%20b;%20c%20%26%20d%20%3D%20e%20%23%20f%20%25%20g%20%3F%20%EF%BF%BD?%0D%0A%0D%0ARegards,%0D%0AElm'.replace(
        '%EF%BF%BD?',
        '%EF%BF%BD%3F',
      ),
    });
  });

  test('too long, it keeps greeting, first words and sign-off, and says so', () => {
    const mail = mailOf(
      letterOf(14, 'words that go on and on, and say what could be said in fewer of them, but do not'),
    );
    expect(mail.kind).toBe('short');
    const { body } = fields(mail.kind === 'none' ? '' : mail.href);
    expect(body).toMatch(
      /^Dear all,\r\n\r\nWe need specification documents before any design work\. This letter is shortened to fit a mail link/,
    );
    expect(body).toContain('\r\n14. Topic\r\n');
    expect(body).toMatch(/\r\n\r\nRegards,\r\nElm$/);
    expect(body).not.toMatch(/clipboard/i);
  });

  test.each([
    ['', []],
    ['ada@example.org', ['ada@example.org']],
    [' Ada L. <ada@example.org>; bo+list@example.org, ', ['ada@example.org', 'bo+list@example.org']],
    ['ada', null],
    ['ada@example.org?bcc=all@example.org', null],
    ['ada@example.org&cc=all@example.org', null],
    ['ada@example.org, nobody', null],
    ['<script>@x', null],
  ])('to %j', (to, addresses) => {
    const letter = { ...letterOf(1, 'x'), to };
    expect(recipientsOf(letter)).toEqual(addresses);
    const mail = mailOf(letter);
    const head = `mailto:${(addresses ?? []).join(',').replace('+', '%2B')}?subject=`;
    expect(mail.kind === 'none' ? '' : mail.href.slice(0, head.length)).toBe(head);
  });

  test.each([
    ['too many questions', letterOf(200, 'x')],
    ['a sign-off as long as a book', { ...letterOf(1, 'x'), body: [say('x '.repeat(2_000))] } as Letter],
    ['a subject as long', { ...letterOf(1, 'x'), subject: 'é'.repeat(900) }],
  ])('%s: there is none', (_, letter) => {
    expect(mailOf(letter)).toEqual({ kind: 'none' });
  });
});
