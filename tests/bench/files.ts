// Writes one specification as files of each format, as plainly as the format allows.

import JSZip from 'jszip';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const escapeXml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** @param paragraphs of plain English words; those that begin with # are headings */
export function writeHtml(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((text) =>
    text.startsWith('#') ? `<h2>${escapeXml(text.replace(/^#+ /, ''))}</h2>` : `<p>${escapeXml(text)}</p>`,
  );
  return encode(`<!doctype html><title>Bench</title><main>${body.join('\n')}</main>`);
}

export function writeWord(paragraphs: readonly string[]): Promise<Uint8Array> {
  const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
  const packages = 'http://schemas.openxmlformats.org/package/2006';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${escapeXml(text)}</w:t></w:r></w:p>`).join('');
  return new JSZip()
    .file(
      '[Content_Types].xml',
      `<Types xmlns="${packages}/content-types"><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`,
    )
    .file(
      '_rels/.rels',
      `<Relationships xmlns="${packages}/relationships"><Relationship Id="r1" Type="${office}" Target="word/document.xml"/></Relationships>`,
    )
    .file('word/document.xml', `<w:document xmlns:w="${word}"><w:body>${body}</w:body></w:document>`)
    .generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Points: a page of A4, its margins, its lines. */
const [WIDTH, HEIGHT, MARGIN, LINE] = [595, 842, 72, 14];
/** Characters that a line of 11 points holds. */
const LINE_LENGTH = 80;

/** Lines of Helvetica on A4. */
export function writePdf(paragraphs: readonly string[]): Uint8Array {
  const lines = paragraphs.flatMap((text) => [...wrap(text), '']);
  const perPage = Math.floor((HEIGHT - 2 * MARGIN) / LINE);
  const pages = Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) =>
    lines.slice(page * perPage, (page + 1) * perPage),
  );
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, page) => `${4 + 2 * page} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...pages.flatMap((page, index) => {
      const shown = page.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) '`).join('\n');
      const content = `BT /F1 11 Tf ${LINE} TL ${MARGIN} ${HEIGHT - MARGIN} Td\n${shown}\nET`;
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Contents ${5 + 2 * index} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  // Offsets count bytes: the text is ASCII.
  return encode(`${file}${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`);
}

function wrap(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${LINE_LENGTH}}(?= |$)`, 'g')) ?? [];
}
