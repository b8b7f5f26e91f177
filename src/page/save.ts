// Hands a text to the browser's own download.

/** Some browsers start a download late: its text is kept for a minute (ms). */
const KEPT = 60_000;

/** Saves a file of text under a name. False where the browser refuses. */
export function save(name: string, type: string, text: string): boolean {
  try {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
    return true;
  } catch {
    return false;
  }
}
