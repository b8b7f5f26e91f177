// The reader of Word documents as a worker.

import { readWord } from '../reading/word/word.ts';
import { serve } from './serve.ts';

serve(readWord);
