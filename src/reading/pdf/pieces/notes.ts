// What a PDF holds beside its text: comments, attached files, the fields of forms. Knows PDF.js's annotations, no words
// of the page.

import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Remark } from '../../../documents/document.ts';

/** A remark where it stands on paper: `y` in points from the page's top. */
export type Note = {
  readonly page: number;
  readonly y: number;
  readonly kind: Remark['kind'];
  readonly text: string;
};

/** Notes of one page; more are no reader's. */
const MOST_NOTES = 1_000;
const KINDS: Readonly<Record<string, Remark['kind']>> = { FileAttachment: 'embedded', Widget: 'field' };
/** What no person wrote, or what stands in another annotation. */
const UNSAID = new Set(['Link', 'Popup']);

export async function notesOf(page: PDFPageProxy): Promise<Note[]> {
  const { height } = page.getViewport({ scale: 1 });
  const all: readonly unknown[] = await page.getAnnotations();
  return all.slice(0, MOST_NOTES).flatMap((annotation) => {
    const { subtype, rect, ...said } = Object(annotation) as Readonly<Record<string, unknown>>;
    const kind = KINDS[String(subtype)] ?? 'comment';
    const text = wordsOf(said, kind).trim();
    if (text === '' || UNSAID.has(String(subtype))) return [];
    const top = Array.isArray(rect) ? Number(rect[3]) : height;
    return [{ page: page.pageNumber, y: Number.isFinite(top) ? height - top : 0, kind, text }];
  });
}

function wordsOf(
  { contentsObj, file, fieldValue }: Readonly<Record<string, unknown>>,
  kind: Remark['kind'],
): string {
  if (kind === 'embedded') return stringAt(file, 'filename');
  if (kind === 'field') return typeof fieldValue === 'string' && fieldValue !== 'Off' ? fieldValue : '';
  return stringAt(contentsObj, 'str');
}

function stringAt(object: unknown, key: string): string {
  const value: unknown = (Object(object) as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? value : '';
}
