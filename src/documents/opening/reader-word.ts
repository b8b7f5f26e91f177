// The reader of Word documents as a worker.

import { serve } from './serve.ts';
import { readWord } from './word.ts';

serve(readWord);
