// Where a reader writes, or chooses something by keys of its own: there the page takes neither keys nor text.

export function isWriting({ target }: Event): boolean {
  return target instanceof Element && target.closest('select, input, textarea, [contenteditable]') !== null;
}
