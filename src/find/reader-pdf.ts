// The reader of PDFs as a worker.

import { readPdf } from '../reading/pdf/pdf.ts';
import { serve } from './serve.ts';

serve(readPdf);
