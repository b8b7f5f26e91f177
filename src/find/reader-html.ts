// The worker that reads HTML pages.

import { readHtmlFile } from '../reading/html/html.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';

serve({ read: readWith({ html: readHtmlFile }) });
