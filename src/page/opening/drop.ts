// What is dropped anywhere on the page from elsewhere is opened, files or text; on one of two documents, in its place.

import { useEffect } from 'react';
import { type Side, sides } from '../../documents/document.ts';
import type { Desk } from '../../state/desk.ts';
import { isWriting } from '../hooks/writing.ts';
import { asFile } from './as-file.ts';

export function useDrop({ open }: Desk): void {
  useEffect(() => {
    const root = document.documentElement.dataset;
    const left = new AbortController();
    const { signal } = left;
    /** Whether what is dragged comes from this page: its own words and links are nothing to open. */
    let isFromHere = false;
    /** Text that is dropped where somebody writes is theirs, and taken there. */
    const isOurs = (event: DragEvent) => {
      const { types = [] } = event.dataTransfer ?? {};
      const isTheirs = event.defaultPrevented || isWriting(event);
      return !isFromHere && (types.includes('Files') || (types.includes('text/plain') && !isTheirs));
    };
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      // What is dragged cannot be read before it is dropped, only counted.
      const files = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      root.dropping = (files.length < 2 && sideOf(event)) || '';
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete root.dropping;
    };
    const drop = (event: DragEvent) => {
      delete root.dropping;
      if (!isOurs(event)) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = files.length > 0 ? '' : (event.dataTransfer?.getData('text/plain') ?? '');
      open(text === '' ? files : [asFile(text)], sideOf(event));
    };
    addEventListener('dragstart', () => (isFromHere = true), { signal });
    addEventListener('dragend', () => (isFromHere = false), { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('drop', drop, { signal });
    return () => left.abort();
  }, [open]);
}

/** The side on which something is dropped, none where that is no document. */
function sideOf({ target }: DragEvent): Side | null {
  const report = target instanceof Element ? target.closest<HTMLElement>('.report') : null;
  return sides.find((side) => side === report?.dataset.side) ?? null;
}
