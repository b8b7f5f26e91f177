// Hydrates the prerendered page, and hands its state the workers and the storage that it is to use.

import { delivered } from 'virtual:delivered';
import { hydrateRoot } from 'react-dom/client';
import { find, read } from './find/bridge.ts';
import { hasWorkers } from './find/scripts.ts';
import { keepsNothing, workerKeeper } from './keep/remote.ts';
import { keepChoices, keptChoices } from './page/kept-choices.ts';
import { Page } from './page/Page.tsx';
import { createDesk } from './state/desk.ts';

const root = document.getElementById('page');
const keeper = window.location.protocol === 'file:' ? keepsNothing : workerKeeper();
const desk = createDesk({ delivered, opens: hasWorkers(), find, read, keeper, keepChoices });
desk.store.setState({ choices: keptChoices() });
if (root !== null) hydrateRoot(root, <Page desk={desk} />);
