// Leaves the browser the time to show what it has before more is asked of it.

/** Runs `change` once the next frame has been painted; not while the page is hidden, but when it is shown again. */
export function afterPaint(change: () => void): void {
  requestAnimationFrame(() => setTimeout(change));
}
