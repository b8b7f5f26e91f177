// Copying, and what is left to a reader whose browser refuses it.

/** Puts text on the clipboard. False where the browser refuses or has none (an insecure address, say). */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Puts a text on the clipboard in two forms, or as text alone where the browser knows no other. */
export async function copyRich(text: string, html: string): Promise<boolean> {
  try {
    const plain = new Blob([text], { type: 'text/plain' });
    const rich = new Blob([html], { type: 'text/html' });
    await navigator.clipboard.write([new ClipboardItem({ [plain.type]: plain, [rich.type]: rich })]);
    return true;
  } catch {
    return copy(text);
  }
}

/** Selects all text of an element, so that the reader's own copy command takes it. */
export function select(element: Element | null): void {
  if (element !== null) getSelection()?.selectAllChildren(element);
}
