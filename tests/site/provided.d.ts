// What setup.ts and environment.ts hand to the tests of the built page.

import type { Browser } from 'playwright';
import 'vitest';

declare module 'vitest' {
  // An interface, because Vitest's own is one, and only interfaces can be added to.
  export interface ProvidedContext {
    /** Where the built page is served. */
    readonly address: string;
  }
}

declare global {
  /** The worker's. */
  var browser: Promise<Browser>;
}
