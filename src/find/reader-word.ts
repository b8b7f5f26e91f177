// The worker that reads what is XML, most of it in archives: Word, OpenDocument, workbooks, ReqIF.

import { readPackedFile } from '../reading/packed.ts';
import { readReqifFile } from '../reading/reqif/document.ts';
import { readWith } from './read-with.ts';
import { serve } from './serve.ts';

serve({ read: readWith({ word: readPackedFile, reqif: readReqifFile }) });
