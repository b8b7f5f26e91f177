// A browser for each worker that tests the built page: one for all of them would stand behind a server of Playwright's, which
// a busy machine is slow to get through.

import type { Environment } from 'vitest/runtime';
import { launch } from './open.ts';

export default {
  name: 'a browser for the built page',
  viteEnvironment: 'ssr',
  setup(global) {
    global.browser = launch();
    return {
      async teardown() {
        await (await global.browser).close();
      },
    };
  },
} satisfies Environment;
