// Hydrates the prerendered page; nothing else.

import { hydrateRoot } from 'react-dom/client';
import { Page } from './views/Page.tsx';

const root = document.getElementById('page');
if (root !== null) hydrateRoot(root, <Page />);
