// Hydrates the prerendered page, after its text has been painted; nothing else.

import { hydrateRoot } from 'react-dom/client';
import { Page } from './views/Page.tsx';
import { afterPaint } from './views/paint.ts';

const root = document.getElementById('page');
if (root !== null) afterPaint(() => hydrateRoot(root, <Page />));
