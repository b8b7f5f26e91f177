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

/** Selects all text of an element, so that the reader's own copy command takes it. */
export function select(element: Element | null): void {
  if (element !== null) window.getSelection()?.selectAllChildren(element);
}
