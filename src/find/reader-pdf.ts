// The worker that reads PDFs.

import { readPdfFile } from '../reading/pdf/pdf.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';

serve({ read: readWith({ pdf: readPdfFile }) });
