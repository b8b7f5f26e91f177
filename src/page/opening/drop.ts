// Files that are dropped anywhere on the page are opened; on one of two documents, in its place.

import { useEffect } from 'react';
import type { Desk } from '../../state/desk.ts';

export function useDrop({ open }: Desk): void {
  useEffect(() => {
    const root = document.documentElement.dataset;
    const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
    const over = (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      root.dropping = '';
    };
    const leave = ({ relatedTarget }: DragEvent) => {
      if (relatedTarget === null) delete root.dropping;
    };
    const drop = (event: DragEvent) => {
      delete root.dropping;
      if (!hasFiles(event)) return;
      event.preventDefault();
      const report = event.target instanceof Element ? event.target.closest<HTMLElement>('.report') : null;
      const side = report?.dataset.side;
      open([...(event.dataTransfer?.files ?? [])], side === 'left' || side === 'right' ? side : null);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [open]);
}
