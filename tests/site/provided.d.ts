// What setup.ts hands to the tests of the built page.

import 'vitest';

declare module 'vitest' {
  // An interface, because Vitest's own is one, and only interfaces can be added to.
  export interface ProvidedContext {
    /** Where the built page is served. */
    readonly address: string;
    /** Where the browser that all of them share is connected to. */
    readonly browser: string;
  }
}
