// How the unit and property tests run: in Node, beside what they test.
import react from '@vitejs/plugin-react';
import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Walks over all frames, all files, thousands of texts or millions of units take half of the time: `npm test` goes them,
 * `npm run check` does not. Each has a process of its own; all others share theirs, which is twice as fast.
 */
const walks = ['src/**/*.walk.test.{ts,tsx}'];

export default defineConfig({
  plugins: [react()],
  test: {
    environment: 'node',
    testTimeout: 120_000,
    maxWorkers: 2,
    experimental: { fsModuleCache: true, fsModuleCachePath: '.cache/vitest' },
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'bench/**/*.test.ts'],
          exclude: [...configDefaults.exclude, ...walks],
          isolate: false,
          setupFiles: ['scripts/allLessons.ts'],
        },
      },
      { extends: true, test: { name: 'walks', include: walks } },
    ],
  },
});
