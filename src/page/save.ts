// Hands a text to the browser's own download, and says what came of it.

/** Some browsers start a download late: its text is kept for a minute (ms). */
const KEPT = 60_000;

/** Saves a file of text under a name. @param failed where the browser refuses, in the place of saying so */
export function save(
  name: string,
  type: string,
  text: string,
  say: (words: string) => void,
  failed: (words: string) => void = say,
): void {
  try {
    const address = URL.createObjectURL(new Blob([text], { type }));
    const link = Object.assign(document.createElement('a'), { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), KEPT);
    say(`${name} was handed to the browser to save.`);
  } catch {
    failed('The browser refused to save a file.');
  }
}
