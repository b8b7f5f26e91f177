// The worker that reads what comes as an archive: Word documents, workbooks.

import { readPackedFile } from '../reading/packed.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';

serve({ read: readWith({ word: readPackedFile }) });
