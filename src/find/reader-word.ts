// The worker that reads Word documents.

import { readWordFile } from '../reading/word/word.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';

serve({ read: readWith({ word: readWordFile }) });
