// Keeps what the reader was brought to in its place while the page around it still grows.

/**
 * Brings the reader there now, and again whenever one of the elements has another size: in a long document what stands above
 * has its true height only once it is near. Until something else scrolls the window: by wheel, key, search or scroll bar, the
 * reader has gone on.
 *
 * @param bring scrolls; false while there is nothing to scroll to
 * @param goneOn called once, when the reader has
 * @returns lets go
 */
export function hold(
  elements: Iterable<Element>,
  bring: () => boolean,
  goneOn: () => void = () => {},
): () => void {
  /** Where the window was scrolled to (px); null while it was not. */
  let at: number | null = null;
  const again = () => {
    if (bring()) at = window.scrollY;
  };
  const observer = new ResizeObserver(again);
  const letGo = () => {
    observer.disconnect();
    window.removeEventListener('scroll', look);
  };
  const look = () => {
    if (at === null || Math.abs(window.scrollY - at) <= 1) return;
    // At once: what grows in the same frame would take the reader back.
    letGo();
    goneOn();
  };
  for (const element of elements) observer.observe(element);
  again();
  window.addEventListener('scroll', look, { passive: true });
  return letGo;
}
