// Hydrates the prerendered page, after its text has been painted; nothing else.

import { hydrateRoot } from 'react-dom/client';
import { Page } from './views/Page.tsx';

const root = document.getElementById('page');
if (root !== null) requestAnimationFrame(() => setTimeout(() => hydrateRoot(root, <Page />)));
