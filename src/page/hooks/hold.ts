// Keeps what the reader was brought to in its place while the page around it still grows.

/** By these a reader goes on. */
const GOING_ON = ['wheel', 'keydown', 'pointerdown'] as const;

/**
 * Brings the reader there now, and again whenever one of the elements has another size: in a long document what stands above
 * has its true height only once it is near. Until the reader goes on, by hand, or by what only scrolls: a search, a scroll bar.
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
  const { style } = document.body;
  /** Where the window was scrolled to (px); null while it was not. */
  let at: number | null = null;
  const again = () => {
    if (bring()) at = scrollY;
  };
  const observer = new ResizeObserver(again);
  const held = new AbortController();
  const letGo = () => {
    observer.disconnect();
    held.abort();
    style.overflowAnchor = '';
  };
  // At once: what grows in the same frame would take the reader back.
  const goOn = () => {
    letGo();
    goneOn();
  };
  const scrolled = () => {
    if (at === null || Math.abs(scrollY - at) <= 1) return;
    // A page that has become shorter ends where the window does.
    const isEnd = scrollY < at && scrollY + innerHeight >= document.documentElement.scrollHeight - 1;
    if (!isEnd) goOn();
  };
  // Else the browser itself would scroll as the page grows, by what it takes for what is read.
  style.overflowAnchor = 'none';
  for (const element of elements) observer.observe(element);
  again();
  const { signal } = held;
  for (const way of GOING_ON) addEventListener(way, goOn, { passive: true, signal });
  addEventListener('scroll', scrolled, { passive: true, signal });
  return letGo;
}
