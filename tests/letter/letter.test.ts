import { describe, expect, test } from 'vitest';
import { mailLink, missingItems, type Screened, writeLetter } from '../../src/letter/letter.ts';
import { readDocument } from '../../src/reading/read.ts';
import { checklistItems } from '../../src/screening/checklist-items.ts';
import { screen } from '../../src/screening/screen.ts';
import { specification } from '../screening/tide-gauge.ts';

function supply(name: string, text: string, sha256: string | null = 'ab12'): Screened {
  const read = readDocument(text, { id: name, name });
  const file = { name: `${name}.txt`, bytes: 12_345, sha256, encoding: 'UTF-8', format: 'text' } as const;
  const document = { ...read, file };
  return { document, screening: screen(document) };
}

/** The same document, read by a person who says what it is. */
function readBy({ document, screening }: Screened, reading: string): Screened {
  const provenance = { request: { source: 'Gazette', date: '3 May 2021' }, cites: [], reading };
  return { document: { ...document, provenance }, screening };
}

const news = supply('Gazette', 'PORT ELM, May 3. /GAZETTE/. It rained.');
const partial = supply('Gauge', '1 Purpose\n\nIt measures.\n\n2 Glossary\n\nA gauge is a stick.');

const german = supply(
  'Pumpe',
  'Das System muss die Daten der Nutzer speichern und darf sie nicht für andere Zwecke verwenden. '.repeat(5),
);

/** The numbered lines of a request, by the titles in them. */
const asked = (request: string) => [...request.matchAll(/^\d+\. \*\*(.+)\.\*\*/gm)].map((match) => match[1]);

describe('the request', () => {
  test('asks for English where nothing was judged, and for nothing item by item', () => {
    const request = writeLetter([german]);
    expect(request).toContain('- Pumpe: seems to be in German, and was not judged.');
    expect(request).toContain('Please send these documents in English');
    expect(asked(request)).toEqual([]);
  });

  test('asks for what the judged document lacks where the other was not judged', () => {
    expect(asked(writeLetter([german, partial]))).toEqual(asked(writeLetter([partial])));
  });

  test('names what was supplied, by file, size and sum', () => {
    const request = writeLetter([news, supply('Note', 'It rained.', null)]);
    expect(request).toContain('- Gazette, `Gazette.txt`, 12,345 bytes, SHA-256 `ab12`');
    expect(request).toContain('- Note, `Note.txt`, 12,345 bytes, SHA-256 not computed');
    expect(request).toContain('We have screened the two documents');
  });

  test('says what each was found to be', () => {
    const request = writeLetter([news, partial]);
    expect(request).toContain(
      '- Gazette: no statement in a recognised requirement form, and no section of a specification. It carries a news agency’s dateline.',
    );
    expect(request).toContain(
      '- Gauge: 0 statements in a recognised requirement form, and something on 2 of the 14',
    );
  });

  test('puts first what a person who read a document says it is, then what the screening found', () => {
    const request = writeLetter([readBy(news, 'A report on the rain;\nit describes no system.'), partial]);
    expect(request).toContain(
      '- Gazette: A report on the rain; it describes no system. The screening found no statement in a recognised requirement form, and no section of a specification. It carries',
    );
    expect(request).toContain('- Gauge: 0 statements');
  });

  test('says that documents were read only where a person has read every one', () => {
    const read = readBy(news, 'A report on the rain.');
    expect(writeLetter([read])).toContain('We have read the document that you sent');
    expect(writeLetter([read, partial])).toContain('We have screened the two documents that you sent');
  });

  test('asks for all fourteen items, in order, with their questions, where nothing covers them', () => {
    const request = writeLetter([news]);
    expect(asked(request)).toEqual(checklistItems.map((item) => item.title));
    for (const { question } of checklistItems) expect(request).toContain(question);
  });

  test('asks only for the items that no document covers', () => {
    const titles = asked(writeLetter([news, partial]));
    expect(titles).toHaveLength(12);
    expect(titles).not.toContain('Purpose and goals');
    expect(titles).not.toContain('Definitions');
    expect(titles).toEqual(missingItems([news.screening, partial.screening]).map((item) => item.title));
  });

  test('asks a specification only for what it still lacks, and speaks of no report', () => {
    const lacking = specification.slice(0, specification.indexOf('13 Priorities'));
    const request = writeLetter([supply('Tide gauge', lacking, null)]);
    expect(asked(request)).toEqual(['Priority', 'References and traceability']);
    expect(request).toContain('We have screened the document that you sent');
    expect(request).toContain('We found only part of what a design has to start from');
    expect(request).toContain('- Tide gauge, `Tide gauge.txt`, 12,345 bytes, SHA-256 not computed');
    expect(request).toContain(
      '- Tide gauge: 5 statements in a recognised requirement form, and something on 12 of the 14 subjects that a specification covers. At',
    );
    expect(request).not.toMatch(/news|report|dateline|read the/i);
  });

  test('lets one document supply what another lacks', () => {
    const [front = '', back = ''] = specification.split('7 Performance');
    const halves = [supply('Front', front), supply('Back', `7 Performance${back}`)];
    expect(halves.map((half) => asked(writeLetter([half])).length)).toEqual([8, 6]);
    expect(asked(writeLetter(halves))).toEqual([]);
  });

  test('asks for a confirmation where something covers everything, and claims no more than forms', () => {
    const request = writeLetter([supply('Tide gauge', specification, null)]);
    expect(asked(request)).toEqual([]);
    expect(request).toMatch(/^# Confirmation of the documents needed/);
    expect(request).toContain('Something was found on every subject');
    expect(request).toContain('Whether it is right, and enough, has not been judged.');
    expect(request).toContain('Please confirm');
    expect(request).not.toMatch(/how to send|news|report/i);
  });

  test('asks for everything where nothing was supplied', () => {
    expect(asked(writeLetter([]))).toHaveLength(14);
    expect(writeLetter([])).not.toContain('What was supplied');
  });

  test('keeps its lists whole whatever a file is called', () => {
    const { document, screening } = news;
    const file = document.file && { ...document.file, name: 'a`b\n- c.txt' };
    const odd = { document: { ...document, file }, screening };
    expect(writeLetter([odd])).toContain("`a'b - c.txt`");
  });
});

describe('the mail link', () => {
  const bodyOf = (href: string) => new URLSearchParams(href.split('?')[1]).get('body');

  test('carries a short request whole, with the line ends of mail', () => {
    const { href, fits } = mailLink('# Short\n\nPlease & thank you\n');
    expect(fits).toBe(true);
    expect(href).toMatch(/^mailto:\?subject=Short&body=/);
    expect(bodyOf(href)).toBe('# Short\r\n\r\nPlease & thank you\r\n');
  });

  test.each([writeLetter([news]), 'é'.repeat(1_000), '\ud800'.repeat(900)])(
    'past 1,900 characters says that the text is on the clipboard',
    (request) => {
      const { href, fits } = mailLink(request);
      expect(fits).toBe(false);
      expect(href.length).toBeLessThan(1_900);
      expect(bodyOf(href)).toContain('clipboard');
    },
  );

  test('is measured as it is sent, not as it is read', () => {
    expect(mailLink('a'.repeat(1_700)).fits).toBe(true);
    expect(mailLink(' '.repeat(1_700)).fits).toBe(false);
  });
});
