// Hydrates the prerendered page, after its text has been painted. In a worker, where the page starts this script
// a second time, it answers the page's tasks instead.

import { hydrateRoot } from 'react-dom/client';
import { answer } from './find/work.ts';
import { Page } from './page/Page.tsx';
import { deliver } from './state/desk.ts';

if (typeof document === 'undefined') answer();
else {
  const root = document.getElementById('page');
  if (root !== null) deliver(() => hydrateRoot(root, <Page />));
}
