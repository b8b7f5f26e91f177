// Hydrates the baseline.

import { hydrateRoot } from 'react-dom/client';
import { Texts } from './Texts.tsx';

const root = document.getElementById('page');
if (root !== null) hydrateRoot(root, <Texts />);
