// What is dropped anywhere on the page from elsewhere is opened, files or text; on one of two documents, in its place.

import { useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';
import { asFile } from './as-file.ts';

export function useDrop({ open }: Desk): void {
  useEffect(() => {
    const root = document.documentElement.dataset;
    /** Whether what is dragged comes from this page: its own words and links are nothing to open. */
    let isFromHere = false;
    const start = () => {
      isFromHere = true;
    };
    const end = () => {
      isFromHere = false;
    };
    /** Text that is dropped where somebody writes is theirs. */
    const isOurs = ({ dataTransfer, target }: DragEvent) =>
      !isFromHere &&
      (dataTransfer?.types.includes('Files') === true ||
        (dataTransfer?.types.includes('text/plain') === true && !(target instanceof HTMLTextAreaElement)));
    const over = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      root.dropping = '';
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete root.dropping;
    };
    const drop = (event: DragEvent) => {
      delete root.dropping;
      if (!isOurs(event)) return;
      event.preventDefault();
      const report = event.target instanceof Element ? event.target.closest<HTMLElement>('.report') : null;
      const side = report?.dataset.side;
      const files = [...(event.dataTransfer?.files ?? [])];
      const text = files.length > 0 ? '' : (event.dataTransfer?.getData('text/plain') ?? '');
      open(text === '' ? files : [asFile(text)], side === 'left' || side === 'right' ? side : null);
    };
    window.addEventListener('dragstart', start);
    window.addEventListener('dragend', end);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragstart', start);
      window.removeEventListener('dragend', end);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [open]);
}
