import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: 'src',
  test: {
    root: '.',
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: ['tests/{documents,compare,screening}/**/*.test.ts'],
        },
      },
    ],
  },
});
