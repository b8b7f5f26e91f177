import { expect, test } from 'vitest';
import { prerender } from '../../src/build/prerender.ts';

test('what a plugin prepares is there before a module is asked for: what a busy machine takes for it counts for none', async () => {
  const asked: string[] = [];
  const plugin = {
    name: 'prepared',
    api: { prepare: () => Promise.reject(new Error(`after ${asked.length} modules`)) },
    resolveId: (id: string) => {
      asked.push(id);
    },
  };
  const { transformIndexHtml } = prerender([plugin]);
  const handler = typeof transformIndexHtml === 'object' ? transformIndexHtml.handler : transformIndexHtml;
  const page = Reflect.apply(handler ?? Object, undefined, ['<!--page-->']);
  await expect(page).rejects.toThrow('after 0 modules');
});
