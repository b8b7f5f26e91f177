// A page of nothing but the readers, built as the real one is, for tests to open files in.

import { openFile } from '../../../src/documents/opening/open.ts';

Object.assign(globalThis, { openFile });
