// A page of nothing but the readers, built as the real one is, for tests to open files in.

import { openFile } from '../../../src/reading/read-file.ts';

Object.assign(globalThis, { openFile });
