// Text without a file, as a file: what has Markdown's headings is read as Markdown.

export function asFile(text: string): File {
  return new File([text], /^#{1,6} \S/m.test(text) ? 'Pasted text.md' : 'Pasted text');
}
