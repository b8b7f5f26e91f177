// Quotation marks of HTML that React wrote.

const WRITTEN = /&quot;|&#x27;/g;

/**
 * The same HTML with the quotation marks and apostrophes of its text as they are. React writes those of text as it must those
 * of attributes; the page's script has the same sentences, and what is the same twice is packed as once (210 bytes).
 *
 * @param html in which no attribute holds a `>`, as React writes it
 */
export function withPlainMarks(html: string): string {
  return html.replace(/>[^<]+</g, (text) => text.replace(WRITTEN, (mark) => (mark === '&quot;' ? '"' : "'")));
}
